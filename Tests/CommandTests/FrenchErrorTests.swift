import Foundation
import LearningDomain
import PolicyGate
import Testing

/// A French user reads no English, whichever file of JSON is at fault.
@Suite struct FrenchErrorTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  private func expectFrench(
    _ run: Run, saying words: String..., at location: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == 65 && run.output == "", "\(run.errors)", sourceLocation: location)
    for word in ["fichier à corriger", "trouvé\u{A0}: ", "\u{202F}; attendu\u{A0}: "] + words {
      #expect(run.errors.contains(word), "\(run.errors)", sourceLocation: location)
    }
    for word in ["found", "expected", "line ", "column "] {
      #expect(!run.errors.contains(word), "\(run.errors)", sourceLocation: location)
    }
  }

  @Test func `an unfinished catalogue`() throws {
    try classroom.write("{\"schema\": ", to: "catalogue.json")
    expectFrench(
      try classroom.ask("class", "--lang", "fr"),
      saying: "catalogue.json, ligne 1, colonne 12, ", "la fin du document", "une valeur")
  }

  @Test func `a model with another kind of value`() throws {
    let sound = try classroom.text(of: "model.json").drop { $0 != "\n" }.dropFirst()
    let body = String(sound).replacing("\"starts\":2,", with: "\"starts\":\"2\",")
    let digest = Digest(sha256Of: Array(body.utf8))
    try classroom.write("{\"digest\":\"\(digest)\",\n" + body, to: "model.json")
    expectFrench(
      try classroom.ask("class", "--lang", "fr"), saying: "model.json\u{A0}: ligne ", "`2`",
      "un nombre entier")
  }

  @Test func `a mapping with an unknown key`() throws {
    try classroom.write("{\"columns\": {}, \"date\": \"dmy\"}", to: "mapping.json")
    expectFrench(
      try classroom.run(
        "fit", "\(Classroom.name)/answers.csv", "--mapping", "\(Classroom.name)/mapping.json",
        "--lang", "fr"),
      saying: "mapping.json, ligne 1, colonne 17, ", "`date`", "`keep` ou `leaveOut`")
  }

  @Test func `a policy with an unknown key`() throws {
    try classroom.write("{\"format\": \"balise layer 1\", \"regles\": []}", to: "policy.json")
    expectFrench(
      try classroom.ask(
        "class", "--policy", "\(Classroom.name)/policy.json", "--lang", "fr"),
      saying: "policy.json\u{A0}: ligne 1, colonne 30, ", "`regles`", "ou `permits`")
  }

  @Test(arguments: [
    (["fit", "answers.csv", "--starts", "0"], "`starts` vaut `0`, et il faut au moins 1"),
    (["fit", "answers.csv", "--shrinkage", "-1"], "`shrinkage` vaut `-1.0`"),
    (["fit", "answers.csv", "--variant", "full", "--shrinkage", "1"], "concernent `bkt`"),
    (["evaluate", "answers.csv", "--folds", "99"], "on ne fait pas `99` parts"),
    (
      ["evaluate", "answers.csv", "--folds", "2", "--slice", "time", "--report", "r"],
      "la colonne `time` a "
    ),
    (["policy", "check", "--set", "role"], "attendu\u{A0}: DIMENSION=VALEUR"),
    (["policy", "check", "--set", "rôle=x"], "il n’y a pas de dimension `rôle`"),
    (["policy", "check", "--set", "role=a", "--set", "role=b"], "est donnée deux fois"),
  ])
  func `an error of fitting, evaluating or asking the gate`(words: [String], said: String) throws {
    let run = try classroom.run(
      words.map { $0 == "answers.csv" ? "\(Classroom.name)/answers.csv" : $0 } + ["--lang", "fr"])
    #expect(run.status != 0 && run.output == "", "\(run.errors)")
    #expect(run.errors.replacing(/\s+/, with: " ").contains(said.replacing(/\s+/, with: " ")))
    #expect(!run.errors.contains(#/ (and|is|are|the|needed|expected) /#), "\(run.errors)")
  }
}
