public import ArgumentParser
import Foundation
public import Interchange
import LearningDomain
import StrictJSON

/// A file of answers and how to read it.
struct AnswersOptions: ParsableArguments {
  @Argument(
    help: .bilingual(
      "Les réponses : un CSV avec ses noms de colonnes, ou des lignes JSON.",
      "The answers: CSV with a header, or JSON lines.", value: ("réponses", "answers")),
    completion: .file(extensions: ["csv", "jsonl"]))
  var answers: String

  @OptionGroup var layout: AnswersLayoutOptions

  @Option(
    help: .bilingual(
      """
      Le catalogue : les compétences des questions, si les réponses ne les nomment pas ; la \
      matière et les âges, pour la fiche du modèle.
      """,
      """
      The catalogue: the skills of the items, where the answers do not name them; subject and \
      ages, for the model's card.
      """, value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
  var catalogue: String?

  @Option(
    help: .bilingual(
      "Les compétences de chaque question, en CSV, au lieu de celles des réponses.",
      "The skills of each item, as CSV, in place of those that the answers name.",
      value: ("fichier", "file")),
    completion: .file(extensions: ["csv"]))
  var qMatrix: String?

  func read(
    furtherColumns: [String] = [], warningsIn language: Language
  ) throws -> Reading<AnswerLog> {
    guard ![answers, catalogue, qMatrix, layout.mapping].contains("") else {
      throw Failure.emptyPath
    }
    guard qMatrix == nil || catalogue == nil && layout.skillsColumn == nil else {
      throw Failure(.usage) { AnswersPhrases.oneSourceOfSkills($0) }
    }
    let format = try layout.format()
    let reading = try readAnswerLog(
      at: answers, format: qMatrix == nil ? format : format.withoutSkills,
      badRows: layout.onBadRow,
      catalogue: try qMatrix.map(readQMatrix(at:)) ?? readCatalogue(),
      furtherColumns: furtherColumns)
    layout.warn(of: reading, in: language)
    return reading
  }
}

extension AnswersOptions {
  /// The catalogue, where one is named.
  func readCatalogue() throws -> Catalogue? {
    try catalogue.map { try Interchange.readCatalogue(at: $0) }
  }
}

/// How a file of answers is laid out.
struct AnswersLayoutOptions: ParsableArguments {
  @Option(
    help: .bilingual(
      "Un format publié : \(Self.presets).",
      "A published layout: \(Self.presets).", value: ("format", "layout")),
    completion: .list(AnswersFormat.presets.map(\.name)))
  var preset: String?

  @Option(
    help: .bilingual(
      "Un fichier JSON qui dit quelles colonnes tiennent quoi.",
      "A JSON file that says which columns hold what.", value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
  var mapping: String?

  @Option(
    help: .bilingual(
      "La colonne des compétences, quand il y en a plusieurs.",
      "The column of skills, where there are several.", value: ("colonne", "column")))
  var skillsColumn: String?

  @Option(
    help: .bilingual(
      "Que faire d’une ligne fautive : s’arrêter ou la laisser.",
      "What to do with a bad row: fail or skip.", value: ("choix", "choice")))
  var onBadRow = BadRows.fail

  /// Says how many rows were not read as responses, and names the first bad ones, where some were.
  func warn<Value>(of reading: Reading<Value>, in language: Language) {
    for line in AnswersPhrases.notRead(reading.counts, language) { printError("balise: " + line) }
    guard reading.skipped.count > 0 else { return }
    printError("balise: " + AnswersPhrases.skipped(language, reading.skipped.count))
    for error in reading.skipped.first { printError("  \(error.text(language))") }
  }

  func format() throws -> AnswersFormat {
    let format = try namedFormat()
    return skillsColumn.map(format.readingSkills(from:)) ?? format
  }

  private func namedFormat() throws -> AnswersFormat {
    guard preset == nil || mapping == nil else {
      throw Failure(.usage) { AnswersPhrases.oneFormat($0) }
    }
    if let mapping {
      let bytes = try contents(of: mapping)
      do throws(JSONError) {
        return try AnswersFormat(mapping: try PlacedJSON.parse(bytes))
      } catch {
        throw Failure.badJSON(mapping, error)
      }
    }
    guard let preset else { return .balise }
    guard let format = AnswersFormat(preset: preset) else {
      throw Failure(.usage) { AnswersPhrases.noPreset($0, preset, Self.presets) }
    }
    return format
  }

  private static var presets: String {
    AnswersFormat.presets.map(\.name).joined(separator: ", ")
  }
}

extension BadRows: ExpressibleByArgument {}
