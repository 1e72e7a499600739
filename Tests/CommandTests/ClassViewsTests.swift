import StrictJSON
import Testing

/// `balise groups`, `skills` and `items` on the shipped class.
@Suite struct ClassViewsTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  @Test(arguments: ["groups", "skills", "items"], ["fr", "en"])
  func `fits a terminal, and says that it supports decisions`(
    command: String, language: String
  ) throws {
    let view = try classroom.ask(command, "--lang", language)
    #expect(view.status == 0 && view.errors == "")
    for line in view.lines { #expect(line.count <= 80, "\(line)") }
    #expect(!view.output.contains("%"))
  }

  @Test(arguments: [("groups", "groupes"), ("skills", "competences"), ("items", "questions")])
  func `has a French name`(command: String, alias: String) throws {
    let views = try [command, alias].map { try classroom.ask($0, "--lang", "fr").output }
    #expect(views[0] == views[1])
  }

  @Test func `every learner is in one group or in none`() throws {
    let json = try classroom.ask("groups", "--format", "json").json()
    #expect(try json.string("schema") == "balise/groups/1")
    let members = try json.objects("groups").flatMap { group in
      try group.objects("members").map { try $0.string("learner") }
    }
    let everyone = try members + json.strings("alone")
    #expect(everyone.count == 26 && Set(everyone).count == 26)
    #expect(try Set(json.strings("alone")).isSuperset(of: ["P03", "P11", "P25"]))
    let view = try classroom.ask("groups", "--lang", "en").lines
    for group in try json.objects("groups") {
      let (name, size) = (try group.string("name"), try group.objects("members").count)
      #expect(view.contains { $0.hasPrefix(" \(name)  ") && $0.contains(" (\(size)) · until ") })
    }
  }

  @Test(arguments: [
    ("en", "no answers yet", "another need"), ("fr", "pas encore de réponses", "un autre besoin"),
  ])
  func `who is in no group is named with the reason`(
    language: String, silent: String, other: String
  ) throws {
    let json = try classroom.ask("groups", "--format", "json").json()
    let singles = try json.objects("singles")
    #expect(try singles.map { try $0.string("learner") } == json.strings("alone"))
    let others = try singles.filter { try $0.string("reason") == "anotherNeed" }
      .map { try $0.string("learner") }
    let view = try classroom.ask("groups", "--lang", language).output
      .split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(view.contains("\(silent) P03 P11 P25"))
    #expect(!others.isEmpty && view.contains("\(other) \(others.joined(separator: " "))"))
  }

  @Test func `the counts of each skill are those of the class, on the screen as in JSON`() throws {
    let json = try classroom.ask("skills", "--format", "json").json()
    let kinds = ["established", "inProgress", "toWorkOn", "notEnoughAnswers"]
    let counts = try json.objects("skills").map { skill in try kinds.map(skill.integer) }
    for count in counts { #expect(count.reduce(0, +) == 26) }
    let rows = try classroom.ask("skills", "--lang", "en").lines.compactMap { line in
      line.firstMatch(of: #/^\w.+?\s+(\d+|·)\s+(\d+|·)\s+(\d+|·)\s+(\d+|·)$/#).map { match in
        [match.output.1, match.output.2, match.output.3, match.output.4].map { Int($0) ?? 0 }
      }
    }
    #expect(!rows.isEmpty && rows == counts.filter { $0[3] < 26 })
  }

  @Test func `no learner is named beside a state of mastery`() throws {
    let view = try classroom.ask("skills", "--lang", "fr").output
    let json = try classroom.ask("skills", "--format", "json").output
    #expect(!view.contains(#/P\d\d/#) && !json.contains(#/P\d\d/#))
  }

  @Test func `the items are those that the class view names`() throws {
    let items = try classroom.ask("items", "--format", "json").json().objects("items")
    let view = try classroom.ask("class", "--format", "json").json().objects("missedItems")
    #expect(try items.map { try $0.string("item") } == view.map { try $0.string("item") })
    #expect(try items.map { try $0.integer("missed") } == view.map { try $0.integer("missed") })
  }

  @Test(arguments: ["class", "groups", "skills", "items"])
  func `tables have the totals of JSON, numbers as numbers`(command: String) throws {
    let table = try classroom.ask(command, "--format", "csv", "--lang", "en").output
    #expect(table.hasSuffix("\n") && !table.contains("%"))
    let rows = table.dropLast().split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let heads = try #require(rows.first).map(String.init)
    let json = try classroom.ask(command, "--format", "json").json()
    func sum(_ name: String) -> Int {
      let column = heads.firstIndex(of: name) ?? 0
      return rows.dropFirst().compactMap { Int($0[column]) }.reduce(0, +)
    }
    func total(_ list: String, _ name: String) throws -> Int {
      try json.objects(list).reduce(0) { try $0 + $1.integer(name) }
    }
    switch command {
    case "class":
      #expect(rows.count == 27)
      for name in ["correct", "responses", "hints"] {
        #expect(try sum(name) == total("seeFirst", name))
      }
      #expect(try sum("sensitive") == json.integer("sensitive"))
      let others = try json.objects("seeFirst").map { need in
        try need.objects("otherSkills").map { try $0.string("skill") }.joined(separator: ";")
      }
      #expect(rows.dropFirst().filter { !$0[1].isEmpty }.map { String($0[12]) } == others)
      #expect(others.contains { !$0.isEmpty })
    case "groups":
      let members = try json.objects("groups").map { try $0.objects("members").count }
      let singles = try json.objects("singles").map { try $0.string("learner") }
      #expect(rows.count - 1 == members.reduce(0, +) + singles.count && !singles.isEmpty)
      #expect(rows.dropFirst().filter { $0[0].isEmpty }.map { String($0[2]) } == singles)
    case "skills":
      for name in heads.dropFirst() { #expect(try sum(name) == total("skills", name)) }
    default:
      #expect(try sum("missed") == total("items", "missed") && sum("met") == total("items", "met"))
    }
  }

  @Test func `what has no table says so`() throws {
    let run = try classroom.ask("why", "P01", "--format", "csv", "--lang", "en")
    #expect(run.status == 2 && run.errors.contains("no table"))
  }

  @Test func `a class that is not on the roster is refused by name`() throws {
    for command in ["groups", "skills", "items"] {
      let view = try classroom.ask(command, "9Z", "--lang", "en")
      #expect(view.status == 2 && view.errors.contains("the roster has no class `9Z`"))
    }
  }
}
