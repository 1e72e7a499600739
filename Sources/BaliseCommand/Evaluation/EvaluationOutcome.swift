import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import StrictJSON

/// What `evaluate` prints.
struct EvaluationOutcome {
  let variant: Variant
  let result: EvaluationResult
  /// What it was made from, where something is written that says it.
  let origin: EvaluationOrigin?
  let warnings: [EvaluationWarning]
  /// What was measured for a report, where one was asked for.
  let report: EvaluationReport?
  /// How learners were drawn, where there are intervals.
  let bootstrap: Bootstrap?
  let ablations: [Ablation]?
  /// The folders that were written into, with the files in them.
  let plots: (folder: String, paths: [String])?, files: (folder: String, paths: [String])?
  let seconds: JSONValue

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("schema", "balise/evaluate/1"),
      .init("variant", .string(variant.description)),
      .init("rows", .integer(result.rows)), .init("testRows", .integer(result.testRows)),
      .init("learners", .integer(result.learners)),
      .init("testLearners", .integer(result.testLearners)),
      .init("auc", .number(result.auc)), .init("aucPerLearner", .number(result.aucPerLearner)),
      .init("rmse", .number(result.rmse)), .init("logLoss", .number(result.logLoss)),
      .init("accuracy", .number(result.accuracy)), .init("ece", .number(result.ece)),
      .init(
        "calibration",
        [
          "slope": .number(result.calibration?.slope),
          "intercept": .number(result.calibration?.intercept),
        ]),
      .init("repeatedAnswers", .integer(result.repeatedAnswers)), .init("seconds", seconds),
    ]
    members += origin?.members ?? []
    members.append(.init("bootstrap", bootstrap?.json ?? .null))
    members.append(.init("warnings", warnings.json))
    if let ablations { members.append(.init("ablation", .array(ablations.map(\.json)))) }
    for (name, written) in [("plots", plots), ("report", files)] {
      guard let written else { continue }
      members.append(.init(name, .array(written.paths.map { .string($0) })))
    }
    return .object(members)
  }

  /// A row for the variant, and one for it without each of its terms.
  var table: CSVTable {
    func row(_ variant: Variant, _ term: String?, _ result: EvaluationResult) -> [CSVTable.Cell] {
      [
        .text(variant.description), .optional(term), .number(result.rows),
        .number(result.testRows), .number(result.learners), .number(result.testLearners),
        .optional(result.auc), .optional(result.aucPerLearner), .optional(result.rmse),
        .optional(result.logLoss), .optional(result.accuracy), .optional(result.ece),
        .optional(result.calibration?.slope), .optional(result.calibration?.intercept),
      ]
    }
    return CSVTable(
      columns: [
        "variant", "without", "rows", "testRows", "learners", "testLearners", "auc",
        "aucPerLearner", "rmse", "logLoss", "accuracy", "ece", "slope", "intercept",
      ],
      rows: [row(variant, nil, result)]
        + (ablations ?? []).map { row($0.variant, $0.term, $0.result) })
  }

  func lines(_ language: Language) -> [String] {
    var lines = FitPhrases.lines(result, report, language)
    if let ablations {
      lines += ["", AblationPhrases.heading(language)]
      lines += Ablation.lines(ablations, language)
    }
    lines += plots.map { [PlotPhrases.written(language, $0.folder)] } ?? []
    return lines + (files.map { [EvaluationPhrases.written(language, $0.folder)] } ?? [])
  }
}
