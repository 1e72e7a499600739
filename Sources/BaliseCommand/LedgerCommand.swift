import ArgumentParser
import Foundation
import LearningDomain
import Ledger
import StrictJSON

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "What was shown and decided. / Ce qui a été montré et décidé.",
    subcommands: [LedgerVerify.self],
    aliases: ["journal"])
}

struct LedgerVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every entry of a ledger. / Vérifier le journal.",
    discussion: """
      Recomputes the chain of hashes and every verdict. Anyone can run it: it needs the file alone.

      Example: balise ledger verify --from Datasets/5e-mathematiques
      """,
    aliases: ["verifier"])

  @Option(help: "The folder of the class.")
  var from: String?

  @Option(help: "The ledger, where it is not in the folder.")
  var ledger: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (from == nil) != (ledger == nil) else {
      throw ValidationError("give either --from FOLDER or --ledger FILE")
    }
  }

  func run() throws {
    let folder = from.map { filePath("ledger.sqlite", in: $0) }
    let path = ledger ?? folder ?? ""
    let found = try Ledger(at: path, for: .reading).verify()
    let json: JSONValue = [
      "schema": "balise/ledger-verify/1", "ledger": .string(path),
      "entries": .integer(found.entries), "head": .string(found.checkpoint.root.description),
      "verdictsRecomputed": .integer(found.replayed),
      "otherPolicies": .integer(found.otherPolicies),
    ]
    try output.print(json) {
      [
        LedgerPhrases.sound(
          output.language, found.entries, String(found.replayed)),
        LedgerPhrases.head(output.language, found.checkpoint.root.description),
        LedgerPhrases.limit(output.language),
      ]
    }
  }
}

enum LedgerPhrases {
  static let sound = CountPhrase(
    one: (
      "Journal intact : %1 entrée, verdicts recalculés : %2.",
      "The ledger is intact: %1 entry, verdicts recomputed: %2."
    ),
    other: (
      "Journal intact : %1 entrées, verdicts recalculés : %2.",
      "The ledger is intact: %1 entries, verdicts recomputed: %2."
    ))
  static let head = Phrase("Tête : %1", "Head: %1")
  static let limit = Phrase(
    "Seule une copie de cette tête, gardée ailleurs, montre qu’aucune fin n’a été coupée.",
    "Only a copy of this head, kept elsewhere, shows that no end was cut off.")
}
