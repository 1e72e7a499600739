/// The basic local independence model: which state a learner is in, and how responses stray from it.
///
/// | parameter             | symbol | shape    | probability that a learner …                     |
/// |-----------------------|--------|----------|--------------------------------------------------|
/// | `stateProbabilities`  | π      | [states] | is in the state                                  |
/// | `carelessErrors`      | β      | [items]  | responds incorrectly to an item in the state     |
/// | `luckyGuesses`        | η      | [items]  | responds correctly to an item not in the state   |
///
/// Given the state, responses do not depend on each other.
///
/// What does not hold: that a correct response speaks for mastery. Estimates may contradict their names;
/// ``degenerate`` lists the items of which they do.
///
/// - Source: Doignon and Falmagne 1999, chapter 7.
public struct BLIM: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let structure: KnowledgeStructure

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let stateProbabilities: [Double], carelessErrors: [Double], luckyGuesses: [Double]

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - structure: The states there are.
  ///   - stateProbabilities: π, in the order of the structure's states.
  ///   - carelessErrors: β of each item.
  ///   - luckyGuesses: η of each item.
  /// - Throws: ``BLIMError/count(of:expected:actual:)`` unless there is a number for each state and each
  ///   item, ``BLIMError/notProbability(parameter:position:value:)`` for a number outside 0…1,
  ///   ``BLIMError/sum(_:)`` unless π sums to 1 within 10⁻⁹.
  public init(
    structure: KnowledgeStructure, stateProbabilities: [Double], carelessErrors: [Double],
    luckyGuesses: [Double]
  ) throws(BLIMError) {
    let kinds = [
      ("state probabilities", stateProbabilities, structure.stateCount),
      ("careless errors", carelessErrors, structure.itemCount),
      ("lucky guesses", luckyGuesses, structure.itemCount),
    ]
    for (kind, values, count) in kinds {
      guard values.count == count else {
        throw .count(of: kind, expected: count, actual: values.count)
      }
      for (position, value) in values.enumerated() where !(0...1).contains(value) {
        throw .notProbability(parameter: kind, position: position, value: value)
      }
    }
    let sum = stateProbabilities.reduce(0, +)
    guard abs(sum - 1) <= 1e-9 else { throw .sum(sum) }
    self.init(
      valid: structure, stateProbabilities: stateProbabilities, carelessErrors: carelessErrors,
      luckyGuesses: luckyGuesses)
  }

  /// Creates a model of parameters that are known to be valid.
  init(
    valid structure: KnowledgeStructure, stateProbabilities: [Double], carelessErrors: [Double],
    luckyGuesses: [Double]
  ) {
    self.structure = structure
    self.stateProbabilities = stateProbabilities
    self.carelessErrors = carelessErrors
    self.luckyGuesses = luckyGuesses
  }

  /// The items to which a correct response does not speak for mastery: 1 − β ≤ η.
  public var degenerate: [Int] {
    (0..<structure.itemCount).filter { 1 - carelessErrors[$0] <= luckyGuesses[$0] }
  }
}
