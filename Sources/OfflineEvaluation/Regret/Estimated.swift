/// A number, and where 95 % of its bootstrap samples lie.
public struct Estimated: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let value: Double, interval: ClosedRange<Double>

  /// Of what is undefined there is no estimate; of samples those count that are defined.
  init?(_ value: Double?, samples: some Sequence<Double?>) {
    guard let value else { return nil }
    let defined = samples.compactMap(\.self).sorted()
    self.value = value
    guard let first = defined.first else {
      interval = value...value
      return
    }
    func quantile(_ share: Double) -> Double {
      defined.isEmpty ? first : defined[Int((share * Double(defined.count - 1)).rounded())]
    }
    interval = quantile(0.025)...quantile(0.975)
  }
}
