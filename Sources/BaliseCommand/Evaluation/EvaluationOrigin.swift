import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import PolicyGate
import StrictJSON

/// What an evaluation was made from: with the same files and options anybody makes it again.
struct EvaluationOrigin {
  /// A file that was read.
  struct File {
    let name: String

    /// The digest of its bytes; `nil` of a pipe, which can be read but once.
    let sha256: Digest?

    init(_ path: String) throws(Failure) {
      name = URL(filePath: path).lastPathComponent
      sha256 = try digest(ofFile: path)
    }

    var members: [JSONValue.Member] {
      [
        .init("source", .string(name)),
        .init("sha256", sha256.map { .string($0.description) } ?? .null),
      ]
    }
  }

  let answers: File
  let settings: FittingSettings
  let result: EvaluationResult

  /// The digest of the responses as they were read.
  let dataDigest: Digest

  /// What counts as a skill in the answers.
  let skills: Int

  /// How many parts the learners are in; `nil` where those to be tested were named.
  let folds: Int?

  private let layout: AnswersLayoutOptions
  private let mapping: File?, catalogue: File?, qMatrix: File?, testLearners: File?

  init(
    _ source: AnswersOptions, _ fitting: FittingOptions, _ heldOut: HeldOutOptions,
    _ log: AnswerLog, _ result: EvaluationResult
  ) throws(Failure) {
    func file(_ path: String?) throws(Failure) -> File? {
      guard let path else { return nil }
      return try File(path)
    }
    answers = try File(source.answers)
    layout = source.layout
    mapping = try file(source.layout.mapping)
    catalogue = try file(source.catalogue)
    qMatrix = try file(source.qMatrix)
    testLearners = try file(heldOut.testLearners)
    folds = heldOut.folds
    settings = FittingSettings(fitting)
    dataDigest = Digest(sha256Of: log.canonicalLines)
    skills =
      switch fitting.reading {
      case .joint: result.skillSets.count
      case .each: Set(result.skillSets.flatMap(\.members)).count
      }
    self.result = result
  }

  /// What every record of an evaluation says of where it comes from.
  var members: [JSONValue.Member] {
    [
      .init("balise", .string(BaliseCommand.version)), .init("model", .object(settings.members)),
      .init("data", .object(data)), .init("split", split),
    ]
  }

  private var data: [JSONValue.Member] {
    answers.members + [
      .init("digest", .string(dataDigest.description)), .init("rows", .integer(result.rows)),
      .init("learners", .integer(result.learners)), .init("skills", .integer(skills)),
      .init("repeatedAnswers", .integer(result.repeatedAnswers)),
      .init("preset", .optional(layout.preset)), .init("mapping", .file(mapping)),
      .init("skillsColumn", .optional(layout.skillsColumn)),
      .init("onBadRow", .string(layout.onBadRow.rawValue)),
      .init("catalogue", .file(catalogue)), .init("qMatrix", .file(qMatrix)),
    ]
  }

  private var split: JSONValue {
    [
      "method": folds == nil ? "testLearners" : "folds", "parts": .integer(folds ?? 1),
      "seed": .string(settings.seed), "testRows": .integer(result.testRows),
      "testLearners": .integer(result.testLearners), "file": .file(testLearners),
    ]
  }
}

extension JSONValue {
  fileprivate static func file(_ file: EvaluationOrigin.File?) -> JSONValue {
    file.map { .object($0.members) } ?? .null
  }

  fileprivate static func optional(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }
}

extension AnswerLog {
  /// Each response as a line of JSON, `["learner","item","skills",0]`, learner by learner by name, each
  /// learner's in time: the same bytes however the rows of different learners were mixed.
  fileprivate var canonicalLines: [UInt8] {
    var lines: [UInt8] = []
    for row in order() {
      let row = Int(row)
      let line: JSONValue = [
        .string(learners.names[Int(learner[row])]), .string(items.names[Int(item[row])]),
        .string(skillSets.names[Int(skillSet[row])]), .integer(Int(correct[row])),
      ]
      lines += line.text().utf8
      lines.append(UInt8(ascii: "\n"))
    }
    return lines
  }
}
