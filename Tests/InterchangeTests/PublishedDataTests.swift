import Foundation
import Interchange
import LearningDomain
import StrictJSON
import Testing
import _TestSupport

/// The folder of public answer logs for development, beside the package or one of its parents.
private let datasets = sharedFolder("datasets")

@Suite(.enabled(if: datasets != nil, "needs shared/datasets, which is not here"))
struct PublishedDataTests {
  /// Counts from the datasets' own SOURCE.md.
  @Test func `reads EdNet as it is published`() throws {
    let folder = try #require(datasets)
    let reading = try readAnswerLog(
      at: folder.appending(path: "ednet/preprocessed_data_test.csv").path(), format: .ednet)
    #expect(reading.value.count == 87_210)
    #expect(reading.value.learners.count == 1000)
    #expect(reading.value.items.count == 11_640)
    let correct = reading.value.correct.reduce(0) { $0 + Int($1) }
    #expect((Double(correct) / 87_210 * 1000).rounded() == 636)
  }

  @Test func `reads LKT's cloze practice by a mapping`() throws {
    let folder = try #require(datasets)
    let path = try unpack(folder.appending(path: "lkt_cloze/interactions.csv.gz"))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let mapping = #"""
      {"columns": {"learner": "student", "item": "item", "skill": "kc", "correct": "outcome",
                   "time": "epoch_ms"},
       "correct": {"CORRECT": 1, "INCORRECT": 0, "STUDY": "exposure"}, "time": "epochMilliseconds"}
      """#
    let format = try AnswersFormat(mapping: PlacedJSON.parse(Array(mapping.utf8)))
    let reading = try readAnswerLog(at: path, format: format)
    #expect(reading.counts.rows == 58_316)
    #expect(reading.counts.answers == 30_045 + 25_077)
    #expect(reading.counts.exposures == 3194)
    #expect(reading.value.correct.reduce(0) { $0 + Int($1) } == 30_045)
    #expect(reading.value.learners.count == 478)
    #expect(reading.value.items.count == 144)
    #expect(reading.value.skills.count == 36)
  }
}

/// Unpacks a file, for whoever removes the copy.
func unpack(_ file: URL) throws -> String {
  let path = FileManager.default.temporaryDirectory
    .appending(path: "balise-\(UUID().uuidString).csv").path()
  try Data().write(to: URL(filePath: path))
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["gunzip", "-c", file.path()]
  process.standardOutput = try FileHandle(forWritingTo: URL(filePath: path))
  try process.run()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0)
  return path
}
