import Interchange
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import PolicyGate
import StrictJSON

/// All that a report on an evaluation says, from which its page and its file are made.
struct EvaluationRecord {
  /// How learners were chosen to be tested.
  enum Split {
    case folds(Int)
    case testLearners
  }

  /// The name of the file of answers.
  let source: String
  let fitting: FittingOptions
  let split: Split
  let result: EvaluationResult
  let report: EvaluationReport
  let instruction: InstructionResult
  let parameters: FittedParameters
  let dataDigest: Digest
  let predictions: [UInt8], predictionsDigest: Digest

  init(
    source: String, _ fitting: FittingOptions, _ split: Split, _ log: AnswerLog,
    _ result: EvaluationResult, _ report: EvaluationReport, _ instruction: InstructionResult,
    _ parameters: FittedParameters
  ) {
    self.source = source
    self.fitting = fitting
    self.split = split
    self.result = result
    self.report = report
    self.instruction = instruction
    self.parameters = parameters
    dataDigest = Digest(sha256Of: log.canonicalLines)
    predictions = ReportedPredictions(result).csv
    predictionsDigest = Digest(sha256Of: predictions)
  }

  /// What counts as a skill in the answers.
  var skills: Int {
    switch fitting.reading {
    case .joint: result.skillSets.count
    case .each: Set(result.skillSets.flatMap(\.members)).count
    }
  }
}

/// How the skills of all parts were fitted.
struct FittedParameters {
  /// How many skills were fitted, all parts together.
  private(set) var skills = 0

  /// The skills whose parameters contradict their names, and in how many parts.
  private(set) var degenerate: [Skill.ID: Int] = [:]

  mutating func add(_ fitted: Fitted) {
    let report = FitReport(fitted)
    skills += report.skills
    for skill in report.degenerate { degenerate[skill, default: 0] += 1 }
  }

  /// How many fits are degenerate, all parts together.
  var degenerateFits: Int { degenerate.values.reduce(0, +) }

  /// The share of fits that are degenerate; `nil` where nothing was fitted.
  var share: Double? { skills > 0 ? Double(degenerateFits) / Double(skills) : nil }
}

extension AnswerLog {
  /// Each response as a line of JSON, `["learner","item","skills",0]`, learner by learner by name, each
  /// learner's in time: the same bytes however the rows of different learners were mixed.
  var canonicalLines: [UInt8] {
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

extension ReportedPredictions {
  /// The predictions of an evaluation, learner by learner by name, whatever part they were tested in.
  init(_ result: EvaluationResult) {
    self.init()
    let names = result.learnerNames, positions = result.positions
    var place = [Int32](repeating: 0, count: names.count)
    for (rank, number) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
      place[number] = Int32(rank + 1)
    }
    let predictions = result.predictions
    let order = positions.indices.sorted {
      let (one, other) = (Int(predictions.learner[$0]), Int(predictions.learner[$1]))
      return (place[one], positions[$0]) < (place[other], positions[$1])
    }
    for row in order {
      append(
        learner: place[Int(predictions.learner[row])], position: Int32(positions[row]),
        part: result.part[row] + 1, correct: predictions.outcome[row],
        predicted: predictions.probability[row])
    }
  }
}
