import StrictJSON
import Testing

@Suite struct ClassTests {
  // The class as it is shipped, without a model: one is fitted on the way.
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  @Test(arguments: ["fr", "en"])
  func `the view of the shipped class fits a terminal`(language: String) throws {
    let view = try classroom.ask("class", "--lang", language)
    #expect(view.status == 0 && view.errors == "")
    #expect(view.lines.count <= 24)
    for line in view.lines { #expect(line.count <= 80, "\(line)") }
    #expect(!view.output.contains("%"))
  }

  @Test func `the totals of the view are those of its JSON`() throws {
    let view = try classroom.ask("class", "--lang", "en", "--all").output
    let json = try classroom.ask("class", "--lang", "en", "--format", "json").json()
    #expect(try json.string("schema") == "balise/class/1")

    let learners = try json.integer("learners")
    #expect(view.contains("· \(learners) learners"))

    let toSee = try json.objects("seeFirst").map { need in
      let hints = try need.integer("hints")
      let counts = "\(try need.integer("correct"))/\(try need.integer("responses"))"
      return try need.string("learner") + " " + counts + (hints > 0 ? " (\(hints))" : "")
    }
    let rows = view.matches(of: #/(?m)^ (P\d\d) .+? (\d+/\d+(?: \(\d+\))?) /#)
    #expect(!toSee.isEmpty && rows.map { "\($0.output.1) \($0.output.2)" } == toSee)

    for item in try json.objects("missedItems").prefix(1) {
      let counts = "\(try item.integer("missed")) wrong of \(try item.integer("met"))"
      #expect(view.replacing(/\s+/, with: " ").contains(counts))
      #expect(try view.contains(item.string("item")))
    }

    let silent = try json.strings("withoutResponses")
    #expect(silent == ["P03", "P11", "P25"])
    #expect(view.contains(silent.joined(separator: " ")))

    let outcomes = try json.objects("suggestions")
    #expect(outcomes.count == learners)
    let proposals = try outcomes.filter { try $0.required("resource").value != .null }
    #expect(proposals.count == learners - silent.count)
    let sensitive = try proposals.count { try $0.required("sensitive").boolean() }
    #expect(try sensitive == json.integer("sensitive"))
    #expect(view.contains("\(sensitive) suggestions of \(proposals.count)"))

    let needs = try json.objects("needs").map { try $0.strings("learners") }
    #expect(needs.reduce(0) { $0 + $1.count } == proposals.count)
    let shown = view.replacing(/\s+/, with: " ").firstMatch(of: #/NEEDS (.+?) NO DATA/#)
    let counts = try #require(shown).output.1.matches(of: /\((\d+)\)/).map { Int($0.output.1) }
    #expect(counts == needs.prefix(counts.count).map(\.count))
  }

  @Test(arguments: ["fr", "en"])
  func `no rationale shows a percentage, nor a learner a number of ten`(language: String) throws {
    let json = try classroom.ask("class", "--lang", language, "--format", "json").json()
    var estimates = 0
    for suggestion in try json.objects("suggestions") {
      for rationale in try suggestion.objects("rationales") {
        let isForLearner = try rationale.string("audience") == "learner"
        for block in try rationale.objects("blocks") {
          let text = try block.string("text")
          #expect(!text.contains("%"))
          if isForLearner {
            #expect(!isEstimate(text), "\(text)")
          } else if isEstimate(text) {
            estimates += 1
          }
        }
      }
    }
    #expect(estimates >= 23)
  }

  @Test func `each suggestion shown has its entry in the ledger`() throws {
    let json = try classroom.ask("class", "--format", "json").json()
    #expect(try classroom.ledgerEntries() == json.integer("learners"))
  }

  /// Fits the class's model on its answers, with every skill renamed that is not kept.
  private func fitOnOtherSkills(keeping kept: Set<Substring>) throws {
    let lines = try classroom.answers().enumerated().map { index, line in
      var fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let skills = fields[2].split(separator: ";").map { kept.contains($0) ? $0 : "other-\($0)" }
      if index > 0 { fields[2] = skills.joined(separator: ";") }
      return fields.joined(separator: ",")
    }
    try classroom.write(lines.joined(separator: "\n") + "\n", to: "other.csv")
    let fit = try classroom.run(
      "fit", "\(Classroom.name)/other.csv", "--folds", "2", "--starts", "1", "--as-of",
      "2026-11-13", "--model", "\(Classroom.name)/model.json")
    try #require(fit.status == 0, "\(fit.errors)")
  }

  @Test(arguments: [
    ("en", "26 suggestions withheld: This model was made for other classes than yours."),
    (
      "fr",
      "26 propositions retenues\u{A0}: Ce modèle a été réglé pour d’autres classes que la vôtre."
    ),
  ])
  func `a model of none of the class's skills serves no suggestion`(
    language: String, withheld: String
  ) throws {
    try fitOnOtherSkills(keeping: [])
    let view = try classroom.ask("class", "--lang", language)
    #expect(view.status == 78 && view.errors == "")
    #expect(view.output.replacing(/[ \n]+/, with: " ").contains(withheld), "\(view.output)")
    for command in ["why", "learner"] {
      let run = try classroom.ask(command, "P07", "--lang", language)
      #expect(run.status == 78 && run.output.contains("MOD-POPULATION"))
    }
  }

  @Test(arguments: [
    ("en", "15 skills of 16 are new to the model"),
    ("fr", "15 compétences sur 16 sont nouvelles pour le modèle"),
  ])
  func `a model of few of the class's skills is named with how many are new to it`(
    language: String, caution: String
  ) throws {
    func view() throws -> String {
      try classroom.ask("class", "--lang", language).output.replacing(/[ \n]+/, with: " ")
    }
    #expect(try !view().contains(caution))
    try fitOnOtherSkills(keeping: ["operations-decimaux"])
    let few = try view()
    #expect(few.contains(caution), "\(few)")
  }

  @Test func `a class that is not on the roster is a mistake of usage`() throws {
    let view = try classroom.ask("class", "6A")
    #expect(view.status == 2 && view.output == "" && view.errors.contains("`5B`"))
  }
}
