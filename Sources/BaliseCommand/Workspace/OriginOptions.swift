import ArgumentParser
import Interchange
import LearningDomain
import StrictJSON
import Workspace

/// Which workspace something is done with.
struct WorkspacePlace: ParsableArguments {
  @Option(
    name: .bilingual("de", "from"),
    help: .bilingual(
      "L’espace ; sans cela, balise.sqlite, ici.", "The workspace; by default balise.sqlite, here.",
      value: ("espace", "workspace")),
    completion: .file(extensions: ["sqlite"]))
  var path = WorkspacePath.standard
}

/// Which workspace something is taken out of.
struct OriginOptions: ParsableArguments {
  @OptionGroup var place: WorkspacePlace

  var workspace: String { place.path }

  @Flag(
    name: .bilingual("remplacer", "replace"),
    help: .bilingual("Remplacer les fichiers qui s’y trouvent.", "Replace files that stand there."))
  var replaces = false

  @OptionGroup var output: OutputOptions

  /// All that the workspace has something for.
  func files() throws -> [WorkspaceFile] {
    guard !workspace.isEmpty else { throw Failure.emptyPath }
    let workspace = try Workspace(at: workspace)
    let files = try WorkspaceFile.Kind.allCases.compactMap { try WorkspaceFile($0, of: workspace) }
    guard !files.isEmpty else {
      throw Failure(.badData) { WorkspaceExportPhrases.nothingKept($0, workspace.path) }
    }
    return files
  }

  /// Writes the first of some kinds that the workspace has.
  func write(first kinds: [WorkspaceFile.Kind], to path: String) throws {
    let files = try files()
    let found = kinds.lazy.compactMap { kind in files.first { $0.kind == kind } }.first
    guard let found else {
      throw Failure(.badData) { WorkspaceExportPhrases.notKept($0, workspace, kinds[0].name) }
    }
    try write([(found, path)])
  }

  /// Writes files, all of them looked at before the first is written, and says what they are.
  func write(_ files: [(file: WorkspaceFile, path: String)]) throws {
    let outputs = try files.map {
      try OutputFile($0.path, unlike: [workspace, workspace + ".key"], replaces: replaces)
    }
    for (output, (file, _)) in zip(outputs, files) { try output.write(file.bytes) }
    let json: JSONValue = [
      "schema": "balise/export/1", "workspace": .string(workspace),
      "files": .array(
        files.map { file, path in
          [
            "kind": .string(file.kind.rawValue), "path": .string(path),
            "lines": file.lines.map { .integer($0) } ?? .null,
          ]
        }),
    ]
    try output.print(json) {
      [WorkspaceExportPhrases.exported(output.language, workspace)]
        + files.map { file, path in
          file.lines.map { WorkspaceExportPhrases.lines(output.language, $0, path) } ?? "  \(path)"
        }
    }
  }
}

/// A file to write to.
struct ExportedFileOptions: ParsableArguments {
  @Option(
    name: .bilingual("vers", "out"),
    help: .bilingual("Le fichier à écrire.", "The file to write.", value: ("fichier", "file")),
    completion: .file())
  var out: String
}

enum WorkspaceExportPhrases {
  static let nothingKept = Phrase(
    "%1 ne garde encore rien à exporter", "%1 keeps nothing to export yet")
  static let notKept = Phrase(
    "%1 ne garde pas de quoi écrire %2", "%1 keeps nothing to make %2 of")
  static let exported = Phrase("Exporté de %1 :", "Exported from %1:")
  static let ofDecisions = CountPhrase(
    one: ("  dont %1 décision", "  %1 of them a decision"),
    other: ("  dont %1 décisions", "  %1 of them decisions"))
  static let lines = CountPhrase(
    one: ("  %2 (%1 ligne)", "  %2 (%1 line)"), other: ("  %2 (%1 lignes)", "  %2 (%1 lines)"))
}
