/// How much better some predictions are than others of the same responses, and how sure that is.
public struct PredictionGain: Hashable, Sendable {
  /// By how much the AUC is higher; `nil` where it is undefined.
  public let auc: Double?

  /// By how much the log loss is lower, in nats.
  public let logLoss: Double

  /// Where 95 % of the resampled gains lie; `nil` where an AUC is undefined.
  public let aucInterval: ClosedRange<Double>?, logLossInterval: ClosedRange<Double>
}

extension Predictions {
  /// The gain over other predictions of the same responses, both on the same samples of learners.
  ///
  /// - Parameters:
  ///   - other: Predictions of the same responses, in the same order.
  ///   - samples: How many samples to draw; at least 1.
  ///   - seed: What the samples derive from.
  ///   - threads: How many threads to use; the gain does not depend on it.
  /// - Returns: The gain; `nil` without rows.
  /// - Complexity: O(n log n + n · samples).
  /// - Throws: ``PredictionError/otherResponses`` where the responses are not the same.
  public func gain(
    over other: Predictions, samples: Int = 1000, seed: UInt64, threads: Int = 1
  ) throws(PredictionError) -> PredictionGain? {
    guard outcome == other.outcome, learner == other.learner else { throw .otherResponses }
    let pair = PairedRows(
      Array(0..<count), of: self, other, owner: owners, metrics: [.auc, .logLoss])
    let bootstrap = Bootstrap(samples: samples, seed: seed, threads: threads)
    let drawn = bootstrap.values(learners: pair.first.learners) { pair.differences($0) }
    let differences = pair.differences(samples: drawn)
    let auc = differences.first { $0.metric == .auc }?.estimate
    guard let logLoss = differences.first(where: { $0.metric == .logLoss })?.estimate else {
      return nil
    }
    return PredictionGain(
      auc: auc?.value, logLoss: -logLoss.value, aucInterval: auc?.interval,
      logLossInterval: -logLoss.interval.upperBound ... -logLoss.interval.lowerBound)
  }
}
