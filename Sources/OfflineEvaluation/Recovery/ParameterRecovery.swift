public import KnowledgeTracing

/// How well a kind of parameter is found again, over many simulated skills.
public struct ParameterRecovery: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: ParameterKind

  /// How many were looked for.
  public let count: Int

  /// The mean of what was found less the truth, and the root mean square of it; probabilities.
  public let bias: Double, rmse: Double

  /// The share of the 90 % intervals that hold the truth, and the standard error of that share if they
  /// are right.
  public let coverage: Double, coverageError: Double

  /// The share that was found at 0 or at 1, where no interval holds anything
  /// (``RecoveredParameter/isAtEdge``).
  public let atEdge: Double
}

extension [RecoveredParameter] {
  /// How well each kind of parameter was found, of the kinds there are.
  ///
  /// - Complexity: O(n).
  public var recovery: [ParameterRecovery] {
    ParameterKind.allCases.compactMap { kind in
      let own = filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      let count = Double(own.count)
      let errors = own.map { $0.found - $0.truth }
      return ParameterRecovery(
        kind: kind, count: own.count, bias: errors.reduce(0, +) / count,
        rmse: (errors.reduce(0) { $0 + $1 * $1 } / count).squareRoot(),
        coverage: Double(own.count { $0.isCovered }) / count,
        coverageError: (0.9 * 0.1 / count).squareRoot(),
        atEdge: Double(own.count { $0.isAtEdge }) / count)
    }
  }
}
