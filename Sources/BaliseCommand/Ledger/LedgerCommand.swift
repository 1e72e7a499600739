import ArgumentParser
import LearningDomain
import Ledger
import StrictJSON

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "What was shown and decided. / Ce qui a été montré et décidé.",
    subcommands: [
      LedgerVerify.self, LedgerProve.self, LedgerCheckpoint.self, LedgerPublicKey.self,
      LedgerReplay.self, LedgerExport.self, LedgerErase.self, LedgerRetention.self,
      LedgerReconcile.self,
    ],
    aliases: ["journal"])
}

/// Which ledger is asked about.
struct LedgerOptions: ParsableArguments {
  @Option(help: "The folder of the class, or its workspace.")
  var from: String?

  @Option(help: "The ledger, where it is not in the folder.")
  var ledger: String?

  var isGiven: Bool { from != nil || ledger != nil }

  /// Where the ledger is.
  var path: String { ledger ?? from.map(WorkspacePath.ledger(of:)) ?? "" }

  /// Refuses where not exactly one place is given.
  func check() throws {
    guard (from == nil) != (ledger == nil) else {
      throw ValidationError("give either --from FOLDER or --ledger FILE")
    }
  }
}

struct LedgerProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Prove that an entry is in a ledger. / Prouver qu’une entrée est au journal.",
    discussion: """
      Prints a proof (c2sp.org/tlog-proof) that anyone can check with the public key and no ledger:
      balise ledger verify --proof FILE --vkey KEY.

      Example: balise ledger prove 0 --from Datasets/5e-mathematiques > entry.tlog-proof
      """,
    aliases: ["prouver"])

  @Argument(help: "The entry, by its name or its number.")
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
    try output.print(json) { "\(proof)".lines }
  }
}

struct LedgerCheckpoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Print the signed state of a ledger. / Afficher l’état signé du journal.",
    discussion: """
      Keep it elsewhere (c2sp.org/tlog-checkpoint): balise ledger verify --since FILE then shows
      whether the ledger still holds all that it held.

      Example: balise ledger checkpoint --from Datasets/5e-mathematiques > march.checkpoint
      """,
    aliases: ["jalon"])

  @OptionGroup var place: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try place.check() }

  func run() throws {
    let checkpoint = try Ledger(at: place.path, for: .reading).checkpoint()
    let json: JSONValue = [
      "schema": "balise/ledger-checkpoint/1", "ledger": .string(place.path),
      "checkpoint": checkpoint.json, "note": .string("\(checkpoint)"),
    ]
    try output.print(json) { "\(checkpoint)".lines }
  }
}

struct LedgerPublicKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vkey",
    abstract: "Print the public key of a ledger. / Afficher la clé publique du journal.",
    discussion: """
      Whoever has it can check signatures (--vkey KEY); it is read from the ledger's key.

      Example: balise ledger vkey --from Datasets/5e-mathematiques
      """,
    aliases: ["cle-publique"])

  @OptionGroup var place: LedgerOptions

  @Option(help: "The file of the ledger's key; by default the ledger's name and .key.")
  var key: String?

  @OptionGroup var output: OutputOptions

  func validate() throws { try place.check() }

  func run() throws {
    let key = try LedgerKey(file: key ?? place.path + ".key").verification
    let json: JSONValue = [
      "schema": "balise/ledger-vkey/1", "name": .string(key.name), "vkey": .string("\(key)"),
    ]
    try output.print(json) { ["\(key)"] }
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
  fileprivate var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
  }
}
