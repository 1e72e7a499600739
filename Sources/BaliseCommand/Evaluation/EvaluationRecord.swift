import Interchange
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import PolicyGate

/// All that a report on an evaluation says, from which its page and its file are made.
struct EvaluationRecord {
  let origin: EvaluationOrigin
  let report: EvaluationReport
  let instruction: InstructionResult
  let ablations: [Ablation]
  let parameters: FittedParameters
  let warnings: [EvaluationWarning]
  let predictions: [UInt8], predictionsDigest: Digest

  init(
    _ origin: EvaluationOrigin, _ report: EvaluationReport, _ instruction: InstructionResult,
    _ ablations: [Ablation], _ parameters: FittedParameters, _ warnings: [EvaluationWarning]
  ) {
    self.origin = origin
    self.report = report
    self.instruction = instruction
    self.ablations = ablations
    self.parameters = parameters
    self.warnings = warnings
    predictions = ReportedPredictions(origin.result).csv
    predictionsDigest = Digest(sha256Of: predictions)
  }

  var result: EvaluationResult { origin.result }
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
