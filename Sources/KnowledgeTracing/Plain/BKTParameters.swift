/// The parameters of Bayesian knowledge tracing for one skill.
///
/// | parameter | symbol | probability that a learner …                          |
/// |-----------|--------|-------------------------------------------------------|
/// | `prior`   | P(L₀)  | knows the skill before the first opportunity          |
/// | `learn`   | P(T)   | comes to know it between two opportunities            |
/// | `guess`   | P(G)   | responds correctly without knowing it                 |
/// | `slip`    | P(S)   | responds incorrectly although knowing it              |
/// | `forget`  | P(F)   | ceases to know it between two opportunities           |
///
/// A correct response always speaks for mastery: 1 − `slip` > `guess`.
///
/// - Source: A. T. Corbett and J. R. Anderson, “Knowledge Tracing: Modeling the Acquisition of
///   Procedural Knowledge”, *User Modeling and User-Adapted Interaction* 4, 1995, where `forget`
///   is 0.
public struct BKTParameters: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let prior, learn, guess, slip, forget: Double

  /// Creates parameters.
  ///
  /// - Throws: ``BKTParameterError/notProbability(parameter:value:)`` for a number outside 0…1,
  ///   ``BKTParameterError/uninformative(guess:slip:)`` unless 1 − `slip` > `guess`.
  public init(
    prior: Double, learn: Double, guess: Double, slip: Double, forget: Double = 0
  ) throws(BKTParameterError) {
    let named = [
      ("prior", prior), ("learn", learn), ("guess", guess), ("slip", slip), ("forget", forget),
    ]
    for (parameter, value) in named where !(0...1).contains(value) {
      throw .notProbability(parameter: parameter, value: value)
    }
    guard 1 - slip > guess else { throw .uninformative(guess: guess, slip: slip) }
    self.prior = prior
    self.learn = learn
    self.guess = guess
    self.slip = slip
    self.forget = forget
  }

  /// Whether the parameters contradict their names.
  ///
  /// They do when a learner who does not know the skill is more often right than wrong, when one who
  /// knows it is more often wrong than right, or when an endless run of errors would end in mastery:
  /// near certainty an error divides the odds of not knowing by `slip` / (1 − `guess`) and the
  /// learning step multiplies them by 1 − `learn`, and no evidence is left of the error where
  /// 1 − `learn` ≤ `slip` / (1 − `guess`).
  ///
  /// - Source: R. S. J. d. Baker, A. T. Corbett and V. Aleven, “More Accurate Student Modeling
  ///   through Contextual Estimation of Slip and Guess Probabilities in Bayesian Knowledge Tracing”,
  ///   *ITS* 2008, for guess and slip; B. van de Sande, “Properties of the Bayesian Knowledge
  ///   Tracing Model”, *JEDM* 5(2), 2013, for learn.
  public var isDegenerate: Bool {
    guess > 0.5 || slip > 0.5 || (1 - learn) * (1 - guess) <= slip
  }
}

/// The reason that numbers are no parameters of Bayesian knowledge tracing.
@nonexhaustive
public enum BKTParameterError: Error, Hashable, Sendable {
  /// A parameter lies outside 0…1 or is no number.
  case notProbability(parameter: String, value: Double)

  /// A correct response would not speak for mastery.
  case uninformative(guess: Double, slip: Double)
}

extension BKTParameterError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .notProbability(let parameter, let value):
      "`\(parameter)` is `\(value)`, which is not a probability"
    case .uninformative(let guess, let slip):
      "guess `\(guess)` and slip `\(slip)` add up to 1 or more, so responses say nothing of mastery"
    }
  }
}
