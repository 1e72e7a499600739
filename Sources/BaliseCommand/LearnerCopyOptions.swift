import ArgumentParser
import LearningDomain

/// Whose data is copied into a folder.
struct LearnerCopyOptions: ParsableArguments {
  @Argument(
    help: .bilingual(
      "Le pseudonyme de l’élève, lettre pour lettre.",
      "The learner's pseudonym, letter for letter.", value: ("élève", "learner")))
  var learner: String

  @Option(
    name: .bilingual("vers", "out"),
    help: .bilingual(
      "Le dossier où écrire, créé s’il n’existe pas.",
      "The folder to write into; it is made where there is none.", value: ("dossier", "folder")),
    completion: .directory)
  var folder: String

  @Flag(
    name: .bilingual("remplacer", "replace"),
    help: .bilingual(
      "Remplacer les fichiers qui s’y trouvent.",
      "Replace files that stand there."))
  var replaces = false

  /// The files to write, all of them looked at before the first is written.
  func outputs(_ names: [String], unlike inputs: [String?] = []) throws -> [OutputFile] {
    try makeFolder(folder)
    return try names.map {
      try OutputFile(filePath($0, in: folder), unlike: inputs, replaces: replaces)
    }
  }
}
