public import LearningDomain

// One opportunity is: predict, respond, learn. *Predicted mastery* is what is believed before a
// response, *mastery* what is believed after it and before the learning step.
extension BKTParameters {
  /// P(correct) at an opportunity met with this predicted mastery.
  public func probabilityCorrect(predicted: Double) -> Double {
    predicted * (1 - slip) + (1 - predicted) * guess
  }

  /// The probability of a response given that the skill is not known, and given that it is.
  func likelihood(of response: Response) -> (unknown: Double, known: Double) {
    response == .correct ? (guess, 1 - slip) : (1 - guess, slip)
  }

  /// Mastery after a response met with this predicted mastery.
  ///
  /// A response that the parameters rule out altogether says nothing: mastery stays as predicted.
  public func mastery(after response: Response, predicted: Double) -> Double {
    let likelihood = likelihood(of: response)
    let joint = predicted * likelihood.known
    let probability = joint + (1 - predicted) * likelihood.unknown
    return probability > 0 ? joint / probability : predicted
  }

  /// Predicted mastery at the next opportunity: one learning step after this mastery.
  public func predicted(from mastery: Double) -> Double {
    mastery * (1 - forget) + (1 - mastery) * learn
  }

  /// Predicted mastery at the next opportunity, after a response met with this predicted mastery.
  ///
  /// Takes the same steps as ``MasteryTrace``: the same numbers, to the bit.
  ///
  /// - Complexity: O(1), no allocation.
  public func updated(_ predicted: Double, with response: Response) -> Double {
    self.predicted(from: mastery(after: response, predicted: predicted))
  }

  /// Mastery after the last of some responses; the prior where there are none.
  ///
  /// With `omitted`, the response at that index is not looked at: the opportunity and its learning
  /// step stay, the evidence goes.
  ///
  /// - Complexity: O(responses), no allocation.
  public func mastery(after responses: [Response], omitting omitted: Int? = nil) -> Double {
    var predicted = prior
    var mastery = prior
    for (index, response) in responses.enumerated() {
      mastery = index == omitted ? predicted : self.mastery(after: response, predicted: predicted)
      predicted = self.predicted(from: mastery)
    }
    return mastery
  }

  /// Predicted mastery after opportunities of which nothing was seen: practice alone.
  ///
  /// - Complexity: O(`opportunities`).
  public func baseline(opportunities: Int) -> Double {
    var predicted = prior
    for _ in 0..<max(0, opportunities) { predicted = self.predicted(from: predicted) }
    return predicted
  }
}
