import Foundation
import Testing

@Suite struct CommandLineTests {
  /// The names under SUBCOMMANDS in a help text, the English one first.
  private func subcommands(of path: [String]) throws -> [[String]] {
    let help = try run(path + ["--help"])
    #expect(help.status == 0 && help.errors == "", "\(path)")
    let list = help.output.split(separator: "SUBCOMMANDS:\n", maxSplits: 1).dropFirst().first
    return (list ?? "").matches(of: #/(?m)^  (\S+(?:, \S+)*)  /#).map { match in
      match.output.1.split(separator: ", ").map(String.init)
    }
  }

  @Test func `every command has help, with an example of itself`() throws {
    var paths: [[String]] = []
    for names in try subcommands(of: []) {
      let nested = try subcommands(of: [names[0]])
      paths += nested.isEmpty ? [[names[0]]] : nested.map { [names[0], $0[0]] }
    }
    #expect(paths.count >= 10)
    for path in paths {
      let help = try run(path + ["--help"])
      let example = "Example: balise \(path.joined(separator: " "))"
      #expect(help.output.contains(example), "\(path)")
    }
  }

  // `teacher.md`, the table of commands.
  @Test func `every command has its French name`() throws {
    let french = [
      "class": "classe", "groups": "groupes", "skills": "competences", "items": "questions",
      "report": "rapport",
      "learner": "eleve", "why": "pourquoi", "why-not": "pourquoi-pas",
      "what-if": "et-si", "evidence": "preuves", "decide": "decider",
      "fit": "ajuster", "evaluate": "evaluer", "simulate": "simuler", "policy": "regle",
      "ledger": "journal", "doctor": "diagnostic", "completions": "completer", "man": "manuel",
      "pin": "epingler", "exclude": "exclure", "replace": "remplacer", "withdraw": "retirer",
      "directions": "consignes", "init": "creer", "import": "importer", "year": "annee",
      "export": "exporter",
    ]
    for names in try subcommands(of: []) {
      #expect(names.dropFirst().contains(french[names[0], default: ""]), "\(names)")
    }
  }

  @Test(arguments: [
    (["class", "--from", Classroom.name], "classe"),
    (["learner", "P07", "--from", Classroom.name], "eleve"),
    (["why", "P03", "--from", Classroom.name], "pourquoi"),
    (["decide", "P07", "accept", "--reason", "fitsNeed", "--from", Classroom.name], "decider"),
    (
      ["fit", "\(Classroom.name)/answers.csv", "--starts", "1", "--as-of", "2026-11-13"], "ajuster"
    ),
    (["evaluate", "\(Classroom.name)/answers.csv", "--starts", "1", "--folds", "2"], "evaluer"),
    (
      [
        "simulate", "answers", "--catalogue", "\(Classroom.name)/catalogue.json", "--out", ".",
        "--replace",
      ],
      "simuler"
    ),
    (["policy", "check", "--set", "purpose=grading"], "regle"),
    (["ledger", "verify", "--from", Classroom.name], "journal"),
    (["doctor", "--from", Classroom.name], "diagnostic"),
  ])
  func `a French name answers as the English one`(english: [String], alias: String) throws {
    let classroom = try Classroom()
    let runs = try [english, [alias] + english.dropFirst()].map { try classroom.run($0) }
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].errors == runs[1].errors)
    #expect(runs[0].status == runs[1].status)
  }

  @Test func `a command under another has its French name too`() throws {
    let classroom = try Classroom()
    #expect(try classroom.ask("why", "P07").status == 0)
    let english = try classroom.ask("ledger", "verify")
    #expect(english.status == 0)
    #expect(try classroom.ask("journal", "verifier").output == english.output)
    #expect(try run(["regle", "verifier"]).output == run(["policy", "check"]).output)
    #expect(try classroom.run("simuler", "reponses", "--help").status == 0)
    #expect(try classroom.run("evaluer", "comparer", "--help").status == 0)
    #expect(try classroom.run("evaluer", "hors-politique", "--help").status == 0)
  }

  @Test(arguments: [
    ("--starts", "0"), ("--starts", "-3"), ("--starts", "10001"),
    ("--starts", "9223372036854775807"), ("--threads", "0"), ("--threads", "-1"),
    ("--shrinkage", "nan"), ("--shrinkage", "-1"), ("--folds", "1"), ("--folds", "-2"),
  ])
  func `a number out of range is a mistake of usage`(option: String, value: String) throws {
    let answers = Classroom.shipped.appending(path: "answers.csv").path()
    let splits = option == "--folds" ? [] : ["--folds", "2"]
    for words in [["fit", answers], ["evaluate", answers] + splits] {
      let failed = try run(words + [option, value])
      #expect(failed.status == 2 && failed.output == "")
      #expect(failed.errors.contains("`\(option.dropFirst(2))` is `\(value)"), "\(failed.errors)")
    }
  }

  // The errors that a teacher meets most.
  @Test(arguments: [
    (
      ["pourquoi", "P99", "--from", Classroom.name],
      "« P99 » n’est pas au registre, qui va de P01 à P26"
    ),
    (["classe", "6A", "--from", Classroom.name], "le registre n’a pas de classe `6A` ; il a `5B`"),
    (
      ["classe", "--from", "."],
      "impossible de lire `./catalogue.json` : ce fichier n’existe pas"
    ),
    (["classe", "--from", ""], "un chemin vide ne désigne aucun fichier"),
  ])
  func `errors speak French where French is asked for`(words: [String], message: String) throws {
    let classroom = try Classroom()
    #expect(try classroom.run(words + ["--lang", "fr"]).errors == "balise: \(message)\n")
    #expect(try classroom.run(words + ["--lang=fr"]).errors == "balise: \(message)\n")
    let french = ["LC_ALL": "fr_FR.UTF-8"]
    #expect(try classroom.run(words, environment: french).errors == "balise: \(message)\n")
    #expect(try classroom.run(words).errors != "balise: \(message)\n")
  }

  @Test(arguments: [
    (["clase", "--de", "."], "vouliez-vous `classe`"), (["Clase"], "vouliez-vous `classe`"),
    (["importer", "reponse", "a.csv"], "vouliez-vous `reponses`"),
    (["xylophone"], "elles sont dans"), (["ledger", "efacer"], "vouliez-vous `effacer`"),
  ])
  func `a word that is no command is told, with the one that may be meant`(
    words: [String], message: String
  ) throws {
    let failed = try run(words + ["--lang", "fr"])
    #expect(failed.status == 2 && failed.output == "")
    #expect(failed.errors.contains("n’est pas une commande"), "\(failed.errors)")
    #expect(failed.errors.contains(message), "\(failed.errors)")
  }

  @Test(arguments: [
    (["élève", "P07"], ["learner", "P07"]), (["Compétences"], ["skills"]),
    (["CLASS"], ["class"]), (["règle", "vérifier"], ["policy", "check"]),
  ])
  func `case and accents of a command do not matter`(typed: [String], meant: [String]) throws {
    let classroom = try Classroom()
    let from = meant == ["policy", "check"] ? [] : ["--from", Classroom.name]
    let expected = try classroom.run(meant + from)
    #expect(try classroom.run(typed + from).output == expected.output && expected.output != "")
  }

  @Test(arguments: [["classs"], ["class"], ["why", "--from", "."], ["class", "--lang", "de"]])
  func `a command line that makes no sense is a mistake of usage`(words: [String]) throws {
    let failed = try run(words)
    #expect(failed.status == 2 && failed.output == "" && failed.errors != "")
  }
}
