/// How to fit.
public struct FitOptions: Hashable, Sendable {
  /// How many starting points each skill gets: one fixed, the others random; 1 to ``mostStarts``.
  public let starts: Int

  /// What the random starting points derive from, together with the skill's name.
  public let seed: UInt64

  /// How many skills are fitted at a time; the result does not depend on it.
  public let threads: Int

  /// How many imagined observations of the population each parameter of a skill is given; 0 is
  /// maximum likelihood.
  public let shrinkage: Double

  /// Which parameters there are.
  public let variant: PlainVariant

  /// Parameters that are fixed or bounded.
  public let bounds: [ParameterBound]

  /// The most starting points that are tried.
  ///
  /// A skill's likelihood has a handful of maxima, which 5 starts nearly always find. Ten thousand
  /// step through the unit cube finer than a tenth in each of its four directions (10⁴); more would
  /// cost hours and find nothing else.
  public static let mostStarts = 10_000

  /// Creates options; ``fitBKT(_:reading:options:)`` checks them.
  public init(
    starts: Int, seed: UInt64, threads: Int, shrinkage: Double = 0, variant: PlainVariant = .bkt,
    bounds: [ParameterBound] = []
  ) {
    self.starts = starts
    self.seed = seed
    self.threads = threads
    self.shrinkage = shrinkage
    self.variant = variant
    self.bounds = bounds
  }
}

/// The reason that nothing was fitted.
@nonexhaustive
public enum FitError: Error, Hashable, Sendable {
  /// The log holds no response.
  case noResponses

  /// There is to be less than one start, or less than one thread.
  case tooFew(option: String, value: Int)

  /// There are to be more starts than ``FitOptions/mostStarts``.
  case tooManyStarts(Int)

  /// Shrinkage is negative, infinite or no number.
  case shrinkage(Double)

  /// The variant names a column that the log has not.
  case noColumn(String)

  /// A prior for each learner needs shrinkage: one sequence of responses settles none.
  case priorOfLearner

  /// Bounds are no probabilities, or leave guess and slip no room to add up to less than 1.
  case bounds(skill: String, class: String?)

  /// Fixed parameters rule out a response to the skill; of the population, where it is empty.
  case impossible(skill: String)
}

extension FitError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .noResponses: "there are no responses to fit"
    case .tooFew(let option, let value): "`\(option)` is `\(value)`, and at least 1 is needed"
    case .tooManyStarts(let value):
      "`starts` is `\(value)`, and at most \(FitOptions.mostStarts) are tried"
    case .shrinkage(let value): "`shrinkage` is `\(value)`, and 0 or more is needed"
    case .noColumn(let name):
      "the variant names the column `\(name)`, which the answers do not have"
    case .priorOfLearner:
      "a prior for each learner needs shrinkage over 0, as a learner's responses to a skill settle none"
    case .impossible(let skill):
      "the parameters that are fixed rule out responses" + (skill.isEmpty ? "" : " to `\(skill)`")
    case .bounds(let skill, let item):
      "the bounds of guess and slip leave no valid parameters"
        + (skill.isEmpty ? "" : " for the skill `\(skill)`")
        + (item.map { ", class `\($0)`" } ?? "")
    }
  }
}

extension FitOptions {
  /// Throws where an option is out of range, whatever the log.
  package func check() throws(FitError) {
    for (option, value) in [("starts", starts), ("threads", threads)] where value < 1 {
      throw .tooFew(option: option, value: value)
    }
    guard starts <= Self.mostStarts else { throw .tooManyStarts(starts) }
    guard shrinkage >= 0, shrinkage.isFinite else { throw .shrinkage(shrinkage) }
    guard shrinkage > 0 || variant.priorColumn != "learner" else { throw .priorOfLearner }
    guard bounds.allSatisfy({ $0.range.lowerBound >= 0 && $0.range.upperBound <= 1 }) else {
      throw .bounds(skill: "", class: nil)
    }
  }
}
