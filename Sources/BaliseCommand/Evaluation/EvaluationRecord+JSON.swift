import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import StrictJSON

extension EvaluationRecord {
  static let schema = "balise/evaluation/1"

  /// What evaluation.json holds: `evaluation.schema.json` says what each member is.
  var json: JSONValue {
    [
      "schema": .string(Self.schema), "balise": .string(BaliseCommand.version),
      "model": model, "data": data, "split": splitJSON,
      "bootstrap": [
        "samples": .integer(report.bootstrap.samples),
        "seed": .string(String(report.bootstrap.seed)), "level": 0.95,
      ],
      "predictions": [
        "file": .string(EvaluationFolder.predictions), "rows": .integer(result.testRows),
        "digest": .string(predictionsDigest.description),
      ],
      "fewestLearners": .integer(EvaluationReport.fewestLearners),
      "measures": report.all.json(Self.measures),
      "learnersWithAUC": .integer(report.learnersWithAUC),
      "skillsWithAUC": .integer(report.skillsWithAUC),
      "reliability": .array(
        report.reliability.map { bin in
          [
            "responses": .integer(bin.count), "predicted": .number(bin.predicted),
            "observed": .number(bin.observed.value), "observed95": .range(bin.observed.interval),
          ]
        }),
      "positions": .array(report.positions.map(\.json)),
      "opportunities": .array(report.opportunities.map(\.json)),
      "skills": report.skills.json(Self.groupMeasures),
      "slices": .array(report.slices.map { $0.json(Self.sliceMeasures) }),
      "instruction": .object(instruction.members()),
      "parameters": [
        "fitted": .integer(parameters.skills), "degenerate": .integer(parameters.degenerateFits),
        "share": .number(parameters.share),
        "skills": .array(
          parameters.degenerate.sorted { $0.key.text < $1.key.text }.map { skill, parts in
            ["name": .string(skill.text), "parts": .integer(parts)]
          }),
      ],
      "notMeasured": ["genderOrOrigin", "otherSuggestions", "learning"],
    ]
  }

  /// What is measured of all responses, of those of a group and of a slice, in the order of the report.
  static let measures: [Metric] = [
    .logLoss, .rmse, .auc, .aucPerLearner, .aucPerLearnerByResponses, .aucPerSkill, .accuracy, .ece,
    .slope, .intercept, .calibrationIntercept, .observed, .predicted,
  ]
  static let groupMeasures: [Metric] = [.observed, .predicted, .logLoss, .auc]
  static let sliceMeasures: [Metric] = [.logLoss, .calibrationIntercept, .abroca]

  private var model: JSONValue {
    [
      "variant": .string(fitting.variant.description),
      "reading": .string(fitting.reading.rawValue), "starts": .integer(fitting.starts),
      "shrinkage": .number(fitting.shrinkage),
      "bounds": .array(fitting.bound.map { .string($0.text) }),
      "seed": .string(String(fitting.seed)),
    ]
  }

  private var data: JSONValue {
    [
      "source": .string(source), "digest": .string(dataDigest.description),
      "rows": .integer(result.rows), "learners": .integer(result.learners),
      "skills": .integer(skills), "repeatedAnswers": .integer(result.repeatedAnswers),
    ]
  }

  private var splitJSON: JSONValue {
    let (method, parts): (JSONValue, Int) =
      switch split {
      case .folds(let count): ("folds", count)
      case .testLearners: ("testLearners", 1)
      }
    return [
      "method": method, "parts": .integer(parts), "seed": .string(String(fitting.seed)),
      "testRows": .integer(result.testRows), "testLearners": .integer(result.testLearners),
    ]
  }
}

extension GroupEstimates {
  /// The measures as members of one object.
  func json(_ metrics: [Metric], after members: [JSONValue.Member] = []) -> JSONValue {
    .object(
      members
        + metrics.flatMap { metric -> [JSONValue.Member] in
          [
            .init(metric.rawValue, .number(self[metric]?.value)),
            .init(metric.rawValue + "95", .range(self[metric]?.interval)),
          ]
        })
  }

  fileprivate var counts: [JSONValue.Member] {
    [.init("responses", .integer(responses)), .init("learners", .integer(learners))]
  }
}

extension PositionRange {
  var json: [JSONValue.Member] {
    [.init("from", .integer(first)), .init("to", last.map { .integer($0) } ?? .null)]
  }
}

extension EvaluationReport.Position {
  fileprivate var json: JSONValue {
    estimates.json(EvaluationRecord.groupMeasures, after: range.json + estimates.counts)
  }
}

extension EvaluationReport.Slices {
  fileprivate func json(_ metrics: [Metric]) -> JSONValue {
    let groups: [JSONValue] = groups.map { group in
      group.estimates.json(
        metrics, after: [.init("name", .string(group.name))] + group.estimates.counts)
    }
    let column = column.map { [JSONValue.Member("column", .string($0))] } ?? []
    return .object(
      column + [.init("omitted", .integer(omitted)), .init("groups", .array(groups))])
  }
}

extension ParameterBound {
  /// The bound as it is written on the command line.
  var text: String {
    let skill = skill.map { "\($0.text)/" } ?? "", column = column.map { "[\($0)]" } ?? ""
    let values =
      range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound):\(range.upperBound)"
    return "\(skill)\(kind.rawValue)\(column)=\(values)"
  }
}
