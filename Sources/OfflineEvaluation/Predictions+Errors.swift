internal import Foundation

extension Predictions {
  /// The root of the mean squared difference between prediction and outcome; `nil` without rows.
  ///
  /// - Complexity: O(n).
  /// - Source: The square is G. W. Brier's score, “Verification of Forecasts Expressed in Terms of
  ///   Probability”, *Monthly Weather Review* 78(1), 1950.
  public var rmse: Double? {
    mean { ($0 - ($1 ? 1 : 0)) * ($0 - ($1 ? 1 : 0)) }?.squareRoot()
  }

  /// The mean of −ln P(what happened); `nil` without rows.
  ///
  /// Predictions are brought into ε…1 − ε with ε = 2⁻⁵², so that a certain prediction that fails
  /// costs 36 and not infinity. scikit-learn's `log_loss` does the same since its release 1.3.
  ///
  /// - Complexity: O(n).
  /// - Source: I. J. Good, “Rational Decisions”, *Journal of the Royal Statistical Society* B
  ///   14(1), 1952.
  public var logLoss: Double? {
    mean { surprise(of: $1, predicted: $0) }
  }

  /// The share of responses that fell on the side of .5 that was predicted, .5 itself standing for
  /// correct; `nil` without rows.
  ///
  /// - Complexity: O(n).
  public var accuracy: Double? {
    mean { ($0 >= 0.5) == $1 ? 1 : 0 }
  }

  private func mean(_ value: (Double, Bool) -> Double) -> Double? {
    guard count > 0 else { return nil }
    var sum = 0.0
    for row in 0..<count { sum += value(probability[row], outcome[row]) }
    return sum / Double(count)
  }
}

/// −ln P(what happened).
func surprise(of outcome: Bool, predicted probability: Double) -> Double {
  -log(outcome ? clamped(probability) : 1 - clamped(probability))
}

/// A probability kept away from 0 and 1 by the distance from 1 to the next number.
func clamped(_ probability: Double) -> Double {
  min(max(probability, .ulpOfOne), 1 - .ulpOfOne)
}
