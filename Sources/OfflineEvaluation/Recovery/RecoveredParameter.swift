internal import Foundation
public import KnowledgeTracing
public import LearningDomain

/// A parameter that answers were simulated with, beside what a fit to them found.
public struct RecoveredParameter: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: ParameterKind

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let truth: Double, found: Double

  /// The standard error of the logit of ``found``.
  public let standardError: Double

  /// Creates a pair.
  public init(_ kind: ParameterKind, truth: Double, found: Double, standardError: Double) {
    self.kind = kind
    self.truth = truth
    self.found = found
    self.standardError = standardError
  }

  /// Whether the 90 % interval holds the truth: the logit, and 1.645 standard errors to each side.
  public var isCovered: Bool {
    func logit(_ p: Double) -> Double { log(p / (1 - p)) }
    // 1.645: the 95 % quantile of the standard normal distribution.
    return (logit(found) - logit(truth)).magnitude <= 1.645 * standardError
  }

  /// Whether it was found at 0 or at 1, up to 10⁻⁶.
  ///
  /// The likelihood of few responses often has its maximum there. Its logit is then of no size that
  /// means anything, and an interval around it holds no truth (decision 0006).
  public var isAtEdge: Bool { min(found, 1 - found) < 1e-6 }
}

extension BKTFit {
  /// The parameters of the skills of which the truth is known, skill by skill; forget is left out where
  /// nothing was forgotten.
  ///
  /// - Complexity: O(skills).
  public func recovered(_ truth: [Skill.ID: BKTParameters]) -> [RecoveredParameter] {
    skillFits.flatMap { fit -> [RecoveredParameter] in
      guard let truth = truth[fit.skill] else { return [] }
      return zip(ParameterKind.allCases, fit.covariance.standardErrors).compactMap {
        kind, error in
        let value = truth[kind]
        return value == 0
          ? nil
          : RecoveredParameter(
            kind, truth: value, found: fit.parameters[kind], standardError: error)
      }
    }
  }
}

extension BKTParameters {
  fileprivate subscript(kind: ParameterKind) -> Double {
    switch kind {
    case .prior: prior
    case .learn: learn
    case .forget: forget
    case .guess: guess
    case .slip: slip
    }
  }
}
