import Testing

@Suite struct WhyTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  @Test(arguments: ["fr", "en"], ["learner", "teacher"])
  func `says why, to whom it is for`(language: String, audience: String) throws {
    let why = try classroom.ask("why", "P07", "--lang", language, "--audience", audience)
    #expect(why.status == 0 && why.errors == "")
    #expect(!why.output.contains("%"))
    #expect(isEstimate(why.output) == (audience == "teacher"))
    #expect(why.output.hasPrefix(language == "fr" ? "Proposition" : "Suggestion"))
    // Only a teacher is told how to decide.
    let decide = language == "fr" ? "balise decider P07" : "balise decide P07"
    #expect(why.output.contains(decide) == (audience == "teacher"))
  }

  @Test(arguments: ["fr", "en"], ["learner", "teacher"])
  func `says that there is nothing to go by, where nothing was answered`(
    language: String, audience: String
  ) throws {
    let why = try classroom.ask("why", "P03", "--lang", language, "--audience", audience)
    #expect(why.status == 0 && why.errors == "")
    #expect(why.lines.count >= 3)
    #expect(!why.output.contains("%"))
    #expect(!why.output.contains("decide"))
  }

  @Test func `the language is the locale's unless it is said`() throws {
    func why(_ locale: [String: String]) throws -> String {
      try classroom.run(["why", "P07", "--from", Classroom.name], environment: locale).output
    }
    #expect(try why(["LC_ALL": "fr_FR.UTF-8"]).hasPrefix("Proposition"))
    #expect(try why(["LC_ALL": "en_GB.UTF-8"]).hasPrefix("Suggestion"))
    #expect(try why(["LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_CA"]).hasPrefix("Proposition"))
  }

  @Test func `the same question gives the same answer`() throws {
    let first = try classroom.ask("why", "P07")
    let second = try classroom.ask("why", "P07")
    #expect(first.output == second.output && first.status == 0)
  }

  @Test func `the order of other learners' rows changes nothing`() throws {
    // Without a model in the folder, so that the fit is covered too.
    let classroom = try Classroom(fitted: false)
    let asShipped = try classroom.ask("why", "P07").output
    let lines = try classroom.answers()
    var others = lines.dropFirst().filter { !$0.hasPrefix("P07,") }
    let reordered = lines.enumerated().map { index, line in
      index == 0 || line.hasPrefix("P07,") ? line : others.removeLast()
    }
    #expect(reordered != lines && reordered.sorted() == lines.sorted())
    try classroom.write(answers: reordered)
    #expect(try classroom.ask("why", "P07").output == asShipped)
  }

  @Test func `what comes after the day spoken of changes nothing`() throws {
    let day = "2026-10-16"
    let full = try classroom.ask("why", "P07", "--as-of", day).output
    try classroom.write(
      answers: classroom.answers().filter { line in
        line.firstMatch(of: /,(2026-\d\d-\d\d)T/).map { $0.output.1 <= day } ?? true
      })
    #expect(try classroom.ask("why", "P07", "--as-of", day).output == full)
  }
}
