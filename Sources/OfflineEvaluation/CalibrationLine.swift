internal import Foundation

/// How log odds would have to be corrected: outcome log odds = `intercept` + `slope` × predicted.
///
/// A perfect model has slope 1 and intercept 0; a slope under 1 says that predictions are too
/// extreme, above 1 that they are too timid.
public struct CalibrationLine: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let slope, intercept: Double
}

extension Predictions {
  /// The logistic regression of outcomes on predicted log odds, by Newton's method.
  ///
  /// `nil` where it has no finite answer: one kind of outcome alone, one prediction for all, or
  /// predictions that separate the outcomes. Predictions are kept from 0 and 1 as in ``logLoss``.
  ///
  /// - Complexity: O(n) a step, and about five steps where there is an answer.
  /// - Source: D. R. Cox, “Two Further Applications of a Model for Binary Regression”,
  ///   *Biometrika* 45(3/4), 1958.
  public var calibration: CalibrationLine? {
    LogisticRegression(predictor: probability.map { logit(clamped($0)) }, outcome: outcome).line()
  }

  /// By how much all predicted log odds would have to be raised for the predictions to agree with the
  /// outcomes on average: the intercept of the calibration line with its slope held at 1.
  ///
  /// 0 is ideal; below 0 the model predicts too high. `nil` with one kind of outcome alone.
  ///
  /// - Complexity: O(n) a step, and about five steps where there is an answer.
  /// - Source: B. Van Calster et al., “Calibration: the Achilles Heel of Predictive Analytics”, *BMC
  ///   Medicine* 17, 2019.
  public var calibrationIntercept: Double? {
    guard outcome.contains(true), outcome.contains(false) else { return nil }
    return LogisticRegression(
      predictor: probability.map { logit(clamped($0)) }, outcome: outcome
    ).line(isSlopeFree: false)?.intercept
  }
}

/// The natural logarithm of the odds.
func logit(_ probability: Double) -> Double { log(probability / (1 - probability)) }

/// The probability of log odds.
func logistic(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }

/// P(outcome) = logistic(intercept + slope × predictor).
struct LogisticRegression {
  let predictor: [Double], outcome: [Bool]

  /// The line of greatest likelihood, or `nil` when the steps do not come to rest; the slope stays 1 where it
  /// is not free.
  func line(isSlopeFree: Bool = true) -> CalibrationLine? {
    var line = CalibrationLine(slope: 1, intercept: 0)
    // Convergence is quadratic: what takes more steps than this runs off to infinity.
    for _ in 0..<50 {
      let derivatives = derivatives(at: line)
      guard let step = isSlopeFree ? derivatives.step : derivatives.stepOfIntercept else {
        return nil
      }
      // Near the maximum a full step changes the loss by less than its rounding.
      let bound = loss(of: line) * (1 + 1e-12)
      var share = 1.0
      while share > 0x1p-20, !(loss(of: line + step * share) <= bound) { share /= 2 }
      line = line + step * share
      if abs(step.slope) < 1e-9, abs(step.intercept) < 1e-9 { return line }
    }
    return nil
  }

  /// −ln P(outcomes).
  private func loss(of line: CalibrationLine) -> Double {
    var sum = 0.0
    for (x, y) in zip(predictor, outcome) {
      let z = line.intercept + line.slope * x
      sum += max(0, y ? -z : z) + log1p(exp(-abs(z)))
    }
    return sum
  }

  private func derivatives(at line: CalibrationLine) -> Derivatives {
    var derivatives = Derivatives()
    for (x, y) in zip(predictor, outcome) { derivatives.add(x, y, at: line) }
    return derivatives
  }
}

extension LogisticRegression {
  /// Gradient and curvature of ln P(outcomes) by intercept and slope, summed over rows.
  struct Derivatives: Sendable {
    private var gradient0 = 0.0, gradient1 = 0.0
    private var curvature00 = 0.0, curvature01 = 0.0, curvature11 = 0.0

    /// Adds a row.
    mutating func add(_ x: Double, _ y: Bool, at line: CalibrationLine) {
      let p = logistic(line.intercept + line.slope * x)
      let residual = (y ? 1 : 0) - p, weight = p * (1 - p)
      gradient0 += residual
      gradient1 += residual * x
      curvature00 += weight
      curvature01 += weight * x
      curvature11 += weight * x * x
    }

    /// Adds other rows, each so often.
    mutating func add(_ other: Derivatives, _ weight: Double) {
      gradient0 += weight * other.gradient0
      gradient1 += weight * other.gradient1
      curvature00 += weight * other.curvature00
      curvature01 += weight * other.curvature01
      curvature11 += weight * other.curvature11
    }

    /// Newton's step, or `nil` where the curvature does not determine it.
    var step: CalibrationLine? {
      let determinant = curvature00 * curvature11 - curvature01 * curvature01
      // Below this the two rows of the curvature are one and the same, to rounding.
      guard determinant > 1e-12 * curvature00 * curvature11 else { return nil }
      return CalibrationLine(
        slope: (curvature00 * gradient1 - curvature01 * gradient0) / determinant,
        intercept: (curvature11 * gradient0 - curvature01 * gradient1) / determinant)
    }

    /// Newton's step with the slope held.
    var stepOfIntercept: CalibrationLine? {
      guard curvature00 > 0 else { return nil }
      return CalibrationLine(slope: 0, intercept: gradient0 / curvature00)
    }
  }
}

extension CalibrationLine {
  static func + (left: Self, right: Self) -> Self {
    Self(slope: left.slope + right.slope, intercept: left.intercept + right.intercept)
  }

  fileprivate static func * (line: Self, factor: Double) -> Self {
    Self(slope: line.slope * factor, intercept: line.intercept * factor)
  }
}
