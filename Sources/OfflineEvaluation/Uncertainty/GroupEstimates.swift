/// What was measured of some responses, each with where 95 % of samples of learners lie.
public struct GroupEstimates: Hashable, Sendable {
  /// How many responses there are, and of how many learners.
  public let responses: Int, learners: Int

  /// The measures, without those that are undefined.
  public let metrics: [Metric: Estimated]

  /// A measure, or `nil` where it is undefined.
  public subscript(metric: Metric) -> Estimated? { metrics[metric] }
}

/// Rows that are measured together, before and under resampling.
struct RowGroup: Sendable {
  let predictions: Predictions, rows: ResampledRows
  let learners: Int

  /// Chooses rows.
  ///
  /// - Parameters:
  ///   - chosen: Row numbers; one that stands there twice counts twice.
  ///   - all: The predictions they are of.
  ///   - owner: The learners' numbers in the samples, by row.
  ///   - metrics: What is measured.
  init(_ chosen: [Int], of all: Predictions, owner: [Int32], metrics: [Metric]) {
    predictions = all.keeping(chosen)
    rows = ResampledRows(predictions, owner: chosen.map { owner[$0] }, metrics: metrics)
    learners = rows.sums.count
  }

  /// The measures of the rows as they are, in the order they were asked for.
  var values: [Double?] { rows.metrics.map { predictions.value(of: $0) } }

  /// What was measured, with the values in samples, one list for each measure.
  func estimates(samples: some Sequence<[Double?]>) -> GroupEstimates {
    var estimates: [Metric: Estimated] = [:]
    for ((metric, value), samples) in zip(zip(rows.metrics, values), samples) {
      estimates[metric] = Estimated(value, samples: samples)
    }
    return GroupEstimates(responses: predictions.count, learners: learners, metrics: estimates)
  }
}

extension Predictions {
  /// Measures of the rows, each with where 95 % of samples of their learners lie.
  ///
  /// - Parameters:
  ///   - metrics: What is measured; what takes more than rows, ``Metric/aucPerSkill`` and
  ///     ``Metric/abroca``, is left out as undefined.
  ///   - bootstrap: How learners are drawn.
  /// - Returns: Those of the measures that are defined.
  /// - Complexity: O(n log n + n · samples).
  public func estimates(of metrics: [Metric], bootstrap: Bootstrap) -> GroupEstimates {
    let group = RowGroup(Array(0..<count), of: self, owner: owners, metrics: metrics)
    return group.estimates(
      samples: bootstrap.values(learners: group.learners) { group.rows.values($0) })
  }

  /// Some of the rows, in an order.
  func keeping(_ rows: [Int]) -> Predictions {
    Predictions(
      kept: rows.map { probability[$0] }, outcome: rows.map { outcome[$0] },
      learner: rows.map { learner[$0] })
  }

  /// Where each learner stands among all, by learner number, row by row.
  var owners: [Int32] {
    let sorted = Set(learner).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(sorted, Int32(0)...))
    return learner.map { place[$0] ?? 0 }
  }

  /// A measure of the rows; `nil` where it is undefined, or takes more than rows.
  func value(of metric: Metric) -> Double? {
    func mean(_ sum: Double) -> Double? { count > 0 ? sum / Double(count) : nil }
    return switch metric {
    case .logLoss: logLoss
    case .rmse: rmse
    case .auc: auc
    case .aucPerLearner: aucPerLearner
    case .aucPerLearnerByResponses: aucPerLearnerByResponses
    case .accuracy: accuracy
    case .ece: ece
    case .slope: calibration?.slope
    case .intercept: calibration?.intercept
    case .calibrationIntercept: calibrationIntercept
    case .observed: mean(Double(outcome.count { $0 }))
    case .predicted: mean(probability.reduce(0, +))
    case .aucPerSkill, .abroca: nil
    }
  }
}
