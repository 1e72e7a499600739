import ArgumentParser
import Balise
import BaliseExchange
import Interchange
import LearningDomain
import Ledger
import PolicyGate
import StrictJSON
import Workspace

struct LedgerExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "exporter", "Tout ce qui est gardé d’un élève, pour la famille.",
      """
      Droit d’accès et de portabilité. Écrit deux fichiers dans un dossier : export.json, dont \
      les réponses peuvent être relues (balise ajuster, un import), et export.md, le dossier \
      individuel à lire : ce que le traitement a apporté, sur quelles données, par quels \
      paramètres, en quelles étapes, et ce qui l’aurait changé. Les deux portent l’état signé \
      du journal. Il marche aussi quand le journal ne peut qu’être lu, ou pas même cela.

      Exemple : balise journal exporter P07 --de Datasets/5e-mathematiques --vers P07
      """),
    english: CommandHelp(
      "export", "All that is held of a learner, for the family.",
      """
      Access and portability. Writes two files into a folder: export.json, whose answers can \
      be read back (balise fit, an import), and export.md, the individual file to read: what \
      the processing contributed, on which data, by which parameters, in which steps, and what \
      would have changed it. Both carry the signed state of the ledger. It works where the \
      ledger can only be read, or not even that.

      Example: balise ledger export P07 --from Datasets/5e-mathematiques --out P07
      """))

  @OptionGroup var copy: LearnerCopyOptions

  @Option(
    name: .bilingual("de", "from"),
    help: .bilingual(
      "Le dossier de la classe, avec answers.csv et son journal, ou son espace.",
      "The folder of the class, with its answers.csv and its ledger, or its workspace.",
      value: ("dossier", "folder")),
    completion: .file(extensions: ["sqlite"]))
  var from: String?

  @Option(
    name: .bilingual("journal", "ledger"),
    help: .bilingual(
      "Le journal, s’il n’est pas dans le dossier.",
      "The ledger, where it is not in the folder.", value: ("fichier", "file")),
    completion: .file())
  var ledger: String?

  @OptionGroup var key: KeyOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard from != nil || ledger != nil else {
      throw ValidationError.bilingual(
        "donnez --de DOSSIER, --journal FICHIER ou les deux",
        "give --from FOLDER, --ledger FILE or both")
    }
  }

  func run() throws {
    guard ![copy.folder, from, ledger, key.file].contains("") else { throw Failure.emptyPath }
    if let ledger, FileStatus(of: ledger).fault == .noFile {
      throw LedgerError.missing(path: ledger)
    }
    let answers = try readAnswers()
    let files = try copy.outputs(["export.json", "export.md"])
    let path = ledger ?? from.map(WorkspacePath.ledger(of:)) ?? ""
    let export = try Rights(ledgerAt: path, key: key.file).export(
      of: Learner.ID(copy.learner), for: .officer, at: .now)
    let publicKey = try? LedgerKey(file: key.file ?? path + ".key").verification
    try files[0].write(Array((export.json(answers, publicKey).text(indented: true) + "\n").utf8))
    let text = IndividualFile(export, answers: answers, publicKey: publicKey, output.language).text
    try files[1].write(Array(text.utf8))
    export.warn(output.language)
    if answers.isEmpty, export.entries.isEmpty {
      printError("balise: " + ExportPhrases.nothingHeld(output.language, copy.learner))
    }
    let names = ["export.json", "export.md"].map { filePath($0, in: copy.folder) }
    let json: JSONValue = [
      "schema": "balise/ledger-export-files/1", "learner": .string(copy.learner),
      "files": .array(names.map { .string($0) }), "answers": .integer(answers.count),
      "entries": .integer(export.entries.count), "recorded": export.recording.json,
    ]
    try output.print(json) {
      [
        ExportPhrases.written(
          output.language, copy.learner, String(answers.count), String(export.entries.count))
      ] + names.map { "  " + $0 }
    }
  }

  /// The learner's lines of the folder's answers; bad rows, which may be anybody's, are named.
  private func readAnswers() throws -> [Observation] {
    guard let from else { return [] }
    if WorkspacePath.isWorkspace(from) {
      return try Workspace(at: from).observations().filter {
        $0.learner == Learner.ID(copy.learner)
      }
    }
    let catalogue = try? readCatalogue(at: filePath("catalogue.json", in: from))
    let reading = try readObservations(
      at: regularFile("answers.csv", in: from), badRows: .skip, catalogue: catalogue)
    if reading.skipped.count > 0 {
      printError("balise: " + AnswersPhrases.skipped(output.language, reading.skipped.count))
      for error in reading.skipped.first { printError("  \(error)") }
    }
    return reading.value.filter { $0.learner == Learner.ID(copy.learner) }
  }
}

enum ExportPhrases {
  static let written = Phrase(
    "Export de %1 : réponses %2, entrées du journal %3.",
    "Export of %1: answers %2, entries of the ledger %3.")
  static let nothingHeld = Phrase(
    "rien n’est gardé sous le pseudonyme %1 : est-il écrit comme au registre ?",
    "nothing is held under the pseudonym %1: is it written as on the roster?")
}

extension SubjectExport {
  /// Says what could not be read, and whether the right could not be written down.
  func warn(_ language: Language) {
    if let error = unread {
      printError("balise: " + RightsPhrases.unread(language, error.words(language)))
    }
    if case .notRecorded(let reason) = recording {
      printError("balise: " + RightsPhrases.notRecorded(language, reason.words(language)))
    }
  }

  /// The export as a file, `balise/ledger-export/1`.
  func json(_ answers: [Observation], _ publicKey: VerificationKey?) -> JSONValue {
    [
      "schema": "balise/ledger-export/1", "learner": .string(learner.text),
      "at": .string(moment.description), "policy": .string(Gate.policyDigest.description),
      "recorded": recording.json, "answers": exportedAnswers(answers),
      "entries": .array(
        entries.map { item in
          [
            "entry": item.entry.json, "personal": item.part.json,
            "proof": .string(item.proof.description),
          ]
        }),
      "checkpoint": (checkpoint?.description).map { .string($0) } ?? .null,
      "vkey": (publicKey?.description).map { .string($0) } ?? .null,
      "unread": (unread?.description).map { .string($0) } ?? .null,
    ]
  }
}

extension Rights.Recording {
  /// The entry, or nothing where none was written.
  var json: JSONValue {
    switch self {
    case .recorded(let receipt):
      ["entry": .string(receipt.entry), "index": .integer(receipt.index)]
    case .notRecorded: .null
    }
  }
}
