import ArgumentParser
import OfflineEvaluation

/// Whether to write a report on an evaluation, and what it tells apart.
struct EvaluationReportOptions: ParsableArguments {
  @Option(
    name: .bilingual("rapport", "report"),
    help: .bilingual(
      """
      Un dossier où écrire le rapport : une page, index.html, ses chiffres, evaluation.json, et \
      chaque prévision, predictions.csv.
      """,
      """
      A folder to write the report into: a page, index.html, its figures, evaluation.json, and \
      each prediction, predictions.csv.
      """, value: ("dossier", "folder")),
    completion: .directory)
  var folder: String?

  @Flag(
    name: .bilingual("remplacer", "replace"),
    help: .bilingual(
      "Remplacer un rapport qui se trouve dans le dossier.",
      "Replace a report that stands in the folder."))
  var replace = false

  @Option(
    name: .bilingual("tranche", "slice"),
    help: .bilingual(
      """
      Une autre colonne des réponses selon laquelle le rapport dit aussi combien le modèle se \
      trompe ; peut être donnée plusieurs fois.
      """,
      """
      Another column of the answers by which the report tells as well how wrong the model is; \
      can be given several times.
      """, value: ("COLONNE", "COLUMN")))
  var slices: [String] = []

  func validate() throws {
    guard folder != nil || (slices.isEmpty && !replace) else {
      throw ValidationError.bilingual(
        "`--tranche` et `--remplacer` concernent le rapport : donnez --rapport DOSSIER",
        "`--slice` and `--replace` are about the report: give --report FOLDER")
    }
  }

  /// The folder that is asked for, looked at before the work begins.
  func chosenFolder(unlike inputs: [String?]) throws(Failure) -> EvaluationFolder? {
    guard let folder else { return nil }
    return try EvaluationFolder(folder, unlike: inputs, replaces: replace)
  }
}
