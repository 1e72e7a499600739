internal import Foundation
internal import NumericKernels

/// What makes a simulated learner different from others.
///
/// Standard deviations and means were set by eye until the class looked like one, and follow no
/// survey (decision 0001).
public struct LearnerTraits: Hashable, Sendable {
  /// How much is known beforehand; standard normal about that of the class's level.
  public let ability: Double

  /// How fast practice builds strength; standard normal, correlated with ability at .4.
  public let pace: Double

  /// How often a known answer is given wrongly; median .05 at collège, .08 at primary school.
  public let carelessness: Double

  /// How often an unknown answer is guessed; median .13, .18.
  public let guessing: Double

  /// The exponent of forgetting; median .08, .12.
  public let forgetting: Double

  /// How readily a hint is taken; median .27, .38.
  public let helpSeeking: Double

  /// What is added to felt strength in self-assessments; over 0 is over-confident.
  public let confidenceBias: Double

  /// How often homework is done; median .43.
  public let diligence: Double

  init(
    under conditions: ClassConditions, using generator: inout some RandomNumberGenerator
  ) {
    let usual = conditions.schooling
    let normal = (0..<8).map { _ in generator.nextNormal() }
    ability = normal[0] + conditions.ability
    pace = 0.4 * normal[0] + (1 - 0.4 * 0.4).squareRoot() * normal[1]
    carelessness = logistic(usual.carelessness + 0.5 * normal[2])
    guessing = logistic(usual.guessing + 0.5 * normal[3])
    forgetting = usual.forgetting * exp(0.4 * normal[4])
    helpSeeking = logistic(usual.helpSeeking + 0.8 * normal[5])
    confidenceBias = 0.8 * normal[6]
    diligence = logistic(-0.3 + 0.4 * normal[0] + 1.2 * normal[7])
  }
}
