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
    #expect(view.contains("· \(learners) pupils"))

    let toSee = try json.objects("seeFirst").map { need in
      let hints = try need.integer("hints")
      let counts = "\(try need.integer("correct"))/\(try need.integer("responses"))"
      return try need.string("learner") + " " + counts + (hints > 0 ? " (\(hints))" : "")
    }
    let rows = view.matches(of: #/(?m)^ (P\d\d) .+? (\d+/\d+(?: \(\d+\))?) /#)
    #expect(!toSee.isEmpty && rows.map { "\($0.output.1) \($0.output.2)" } == toSee)

    for item in try json.objects("missedItems").prefix(1) {
      let counts = "missed by \(try item.integer("missed")) of \(try item.integer("met")) pupils"
      #expect(view.replacing(/\s+/, with: " ").contains(counts))
      #expect(try view.contains(item.string("item")))
    }

    let others = try json.objects("missedItems").dropFirst().map { try $0.string("item") }
    #expect(!others.isEmpty)
    #expect(
      view.replacing(/\s+/, with: " ")
        .contains("\(others.count) others to check: \(others.joined(separator: " ")) (errors"))

    let silent = try json.strings("withoutResponses")
    #expect(silent == ["P03", "P11", "P25"])
    #expect(view.contains(silent.joined(separator: " ")))

    let outcomes = try json.objects("suggestions")
    #expect(outcomes.count == learners)
    let proposals = try outcomes.filter { try $0.required("resource").value != .null }
    #expect(proposals.count == learners - silent.count)
    let sensitive = try proposals.count { try $0.required("sensitive").boolean() }
    #expect(try sensitive == json.integer("sensitive"))
    #expect(view.contains("\(sensitive) of \(proposals.count) suggestions are fragile"))

    let needs = try json.objects("needs").map { try $0.strings("learners") }
    #expect(needs.reduce(0) { $0 + $1.count } == proposals.count)
    let shown = view.replacing(/\s+/, with: " ").firstMatch(of: #/SUGGESTIONS on (.+?) NO DATA/#)
    let counts = try #require(shown).output.1.matches(of: /\((\d+)\)/).map { Int($0.output.1) }
    #expect(counts == needs.map(\.count))
  }

  @Test func `rows that stand twice count once, and the view says so`() throws {
    let classroom = try Classroom()
    let once = try classroom.ask("class", "--format", "json").json()
    let answers = try classroom.answers()
    try classroom.write(answers: answers + answers.suffix(40))
    let twice = try classroom.ask("class", "--format", "json").json()
    for list in ["seeFirst", "missedItems"] {
      #expect(try twice.array(list).map(\.value) == once.array(list).map(\.value))
    }
    let view = try classroom.ask("class", "--lang", "en").output.replacing(/\s+/, with: " ")
    #expect(view.contains("CAUTION 40 lines repeat others and were not counted: balise doctor"))
  }

  @Test func `whoever answers and is on no list is named`() throws {
    let classroom = try Classroom()
    let answers = try classroom.answers()
    try classroom.write(answers: answers.map { $0.replacing("P02,", with: "p02,") })
    let view = try classroom.ask("class", "--lang", "en").output.replacing(/\s+/, with: " ")
    #expect(view.contains("P02 P03 P11 P25 have not started"))
    #expect(view.contains("CAUTION p02 has answered and is not on the roster: balise doctor"))
  }

  @Test(arguments: [
    ("fr", "À VOIR D’ABORD · 6 dernières réponses"), ("en", "TO SEE FIRST · last 6 answers"),
  ])
  func `the heading says what is looked at`(language: String, heading: String) throws {
    let view = try classroom.ask("class", "--lang", language)
    #expect(view.lines.contains { $0.hasPrefix(heading + " ") }, "\(view.output)")
    let window = try classroom.ask("class", "--format", "json").json().required("seeFirstWindow")
    #expect(try window.members().integer("answers") == 6 && window.members().integer("days") == 7)
  }

  @Test func `a short view says how many skills it leaves out`() throws {
    let needs = try classroom.ask("class", "--format", "json").json().objects("needs").count
    let view = try classroom.ask("class", "--lang", "en").output.replacing(/\s+/, with: " ")
    #expect(view.contains("· + \(needs - 2) skills NO DATA"))
  }

  /// The rows of the view: who, and what stands right of the counts.
  private func rows(_ view: Run) -> [(learner: String, left: String, right: String)] {
    view.lines.drop { !$0.hasPrefix(" P") }.prefix { $0.hasPrefix(" ") }
      .reduce(into: []) { rows, line in
        let right = line.dropFirst(54)
        if line.hasPrefix(" P") {
          let left = line.dropFirst(6).prefix(34).replacing(/\ +$/, with: "")
          rows.append((String(line.dropFirst().prefix(3)), String(left), String(right)))
        } else {
          rows[rows.count - 1].right += " " + right
        }
      }
  }

  @Test(arguments: ["fr", "en"])
  func `a row names the skill that its suggestion is about`(language: String) throws {
    let catalogue = try PlacedJSON.parse(Array(classroom.read("catalogue.json"))).members()
    let labels = try Dictionary(
      uniqueKeysWithValues: catalogue.objects("skills").map {
        (try $0.string("id"), try $0.required("labels").members().string(language))
      })
    let json = try classroom.ask("class", "--lang", language, "--format", "json").json()
    let targets = try Dictionary(
      uniqueKeysWithValues: json.objects("suggestions").compactMap { suggestion in
        let skill = try suggestion.required("skill")
        return skill.value == .null
          ? nil : (try suggestion.string("learner"), labels[try skill.string()] ?? "")
      })
    let rows = rows(try classroom.ask("class", "--lang", language, "--all"))
    #expect(rows.count == (try json.objects("seeFirst").count))
    for row in rows {
      let target = try #require(targets[row.learner])
      #expect(row.right.contains(target) == (row.left != target), "\(row)")
    }
    let left = try json.objects("seeFirst").map { labels[try $0.string("skill")] }
    #expect(rows.map(\.left) == left)
  }

  @Test func `a row names what a resource teaches that a teacher put in another's place`() throws {
    let classroom = try Classroom()
    func row() throws -> String {
      let view = try classroom.ask("class", "--width", "160")
      return String(view.lines.first { $0.hasPrefix(" P07") } ?? "")
    }
    #expect(try !row().contains("Reading tables and charts"))
    let put = try classroom.ask(
      "replace", "P07", "R028", "--with", "R099", "--reason", "unsuitedMaterial")
    #expect(put.status == 0, "\(put.errors)")
    let replaced = try row()
    #expect(replaced.contains("Reading tables and charts: 9 questions"), "\(replaced)")
  }

  @Test func `a row that goes back shows the skill that rests`() throws {
    let json = try classroom.ask("class", "--lang", "en", "--format", "json").json()
    let p05 = try json.objects("seeFirst").first { try $0.string("learner") == "P05" }
    #expect(try p05?.string("skill") == "priorites-operatoires")
    let why = try classroom.ask("why", "P05", "--lang", "en").output.replacing(/\s+/, with: " ")
    #expect(why.contains("On “Order of operations”, 4 of the last 5 answers are wrong."))
  }

  @Test func `the class and its rationales hold self-assessments against the same thing`() throws {
    let json = try classroom.ask("class", "--lang", "en", "--format", "json").json()
    let above = try json.objects("suggestions").filter { suggestion in
      guard try suggestion.string("outcome") != "refused" else { return false }
      return try suggestion.objects("rationales").contains {
        try $0.objects("blocks").contains {
          try $0.string("text").contains("The model does not confirm it yet.")
        }
      }
    }.map { try $0.string("learner") }
    let listed = try json.required("selfAssessment").members().strings("surerThanResponses")
    #expect(!above.isEmpty && listed == above)
    #expect(
      try classroom.ask("class", "--lang", "en").output.replacing(/\s+/, with: " ")
        .contains("above what the model expects: \(above.joined(separator: " "))"))
  }

  @Test func `a week without answers is no week without errors`() throws {
    let view = try classroom.ask("class", "--lang", "fr", "--as-of", "2027-01-08")
    #expect(view.output.contains(" aucune réponse dans les 7 derniers jours\n"))
    #expect(!view.output.contains("erreurs répétées"))
  }

  @Test func `one day of answers is one day`() throws {
    let view = try classroom.ask("class", "--lang", "fr", "--as-of", "2026-09-08")
    #expect(view.lines[1] == "réponses du 8 septembre")
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
    ("en", "23 suggestions not shown: This model was made for other classes than yours."),
    (
      "fr",
      "23 propositions non affichées\u{A0}: Ce modèle a été réglé pour d’autres classes que la vôtre."
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
    let singles = try classroom.ask("groups", "--format", "json").json().objects("singles")
    let reasons = try singles.map { try $0.string("reason") }
    #expect(reasons.count { $0 == "withheld" } == 23 && reasons.count { $0 == "noAnswers" } == 3)
  }

  @Test(arguments: [
    ("en", "15 of 16 skills are new to the model"),
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
