import Foundation
import LearningDomain
import StrictJSON

/// The folder that a report on an evaluation is written into, looked at before the work begins.
struct EvaluationFolder {
  static let page = "index.html", record = "evaluation.json", predictions = "predictions.csv"

  private let path: String
  private let inputs: [String?]
  private let replaces: Bool

  /// Chooses a folder.
  ///
  /// - Parameters:
  ///   - path: Where it is, as the person wrote it.
  ///   - inputs: Files that are read, which the report does not replace.
  ///   - replaces: Whether a report that stands there may be replaced.
  /// - Throws: A failure where writing would lose something, or cannot work.
  init(_ path: String, unlike inputs: [String?], replaces: Bool) throws(Failure) {
    guard !path.isEmpty else { throw .emptyPath }
    let type = FileStatus(of: path).type
    guard type == nil || type == .typeDirectory else { throw .writing(path, .notFolder) }
    self.path = path
    self.inputs = inputs
    self.replaces = replaces
    _ = try files()
  }

  /// Makes the folder where there is none.
  ///
  /// - Throws: A failure where nothing can be written into it.
  func make() throws(Failure) {
    try makeFolder(path)
    guard FileManager.default.isWritableFile(atPath: path) else {
      throw .writing(path, .readOnlyFolder)
    }
  }

  /// The paths of the report's files, the page first.
  var paths: [String] {
    [Self.page, Self.record, Self.predictions].map { filePath($0, in: path) }
  }

  /// Writes the report: three files, or none where one of them cannot be written.
  ///
  /// The predictions come first and the page last, and the record holds the digest of the predictions, so
  /// that a report that was cut short shows.
  func write(_ record: EvaluationRecord, _ language: Language) throws(Failure) {
    let files = try files()
    let contents = [
      record.predictions, Array((record.json.text(indented: true) + "\n").utf8),
      EvaluationPage(record: record, language: language).bytes,
    ]
    try rehearse(contents)
    for (file, bytes) in zip(files, contents) { try file.write(bytes) }
  }

  /// Writes as much under another name and removes it again: what may not be written, or has no room, is
  /// found before anything is replaced.
  private func rehearse(_ contents: [[UInt8]]) throws(Failure) {
    let draft = filePath(".evaluation-\(ProcessInfo.processInfo.processIdentifier)", in: path)
    defer { try? FileManager.default.removeItem(atPath: draft) }
    do {
      try Data(contents.joined()).write(to: URL(filePath: draft), options: .withoutOverwriting)
    } catch {
      let reason = FileReason(of: error)
      throw .writing(path, reason)
    }
  }

  private func files() throws(Failure) -> [OutputFile] {
    var files: [OutputFile] = []
    for name in [Self.predictions, Self.record, Self.page] {
      files.append(
        try OutputFile(filePath(name, in: path), unlike: inputs, replaces: replaces))
    }
    return files
  }
}
