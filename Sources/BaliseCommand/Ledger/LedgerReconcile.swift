import ArgumentParser
import Interchange
import LearningDomain
import Ledger
import StrictJSON

struct LedgerReconcile: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "rapprocher", "Rapprocher ce qui a été affiché des reçus.",
      """
      FICHIER est un CSV aux colonnes day et displayed : combien de propositions la plateforme \
      a affichées chaque jour, de minuit à minuit UTC comme au journal. Ce qui fut affiché \
      sans reçu n’est pas passé par la règle : code de sortie 76.

      Exemple : balise journal rapprocher --affiches affichees.csv --de \
      Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "reconcile", "Hold what was displayed against the receipts.",
      """
      FILE is CSV with the columns day and displayed: how many suggestions the platform \
      displayed on each day, counted from midnight to midnight UTC as the ledger does. What \
      was displayed without a receipt did not come through the gate: exit code 76.

      Example: balise ledger reconcile --displayed displayed.csv --from \
      Datasets/5e-mathematiques
      """))

  @Option(
    name: .bilingual("affiches", "displayed"),
    help: .bilingual(
      "Ce que la plateforme a affiché : un CSV aux colonnes day et displayed.",
      "What the platform displayed: CSV with the columns day and displayed.",
      value: ("fichier", "file")),
    completion: .file(extensions: ["csv"]))
  var displayed: String

  @OptionGroup var place: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try place.check() }

  func run() throws {
    guard !displayed.isEmpty else { throw Failure.emptyPath }
    let counts = try readDisplayed(at: displayed)
    let found = try Ledger(at: place.path, for: .reading).reconcile(displayed: counts)
    let json: JSONValue = [
      "schema": "balise/ledger-reconcile/1", "ledger": .string(place.path),
      "days": .array(
        found.lines.map { line in
          [
            "day": .string("\(line.day)"), "displayed": .integer(line.displayed),
            "receipts": .integer(line.receipts), "bypassed": .integer(line.bypassed),
          ]
        }),
      "dropped": .array(found.dropped.map { .string("\($0)") }),
      "unreported": .array(found.unreported.map { .string("\($0)") }),
    ]
    let table = CSVTable(
      columns: ["day", "displayed", "receipts", "bypassed"],
      rows: found.lines.map { line in
        [
          .text("\(line.day)"), .number(line.displayed), .number(line.receipts),
          .number(line.bypassed),
        ]
      })
    try output.print(json, csv: { table }) { ReconcilePhrases.lines(found, output.language) }
    if !found.bypasses.isEmpty { throw Failure(.bypassed) }
  }
}

enum ReconcilePhrases {
  private static let header = [
    Phrase("jour (UTC)", "day (UTC)"), Phrase("affichées", "displayed"),
    Phrase("reçus", "receipts"), Phrase("sans reçu", "no receipt"),
  ]
  private static let sound = Phrase(
    "Chaque proposition affichée a son reçu.", "Every suggestion displayed has its receipt.")
  private static let bypass = CountPhrase(
    one: (
      "CONTOURNEMENT le %2 : %1 proposition affichée sans être passée par la règle.",
      "BYPASS on %2: %1 suggestion displayed without passing the gate."
    ),
    other: (
      "CONTOURNEMENT le %2 : %1 propositions affichées sans être passées par la règle.",
      "BYPASS on %2: %1 suggestions displayed without passing the gate."
    ))
  private static let dropped = Phrase(
    "Hors de portée, entrées supprimées à l’échéance : %1",
    "Out of reach, entries dropped when due: %1")
  private static let unreported = Phrase(
    "Jours avec des reçus, absents du fichier : %1",
    "Days with receipts that the file leaves out: %1")

  static func lines(_ found: Reconciliation, _ language: Language) -> [String] {
    let rows = found.lines.map { line in
      ["\(line.day)"] + [line.displayed, line.receipts, line.bypassed].map { String($0) }
    }
    func listed(_ phrase: Phrase, _ days: [Day]) -> [String] {
      days.isEmpty ? [] : [phrase(language, days.map { "\($0)" }.joined(separator: " "))]
    }
    return Screen.table([header.map { $0(language) }] + rows)
      + (found.bypasses.isEmpty
        ? [sound(language)]
        : found.bypasses.map { bypass(language, $0.bypassed, "\($0.day)") })
      + listed(dropped, found.dropped) + listed(unreported, found.unreported)
  }
}
