import ArgumentParser
import BaliseExchange
import Interchange

/// What learners are called who come from other systems.
struct PseudonymOptions: ParsableArguments {
  @Option(
    name: .bilingual("cle-pseudonymes", "pseudonym-key"),
    help: .bilingual(
      """
      Le fichier d’une clé, 32 octets au moins, pour que les mêmes élèves aient les mêmes pseudonymes ailleurs ; \
      sans cela, la clé de l’espace.
      """,
      """
      The file of a key, 32 bytes or more, so that the same learners have the same pseudonyms elsewhere; by \
      default the workspace’s key.
      """, value: ("fichier", "file")),
    completion: .file())
  var file: String?

  func pseudonymizer(for workspace: String, _ ledgerKey: String?) throws -> Pseudonymizer {
    guard let file else {
      guard
        FileStatus(of: ledgerKey ?? workspace + ".key").type != nil
          || WorkspacePath.isWorkspace(workspace)
      else { throw Failure(.inputOutput) { PseudonymPhrases.noKey($0, workspace) } }
      return try Pseudonymizer(ofWorkspaceAt: workspace, key: ledgerKey)
    }
    let key = try contents(of: file)
    guard key.count >= Pseudonymizer.keySize else {
      throw Failure(.badData) { PseudonymPhrases.shortKey($0, file, String(key.count)) }
    }
    return Pseudonymizer(key: key)
  }
}

enum PseudonymPhrases {
  static let noKey = Phrase(
    "il n’y a pas d’espace `%1`, dont la clé ferait les pseudonymes : balise init %1, ou --cle-pseudonymes",
    "there is no workspace `%1`, whose key would make the pseudonyms: balise init %1, or --pseudonym-key"
  )
  static let shortKey = Phrase(
    "%1 : la clé a %2 octets, il en faut 32 au moins",
    "%1: the key has %2 bytes, 32 or more are needed")
}
