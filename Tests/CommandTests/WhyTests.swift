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
    #expect(why.status == 78 && why.errors == "")
    #expect(why.lines.count >= 3)
    #expect(!why.output.contains("%"))
    #expect(!why.output.contains("decide"))
  }

  @Test(arguments: [
    (
      "fr", "Pas de proposition pour le moment. ",
      "Tu peux choisir une activité ou ne rien choisir."
    ),
    ("en", "No suggestion for now. ", "You can choose an activity or nothing at all."),
  ])
  func `refuses a learner gently, without a code, and leaves a way out`(
    language: String, beginning: String, exit: String
  ) throws {
    func why(_ audience: String) throws -> String {
      try classroom.ask(
        "why", "P09", "--lang", language, "--audience", audience, "--as-of", "2027-02-20"
      ).output.replacing(/[ \n]+/, with: " ")
    }
    let learner = try why("learner"), teacher = try why("teacher")
    #expect(teacher.contains("(EVI-OLD)"))
    #expect(learner.hasPrefix(beginning) && learner.contains(exit))
    #expect(!learner.contains("EVI"))
  }

  @Test func `tells a teacher alone that most of the class missed the item named`() throws {
    func why(_ learner: String, _ audience: String) throws -> String {
      try classroom.ask("why", learner, "--lang", "en", "--audience", audience).output
        .replacing(/\s+/, with: " ")
    }
    let missed = try classroom.ask("class", "--format", "json").json().objects("missedItems")
      .first { try $0.string("item") == "Q103" }
    let counts = try #require(missed)
    let sentence =
      "\(try counts.integer("missed")) of \(try counts.integer("met")) pupils missed this item."
    let learner = try (1...26).map { $0 < 10 ? "P0\($0)" : "P\($0)" }.first {
      try why($0, "teacher").contains("The answer that matters most: Q103")
    }
    let named = try #require(learner)
    #expect(try why(named, "teacher").contains(sentence))
    #expect(!(try why(named, "learner").contains("missed")))
  }

  @Test(arguments: ["fr", "en"])
  func `one learner's page fits a terminal, each claim apart`(language: String) throws {
    let page = try classroom.ask("learner", "P15", "--lang", language)
    for line in page.lines { #expect(line.count <= 80, "\(line)") }
    #expect(page.lines.count { $0.isEmpty } > 5)
    #expect(page.output.contains(language == "fr" ? "5/12  en place" : "5/12  in place"))
    let title = language == "fr" ? "Compétences" : "Skills:"
    #expect(page.output.contains(title))
    #expect(!(try classroom.ask("learner", "P03", "--lang", language).output.contains(title)))
  }

  @Test(arguments: ["P01", "P15"])
  func `one learner's page tells three states, each with its entry, and says so`(
    learner: String
  ) throws {
    let json = try classroom.ask("learner", learner, "--format", "json").json()
    let skills = try json.objects("skills"), withheld = try json.array("bandsWithheld")
    let states = skills.compactMap { try? $0.string("status") }
      .filter { $0 != "notEnoughResponses" }
    #expect(states.count == 3 && skills.count > 10 && withheld.count > 7)
    // The suggestion's, and one for each state.
    #expect(try classroom.ledgerEntries() == 4)
    let page = try classroom.ask("learner", learner, "--lang", "en")
    #expect(page.lines.count { $0.contains(/\d+\/\d+ +—/) } == withheld.count)
    #expect(page.output.contains("The state is shown for a few skills a pupil and week only"))
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
