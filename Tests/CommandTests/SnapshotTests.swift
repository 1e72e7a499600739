import Foundation
import StrictJSON
import Testing
import _TestSupport

/// `make snapshots` sets it: what commands print is then written down, to be read and committed.
private let rewrites = ProcessInfo.processInfo.environment["BALISE_SNAPSHOTS"] == "write"

/// What every command prints on the shipped class, beside what it printed when somebody last read it.
@Suite struct SnapshotTests {
  private static let folder = packageRoot.appending(path: "Tests/CommandTests/Snapshots")
  private static let from = ["--from", Classroom.name]
  private static let primary = ["--from", "Datasets/ce2-lecture-et-nombres"]
  private static let into = ["--into", "5b.sqlite"]
  private static let kept = ["--from", "5b.sqlite", "--replace"]
  private static let workspace = ["--from", "5b.sqlite"]
  private static let answers = Classroom.name + "/answers.csv"

  /// The commands, in the order in which they are run in one folder, each with a name for its file.
  private static let commands: [(name: String, words: [String])] = [
    ("class-primary", ["class"] + primary), ("learner-primary", ["learner", "P07"] + primary),
    ("why-learner-primary", ["why", "P07", "--audience", "learner"] + primary),
    ("why-guardian-primary", ["why", "P07", "--audience", "guardian"] + primary),
    ("class", ["class"] + from), ("class-all", ["class", "show", "--all"] + from),
    ("groups", ["groups"] + from), ("skills", ["skills"] + from), ("items", ["items"] + from),
    ("report", ["report", "--html", "class.html"] + from),
    ("learner", ["learner", "P07"] + from), ("why", ["why", "P07"] + from),
    ("why-learner", ["why", "P07", "--audience", "learner"] + from),
    ("why-guardian", ["why", "P07", "--audience", "guardian"] + from),
    ("why-auditor", ["why", "P07", "--audience", "auditor"] + from),
    ("why-not", ["why-not", "P07", "Les comptes du marché"] + from),
    ("what-if", ["what-if", "P07", "--right", "3"] + from),
    ("evidence", ["evidence", "P07"] + from),
    ("decide", ["decide", "P07", "reject", "--reason", "knowsLearnerBetter"] + from),
    ("class-decided", ["class"] + from), ("why-decided", ["why", "P07"] + from),
    (
      "decide-corrected",
      ["decide", "P07", "accept", "--reason", "fitsNeed", "--correct"] + from
    ),
    ("learner-decided", ["learner", "show", "P07"] + from),
    ("pin", ["pin", "P07", "R042", "--reason", "plannedLesson"] + from),
    ("exclude", ["exclude", "P07", "R043", "--reason", "workedInClass"] + from),
    ("replace", ["replace", "P08", "R042", "--with", "R043", "--reason", "learnerWish"] + from),
    ("directions", ["directions"] + from), ("why-pinned", ["why", "P07"] + from),
    ("withdraw", ["withdraw", "P07", "R042"] + from),
    ("init", ["init", "5b.sqlite", "--basis", "register 12"]),
    ("import-folder", ["import", "folder", Classroom.name] + into),
    ("import-csv", ["import", "csv", answers] + into),
    ("import-catalogue", ["import", "catalogue", Classroom.name + "/catalogue.json"] + into),
    ("import-roster", ["import", "roster", Classroom.name + "/roster.csv"] + into),
    ("import-model", ["import", "model", Classroom.name + "/model.json"] + into),
    ("export-folder", ["export", "folder", "--out", "kept"] + kept),
    ("export-csv", ["export", "csv", "--out", "kept/answers.csv"] + kept),
    ("export-catalogue", ["export", "catalogue", "--out", "kept/catalogue.json"] + kept),
    ("export-roster", ["export", "roster", "--out", "kept/roster.csv"] + kept),
    ("export-model", ["export", "model", "--out", "kept/model.json"] + kept),
    ("export-xapi", ["export", "xapi", "--out", "kept/xapi.jsonl"] + kept),
    ("export-learner", ["export", "learner", "P07", "--out", "P07"] + kept),
    ("import-xapi", ["import", "xapi", "statements.jsonl", "--check"]),
    ("import-case", ["import", "case", "framework.json", "--check"] + into),
    ("import-gar", ["import", "gar", "resources.json", "--check"] + into),
    ("import-skos", ["import", "skos", "words.rdf", "--check"] + into),
    ("import-lom", ["import", "lom", "notice.xml", "--check"] + into),
    (
      "import-aaf",
      [
        "import", "aaf", "ENT_Complet_20260901_Eleve_0000.xml", "--check", "--pseudonym-key",
        "host.key",
      ] + into
    ),
    (
      "import-caliper",
      ["import", "caliper", "events.jsonl", "--check", "--pseudonym-key", "host.key"] + into
    ),
    (
      "import-qti",
      ["import", "qti", "results.xml", "--check", "--pseudonym-key", "host.key"] + into
    ),
    (
      "import-oneroster",
      ["import", "oneroster", "oneroster", "--check", "--pseudonym-key", "host.key"] + into
    ),
    ("doctor-schemas", ["doctor", "--schemas"]),
    ("doctor", ["doctor"] + from), ("doctor-workspace", ["doctor", "--from", "5b.sqlite"]),
    ("import-learner", ["import", "learner", "P07", "--as", "Q12", "--into", "5b.sqlite"]),
    ("learner-merge-check", ["learner", "merge", "Q12", "P07", "--check"] + workspace),
    ("learner-merge", ["learner", "merge", "Q12", "P07"] + workspace),
    ("class-update-check", ["class", "update", "lists.csv", "--check"] + workspace),
    ("class-update", ["class", "update", "lists.csv"] + workspace),
    ("learner-remove-check", ["learner", "remove", "--class", "6A", "--check"] + workspace),
    ("learner-remove", ["learner", "remove", "P61", "--confirm", "P61"] + workspace),
    ("year-close-check", ["year", "close", "--last-day", "2027-07-03", "--check"] + workspace),
    (
      "year-close",
      ["year", "close", "--last-day", "2027-07-03", "--confirm", "2026-2027"] + workspace
    ),
    ("fit", ["fit", answers, "--as-of", "2026-11-13", "--starts", "1"]),
    ("evaluate", ["evaluate", answers, "--folds", "2", "--starts", "1"]),
    (
      "evaluate-instruction",
      ["evaluate", "instruction", answers, "--folds", "2", "--starts", "1", "--shrinkage", "10"]
    ),
    ("evaluate-off-policy", ["evaluate", "off-policy", "decisions.csv"]),
    (
      "evaluate-report",
      [
        "evaluate", "predictions", answers, "--folds", "2", "--starts", "1", "--report", "bkt",
        "--slice", "hints", "--replace",
      ]
    ),
    (
      "evaluate-report-other",
      [
        "evaluate", answers, "--folds", "2", "--starts", "1", "--variant", "bkt+forget",
        "--report", "forget", "--replace",
      ]
    ),
    ("evaluate-compare", ["evaluate", "compare", "bkt", "forget"]),
    (
      "simulate-answers",
      [
        "simulate", "answers", "--catalogue", Classroom.name + "/catalogue.json",
        "--out", "simulated", "--learners", "2", "--replace",
      ]
    ),
    ("simulate-matrix", ["simulate", "matrix", "--learners", "2"]),
    ("policy-check", ["policy", "check", "--set", "purpose=grading"]),
    ("policy-check-permitted", ["policy", "check"]),
    ("policy-explain", ["policy", "explain", "PUR-GRADING"]),
    ("policy-diff", ["policy", "diff", "floor", "floor"]), ("policy-sheet", ["policy", "sheet"]),
    ("policy-verify", ["policy", "verify", "floor"]), ("policy-register", ["policy", "register"]),
    ("policy-impact", ["policy", "impact"]),
    ("ledger-verify", ["ledger", "verify"] + from),
    ("ledger-prove", ["ledger", "prove", "1"] + from),
    ("ledger-checkpoint", ["ledger", "checkpoint"] + from),
    ("ledger-vkey", ["ledger", "vkey"] + from),
    ("ledger-replay", ["ledger", "replay", "1"] + from),
    ("ledger-retention", ["ledger", "retention"] + from),
    ("ledger-reconcile", ["ledger", "reconcile", "--displayed", "displayed.csv"] + from),
    ("ledger-export", ["ledger", "export", "P07", "--out", "P07", "--replace"] + from),
    ("ledger-erase", ["ledger", "erase", "P07", "--confirm", "P07"] + from),
  ]

