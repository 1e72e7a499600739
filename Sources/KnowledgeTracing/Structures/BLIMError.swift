/// The reason that the basic local independence model refused what it was given.
@nonexhaustive
public enum BLIMError: Error, Hashable, Sendable {
  /// There are more or fewer numbers of a kind than there are states or items.
  case count(of: String, expected: Int, actual: Int)

  /// A parameter lies outside 0…1 or is no number.
  case notProbability(parameter: String, position: Int, value: Double)

  /// The states' probabilities do not sum to 1.
  case sum(Double)

  /// There are no responses.
  case noResponses

  /// Patterns differ in how many items they are of.
  case patternLengths(Int, Int)

  /// A pattern cannot have been met so many times.
  case patternCount(Int)

  /// The tolerance is negative or no number.
  case tolerance(Double)

  /// There are to be no iterations.
  case iterations(Int)

  /// There is no such item.
  case item(Int)

  /// No state allows this response after those before.
  case impossible(item: Int)

  /// Learners are to be looked at together whose models differ.
  case differentModels
}

extension BLIMError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .count(let kind, let expected, let actual):
      "there are \(actual) \(kind) where \(expected) are needed"
    case .notProbability(let parameter, let position, let value):
      "`\(parameter)` \(position) is `\(value)`, which is not a probability"
    case .sum(let value): "the probabilities of the states sum to `\(value)`, not to 1"
    case .noResponses: "there are no responses to fit"
    case .patternLengths(let one, let other):
      "one response pattern is of \(one) items and another of \(other)"
    case .patternCount(let value):
      "a response pattern is met `\(value)` times, which is less than 1 or too often"
    case .tolerance(let value): "`tolerance` is `\(value)`, and 0 or more is needed"
    case .iterations(let value): "`mostIterations` is `\(value)`, and at least 1 is needed"
    case .item(let position): "there is no item \(position)"
    case .impossible(let item): "no state allows this response to item \(item)"
    case .differentModels: "the learners' models differ"
    }
  }
}
