/// Some rows of predictions, laid out so that measures under weights of learners take one pass.
///
/// | array      | a number for each                                | order                      |
/// |------------|--------------------------------------------------|----------------------------|
/// | `owner`    | row: whose it is                                 | ascending prediction       |
/// | `correct`  | row: 1 for a correct outcome, 0 for another      | ascending prediction       |
/// | `runs`     | longest run of equal predictions: where it ends  | ascending prediction       |
/// | `sums`     | learner who has a row                            | ascending learner          |
///
/// A learner's weight counts each of the learner's rows so often. Measures under whole weights are those
/// of predictions that hold the rows so often, but for rounding; slope and intercepts are one Newton step
/// from those of the whole.
///
/// - Source: L. H. Moulton and S. L. Zeger, “Bootstrapping Generalized Linear Models”, *Computational
///   Statistics & Data Analysis* 11(1), 1991, for the one step.
struct ResampledRows: Sendable {
  let owner: [Int32], correct: [Double], runs: [Int]
  /// The prediction that each run has.
  let probability: [Double]
  private(set) var sums: [LearnerSums]
  /// What is measured.
  let metrics: [Metric]
  /// Where slope and intercepts stand for the rows as they are.
  private let line: CalibrationLine?, intercept: Double?

  /// What a learner's rows add up to.
  struct LearnerSums: Sendable {
    let learner: Int32
    var rows = 0.0, correct = 0.0, predicted = 0.0, loss = 0.0, squares = 0.0, hits = 0.0
    /// The AUC of the learner's rows alone.
    var area: Double?
    /// Of the log-likelihood, by intercept and slope: see ``LogisticRegression``.
    var line = LogisticRegression.Derivatives(), intercept = LogisticRegression.Derivatives()
  }

  /// Lays out predictions to measure them.
  ///
  /// - Parameters:
  ///   - predictions: The rows.
  ///   - learners: The learners' numbers in the samples, by row.
  ///   - metrics: What is measured of them.
  /// - Complexity: O(n log n).
  init(_ predictions: Predictions, owner learners: [Int32], metrics: [Metric]) {
    self.metrics = metrics
    let order = predictions.rowsByPrediction
    owner = order.map { learners[$0] }
    correct = order.map { predictions.outcome[$0] ? 1 : 0 }
    let runs = OfflineEvaluation.runs(of: order) {
      predictions.probability[$0] == predictions.probability[$1]
    }
    self.runs = runs.map(\.upperBound)
    probability = runs.map { predictions.probability[order[$0.lowerBound]] }
    func isMeasured(_ some: Metric...) -> Bool { some.contains(where: metrics.contains) }
    line = isMeasured(.slope, .intercept) ? predictions.calibration : nil
    intercept = isMeasured(.calibrationIntercept) ? predictions.calibrationIntercept : nil
    let hasAreas = isMeasured(.aucPerLearner, .aucPerLearnerByResponses)
    sums = []
    let byLearner = learners.indices.sorted { (learners[$0], $0) < (learners[$1], $1) }
    for run in OfflineEvaluation.runs(of: byLearner, { learners[$0] == learners[$1] }) {
      let rows = byLearner[run]
      var sum = LearnerSums(learner: learners[byLearner[run.lowerBound]])
      for row in rows { add(row, of: predictions, to: &sum) }
      if hasAreas {
        sum.area = predictions.areaUnderCurve(
          of: rows.sorted { predictions.probability[$0] < predictions.probability[$1] })
      }
      sums.append(sum)
    }
  }

  private func add(_ row: Int, of predictions: Predictions, to sum: inout LearnerSums) {
    let probability = predictions.probability[row], outcome = predictions.outcome[row]
    let correct = outcome ? 1.0 : 0
    sum.rows += 1
    sum.correct += correct
    sum.predicted += probability
    sum.loss += surprise(of: outcome, predicted: probability)
    sum.squares += (probability - correct) * (probability - correct)
    sum.hits += (probability >= 0.5) == outcome ? 1 : 0
    let predictor = logit(clamped(probability))
    if let line { sum.line.add(predictor, outcome, at: line) }
    if let intercept {
      sum.intercept.add(predictor, outcome, at: CalibrationLine(slope: 1, intercept: intercept))
    }
  }

  /// The ``metrics`` under weights, in their order; `nil` for what is undefined.
  func values(_ weights: [Double]) -> [Double?] {
    let total = total(weights)
    func mean(_ sum: Double) -> Double? { total.rows > 0 ? sum / total.rows : nil }
    return metrics.map { metric in
      switch metric {
      case .logLoss: mean(total.loss)
      case .rmse: mean(total.squares)?.squareRoot()
      case .accuracy: mean(total.hits)
      case .observed: mean(total.correct)
      case .predicted: mean(total.predicted)
      case .auc: auc(weights)
      case .aucPerLearner: meanArea(weights) { _ in 1 }
      case .aucPerLearnerByResponses: meanArea(weights, \.rows)
      case .ece: distance(of: reliability(weights, rows: total.rows))
      case .slope: line.flatMap { line in total.line.step.map { (line + $0).slope } }
      case .intercept: line.flatMap { line in total.line.step.map { (line + $0).intercept } }
      case .calibrationIntercept:
        intercept.flatMap { shift in total.intercept.stepOfIntercept.map { shift + $0.intercept } }
      // These take more than the rows of one prediction.
      case .aucPerSkill, .abroca: nil
      }
    }
  }

  /// The sums of all learners, each so often.
  func total(_ weights: [Double]) -> LearnerSums {
    var total = LearnerSums(learner: 0)
    for sum in sums {
      let weight = weights[Int(sum.learner)]
      guard weight > 0 else { continue }
      total.rows += weight * sum.rows
      total.correct += weight * sum.correct
      total.predicted += weight * sum.predicted
      total.loss += weight * sum.loss
      total.squares += weight * sum.squares
      total.hits += weight * sum.hits
      total.line.add(sum.line, weight)
      total.intercept.add(sum.intercept, weight)
    }
    return total
  }
}
