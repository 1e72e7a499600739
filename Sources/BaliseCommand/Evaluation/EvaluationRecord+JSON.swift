import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import StrictJSON

extension EvaluationRecord {
  static let schema = "balise/evaluation/1"

  /// What evaluation.json holds: `evaluation.schema.json` says what each member is.
  var json: JSONValue {
    .object([.init("schema", .string(Self.schema))] + origin.members + measured + worths)
  }

  private var worths: [JSONValue.Member] {
    ablations.isEmpty ? [] : [.init("ablation", .array(ablations.map(\.json)))]
  }

  private var measured: [JSONValue.Member] {
    [
      .init("bootstrap", report.bootstrap.json), .init("warnings", warnings.json),
      .init(
        "predictions",
        [
          "file": .string(EvaluationFolder.predictions), "rows": .integer(result.testRows),
          "digest": .string(predictionsDigest.description),
        ]),
      .init("fewestLearners", .integer(EvaluationReport.fewestLearners)),
      .init("measures", report.all.json(Self.measures)),
      .init("learnersWithAUC", .integer(report.learnersWithAUC)),
      .init("skillsWithAUC", .integer(report.skillsWithAUC)),
      .init("reliability", .array(report.reliability.map(\.json))),
      .init("positions", .array(report.positions.map(\.json))),
      .init("opportunities", .array(report.opportunities.map(\.json))),
      .init(
        "responsesWithoutRow",
        [
          "positions": .integer(report.responsesWithoutPosition),
          "opportunities": .integer(report.responsesWithoutOpportunity),
        ]),
      .init("skills", report.skills.json(Self.groupMeasures)),
      .init("slices", .array(report.slices.map { $0.json(Self.sliceMeasures) })),
      .init("instruction", .object(instruction.members())),
      .init("parameters", parameters.json),
      .init("notMeasured", ["genderOrOrigin", "otherSuggestions", "learning"]),
    ]
  }

  /// What is measured of all responses, of those of a group and of a slice, in the order of the report.
  static let measures: [Metric] = [
    .logLoss, .rmse, .auc, .aucPerLearner, .aucPerLearnerByResponses, .aucPerSkill, .accuracy, .ece,
    .slope, .intercept, .calibrationIntercept, .observed, .predicted,
  ]
  static let groupMeasures: [Metric] = [.observed, .predicted, .logLoss, .auc]
  static let sliceMeasures: [Metric] = [.logLoss, .calibrationIntercept, .abroca]
}

extension Bootstrap {
  var json: JSONValue {
    ["samples": .integer(samples), "seed": .string(String(seed)), "level": 0.95]
  }
}

extension FittedParameters {
  fileprivate var json: JSONValue {
    [
      "fitted": .integer(skills), "degenerate": .integer(degenerateFits), "share": .number(share),
      "skills": .array(
        degenerate.sorted { $0.key.text < $1.key.text }.map { skill, parts in
          ["name": .string(skill.text), "parts": .integer(parts)]
        }),
    ]
  }
}

extension EvaluationReport.Bin {
  fileprivate var json: JSONValue {
    [
      "responses": .integer(count), "predicted": .number(predicted),
      "observed": .number(observed.value), "observed95": .range(observed.interval),
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
