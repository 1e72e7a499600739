internal import NumericKernels

/// How learners are drawn anew to see how far a measure would move with other learners.
///
/// A sample holds as many learners as there are, drawn with replacement, each with all of their
/// responses: responses of one learner are no independent witnesses. Samples depend on the seed and on
/// how many learners there are, so that whatever is measured of the same learners is measured on the
/// same samples.
///
/// - Source: B. Efron and R. J. Tibshirani, *An Introduction to the Bootstrap*, 1993: section 8.6 for
///   resampling what is independent, section 13.3 for percentile intervals.
public struct Bootstrap: Hashable, Sendable {
  /// From fewer learners than this, an interval is much too narrow to be called one of 95 %.
  ///
  /// A percentile interval of the mean of *n* normal values holds the truth with probability
  /// P(|t| < 1.96 √((*n* − 1) / *n*)), t with *n* − 1 degrees of freedom: .60 for 2, .85 for 5, .90 for 10,
  /// .94 for 30.
  ///
  /// - Source: T. C. Hesterberg, “What Teachers Should Know About the Bootstrap”, *The American Statistician*
  ///   69(4), 2015, on narrowness bias, from which the formula follows; A. C. Cameron, J. B. Gelbach and D. L.
  ///   Miller, “Bootstrap-Based Improvements for Inference with Clustered Errors”, *Review of Economics and
  ///   Statistics* 90(3), 2008, on few groups. The bound of .90 is our choice.
  public static let fewestLearners = 10

  /// How many samples are drawn.
  public let samples: Int

  /// What the samples derive from.
  public let seed: UInt64

  /// How many threads work at a time; results do not depend on it.
  public let threads: Int

  /// Creates settings; less than 1 sample or thread counts as 1.
  public init(samples: Int = 1000, seed: UInt64, threads: Int) {
    self.samples = max(1, samples)
    self.seed = seed
    self.threads = max(1, threads)
  }

  /// What some statistics come to in every sample.
  ///
  /// - Parameters:
  ///   - learners: How many learners there are.
  ///   - statistics: Computes them, given how often each learner is drawn.
  /// - Returns: For each statistic, its values sample by sample.
  func values(
    learners: Int, of statistics: @Sendable (_ weights: [Double]) -> [Double?]
  ) -> [[Double?]] {
    let rows = inParallel(samples, threads: threads) { sample in
      statistics(weights(of: sample, learners: learners))
    }
    return (rows.first ?? []).indices.map { statistic in rows.map { $0[statistic] } }
  }

  /// How often each learner is drawn in a sample.
  private func weights(of sample: Int, learners: Int) -> [Double] {
    var generator = SplitMix64(seed: seed, stream: "bootstrap \(sample)")
    var weights = [Double](repeating: 0, count: learners)
    for _ in weights.indices { weights[generator.draw(from: 0...(learners - 1))] += 1 }
    return weights
  }
}
