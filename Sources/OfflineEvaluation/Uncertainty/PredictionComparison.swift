/// Two predictions of the same responses, measured on the same samples of learners.
///
/// Differences are those of the first less the second; turning the two round turns each sign round.
public struct PredictionComparison: Hashable, Sendable {
  /// What a measure comes to for both.
  public struct Difference: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let metric: Metric, first: Double, second: Double

    /// The first less the second.
    public let estimate: Estimated

    /// Which of the two is better, as far as the interval tells; `nil` where it holds 0.
    public var better: Side? {
      let interval = estimate.interval
      guard let isBetterHigher = metric.isBetterHigher, !interval.contains(0) else { return nil }
      return (interval.lowerBound > 0) == isBetterHigher ? .first : .second
    }
  }

  /// One of the two.
  public enum Side: Hashable, Sendable { case first, second }

  /// The responses at some places in their learners' sequences.
  public struct Position: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let range: PositionRange, responses: Int, learners: Int, differences: [Difference]
  }

  /// How many responses were compared, and of how many learners.
  public let responses: Int, learners: Int

  /// Of all responses, without what is undefined.
  public let differences: [Difference]

  /// By place in the learner's sequence, where ``EvaluationReport/fewestLearners`` and more have one.
  public let positions: [Position]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let bootstrap: Bootstrap

  /// What is compared of all responses, and of those at some places.
  public static let metrics: [Metric] = [
    .logLoss, .rmse, .auc, .aucPerLearner, .aucPerLearnerByResponses, .accuracy, .ece,
  ]
  private static let ofPosition: [Metric] = [.logLoss, .auc]

  /// Compares predictions.
  ///
  /// - Parameters:
  ///   - first: Some predictions.
  ///   - second: Others of the same responses, in the same order.
  ///   - positions: The place of each response in its learner's sequence, counted from 1.
  ///   - bootstrap: How learners are drawn.
  /// - Complexity: O(n log n + n · samples).
  /// - Throws: ``PredictionError/otherResponses`` where the responses are not the same.
  public init(
    _ first: Predictions, _ second: Predictions, positions: [Int], bootstrap: Bootstrap
  ) throws(PredictionError) {
    guard first.outcome == second.outcome, first.learner == second.learner,
      positions.count == first.count
    else { throw .otherResponses }
    let owner = first.owners
    func pair(_ rows: [Int], _ metrics: [Metric]) -> PairedRows {
      PairedRows(rows, of: first, second, owner: owner, metrics: metrics)
    }
    let all = pair(Array(0..<first.count), Self.metrics)
    let places = rows(at: positions, in: PositionRange.ofSequence).map {
      pair($0, Self.ofPosition)
    }
    let samples = bootstrap.values(learners: all.first.learners) { weights in
      ([all] + places).flatMap { $0.differences(weights) }
    }
    var cursor = SampleCursor(samples)
    self.bootstrap = bootstrap
    responses = first.count
    learners = all.first.learners
    differences = all.differences(samples: cursor.take(Self.metrics.count))
    self.positions = zip(PositionRange.ofSequence, places).map { range, pair in
      Position(
        range: range, responses: pair.first.predictions.count, learners: pair.first.learners,
        differences: pair.differences(samples: cursor.take(Self.ofPosition.count)))
    }.filter { $0.learners >= EvaluationReport.fewestLearners }
  }
}

/// Rows with two predictions each.
struct PairedRows: Sendable {
  let first: RowGroup, second: RowGroup

  init(
    _ rows: [Int], of first: Predictions, _ second: Predictions, owner: [Int32],
    metrics: [Metric]
  ) {
    self.first = RowGroup(rows, of: first, owner: owner, metrics: metrics)
    self.second = RowGroup(rows, of: second, owner: owner, metrics: metrics)
  }

  /// The first less the second under weights.
  func differences(_ weights: [Double]) -> [Double?] {
    zip(first.rows.values(weights), second.rows.values(weights)).map { first, second in
      first.flatMap { first in second.map { first - $0 } }
    }
  }

  /// The differences of those measures that are defined.
  func differences(
    samples: some Sequence<[Double?]>
  ) -> [PredictionComparison.Difference] {
    zip(zip(first.rows.metrics, zip(first.values, second.values)), samples).compactMap {
      let ((metric, (first, second)), samples) = $0
      guard let first, let second, let estimate = Estimated(first - second, samples: samples)
      else { return nil }
      return .init(metric: metric, first: first, second: second, estimate: estimate)
    }
  }
}
