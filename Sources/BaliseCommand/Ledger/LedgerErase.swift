import ArgumentParser
import Balise
import BaliseExchange
import Interchange
import LearningDomain
import Ledger
import PolicyGate
import StrictJSON
import Workspace

struct LedgerErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "effacer", "Rendre illisible ce que le journal garde d’un élève.",
      """
      Détruit les clés de l’élève. C’est définitif, donc le pseudonyme est demandé deux fois. \
      Les entrées restent, avec leurs preuves et leurs verdicts ; personne ne peut plus dire \
      de qui elles parlent. Un espace perd aussi les réponses et les consignes de l’élève, et un \
      import ne les ramène pas sans qu’on le dise (--reprendre). Les réponses dans vos fichiers ne \
      sont pas touchées, et les copies du journal gardent les clés \
      jusqu’à leur expiration.

      Exemple : balise journal effacer P07 --confirmer P07 --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "erase", "Make what a ledger holds of a learner unreadable.",
      """
      Destroys the learner's keys. It cannot be undone, so the pseudonym is asked for twice. \
      Entries stay, with their proofs and verdicts; nobody can tell any more whom they are \
      about. A workspace loses the learner's answers and directions as well, and no import brings \
      them back unless it is told to (--take-back). Answers in your files \
      are not touched, and copies of the ledger keep the keys until they lapse.

      Example: balise ledger erase P07 --confirm P07 --from Datasets/5e-mathematiques
      """))

  @Argument(
    help: .bilingual(
      "Le pseudonyme de l’élève, lettre pour lettre.",
      "The learner's pseudonym, letter for letter.", value: ("élève", "learner")))
  var learner: String

  @Option(
    name: .bilingual("confirmer", "confirm"),
    help: .bilingual(
      "Le pseudonyme une seconde fois, parce que c’est définitif.",
      "The pseudonym again, because it cannot be undone.", value: ("élève", "learner")))
  var confirm: String?

  @OptionGroup var place: LedgerOptions

  @OptionGroup var key: KeyOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try place.check()
    guard let confirm, confirm.utf8.elementsEqual(learner.utf8) else {
      throw ValidationError.bilingual(
        "l’effacement est définitif : répétez le pseudonyme, --confirmer \(learner)",
        "erasing cannot be undone: repeat the pseudonym, --confirm \(learner)")
    }
  }

  func run() throws {
    try place.checkExists()
    try checkKnown()
    let erasure = try Rights(ledgerAt: place.path, key: key.file).erase(
      Learner.ID(learner), for: .officer, at: .now)
    let answers = try eraseFromWorkspace()
    let json: JSONValue = [
      "schema": "balise/ledger-erase/1", "ledger": .string(place.path),
      "learner": .string(learner), "keys": .integer(erasure.keys),
      "observations": answers.map { .integer($0) } ?? .null,
      "entry": .string(erasure.receipt.entry), "index": .integer(erasure.receipt.index),
    ]
    try output.print(json) { RightsPhrases.lines(erasure, answers, learner, output.language) }
  }

  /// Refuses a pseudonym that nothing is kept of, where lists tell whose something is.
  private func checkKnown() throws {
    guard let from = place.from else { return }
    let id = Learner.ID(learner)
    var known: Set<Learner.ID> = []
    if WorkspacePath.isWorkspace(from) {
      let workspace = try Workspace(at: from)
      if let other = try workspace.merged()[id] {
        throw WorkspaceError.merged(path: from, id, into: other)
      }
      guard try ErasedLearners(of: workspace, key: key.file).mark(of: id) == nil else { return }
      known = try workspace.learners()
    } else if let roster = try? readRoster(at: regularFile("roster.csv", in: from)) {
      known = Set(roster.map(\.learner))
    }
    guard !known.isEmpty, !known.contains(id),
      try Ledger(at: place.path, key: key.file ?? place.path + ".key", for: .reading)
        .entries(about: id).isEmpty
    else { return }
    let alike = known.filter { $0.text.lowercased() == learner.lowercased() }.min()
    throw Failure(.usage) { language in
      alike.map { RightsPhrases.alike(language, learner, $0.text) }
        ?? RightsPhrases.unknown(language, learner)
    }
  }

  /// How much a workspace lost; `nil` where there is none.
  private func eraseFromWorkspace() throws -> Int? {
    guard let from = place.from, WorkspacePath.isWorkspace(from) else { return nil }
    let workspace = try Workspace(at: from, for: .writing)
    let ledgerKey = try LedgerKey(file: key.file ?? place.path + ".key")
    let removed = try workspace.erase(
      [Learner.ID(learner)], leaving: { ledgerKey.mark(ofErased: $0) })
    // The class is fitted anew when it is looked at, where that fails.
    try? workspace.fit()
    return removed
  }
}

extension LedgerOptions {
  /// Refuses where there is no ledger, which opening one to write would make.
  func checkExists() throws(LedgerError) {
    _ = try Ledger(at: path, for: .reading)
  }
}

enum RightsPhrases {
  private static let erased = CountPhrase(
    one: (
      "Effacé : %1 clé détruite. Ce que le journal gardait de %2 est illisible.",
      "Erased: %1 key destroyed. What the ledger held of %2 cannot be read."
    ),
    other: (
      "Effacé : %1 clés détruites. Ce que le journal gardait de %2 est illisible.",
      "Erased: %1 keys destroyed. What the ledger held of %2 cannot be read."
    ))
  private static let nothing = Phrase(
    "Le journal n’avait pas de clé pour %1 : il n’en gardait rien de lisible.",
    "The ledger had no key for %1: it held nothing readable.")
  private static let entry = Phrase(
    "Entrée %1 au journal ; preuves et verdicts restent vérifiables.",
    "Entry %1 of the ledger; proofs and verdicts can still be verified.")
  private static let removed = CountPhrase(
    one: (
      "L’espace a perdu sa ligne de réponses, sa place au registre et ses consignes.",
      "The workspace lost the one line of answers, the place on the roster and the directions."
    ),
    other: (
      "L’espace a perdu ses %1 lignes de réponses, sa place au registre et ses consignes.",
      "The workspace lost %1 lines of answers, the place on the roster and the directions."
    ))
  private static let nothingRemoved = Phrase(
    "L’espace ne gardait aucune réponse de %1.", "The workspace kept no answer of %1.")
  static let unknown = Phrase(
    "rien n’est gardé sous « %1 » : ni réponse, ni place sur une liste, ni entrée lisible au journal",
    "nothing is kept under “%1”: no answer, no place on a list, no readable entry of the ledger")
  static let alike = Phrase(
    "rien n’est gardé sous « %1 » ; vouliez-vous « %2 » ?",
    "nothing is kept under “%1”; did you mean “%2”?")
  private static let copies = Phrase(
    "À traiter vous-même : les fichiers que vous aviez importés, et les sauvegardes. Un import qui contient "
      + "%1 le laisse de côté et le dit.",
    "For you to see to: the files that you had imported, and copies. An import that holds %1 leaves it out "
      + "and says so.")
  private static let elsewhere = Phrase(
    "À traiter vous-même : les réponses dans vos fichiers, et les sauvegardes du journal, qui gardent "
      + "les clés jusqu’à leur expiration.",
    "For you to see to: the answers in your files, and copies of the ledger, which keep the keys until "
      + "they lapse.")
  static let notRecorded = Phrase(
    "ce droit n’a pas pu être inscrit au journal : %1", "this right could not be recorded: %1")
  static let unread = Phrase(
    "le journal n’a pas pu être lu, ce qu’il garde manque : %1",
    "the ledger could not be read, what it holds is missing: %1")

  static func lines(
    _ erasure: Erasure, _ answers: Int?, _ learner: String, _ language: Language
  ) -> [String] {
    [
      erasure.keys == 0
        ? nothing(language, learner) : erased(language, erasure.keys, learner),
      answers.map { $0 == 0 ? nothingRemoved(language, learner) : removed(language, $0) },
      entry(language, String(erasure.receipt.index)),
      answers == nil ? elsewhere(language) : copies(language, learner),
    ].compactMap(\.self)
  }
}
