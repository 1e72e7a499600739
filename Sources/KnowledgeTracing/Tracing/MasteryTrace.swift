public import LearningDomain

/// What is believed of one learner and one skill, response by response.
public struct MasteryTrace: Hashable, Sendable {
  /// The skill's parameters: its prior, and what responses were met with unless they had their own.
  public let parameters: BKTParameters

  /// What each response was met with, where some had their own.
  private var own: [BKTParameters] = []

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public private(set) var responses: [Response] = []

  /// Predicted mastery before each response.
  public private(set) var before: [Double] = []

  /// Mastery after each response, before the learning step.
  public private(set) var after: [Double] = []

  /// Predicted mastery at the next opportunity: after the last learning step, or the prior.
  public private(set) var predicted: Double

  /// Follows a learner through responses to one skill, in order.
  ///
  /// - Complexity: O(responses).
  public init(_ parameters: BKTParameters, _ responses: [Response] = []) {
    self.parameters = parameters
    predicted = parameters.prior
    self.responses.reserveCapacity(responses.count)
    before.reserveCapacity(responses.count)
    after.reserveCapacity(responses.count)
    for response in responses { append(response) }
  }

  /// Takes in one more response.
  ///
  /// - Complexity: O(1) amortised.
  public mutating func append(_ response: Response) {
    if !own.isEmpty { own.append(parameters) }
    step(response, parameters)
  }

  /// Takes in one more response, met in circumstances of its own: another item, another resource.
  ///
  /// - Complexity: O(1) amortised; O(responses) the first time.
  public mutating func append(_ response: Response, under circumstances: BKTParameters) {
    if own.isEmpty { own = [BKTParameters](repeating: parameters, count: responses.count) }
    own.append(circumstances)
    step(response, circumstances)
  }

  private mutating func step(_ response: Response, _ parameters: BKTParameters) {
    responses.append(response)
    before.append(predicted)
    let mastery = parameters.mastery(after: response, predicted: predicted)
    after.append(mastery)
    predicted = parameters.predicted(from: mastery)
  }

  private func parameters(at index: Int) -> BKTParameters {
    own.isEmpty ? parameters : own[index]
  }

  /// P(correct) for each response, before it was seen.
  public var probabilityCorrect: [Double] {
    before.indices.map { parameters(at: $0).probabilityCorrect(predicted: before[$0]) }
  }

  /// Mastery after the last response, or the prior where there is none.
  public var mastery: Double { after.last ?? parameters.prior }

  /// For each response, ``mastery`` as it would be had that response not been seen.
  ///
  /// The opportunity and its learning step stay; only the evidence goes. With *E* a response's
  /// likelihood on the diagonal and *A* the learning step, the last belief is proportional to
  /// v₀ E₁ A E₂ A … Eₙ; without response *i*, it is predicted belief *i* times the product of what
  /// follows *i*, and all those products come from one pass backward.
  ///
  /// Where the parameters rule out a response, that product is zero and the belief is followed
  /// again from the start.
  ///
  /// - Complexity: O(n) for n responses that are possible.
  public func leaveOneOut() -> [Double] {
    var result = [Double](repeating: 0, count: responses.count)
    // What follows a response, as a matrix from the state at it to the last state.
    var unknownToUnknown = 1.0
    var unknownToKnown = 0.0
    var knownToUnknown = 0.0
    var knownToKnown = 1.0
    for index in responses.indices.reversed() {
      let known = before[index] * knownToKnown + (1 - before[index]) * unknownToKnown
      let unknown = before[index] * knownToUnknown + (1 - before[index]) * unknownToUnknown
      let total = known + unknown
      result[index] = total > 0 ? known / total : mastery(omitting: index)

      guard index > 0 else { break }
      let e = parameters(at: index).likelihood(of: responses[index])
      let (uu, uk) = (e.unknown * unknownToUnknown, e.unknown * unknownToKnown)
      let (ku, kk) = (e.known * knownToUnknown, e.known * knownToKnown)
      let p = parameters(at: index - 1)
      unknownToUnknown = (1 - p.learn) * uu + p.learn * ku
      unknownToKnown = (1 - p.learn) * uk + p.learn * kk
      knownToUnknown = p.forget * uu + (1 - p.forget) * ku
      knownToKnown = p.forget * uk + (1 - p.forget) * kk
      // Long products underflow; only their ratios matter.
      let largest = max(unknownToUnknown, unknownToKnown, knownToUnknown, knownToKnown)
      guard largest > 0, largest < 0x1p-500 else { continue }
      unknownToUnknown /= largest
      unknownToKnown /= largest
      knownToUnknown /= largest
      knownToKnown /= largest
    }
    return result
  }

  private func mastery(omitting omitted: Int) -> Double {
    var predicted = parameters.prior
    var mastery = predicted
    for (index, response) in responses.enumerated() {
      let p = parameters(at: index)
      mastery = index == omitted ? predicted : p.mastery(after: response, predicted: predicted)
      predicted = p.predicted(from: mastery)
    }
    return mastery
  }
}