  private static let once = [
    "init", "withdraw", "learner-merge", "class-update", "learner-remove", "year-close",
    "ledger-erase", "simulate-matrix",
  ]

  @Test(arguments: ["fr", "en"])
  func `each command prints what it printed`(language: String) throws {
    let classroom = try Classroom(fitted: false)
    try classroom.copyModels()
    try classroom.copyPrimaryClass()
    try classroom.write(
      classroom.read("../../Models/5e-mathematiques/2/parameters.json"), to: "model.json")
    try classroom.write("day,displayed\n2026-01-05,0\n", to: "../../displayed.csv")
    try classroom.write(loggedDecisions(), to: "../../decisions.csv")
    try classroom.write(
      #"""
      {"actor": {"mbox": "mailto:P07"}, "verb": {"id": "answered"}, "object": {"id": "http://a.b/Q001"}}
      {"actor": {"openid": "http://a.b/P07"}, "verb": {"id": "http://a.b/answered"}, "object": {"id": "http://a.b/Q001"}}
      no statement
      """#, to: "../../statements.jsonl")
    for (name, text) in ForeignFiles.all { try classroom.write(text, to: "../../" + name) }
    for (name, words) in Self.commands {
      let text = try classroom.run(words + ["--lang", language])
      // The names are the same in both languages; what cannot be done twice, or takes long, is asked for once.
      let isOnce = language == "fr" || Self.once.contains(name)
      let json = try isOnce ? nil : classroom.run(words + ["--format", "json"])
      let found = Self.masked(
        """
        $ balise \(words.joined(separator: " ")) --lang \(language)
        \(text.output)\(text.errors)[\(text.status)]
        \(try json.map { try Self.paths(of: $0).joined(separator: "\n") } ?? "")

        """, hasDays: !name.hasPrefix("ledger"))
      let file = Self.folder.appending(path: "\(name).\(language).txt")
      if rewrites {
        try FileManager.default.createDirectory(
          at: Self.folder, withIntermediateDirectories: true)
        try found.write(to: file, atomically: true, encoding: .utf8)
      } else {
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(found == expected, "make snapshots, and read the difference: \(name).\(language)")
      }
    }
  }

  @Test func `every command that there is has its snapshot`() throws {
    let parents: Set = [
      "balise", "balise evaluate", "balise simulate", "balise policy", "balise ledger",
      "balise import", "balise export", "balise class", "balise learner", "balise year",
    ]
    // Those that say what the help says, and those that take long.
    let others: Set = [
      "balise completions", "balise man", "balise policy prove", "balise evaluate rationale",
    ]
    for command in try HelpTests.commands("en") where !parents.union(others).contains(command.path)
    {
      #expect(
        Self.commands.contains {
          "balise \($0.words.joined(separator: " ")) ".hasPrefix(command.path + " ")
        },
        "\(command.path)")
    }
  }

  /// Where values stand in an object, each place once.
  private static func paths(of run: Run) throws -> [String] {
    guard !run.output.isEmpty else { return [] }
    var found: Set<String> = []
    func visit(_ json: PlacedJSON, _ path: String) throws {
      switch json.value {
      case .object:
        for member in try json.members().all {
          // Names that are data.
          let name = member.name.contains(#/^[a-z][A-Za-z0-9]*$/#) ? member.name : "*"
          try visit(member.value, path.isEmpty ? name : "\(path).\(name)")
        }
      case .array: for element in try json.array() { try visit(element, path + "[]") }
      default: found.insert(path)
      }
    }
    try visit(PlacedJSON.parse(Array(run.output.utf8)), "")
    return found.sorted()
  }

  /// The text without what differs from run to run: times, digests, keys, identifiers and, of the ledger, days.
  private static func masked(_ text: String, hasDays: Bool) -> String {
    (hasDays ? text : text.replacing(#/\d{4}-\d\d-\d\d(?!T)/#, with: "<day>"))
      .replacing(#/\d{4}-\d\d-\d\dT[\d:.]+Z/#, with: "<time>")
      .replacing(#/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/#.ignoresCase(), with: "<id>")
      .replacing(#/[0-9a-f]{16,}/#, with: "<digest>")
      .replacing(#/[A-Za-z0-9+\/]{30,}=*/#, with: "<key>")
  }
}
