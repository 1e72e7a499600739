import ArgumentParser
import Balise
import BaliseExchange
import Foundation
import Interchange
import LearningDomain
import Ledger
import StrictJSON

struct ExportLearner: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "eleve", "Exporter le dossier d’un élève, pour une autre plateforme et pour la famille.",
      """
      Ses réponses en xAPI et en CSV, où en sont ses compétences, ce qui a été proposé et décidé, un manifeste avec \
      l’empreinte de chaque fichier et l’état signé du journal. L’export est inscrit au journal.

      Exemple : balise exporter eleve P07 --vers P07 --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "learner", "Export a learner's file, for another platform and for the family.",
      """
      The answers as xAPI and CSV, where the skills stand, what was suggested and decided, and a manifest with the \
      digest of each file and the signed state of the ledger. The export is on the ledger.

      Example: balise export learner P07 --out P07 --from Datasets/5e-mathematiques
      """))

  @OptionGroup var copy: LearnerCopyOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let learner = copy.learner, id = Learner.ID(copy.learner)
    guard !copy.folder.isEmpty else { throw Failure.emptyPath }
    let school = try School(source, needsRoster: false)
    let observations = school.observations.filter { $0.learner == id }
    if let successor = source.successor(of: learner) {
      throw Failure(.usage) { SchoolPhrases.mergedLearner($0, learner, successor.text) }
    }
    guard !observations.isEmpty || school.roster.contains(where: { $0.learner == id }) else {
      throw Failure(.usage) { ExportPhrases.nothingHeld($0, learner) }
    }
    let outputs = try copy.outputs(
      LearnerBundle.names + [LearnerBundle.manifest], unlike: [source.from])
    let export = try Rights(ledgerAt: source.ledgerPath, key: source.key.file).export(
      of: id, for: .officer, at: .now)
    let files = LearnerBundle.files(
      of: id, observations: school.observations, catalogue: school.catalogue, model: school.model,
      asOf: school.asOf, export: export,
      verification: try? LedgerKey(file: source.key.file ?? source.ledgerPath + ".key")
        .verification)
    for (output, file) in zip(outputs, files) { try output.write(file.bytes) }
    export.warn(output.language)
    let json: JSONValue = [
      "schema": "balise/export-learner/1", "learner": .string(learner),
      "folder": .string(copy.folder),
      "files": .array(files.map { .string($0.name) }),
      "observations": .integer(observations.count), "entries": .integer(export.entries.count),
      "recorded": export.recording.json,
    ]
    try output.print(json) {
      [
        BundlePhrases.written(
          output.language, learner, PartPhrases.rows(output.language, observations.count),
          BundlePhrases.entries(output.language, export.entries.count), copy.folder)
      ] + files.map { "  \($0.name)" }
    }
  }
}

struct ImportLearner: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "eleve", "Importer le dossier d’un élève venu d’une autre plateforme.",
      """
      Chaque fichier est d’abord tenu à son empreinte. Les réponses entrent, une seule fois même si l’import est \
      refait ; ce qui a été proposé ailleurs reste dans le dossier. --comme donne à l’élève son pseudonyme d’ici.

      Exemple : balise importer eleve recus/P07 --dans 5b.sqlite --comme Q12
      """),
    english: CommandHelp(
      "learner", "Import the file of a learner from another platform.",
      """
      Each file is held to its digest first. The answers come in, once even where they are imported again; what \
      was suggested elsewhere stays in the folder. --as gives the learner the pseudonym used here.

      Example: balise import learner received/P07 --into 5b.sqlite --as Q12
      """))

  @Argument(
    help: .bilingual("Le dossier.", "The folder.", value: ("dossier", "folder")),
    completion: .directory)
  var folder: String

  @Option(
    name: .bilingual("comme", "as"),
    help: .bilingual(
      "Le pseudonyme de l’élève ici ; sans cela, celui du dossier.",
      "The learner's pseudonym here; by default that of the folder.", value: ("élève", "learner")))
  var newName: String?

  @OptionGroup var returns: ReturnOptions
  @OptionGroup var destination: DestinationOptions

  func run() throws {
    try FileStatus.checkUnpacked(folder)
    try destination.bring(takingBack: returns) { draft in
      let bundle = try LearnerBundle(in: folder, catalogue: draft.catalogue, reading: bytes)
      try draft.add(bundle, as: newName.map { Learner.ID($0) })
    }
  }

  /// The most bytes that a file of a bundle may have: a hundred times those of a learner with 10,000 answers.
  private static let largest = 1 << 29

  private func bytes(of name: String) throws -> [UInt8] {
    let file = try regularFile(name, in: folder)
    let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? NSNumber
    guard (size?.intValue ?? 0) <= Self.largest else {
      throw Failure(.badData) { BundlePhrases.tooLarge($0, file) }
    }
    return try contents(of: file)
  }
}
