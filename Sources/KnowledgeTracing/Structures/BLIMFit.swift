internal import Foundation

/// What fitting the basic local independence model gave.
public struct BLIMFit: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let model: BLIM

  /// ln P(responses), without the multinomial coefficient.
  public let logLikelihood: Double

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let iterations: Int

  /// Whether the last iteration changed no parameter by more than the tolerance.
  public let hasConverged: Bool

  /// How far the patterns' frequencies are from those the model expects; `nil` where items were not
  /// put, as there is then no one model of all frequencies to compare with.
  public let discrepancy: Discrepancy?

  /// The likelihood ratio of a model against the observed frequencies themselves.
  public struct Discrepancy: Hashable, Sendable {
    /// G² = 2 Σ N(R) · ln (N(R) / expected N(R)).
    public let g2: Double

    /// The number of frequencies that are free, or of learners where they are fewer, minus the number of
    /// parameters; 0 or less where nothing can be tested.
    ///
    /// What does not hold: that G² follows χ² of so many degrees. Where parameters can be traded for
    /// each other there are more, and where patterns are rare or estimates on their bounds it does not
    /// follow χ² at all.
    ///
    /// - Source: Heller and Wickelmaier 2013, as in their R package pks.
    public let degreesOfFreedom: Int
  }
}

extension BLIMFit.Discrepancy {
  /// The discrepancy of a model from complete patterns; `nil` where they are not complete.
  init?(of model: BLIM, logLikelihood: Double, from patterns: ResponsePatterns) {
    guard patterns.areComplete else { return nil }
    let learners = Double(patterns.learners)
    let saturated = patterns.counts.reduce(0) { sum, count in
      sum + Double(count) * log(Double(count) / learners)
    }
    g2 = 2 * (saturated - logLikelihood)
    let items = patterns.itemCount
    let free = items < Int.bitWidth - 1 ? (1 << items) - 1 : .max
    let parameters = model.structure.stateCount - 1 + 2 * items
    degreesOfFreedom = min(free, patterns.learners) - parameters
  }
}
