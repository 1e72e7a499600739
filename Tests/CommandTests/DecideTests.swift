import Testing

@Suite struct DecideTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  private func decide(_ words: String...) throws -> Run {
    try classroom.ask(["decide"] + words)
  }

  @Test func `a decision about what was shown is recorded once`() throws {
    #expect(try classroom.ask("why", "P07").status == 0)
    let first = try decide("P07", "reject", "--reason", "knowsLearnerBetter", "--format", "json")
    #expect(first.status == 0 && first.errors == "")
    let receipt = try first.json()
    #expect(try receipt.string("schema") == "balise/decide/1")
    #expect(try receipt.string("choice") == "reject")
    #expect(try receipt.string("reason") == "knowsLearnerBetter")
    // After the entry of what was shown.
    #expect(try receipt.integer("index") == 1)
    #expect(try classroom.ledgerEntries() == 2)

    let again = try decide("P07", "accept", "--reason", "fitsNeed")
    #expect(again.status == 77 && again.output == "" && again.errors.contains("HUM-REPLAY"))
    // What is refused is written down too.
    #expect(try classroom.ledgerEntries() == 3)
  }

  @Test(arguments: ["trop difficile", "Trop  Difficile", "too hard", "tooHard"])
  func `a reason may be said in words`(reason: String) throws {
    #expect(try classroom.ask("why", "P07").status == 0)
    let run = try decide("P07", "reject", "--reason", reason, "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.json().string("reason") == "tooHard")
  }

  @Test(arguments: [("tooHard", "unsuitedLevel"), ("knowsLearnerBetter", "REASON")])
  func `a reason that says something else is not put into a teacher's mouth`(
    reason: String, direction: String
  ) throws {
    #expect(try classroom.ask("why", "P07").status == 0)
    let run = try decide("P07", "reject", "--reason", reason)
    #expect(run.lines.last?.contains(" --reason \(direction) --from ") == true, "\(run.output)")
    #expect(run.output.contains("plannedLesson") == (direction == "REASON"), "\(run.output)")
  }

  @Test(arguments: [("tooHard", "REASON"), ("learnerWish", "learnerWish")])
  func `what speaks against a suggestion is no reason to pin another`(
    reason: String, direction: String
  ) throws {
    #expect(try classroom.ask("why", "P07").status == 0)
    let run = try decide("P07", "modify", "--with", "R042", "--reason", reason)
    #expect(run.lines.last?.hasPrefix("balise pin P07 R042 --reason \(direction) --from ") == true)
  }

  @Test func `who rejects what was pinned is told that it is`() throws {
    #expect(try classroom.ask("pin", "P07", "R042", "--reason", "plannedLesson").status == 0)
    #expect(try classroom.ask("why", "P07").status == 0)
    let run = try decide("P07", "reject", "--reason", "alreadyDone")
    #expect(run.output.contains("balise withdraw P07 R042"), "\(run.output)")
    #expect(!run.output.contains("balise exclude"))
  }

  @Test func `what was never shown cannot be decided about`() throws {
    let run = try decide("P07", "accept", "--reason", "fitsNeed")
    #expect(run.status == 77 && run.output == "" && run.errors.contains("HUM-DIGEST"))
    #expect(try classroom.ledgerEntries() == 1)
  }

  @Test(arguments: [
    ("en", "No suggestion that was shown matches", "Show the suggestion again", "(balise why P07 "),
    (
      "fr", "Aucune proposition montrée ne correspond\u{A0}:", "Afficher la proposition",
      "(balise pourquoi P07 "
    ),
  ])
  func `a decision about what has changed is refused in words, with what helps`(
    language: String, text: String, remedy: String, again: String
  ) throws {
    let run = try decide("P07", "accept", "--reason", "fitsNeed", "--lang", language)
    #expect(run.status == 77 && run.output == "")
    for words in ["(HUM-DIGEST)", text, remedy, again] {
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test(arguments: [
    ("en", "has been decided already", "Nothing was suggested for this pupil"),
    ("fr", "a déjà reçu une décision\u{A0}:", "Rien n’a été proposé pour cet élève\u{A0}:"),
  ])
  func `a second decision, and one about no suggestion, are refused in words`(
    language: String, replayed: String, nothing: String
  ) throws {
    #expect(try classroom.ask("class").status == 0)
    #expect(try decide("P07", "accept", "--reason", "fitsNeed").status == 0)
    for (learner, code, text) in [("P07", "HUM-REPLAY", replayed), ("P03", "HUM-NOTHING", nothing)]
    {
      let run = try decide(learner, "reject", "--reason", "noTime", "--lang", language)
      #expect(run.status == 77 && run.output == "")
      #expect(run.errors.contains("(\(code))") && run.errors.contains(text), "\(run.errors)")
      #expect(!run.errors.contains("balise why") && !run.errors.contains("balise pourquoi"))
    }
  }

  @Test func `the other resource can be given by its title, in letters of any case`() throws {
    #expect(try classroom.ask("class").status == 0)
    let run = try decide(
      "P07", "modify", "--reason", "tooHard", "--lang", "fr", "--with",
      "au-dessous de zéro : des nombres pour le froid")
    #expect(run.status == 0 && run.output.contains(" → R"), "\(run.errors)")
    let unknown = try decide("P07", "modify", "--reason", "tooHard", "--with", "no such thing")
    #expect(unknown.status == 2 && unknown.errors.contains("no such thing"))
  }

  @Test func `another resource can take the suggestion's place`() throws {
    #expect(try classroom.ask("class").status == 0)
    let run = try decide(
      "P07", "modify", "--reason", "anotherPriority", "--with", "R001", "--format", "json")
    #expect(run.status == 0)
    #expect(try run.json().string("replacement") == "R001")
    #expect(try classroom.ledgerEntries() == 27)
  }

  @Test(arguments: [
    ["accept"], ["accept", "--reason", "because"], ["approve", "--reason", "fitsNeed"],
    ["modify", "--reason", "fitsNeed"], ["modify", "--reason", "fitsNeed", "--with", "R999"],
    ["accept", "--reason", "fitsNeed", "--with", "R001"],
  ])
  func `a decision that makes no sense is recorded nowhere`(words: [String]) throws {
    #expect(try classroom.ask("why", "P07").status == 0)
    let made = try classroom.ask(["decide", "P07"] + words)
    #expect(made.status == 2 && made.output == "" && made.errors != "")
    #expect(try classroom.ledgerEntries() == 1)
  }

  @Test(arguments: [
    ("accepter", "accept"), ("ecarter", "reject"), ("écarter", "reject"), ("reporter", "defer"),
  ])
  func `reads the French verbs`(verb: String, choice: String) throws {
    #expect(try classroom.ask("pourquoi", "P07").status == 0)
    let run = try decide("P07", verb, "--raison", "noTime", "--format", "json")
    #expect(run.status == 0)
    #expect(try run.json().string("choice") == choice)
  }
}
