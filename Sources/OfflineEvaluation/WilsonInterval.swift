/// The 95 % confidence interval of a share, by Wilson's score.
///
/// It stays within 0…1 and has a width even where all responses went alike. It takes responses as
/// independent, and is too narrow where one learner has given several.
///
/// - Source: E. B. Wilson, “Probable Inference, the Law of Succession, and Statistical Inference”,
///   *Journal of the American Statistical Association* 22(158), 1927.
private func wilsonInterval(of share: Double, count: Int) -> ClosedRange<Double> {
  // The normal distribution's 97.5th percentile.
  let z = 1.959963984540054
  let n = Double(count)
  let scale = 1 + z * z / n
  let centre = (share + z * z / (2 * n)) / scale
  let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / scale
  return max(0, centre - half)...min(1, centre + half)
}

extension LearningCurve.Point {
  /// The 95 % confidence interval of ``observed`` (Wilson), as if responses were independent.
  ///
  /// Over all skills together it is too narrow, as one learner has given several of them.
  public var interval: ClosedRange<Double> { wilsonInterval(of: observed, count: responses) }
}
