import ArgumentParser
import BaliseExchange
import Foundation
import Interchange
import LearningDomain
import StrictJSON

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "diagnostic", "Les données suffisent-elles à proposer ?",
      """
      Dit d’abord si elles suffisent, puis quoi faire, le plus utile d’abord. Sort avec 65 si un \
      fichier est d’abord à corriger : illisible, des lignes en double, une date à venir, et avec 74 \
      s’il en manque un. Avec --schemas, rien n’est lu : les schémas des formats de Balise sont donnés.

      Exemple : balise diagnostic --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "doctor", "Is the data good enough for suggestions?",
      """
      Says first whether it is, then what to do, that of the most effect first. Exits 65 where a \
      file has to be corrected first: one that cannot be used, rows twice, or a date to come; and \
      74 where one is missing. With --schemas nothing is read: the schemas of Balise's formats are given.

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
    let (faults, catalogue) = source.isWorkspace ? ([], nil) : try faults()
    guard faults.isEmpty else {
      try report(DoctorReport(faults: faults, catalogue))
      throw Failure(faults.contains { $0.code == .missingFile } ? .inputOutput : .badData)
    }
    let school = try School(source)
    // What a workspace keeps was looked over when it came.
    let survey =
      try source.isWorkspace
      ? AnswersSurvey() : surveyAnswers(at: regularFile("answers.csv", in: source.from), now: .now)
    let diagnosis = Diagnosis(of: school.data, rows: survey)
    try report(DoctorReport(diagnosis, of: school, layout: survey.layout))
    if diagnosis.findings.contains(where: { $0.effect == .file }) { throw Failure(.badData) }
  }

  private func report(_ report: DoctorReport) throws {
    try output.print(
      report.json(output.language),
      lines: { report.lines(output.language, width: output.width) })
  }

  /// What keeps each file from being used, the first fault of each, and the catalogue where it can be.
  private func faults() throws -> ([Diagnosis.Finding], Catalogue?) {
    let folder = source.from
    if FileStatus(of: folder).type != .typeDirectory { _ = try source.read() }
    var faults: [Diagnosis.Finding] = []
    func check<Value>(_ name: String, _ read: (String) throws -> Value) throws -> Value? {
      let file = filePath(name, in: folder)
      if FileStatus(of: file).fault != nil {
        faults.append(Diagnosis.Finding(missing: file))
        return nil
      }
      do {
        return try read(file)
      } catch let error as InterchangeError {
        guard let finding = Diagnosis.Finding(error) else { throw error }
        faults.append(finding)
        return nil
      }
    }
    let catalogue = try check("catalogue.json") { try readCatalogue(at: $0) }
    _ = try check("answers.csv") { file in
      guard let catalogue else { return _ = try surveyAnswers(at: file, now: .now) }
      _ = try readObservations(at: file, catalogue: catalogue)
    }
    _ = try check("roster.csv") { try readRoster(at: $0) }
    return (faults, catalogue)
  }
}
