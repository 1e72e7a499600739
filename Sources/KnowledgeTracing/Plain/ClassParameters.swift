/// A probability and how uncertain it is.
public struct EstimatedProbability: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let value: Double

  /// The standard error of its logit; `nil` where the skill has too many parameters to say.
  public let standardError: Double?

  /// Creates an estimate.
  public init(_ value: Double, standardError: Double?) {
    self.value = value
    self.standardError = standardError
  }
}

/// The parameters of one skill that differ by a column of the answers, by the column's value.
///
/// A value that is not among them has the skill's own parameters.
public struct ClassParameters: Hashable, Sendable {
  /// Guess and slip of one item class.
  public struct Item: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let guess, slip: EstimatedProbability

    /// Creates the parameters of one item class.
    public init(guess: EstimatedProbability, slip: EstimatedProbability) {
      self.guess = guess
      self.slip = slip
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let priors, learns: [String: EstimatedProbability], items: [String: Item]

  /// No class at all: every parameter is the skill's.
  public static let none = ClassParameters()

  /// Creates parameters of classes.
  public init(
    priors: [String: EstimatedProbability] = [:], learns: [String: EstimatedProbability] = [:],
    items: [String: Item] = [:]
  ) {
    self.priors = priors
    self.learns = learns
    self.items = items
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var isEmpty: Bool { priors.isEmpty && learns.isEmpty && items.isEmpty }

  /// The same without what differs by learner, whose names these classes would hold.
  func namingNobody(_ variant: PlainVariant) -> ClassParameters {
    let learner = "learner"
    return ClassParameters(
      priors: variant.priorColumn == learner ? [:] : priors,
      learns: variant.learnColumn == learner ? [:] : learns,
      items: variant.itemColumn == learner ? [:] : items)
  }
}

extension ClassParameters {
  init(_ layout: ParameterLayout, _ point: [Double], standardErrors: [Double]?) {
    func estimates(_ kind: ParameterKind) -> [String: EstimatedProbability] {
      var result: [String: EstimatedProbability] = [:]
      for (index, name) in zip(layout.range(of: kind), layout.classes(of: kind)) {
        guard let name else { continue }
        result[name] = EstimatedProbability(point[index], standardError: standardErrors?[index])
      }
      return result
    }
    let slips = estimates(.slip)
    var items: [String: Item] = [:]
    for (name, guess) in estimates(.guess) {
      items[name] = slips[name].map { Item(guess: guess, slip: $0) }
    }
    self.init(priors: estimates(.prior), learns: estimates(.learn), items: items)
  }
}

extension ParameterLayout {
  /// The parameters of a learner who meets one code after the other from the first way of beginning;
  /// where there is one class of each kind, the skill's.
  func parameters(at point: [Double]) -> [BKTParameters] {
    codes.map { code in
      BKTParameters(
        inRegion: PlainPoint(
          prior: point[0], learn: point[range(of: .learn).lowerBound + code.learn],
          forget: point[range(of: .forget).lowerBound],
          guess: point[range(of: .guess).lowerBound + code.item],
          slip: point[range(of: .slip).lowerBound + code.item]))
    }
  }
}

extension BKTParameters {
  /// Parameters known to be valid, as those in a ``ParameterRegion`` are.
  init(inRegion point: PlainPoint) {
    prior = point.prior
    learn = point.learn
    guess = point.guess
    slip = point.slip
    forget = point.forget
  }

  /// The nearest valid parameters inside the floor; where guess and 1 − slip are out of order, both
  /// become their mean.
  init(nearest point: PlainPoint) {
    func inside(_ p: Double) -> Double {
      min(max(p, ParameterRegion.floor), 1 - ParameterRegion.floor)
    }
    var (guess, slip) = (inside(point.guess), inside(point.slip))
    if 1 - slip - guess < ParameterRegion.gap {
      let middle = (guess + 1 - slip) / 2
      guess = middle - ParameterRegion.gap / 2
      slip = 1 - middle - ParameterRegion.gap / 2
    }
    self.init(
      inRegion: PlainPoint(
        prior: inside(point.prior), learn: inside(point.learn),
        forget: point.forget == 0 ? 0 : inside(point.forget), guess: guess, slip: slip))
  }
}
