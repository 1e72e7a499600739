public import LearningDomain

/// What a model's tenths are worth: of the answers that it expected to be right so many times in ten, how
/// many were.
///
/// A frequency is rounded to a tenth as texts round it, so there are eleven bins, 0 to 10. The frequencies in a
/// rationale speak of a skill, which nobody sees; what can be held against the world is what the same
/// model expects of answers, each before it is given.
public struct StatedFrequencies: Hashable, Sendable {
  /// The answers expected to be right the same number of times in ten.
  public struct Bin: Hashable, Sendable {
    /// What is expected, and the share of the answers that were right.
    public let stated: Frequency, observed: Double
    /// How many answers there are.
    public let answers: Int

    /// How far the share is from what is said: so many in ten, or “almost none”, up to .05, and “almost
    /// all”, from .95.
    public var gap: Double {
      let said: ClosedRange<Double> =
        switch stated.tenths {
        case 0: 0...0.05
        case 10: 0.95...1
        case let tenths: Double(tenths) / 10...Double(tenths) / 10
        }
      return max(0, said.lowerBound - observed, observed - said.upperBound)
    }

    /// Whether there are enough answers to tell a gap of five points.
    public var isJudged: Bool { answers >= StatedFrequencies.enoughAnswers }

    /// Whether a person may rely on the number: the gap is under five points.
    public var holds: Bool { gap < StatedFrequencies.largestGap }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let bins: [Bin], ece: Double

  /// The largest gap and calibration error that pass (`rationale.md`, F7).
  static let largestGap = 0.05, largestECE = 0.05

  /// From how many answers a share is known within five points: 1.96² · ¼ / .05², 95 % of the time.
  public static let enoughAnswers = 385

  /// Sorts predictions into bins; `nil` where there are none.
  ///
  /// - Complexity: O(n log n).
  public init?(_ predictions: Predictions) {
    guard let ece = predictions.ece else { return nil }
    self.ece = ece
    var counts = [Int](repeating: 0, count: 11), right = counts
    for (probability, outcome) in zip(predictions.probability, predictions.outcome) {
      let tenths = Frequency(probability).tenths
      counts[tenths] += 1
      if outcome { right[tenths] += 1 }
    }
    bins = counts.indices.filter { counts[$0] > 0 }.map {
      Bin(
        stated: Frequency(Double($0) / 10), observed: Double(right[$0]) / Double(counts[$0]),
        answers: counts[$0])
    }
  }

  /// How many answers are in bins that are judged, and in those of them that hold.
  public var judged: Int { bins.filter(\.isJudged).reduce(0) { $0 + $1.answers } }
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var holding: Int { bins.filter { $0.isJudged && $0.holds }.reduce(0) { $0 + $1.answers } }

  /// Whether every bin judged holds, and the calibration error over fifteen bins of equal mass is under .05.
  public var passes: Bool { holding == judged && ece < Self.largestECE }
}
