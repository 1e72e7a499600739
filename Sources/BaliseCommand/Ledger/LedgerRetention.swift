import ArgumentParser
import LearningDomain
import Ledger
import PolicyGate
import StrictJSON

struct LedgerRetention: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "conservation", "Ce que tient un journal, et ce qui doit partir.",
      """
      Les périodes sont des moitiés d’année scolaire : à partir du 1er septembre et du 1er \
      mars. L’une est échue six mois après sa fin ; ses entrées ont alors 6 à 12 mois. \
      --appliquer vérifie le journal et supprime les périodes échues, entières. Les empreintes \
      restent : les preuves tiennent.

      Exemple : balise journal conservation --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "retention", "What a ledger holds, and what is due to go.",
      """
      Terms are halves of a school year: from 1 September and from 1 March. One is due when \
      its end is six months past; its entries are then 6 to 12 months old. --apply verifies \
      the ledger and drops whole terms that are due. Leaves stay, so proofs still hold. Where the \
      clock stands more than 92 days after the newest entry it may be wrong: then only --term names \
      what goes.

      Example: balise ledger retention --from Datasets/5e-mathematiques
      """))

  @Flag(
    name: .bilingual("appliquer", "apply"),
    help: .bilingual(
      "Supprimer ce qui est échu. C’est définitif.",
      "Drop what is due. It cannot be undone."))
  var apply = false

  @Option(
    name: .bilingual("semestre", "term"),
    help: .bilingual(
      "Avec --appliquer, le dernier semestre à supprimer, par son premier jour.",
      "With --apply, the last term to drop, by its first day.", value: ("jour", "day")),
    transform: Day.init(asTyped:))
  var term: Day?

  @OptionGroup var place: LedgerOptions

  @OptionGroup var key: KeyOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try place.check()
    guard term == nil || apply else {
      throw ValidationError.bilingual(
        "--semestre JOUR demande --appliquer", "--term DAY needs --apply")
    }
  }

  func run() throws {
    let now = Timestamp.now
    let reader = try Ledger(at: place.path, for: .reading)
    let held = try reader.terms()
    let last = try term.map { try dueTerm(from: $0, among: held, on: now.day) }
    let dropped = try apply ? drop(through: last, at: now) : nil
    let json: JSONValue = [
      "schema": "balise/ledger-retention/1", "ledger": .string(place.path),
      "terms": .array(held.map { $0.json(on: now.day) }),
      "applied": dropped.map { $0.json } ?? .null,
    ]
    try output.print(json, csv: { table(of: held, on: now.day) }) {
      RetentionPhrases.table(held, on: now.day, output.language)
        + RetentionPhrases.outcome(held, dropped, applied: apply, on: now.day, output.language)
    }
  }

  /// The term that begins on a day, where it is held and due.
  private func dueTerm(
    from start: Day, among held: [HeldTerm], on today: Day
  ) throws(Failure) -> Term {
    let due = held.map(\.term).filter { $0.due <= today }
    guard let term = due.first(where: { $0.start == start }) else {
      let starts = due.isEmpty ? ["–"] : due.map { "\($0.start)" }
      throw Failure(.usage) {
        RetentionPhrases.noDueTerm($0, "\(start)", starts.joined(separator: ", "))
      }
    }
    return term
  }

  private func table(of held: [HeldTerm], on day: Day) -> CSVTable {
    CSVTable(
      columns: ["start", "end", "entries", "keys", "due", "isDue"],
      rows: held.map { held in
        [
          .text("\(held.term.start)"), .text("\(held.term.end)"), .number(held.entries),
          .number(held.keys), .text("\(held.term.due)"), .number(held.term.due <= day ? 1 : 0),
        ]
      })
  }

  private func drop(through last: Term?, at now: Timestamp) throws -> Retention? {
    let ledger = try Ledger(at: place.path, key: key.file)
    _ = try ledger.verify()
    var request = Request.ordinary
    request.role = .dataProtectionOfficer
    request.relation = .sameSchool
    var writer = ledger.writer(at: now, identifiers: SystemRandomNumberGenerator())
    return try writer.dropDueTerms(through: last, for: request)
  }
}

extension HeldTerm {
  fileprivate func json(on day: Day) -> JSONValue {
    [
      "start": .string("\(term.start)"), "end": .string("\(term.end)"),
      "entries": .integer(entries), "keys": .integer(keys), "due": .string("\(term.due)"),
      "isDue": .boolean(term.due <= day),
    ]
  }
}

extension Retention {
  fileprivate var json: JSONValue {
    [
      "entries": .integer(entries), "keys": .integer(keys), "entry": .string(receipt.entry),
      "index": .integer(receipt.index),
    ]
  }
}

enum RetentionPhrases {
  private static let header = [
    Phrase("semestre", "term"), Phrase("entrées", "entries"), Phrase("clés", "keys"),
    Phrase("à supprimer le", "due on"),
  ]
  private static let due = Phrase("%1, échu", "%1, due")
  static let noDueTerm = Phrase(
    "aucun semestre échu ne commence le %1 ; sont échus : %2",
    "no term that is due begins on %1; due are: %2")
  private static let nothingHeld = Phrase("Le journal est vide.", "The ledger is empty.")
  private static let nothingDue = Phrase("Rien n’est échu.", "Nothing is due.")
  private static let advice = Phrase(
    "Pour supprimer ce qui est échu : --apply", "To drop what is due: --apply")
  private static let dropped = CountPhrase(
    one: (
      "Supprimé : %1 entrée, clés : %2. L’entrée %3 l’atteste ; l’empreinte reste.",
      "Dropped: %1 entry, keys: %2. Entry %3 says so; its hash stays."
    ),
    other: (
      "Supprimé : %1 entrées, clés : %2. L’entrée %3 l’atteste ; les empreintes restent.",
      "Dropped: %1 entries, keys: %2. Entry %3 says so; their hashes stay."
    ))

  /// One line for each term.
  static func table(_ held: [HeldTerm], on day: Day, _ language: Language) -> [String] {
    guard !held.isEmpty else { return [nothingHeld(language)] }
    let rows = held.map { held in
      [
        "\(held.term.start) – \(held.term.end)", String(held.entries), String(held.keys),
        held.term.due <= day
          ? due(language, "\(held.term.due)") : "\(held.term.due)",
      ]
    }
    return Screen.table([header.map { $0(language) }] + rows)
  }

  /// What is to be done, or was.
  static func outcome(
    _ held: [HeldTerm], _ retention: Retention?, applied: Bool, on day: Day, _ language: Language
  ) -> [String] {
    if let retention {
      return [
        dropped(
          language, retention.entries, String(retention.keys), String(retention.receipt.index))
      ]
    }
    guard held.contains(where: { $0.term.due <= day }) else { return [nothingDue(language)] }
    return applied ? [nothingDue(language)] : [advice(language)]
  }
}

extension Screen {
  /// Rows in columns, each as wide as its widest field.
  static func table(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? width(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, field in
        column == row.count - 1 ? field : fit(field, to: widths[column] + 2)
      }.joined()
    }
  }
}
