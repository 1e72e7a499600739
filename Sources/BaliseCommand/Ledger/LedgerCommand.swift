import ArgumentParser
import LearningDomain
import Ledger
import StrictJSON

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "journal", "Ce qui a été montré et décidé.",
      """
      Chacun peut le vérifier ; le nom d’un élève n’y est lisible qu’avec la clé.

      Exemple : balise journal verifier --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "ledger", "What was shown and decided.",
      """
      Anyone can verify it; a learner's name can be read with the key alone.

      Example: balise ledger verify --from Datasets/5e-mathematiques
      """),
    subcommands: [
      LedgerVerify.self, LedgerProve.self, LedgerCheckpoint.self, LedgerPublicKey.self,
      LedgerReplay.self, LedgerExport.self, LedgerErase.self, LedgerRetention.self,
      LedgerReconcile.self,
    ])
}

/// Which ledger is asked about.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .bilingual("de", "from"),
    help: .bilingual(
      "Le dossier de la classe, ou son espace. Sans cela, balise.sqlite, s’il est ici.",
      "The folder of the class, or its workspace. By default balise.sqlite, where it is here.",
      value: ("dossier", "folder")),
    completion: .file(extensions: ["sqlite"]))
  var chosenPlace: String?

  @Option(
    name: .bilingual("journal", "ledger"),
    help: .bilingual(
      "Le journal, s’il n’est pas dans le dossier.",
      "The ledger, where it is not in the folder.", value: ("fichier", "file")),
    completion: .file())
  var ledger: String?

  var isGiven: Bool { chosenPlace != nil || ledger != nil }

  /// The folder or the workspace; `nil` where the ledger is named alone.
  var from: String? {
    let isStandard = !isGiven && WorkspacePath.isWorkspace(WorkspacePath.standard)
    return isStandard ? WorkspacePath.standard : chosenPlace
  }

  /// Where the ledger is.
  var path: String { ledger ?? from.map(WorkspacePath.ledger(of:)) ?? "" }

  /// Refuses where not exactly one place is given.
  func check() throws {
    guard (from == nil) != (ledger == nil) else {
      throw ValidationError.bilingual(
        "donnez --de DOSSIER ou --journal FICHIER", "give either --from FOLDER or --ledger FILE")
    }
  }
}

struct LedgerProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "prouver", "Prouver qu’une entrée est au journal.",
      """
      Affiche une preuve (c2sp.org/tlog-proof) que chacun peut vérifier avec la clé publique \
      et sans le journal : balise journal verifier --preuve FICHIER --vkey CLÉ.

      Exemple : balise journal prouver 0 --de Datasets/5e-mathematiques > entree.tlog-proof
      """),
    english: CommandHelp(
      "prove", "Prove that an entry is in a ledger.",
      """
      Prints a proof (c2sp.org/tlog-proof) that anyone can check with the public key and no \
      ledger: balise ledger verify --proof FILE --vkey KEY.

      Example: balise ledger prove 0 --from Datasets/5e-mathematiques > entry.tlog-proof
      """))

  @Argument(
    help: .bilingual(
      "L’entrée, par son nom ou son numéro.",
      "The entry, by its name or its number.", value: ("entrée", "entry")))
  var entry: String

  @OptionGroup var place: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try place.check() }

  func run() throws {
    let proof = try Ledger(at: place.path, for: .reading).prove(entry)
    let json: JSONValue = [
      "schema": "balise/ledger-prove/1", "ledger": .string(place.path),
      "index": .integer(proof.index), "checkpoint": proof.checkpoint.json,
      "proof": .string("\(proof)"),
    ]
    try output.print(json, lines: { "\(proof)".lines })
  }
}

struct LedgerCheckpoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "jalon", "Afficher l’état signé du journal.",
      """
      À garder ailleurs (c2sp.org/tlog-checkpoint) : balise journal verifier --depuis FICHIER \
      montre ensuite si le journal tient encore tout ce qu’il tenait.

      Exemple : balise journal jalon --de Datasets/5e-mathematiques > mars.checkpoint
      """),
    english: CommandHelp(
      "checkpoint", "Print the signed state of a ledger.",
      """
      Keep it elsewhere (c2sp.org/tlog-checkpoint): balise ledger verify --since FILE then \
      shows whether the ledger still holds all that it held.

      Example: balise ledger checkpoint --from Datasets/5e-mathematiques > march.checkpoint
      """))

  @OptionGroup var place: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try place.check() }

  func run() throws {
    let checkpoint = try Ledger(at: place.path, for: .reading).checkpoint()
    let json: JSONValue = [
      "schema": "balise/ledger-checkpoint/1", "ledger": .string(place.path),
      "checkpoint": checkpoint.json, "note": .string("\(checkpoint)"),
    ]
    try output.print(json, lines: { "\(checkpoint)".lines })
  }
}

struct LedgerPublicKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "cle-publique", "Afficher la clé publique du journal.",
      """
      Qui l’a peut vérifier les signatures (--vkey CLÉ) ; elle est lue de la clé du journal.

      Exemple : balise journal cle-publique --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "vkey", "Print the public key of a ledger.",
      """
      Whoever has it can check signatures (--vkey KEY); it is read from the ledger's key.

      Example: balise ledger vkey --from Datasets/5e-mathematiques
      """))

  @OptionGroup var place: LedgerOptions

  @OptionGroup var key: KeyOptions

  @OptionGroup var output: OutputOptions

  func validate() throws { try place.check() }

  func run() throws {
    let key = try LedgerKey(file: key.file ?? place.path + ".key").verification
    let json: JSONValue = [
      "schema": "balise/ledger-vkey/1", "name": .string(key.name), "vkey": .string("\(key)"),
    ]
    try output.print(json, lines: { [Line("\(key)")] })
  }
}

extension Checkpoint {
  /// The state as JSON.
  var json: JSONValue {
    ["origin": .string(origin), "size": .integer(size), "root": .string("\(root)")]
  }
}

extension String {
  /// The lines of a text, each of which ends.
  fileprivate var lines: [Line] {
    split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { Line(String($0)) }
  }
}
