import ArgumentParser
import Interchange
import LearningDomain
import StrictJSON

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "diagnostic", "Les données suffisent-elles à proposer ?",
      """
      Dit d’abord si elles suffisent, puis quoi faire, le plus utile d’abord. Sort avec 65 si un \
      fichier est d’abord à corriger : illisible, des lignes en double, une date à venir. Avec \
      --schemas, rien n’est lu : les schémas des formats de Balise sont donnés.

      Exemple : balise diagnostic --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "doctor", "Is the data good enough for suggestions?",
      """
      Says first whether it is, then what to do, that of the most effect first. Exits 65 where a \
      file has to be corrected first: one that cannot be used, rows twice, or a date to come. With \
      --schemas nothing is read: the schemas of Balise's formats are given.

      Example: balise doctor --from Datasets/5e-mathematiques
      """))

  @Flag(
    help: .bilingual(
      "Donner les schémas JSON des formats de Balise, et s’arrêter là.",
      "Give the JSON Schemas of Balise's formats, and stop there."))
  var schemas = false

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    guard !schemas else {
      let schemas = try DoctorSchemas()
      return try output.print(schemas.json, text: { schemas.lines(output.language) })
    }
    let faults = source.isWorkspace ? [] : try faults()
    guard faults.isEmpty else {
      try report(DoctorReport(faults: faults))
      throw Failure(.badData)
    }
    let school = try School(source)
    // What a workspace keeps was looked over when it came.
    let survey =
      try source.isWorkspace
      ? AnswersSurvey() : surveyAnswers(at: regularFile("answers.csv", in: source.from), now: .now)
    let diagnosis = Diagnosis(school, survey)
    try report(DoctorReport(diagnosis, of: school, layout: survey.layout))
    if diagnosis.findings.contains(where: { $0.effect == .file }) { throw Failure(.badData) }
  }

  private func report(_ report: DoctorReport) throws {
    try output.print(
      report.json(output.language),
      lines: { report.lines(output.language, width: output.width) })
  }

  /// What keeps each file from being used, the first fault of each.
  private func faults() throws -> [Diagnosis.Finding] {
    let folder = source.from
    var faults: [Diagnosis.Finding] = []
    func check<Value>(_ read: () throws -> Value) throws -> Value? {
      do {
        return try read()
      } catch let error as InterchangeError {
        guard let finding = Diagnosis.Finding(error) else { throw error }
        faults.append(finding)
        return nil
      }
    }
    let catalogue = try check { try readCatalogue(at: regularFile("catalogue.json", in: folder)) }
    let answers = try regularFile("answers.csv", in: folder)
    if let catalogue {
      _ = try check { try readObservations(at: answers, catalogue: catalogue) }
    } else {
      _ = try check { try surveyAnswers(at: answers, now: .now) }
    }
    _ = try check { try readRoster(at: regularFile("roster.csv", in: folder)) }
    return faults
  }
}
