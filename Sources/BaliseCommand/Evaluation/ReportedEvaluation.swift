import Foundation
import Interchange
import LearningDomain
import OfflineEvaluation
import PolicyGate
import StrictJSON

/// A report on an evaluation that was written earlier, read to be compared.
struct ReportedEvaluation {
  /// Where it is, as the person wrote it.
  let path: String
  /// How its models were fitted.
  let settings: FittingSettings
  /// The version that wrote it.
  let version: String
  let predictions: Predictions, positions: [Int]
  /// What its data warns of.
  var leak: [EvaluationWarning] { EvaluationWarning.leak(record.repeatedAnswers, of: record.rows) }
  private let record: Record
  private let part: [Int32]

  /// What is read of evaluation.json.
  private struct Record {
    let version: String, settings: FittingSettings
    let source: String, dataDigest: String, predictionsDigest: String
    let repeatedAnswers: Int, rows: Int

    init(_ bytes: [UInt8]) throws(JSONError) {
      let members = try PlacedJSON.parse(bytes).members()
      let schema = try members.required("schema")
      guard try schema.string() == EvaluationRecord.schema else {
        throw schema.mismatch(expected: .quoted(EvaluationRecord.schema))
      }
      version = try members.required("balise").string()
      settings = try FittingSettings(members.required("model").members())
      let data = try members.required("data").members()
      source = try data.required("source").string()
      dataDigest = try data.required("digest").string()
      repeatedAnswers = try data.required("repeatedAnswers").integer()
      rows = try data.required("rows").integer()
      let predictions = try members.required("predictions").members()
      predictionsDigest = try predictions.required("digest").string()
    }
  }

  /// Reads a report.
  ///
  /// - Parameter path: Its folder, or the evaluation.json in it.
  /// - Throws: A failure where it is no report, or was changed since it was written.
  init(at path: String) throws {
    guard !path.isEmpty else { throw Failure.emptyPath }
    let isFolder = FileStatus(of: path).type == .typeDirectory
    let file = isFolder ? filePath(EvaluationFolder.record, in: path) : path
    let bytes = try contents(of: file)
    do throws(JSONError) {
      record = try Record(bytes)
    } catch {
      throw Failure.badJSON(file, error)
    }
    let table =
      file.dropLast(file.split(separator: "/").last?.count ?? 0)
      + EvaluationFolder.predictions
    let csv = try contents(of: String(table))
    guard Digest(sha256Of: csv).description == record.predictionsDigest else {
      throw Failure(.badData) { ComparePhrases.changed($0, String(table)) }
    }
    let rows = try ReportedPredictions(csv: csv, named: String(table))
    self.path = path
    settings = record.settings
    version = record.version
    predictions = try Predictions(
      probability: rows.predicted, outcome: rows.correct, learner: rows.learner)
    positions = rows.position.map(Int.init)
    part = rows.part
  }

  /// Throws, with what differs, unless both predicted the same responses from the same others.
  func check(against other: ReportedEvaluation) throws(Failure) {
    guard record.dataDigest == other.record.dataDigest else {
      let files = [record, other.record].map { "\($0.source) (\($0.dataDigest.prefix(12))…)" }
      throw Failure(.badData) { ComparePhrases.otherAnswers($0, files[0], files[1]) }
    }
    guard
      predictions.learner == other.predictions.learner && positions == other.positions
        && predictions.outcome == other.predictions.outcome
    else { throw Failure(.badData) { ComparePhrases.otherLearners($0, path, other.path) } }
    guard part == other.part else {
      throw Failure(.badData) { ComparePhrases.otherParts($0, path, other.path) }
    }
  }
}
