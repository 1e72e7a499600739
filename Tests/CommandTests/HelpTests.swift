import Foundation
import StrictJSON
import Testing
import _TestSupport

/// What each command says of itself.
@Suite struct HelpTests {
  /// A command that does something, as the parser describes it.
  struct Command {
    let path: String, abstract: String, discussion: String
    let options: [String], helps: [String]

    /// The command that its help shows.
    var example: String? {
      discussion.split(separator: "\n").compactMap { line in
        line.firstMatch(of: #/^(?:Exemple\x{A0}:|Example:) (balise .*)$/#)
          .map { String($0.output.1) }
      }.first
    }
  }

  /// Every command there is, those that only hold others too.
  static func commands(_ language: String) throws -> [Command] {
    let dump = try run(["--experimental-dump-help", "--lang", language])
    func all(_ json: JSONMembers, after parents: [String]) throws -> [Command] {
      let path = parents + [try json.string("commandName")]
      let arguments = try json["arguments"]?.array().map { try $0.members() } ?? []
      let own = Command(
        path: path.joined(separator: " "), abstract: try json["abstract"]?.string() ?? "",
        discussion: try json["discussion"]?.string() ?? "",
        options: try arguments.flatMap { argument in
          try (argument["names"]?.array() ?? []).map { name in
            let name = try name.members()
            return try (name.string("kind") == "long" ? "--" : "-") + name.string("name")
          }
        },
        helps: try arguments.map { try $0["abstract"]?.string() ?? "" })
      let below = try json["subcommands"]?.array().map { try $0.members() } ?? []
      return try [own]
        + below.filter { try $0.string("commandName") != "help" }.flatMap {
          try all($0, after: path)
        }
    }
    return try all(dump.json().required("command").members(), after: [])
  }

  @Test func `the page of commands has every command that does something`() throws {
    let page = try String(
      contentsOf: packageRoot.appending(
        path: "Sources/BaliseCommand/BaliseCommand.docc/Commands.md"), encoding: .utf8)
    let paths = try Self.commands("en").map(\.path)
    for path in paths where !paths.contains(where: { $0.hasPrefix(path + " ") }) {
      #expect(page.contains("\(path) ") || page.contains("\(path)\n"), "\(path)")
    }
  }

