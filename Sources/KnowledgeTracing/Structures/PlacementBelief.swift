public import LearningDomain

/// What is believed of one learner's state, response by response: how placement finds its next question.
///
/// A correct response to an item never lowers the probability that what the item presupposes is
/// mastered, and an incorrect one never raises that of what depends on it, wherever 1 − β > η
/// (``BLIM/degenerate``). The order of responses does not matter, but for rounding.
///
/// - Source: Falmagne and Doignon 2011, chapter 13: a probability over the states, revised by each
///   response; here by Bayes' rule, the multiplicative rule whose factors are the model's chances.
public struct PlacementBelief: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let model: BLIM

  /// The probability of each state, in the order of the structure's.
  public private(set) var probabilities: [Double]

  /// Starts from the model's probabilities of the states.
  ///
  /// - Parameter model: What learners are like before any of their responses is known.
  public init(_ model: BLIM) {
    self.model = model
    probabilities = model.stateProbabilities
  }

  /// Takes in a response.
  ///
  /// - Parameters:
  ///   - item: The item's position in the structure.
  ///   - response: The response.
  /// - Throws: ``BLIMError/item(_:)`` where there is no such item; ``BLIMError/impossible(item:)`` where
  ///   no state allows the response, which takes error rates of 0 or 1. The belief then stays as it was.
  /// - Complexity: O(states).
  public mutating func update(item: Int, _ response: Response) throws(BLIMError) {
    try Self.check(item, model)
    let inState = chance(of: response, correct: 1 - model.carelessErrors[item])
    let outside = chance(of: response, correct: model.luckyGuesses[item])
    var updated = probabilities
    for state in updated.indices {
      updated[state] *= model.structure.contains(item, state: state) ? inState : outside
    }
    let sum = updated.reduce(0, +)
    guard sum > 0 else { throw .impossible(item: item) }
    probabilities = updated.map { $0 / sum }
  }

  private func chance(of response: Response, correct: Double) -> Double {
    response == .correct ? correct : 1 - correct
  }

  static func check(_ item: Int, _ model: BLIM) throws(BLIMError) {
    guard (0..<model.structure.itemCount).contains(item) else { throw .item(item) }
  }

  /// The probability of each item that it is mastered: of the states that have it together.
  ///
  /// - Complexity: O(states · items).
  public var masteries: [Double] {
    Self.masteries(probabilities, learners: 1, model.structure)
  }

  /// The probabilities that items are mastered, for many learners at once.
  ///
  /// - Parameter beliefs: What is believed of each learner, all under one model.
  /// - Returns: [learners × items], row after row; empty without learners.
  /// - Throws: ``BLIMError/differentModels`` where the models differ.
  /// - Complexity: O(learners · states · items), by GEMM.
  public static func masteries(of beliefs: [PlacementBelief]) throws(BLIMError) -> [Double] {
    guard let model = beliefs.first?.model else { return [] }
    guard beliefs.allSatisfy({ $0.model == model }) else { throw .differentModels }
    return masteries(
      beliefs.flatMap(\.probabilities), learners: beliefs.count, model.structure)
  }

  private static func masteries(
    _ probabilities: [Double], learners: Int, _ structure: KnowledgeStructure
  ) -> [Double] {
    product(
      probabilities, structure.membership, rows: learners, inner: structure.stateCount,
      columns: structure.itemCount
    ).map { min(1, $0) }
  }
}
