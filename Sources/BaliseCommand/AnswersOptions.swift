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

  func read(
    furtherColumns: [String] = [], warningsIn language: Language
  ) throws -> Reading<AnswerLog> {
    guard ![answers, catalogue, layout.mapping].contains("") else { throw Failure.emptyPath }
    let catalogue = try readCatalogue()
    let reading = try readAnswerLog(
      at: answers, format: try layout.format(), badRows: layout.onBadRow, catalogue: catalogue,
      furtherColumns: furtherColumns)
    layout.warn(of: reading.skipped, in: language)
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
      "Que faire d’une ligne fautive : s’arrêter ou la laisser.",
      "What to do with a bad row: fail or skip.", value: ("choix", "choice")))
  var onBadRow = BadRows.fail

  /// Names the first rows that were left out, where some were.
  func warn(of skipped: SkippedRows, in language: Language) {
    guard skipped.count > 0 else { return }
    printError("balise: " + AnswersPhrases.skipped(language, skipped.count))
    for error in skipped.first { printError("  \(error.text(language))") }
  }

  func format() throws -> AnswersFormat {
    guard preset == nil || mapping == nil else {
      throw Failure(.usage) { AnswersPhrases.oneFormat($0) }
    }
    if let mapping {
      let bytes = try contents(of: mapping)
      do throws(JSONError) {
        return try AnswersFormat(mapping: try PlacedJSON.parse(bytes))
      } catch {
        throw Failure(.badData) { FilePhrases.badData($0, "\(mapping), \(error)") }
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

enum AnswersPhrases {
  static let skipped = CountPhrase(
    one: ("%1 ligne fautive laissée de côté :", "%1 bad row skipped:"),
    other: (
      "%1 lignes fautives laissées de côté, les premières :", "%1 bad rows skipped, the first:"
    ))
  static let oneFormat = Phrase(
    "donnez --preset ou --mapping, pas les deux", "give --preset or --mapping, not both")
  static let noPreset = Phrase(
    "il n’y a pas de format `%1` ; il y a %2", "there is no preset `%1`; there are %2")
}

extension BadRows: ExpressibleByArgument {}