  @Test(arguments: ["fr", "en"])
  func `every command says what it does, how, and by an example of itself`(
    language: String
  ) throws {
    let commands = try Self.commands(language)
    #expect(commands.count > 35)
    for command in commands {
      #expect(!command.abstract.isEmpty, "\(command.path)")
      let lines = command.discussion.split(separator: "\n").filter { !$0.contains(#/^Ex[ae]mple/#) }
      #expect(!lines.isEmpty, "\(command.path)")
      #expect(command.example?.hasPrefix(command.path) == true, "\(command.path)")
      #expect(command.helps.allSatisfy { !$0.isEmpty }, "\(command.path)")
    }
  }

  @Test func `everything that is said is said in both languages`() throws {
    let languages = try ["fr", "en"].map(Self.commands)
    #expect(languages[0].count == languages[1].count)
    // What the parser says itself is in English.
    let own: Set = ["Show the version.", "Show help information."]
    for (french, english) in zip(languages[0], languages[1]) {
      #expect(french.abstract != english.abstract, "\(french.path)")
      #expect(french.discussion != english.discussion, "\(french.path)")
      for (one, other) in zip(french.helps, english.helps) where !own.contains(one) {
        #expect(one != other, "\(french.path)")
      }
      #expect(Set(french.options) == Set(english.options))
    }
  }

  @Test func `help in French has nothing in English around it`() throws {
    for path in [
      ["--help"], ["classe", "--help"], ["evaluer", "--help"], ["help", "pourquoi"],
    ] {
      let help = try run(path, environment: ["LC_ALL": "fr_FR.UTF-8"])
      #expect(help.status == 0 && help.output.hasPrefix("PRÉSENTATION\u{A0}: "))
      #expect(help.output.contains("\nUSAGE\u{A0}: balise"))
      for word in ["OVERVIEW", "SUBCOMMANDS", "Show ", "default", "values:", "See '", "subcommand"]
      {
        #expect(!help.output.contains(word), "\(path): \(word)")
      }
      for line in help.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
    #expect(try run(["class", "--help", "--lang", "fr"]).output.contains("La classe en trente"))
  }

  @Test(arguments: [
    (
      ["classe", "--de", ".", "--largeur", "30"], "`largeur` vaut `30`, et de 40 à 200 est attendu"
    ),
    (["et-si", "P07", "--de", "."], "Dites --justes ou --fausses"),
    (["preuves"], "il manque '<élève>'"),
    (["classe", "--de"], "il manque une valeur à '--de <dossier>'"),
    (["classe", "--de", ".", "--couleur"], "option inconnue\u{A0}: '--couleur'"),
    (
      ["decider", "P07", "ecarter", "--de", ".", "--raison", "chat"],
      "la valeur 'chat' ne convient pas à '--raison <motif>'\u{202F}; valeurs possibles\u{A0}:\n  - "
    ),
    (
      ["pourquoi", "P07", "--de", ".", "--pour", "chat"],
      "la valeur 'chat' ne convient pas à '--pour <public>'\u{202F}; valeurs possibles\u{A0}: 'eleve'"
    ),
  ])
  func `a mistake is told in French`(words: [String], message: String) throws {
    let failed = try run(words, environment: ["LC_ALL": "fr_FR.UTF-8"])
    #expect(failed.status == 2 && failed.output == "")
    #expect(failed.errors.hasPrefix("Erreur\u{A0}: \(message)"), "\(failed.errors)")
    #expect(failed.errors.contains("Pour en savoir plus\u{A0}: balise"))
  }

  @Test(arguments: [
    (["groupes", "--de", ".", "--tout"], "'--tout'\n"), (["classe", "--xx", "y"], "'--xx'\n"),
    (["classe", "--journa", "y"], "'--journa'. Est-ce '--journal'\u{202F}?\n"),
  ])
  func `an option is guessed where it is near`(words: [String], message: String) throws {
    let failed = try run(words, environment: ["LC_ALL": "fr_FR.UTF-8"])
    #expect(
      failed.errors.hasPrefix("Erreur\u{A0}: option inconnue\u{A0}: \(message)"), "\(failed.errors)"
    )
  }

  @Test func `a day may be written as in France where nothing else can be meant`() throws {
    let classroom = try Classroom()
    func view(_ day: String, _ language: String = "fr") throws -> Run {
      try classroom.ask("class", "--as-of", day, "--lang", language)
    }
    let plain = try view("2026-11-13").output
    #expect(try view("13/11/2026").output == plain)
    #expect(try view("08/08/2027").output == view("2027-08-08").output)
    for (language, words) in [
      ("fr", "écrivez 2026-11-03 ou 2026-03-11"), ("en", "write 2026-11-03 or 2026-03-11"),
    ] {
      let twofold = try view("03/11/2026", language)
      #expect(twofold.status == 2 && twofold.errors.contains(words), "\(twofold.errors)")
    }
    for day in ["11/13/2026", "32/01/2026", "13/11/26", "demain"] {
      let none = try view(day)
      #expect(none.status == 2 && none.errors.contains("comme 2026-11-30"), "\(none.errors)")
    }
    let pin = try classroom.ask(
      "pin", "P07", "R042", "--reason", "plannedLesson", "--until", "30/11/2026", "--format", "json"
    )
    #expect(try pin.json().string("until") == "2026-11-30")
  }

  @Test func `options that teachers meet have French names`() throws {
    let names = [
      "--lang": "--langue", "--as-of": "--au", "--from": "--de", "--on": "--sur",
      "--model": "--modele", "--ledger": "--journal", "--key": "--cle", "--audience": "--pour",
      "--reason": "--raison", "--with": "--par", "--right": "--justes", "--wrong": "--fausses",
      "--all": "--tout", "--slips": "--billets", "--policy": "--regle", "--width": "--largeur",
      "--no-color": "--sans-couleur", "--confirm": "--confirmer", "--apply": "--appliquer",
      "--replace": "--remplacer", "--since": "--depuis", "--proof": "--preuve",
      "--correct": "--corriger", "--take-back": "--reprendre",
      "--check": "--verifier", "--last-day": "--dernier-jour", "--class": "--classe",
    ]
    for command in try Self.commands("en") {
      for (english, french) in names where command.options.contains(english) {
        #expect(command.options.contains(french), "\(command.path) \(english)")
      }
    }
  }

  /// What takes seconds is run in one language; what takes twenty of them, `PolicyProofTests` do.
  private static let tooLong = [
    "balise policy prove", "balise regle prouver", "balise simuler matrice",
    "balise evaluer explications",
  ]
  /// What an example shows that something does not pass.
  private static let statuses =
    ["balise policy check": 77, "balise regle verifier": 77] as [String: Int32]

  @Test(arguments: ["fr", "en"])
  func `every example does what it says`(language: String) throws {
    let classroom = try Classroom()
    try classroom.write(
      #"""
      {"format": "balise layer 1", "layer": "school", "version": 1, "validFrom": "2026-01-01",
      "validUntil": "2099-12-31", "definitions": {}, "rules": [], "permits": [], "duties":
      [{"id": "school.duty", "when": "always", "obligations": ["alternatives.min(2)"]}]}
      """#, to: "../../school.json")
    try classroom.write("day,displayed\n2026-01-05,0\n", to: "../../displayed.csv")
    try classroom.write(
      #"""
      {"actor": {"account": {"homePage": "http://a.b", "name": "P07"}}, "verb": {"id": "http://a.b/answered"},
      "object": {"id": "http://a.b/Q001"}, "result": {"success": true}}
      """#, to: "../../statements.jsonl")
    for (name, other) in [
      ("school.json", "ecole.json"), ("displayed.csv", "affichees.csv"),
      ("statements.jsonl", "enonces.jsonl"),
    ] {
      try classroom.write(classroom.read("../../\(name)"), to: "../../\(other)")
    }
    try classroom.write(loggedDecisions(), to: "../../decisions.csv")
    for (name, text) in ForeignFiles.ofExamples { try classroom.write(text, to: "../../" + name) }
    for folder in ["received/P07", "recus/P07"] {
      #expect(try classroom.ask("export", "learner", "P07", "--out", folder).status == 0)
    }
    let school = language == "fr" ? "ecole.sqlite" : "school.sqlite"
    #expect(try classroom.run("init", school).status == 0)
    #expect(try classroom.run("import", "folder", Classroom.name, "--into", school).status == 0)
    try classroom.copyModels()
    for (folder, variant) in [("bkt", "bkt"), ("full", "bkt+forget")] {
      let parent = language == "fr" ? "rapports" : "reports"
      let report = ["--report", "\(parent)/\(folder)", "--variant", variant]
      let evaluated = try classroom.run(
        ["evaluate", "\(Classroom.name)/answers.csv", "--starts", "1", "--folds", "2"] + report)
      #expect(evaluated.status == 0)
    }
    // What decisions are about has been shown.
    #expect(try classroom.ask("class").status == 0)
    for command in try Self.commands(language) where !Self.tooLong.contains(command.path) {
      let example = try #require(command.example)
      let done = try classroom.run(
        [], environment: ["LC_ALL": language == "fr" ? "fr_FR.UTF-8" : "C"],
        with: ["/bin/sh", "-c", "balise() { \"$0\" \"$@\"; }; \(example)"])
      #expect(done.status == Self.statuses[command.path] ?? 0, "\(example)\n\(done.errors)")
      #expect(done.errors == "", "\(example)\n\(done.errors)")
    }
  }
}
