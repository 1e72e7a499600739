import ArgumentParser
import Balise
import BaliseExchange
import LearningDomain
import Ledger
import PolicyGate
import StrictJSON

struct LedgerReplay: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "rejouer", "Décider de nouveau une entrée, et montrer ce qui a été montré.",
      """
      Le verdict est recalculé de la partie publique, ce que chacun peut faire. Avec la clé du \
      journal, la partie scellée est ouverte pour la personne déléguée à la protection des \
      données, ce qui est inscrit ; si la clé de l’élève a été détruite, il le dit.

      Exemple : balise journal rejouer 0 --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "replay", "Decide an entry's request again, and show what was shown.",
      """
      The verdict is recomputed from the public part, which anyone can do. With the ledger's \
      key the sealed part is opened for the school's data protection officer, which is written \
      down; where the learner's key was destroyed, it says so.

      Example: balise ledger replay 0 --from Datasets/5e-mathematiques
      """))

  @Argument(
    help: .bilingual(
      "L’entrée, par son nom ou son numéro.",
      "The entry, by its name or its number.", value: ("entrée", "entry")))
  var entry: String

  @OptionGroup var place: LedgerOptions

  @OptionGroup var key: KeyOptions

  @OptionGroup var output: OutputOptions

  func validate() throws { try place.check() }

  func run() throws {
    let found = try Ledger(at: place.path, for: .reading).entry(named: entry)
    let sealed = try open(found)
    let json: JSONValue = [
      "schema": "balise/ledger-replay/1", "ledger": .string(place.path), "entry": found.json,
      "recomputed": found.agreesWithGate.map { .boolean($0) } ?? .null,
      "sealed": .string(sealed.name), "personal": sealed.part.map { $0.json } ?? .null,
    ]
    try output.print(json) { ReplayPhrases.lines(found, sealed, output.language) }
    if found.agreesWithGate == false { throw Failure(.badData) }
  }

  private func open(_ found: Entry) throws -> Sealed {
    guard found.sealed != nil else { return .nothing }
    do throws(LedgerError) {
      let (opened, recording) = try Rights(ledgerAt: place.path, key: key.file).explain(
        entry: entry, for: .officer, at: .now)
      if case .notRecorded(let reason)? = recording {
        let words = reason.words(output.language)
        printError("balise: " + RightsPhrases.notRecorded(output.language, words))
      }
      switch opened {
      case .nothingSealed: return .nothing
      case .erased: return .erased
      case .part(let part): return .opened(part)
      }
    } catch {
      guard case .key(.missing) = error else { throw error }
      return .locked
    }
  }

  /// What became of the sealed part.
  enum Sealed {
    case nothing, locked, erased, opened(PersonalPart)

    fileprivate var name: String {
      switch self {
      case .nothing: "nothing"
      case .locked: "locked"
      case .erased: "erased"
      case .opened: "opened"
      }
    }

    fileprivate var part: PersonalPart? { if case .opened(let part) = self { part } else { nil } }
  }
}

enum ReplayPhrases {
  private static let title = Phrase("Entrée %1, %2", "Entry %1, %2")
  private static let names = [
    Phrase("nature", "kind"), Phrase("heure (UTC)", "hour (UTC)"), Phrase("règle", "policy"),
    Phrase("demande", "request"), Phrase("verdict", "verdict"),
    Phrase("obligations", "obligations"), Phrase("modèle", "model"),
    Phrase("décision", "decision"),
  ]
  private static let same = Phrase(
    "Verdict recalculé : le même.", "The verdict, recomputed, is the same.")
  private static let other = Phrase(
    "VERDICT RECALCULÉ : UN AUTRE. L’entrée n’est pas ce que la règle a décidé.",
    "THE VERDICT, RECOMPUTED, IS ANOTHER. The entry is not what the gate decided.")
  private static let unknown = Phrase(
    "Une autre version de la règle a décidé : le verdict n’est pas recalculé.",
    "Another version of the policy decided: the verdict is not recomputed.")
  private static let nothing = Phrase(
    "Rien n’a été gardé de l’élève (demande sans mémoire, ou qui ne porte sur personne en particulier).",
    "Nothing was kept of the pupil (the request was stateless, or about nobody).")
  private static let locked = Phrase(
    "La partie scellée demande la clé du journal (--key).",
    "The sealed part needs the ledger’s key (--key).")
  private static let erased = Phrase(
    "Effacé : la clé de l’élève a été détruite, personne ne peut plus lire cette partie.",
    "Erased: the pupil’s key was destroyed, nobody can read this part any more.")
  private static let shown = Phrase("Sur %1, le %2 :", "About %1, on %2:")
  private static let merged = Phrase(
    "Fusion : %1 est cet élève depuis lors.", "A merge: %1 is this learner since then.")

  static func lines(
    _ entry: Entry, _ sealed: LedgerReplay.Sealed, _ language: Language
  ) -> [String] {
    let values: [String?] = [
      entry.kind(language), entry.time.description, entry.policy.description, entry.request,
      entry.verdict(language),
      entry.obligations.isEmpty ? nil : entry.obligations.joined(separator: " "),
      entry.model?.description, entry.decision(language),
    ]
    let rows = zip(names, values).compactMap { name, value in
      value.map { (name: name(language), value: $0) }
    }
    let verdict =
      switch entry.agreesWithGate {
      case true?: same(language)
      case false?: other(language)
      case nil: unknown(language)
      }
    return [title(language, String(entry.index), entry.id)] + aligned(rows) + [verdict]
      + lines(of: sealed, language)
  }

  private static func lines(
    of sealed: LedgerReplay.Sealed, _ language: Language
  ) -> [String] {
    switch sealed {
    case .nothing: return [nothing(language)]
    case .locked: return [locked(language)]
    case .erased: return [erased(language)]
    case .opened(let part):
      let texts = part.rationales.filter { $0.language == language }
      return [shown(language, part.learner.text, "\(part.moment)")]
        + [part.formerly.map { merged(language, $0.text) }].compactMap(\.self)
        + (texts.isEmpty ? part.rationales : texts).flatMap { rationale in
          ["", "[\(rationale.audience.rawValue)] \(rationale.headline)"]
            + rationale.text.split(separator: "\n").map { String($0) }
        }
    }
  }
}
