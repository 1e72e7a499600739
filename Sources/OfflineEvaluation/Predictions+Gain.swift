internal import NumericKernels

/// How much better some predictions are than others of the same responses, and how sure that is.
public struct PredictionGain: Hashable, Sendable {
  /// By how much the AUC is higher; `nil` where it is undefined.
  public let auc: Double?

  /// By how much the log loss is lower, in nats.
  public let logLoss: Double

  /// Where 95 % of the resampled gains lie; `nil` where an AUC is undefined in all samples.
  public let aucInterval: ClosedRange<Double>?, logLossInterval: ClosedRange<Double>
}

extension Predictions {
  /// The gain over other predictions of the same responses.
  ///
  /// The intervals come from samples of as many learners, drawn with replacement: responses of one
  /// learner are no independent witnesses, and both predictions meet the same learners.
  ///
  /// - Parameters:
  ///   - other: Predictions of the same responses, in the same order.
  ///   - samples: How many samples to draw; at least 1.
  ///   - seed: What the samples derive from.
  /// - Returns: The gain; `nil` without rows.
  /// - Complexity: O(n log n + n · samples).
  /// - Throws: ``PredictionError/otherResponses`` where the responses are not the same.
  /// - Source: B. Efron and R. J. Tibshirani, *An Introduction to the Bootstrap*, 1993, section 13.3,
  ///   percentile intervals; section 8.6, resampling what is independent.
  public func gain(
    over other: Predictions, samples: Int = 1000, seed: UInt64
  ) throws(PredictionError) -> PredictionGain? {
    guard outcome == other.outcome, learner == other.learner else { throw .otherResponses }
    guard let loss = logLoss, let otherLoss = other.logLoss else { return nil }
    let mine = LearnerSums(self), theirs = LearnerSums(other)
    var generator = SplitMix64(seed: seed)
    var areas: [Double] = [], losses: [Double] = []
    for _ in 0..<max(1, samples) {
      var weights = [Double](repeating: 0, count: mine.learners)
      for _ in weights.indices { weights[Int.random(in: weights.indices, using: &generator)] += 1 }
      losses.append(theirs.logLoss(weights) - mine.logLoss(weights))
      if let area = mine.auc(weights), let otherArea = theirs.auc(weights) {
        areas.append(area - otherArea)
      }
    }
    return PredictionGain(
      auc: auc.flatMap { area in other.auc.map { area - $0 } }, logLoss: otherLoss - loss,
      aucInterval: areas.isEmpty ? nil : middle(of: areas), logLossInterval: middle(of: losses))
  }
}

/// The middle 95 % of some numbers, at least one.
private func middle(of numbers: [Double]) -> ClosedRange<Double> {
  let sorted = numbers.sorted()
  func quantile(_ share: Double) -> Double {
    sorted[Int((share * Double(sorted.count - 1)).rounded())]
  }
  return quantile(0.025)...quantile(0.975)
}

/// Predictions laid out so that metrics under weights of learners take one pass.
private struct LearnerSums {
  let learners: Int
  /// By row in the order of the predictions: whose it is, what came of it, and where ties end.
  private var owner: [Int] = [], isCorrect: [Bool] = [], endsRun: [Bool] = []
  /// By learner: the sum of log losses, and the number of rows.
  private var losses: [Double], rows: [Double]

  init(_ predictions: Predictions) {
    let sorted = predictions.probability.indices.sorted {
      predictions.probability[$0] < predictions.probability[$1]
    }
    var numbers: [Int32: Int] = [:]
    for learner in predictions.learner where numbers[learner] == nil {
      numbers[learner] = numbers.count
    }
    learners = numbers.count
    losses = [Double](repeating: 0, count: learners)
    rows = losses
    for (position, row) in sorted.enumerated() {
      let probability = predictions.probability[row]
      let learner = numbers[predictions.learner[row]] ?? 0
      owner.append(learner)
      isCorrect.append(predictions.outcome[row])
      endsRun.append(
        position + 1 == sorted.count
          || predictions.probability[sorted[position + 1]] != probability)
      losses[learner] += surprise(of: predictions.outcome[row], predicted: probability)
      rows[learner] += 1
    }
  }

  func logLoss(_ weights: [Double]) -> Double {
    var sum = 0.0, count = 0.0
    for learner in weights.indices {
      sum += weights[learner] * losses[learner]
      count += weights[learner] * rows[learner]
    }
    return sum / count
  }

  func auc(_ weights: [Double]) -> Double? {
    var pairs = 0.0, positives = 0.0, negatives = 0.0
    var runPositives = 0.0, runNegatives = 0.0
    for row in owner.indices {
      let weight = weights[owner[row]]
      if isCorrect[row] { runPositives += weight } else { runNegatives += weight }
      guard endsRun[row] else { continue }
      pairs += runPositives * (negatives + runNegatives / 2)
      positives += runPositives
      negatives += runNegatives
      runPositives = 0
      runNegatives = 0
    }
    return positives > 0 && negatives > 0 ? pairs / (positives * negatives) : nil
  }
}
