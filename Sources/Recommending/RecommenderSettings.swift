internal import LearningDomain

/// The numbers a recommendation rests on, each with its origin.
///
/// Those that say “tuned” were found on `World.tuning` and judged on `World.all`, on other seeds
/// (decision 0002).
package enum RecommenderSettings {
  /// The mastery from which a skill counts as established.
  ///
  /// The value of the fringe policies of the design (`recommendation.md`, fringe-low) and of OATutor's
  /// lessons; Corbett and Anderson's tutor, 1995, practises on to .95. .7 and .8 were tried as well.
  static let established = 0.85

  /// How many correct responses in a row confirm what the model makes of all responses, and how many let
  /// others build on a skill whatever the model makes of it.
  ///
  /// Tuned.
  static let confirmingCorrect = 2, sufficientCorrect = 3

  /// What prerequisites must reach for a skill to be worked on, tried in turn while nothing is open.
  static let prerequisiteThresholds = [0.85, 0.75, 0.65, 0.55, 0.45, 0]

  /// What an unconfirmed skill has to build on at most: just short of the first threshold.
  static let unconfirmedGround = 0.84

  /// After how many incorrect responses in a row a prerequisite comes first, or else something that is
  /// likely to succeed.
  ///
  /// Tuned; simulated learners who give up do so after four (`recommendation.md`, disengaging).
  static let errorsInARow = 3

  /// The probability of success from which something counts as likely to succeed: even odds.
  ///
  /// Tuned.
  static let likelySuccess = 0.5

  /// What counts as enough to speak of a skill: responses, distinct days, and their greatest age.
  ///
  /// The gate's default for sufficient evidence (`policy.md`, section 4).
  static let sufficientResponses = 5, sufficientDays = 2, evidenceDays = 90

  /// How long a proposal may be shown, in days (`policy.md`, section 4).
  package static let lifeInDays = 14

  /// What each factor weighs; expected gain is the unit.
  ///
  /// Tuned.
  static func weight(of kind: Factor.Kind) -> Double {
    switch kind {
    case .expectedGain: 1
    case .continuity: 0.2
    }
  }

  /// How many plausible settings of the model a choice is tried under (`rationale.md`, F6).
  static let plausibleSettings = 20

  /// Scores are compared on this grid, so that the last bits of a sum decide nothing.
  static let scoreGrid = 0x1p-30

  /// The longest run of future responses tried for a counterfactual.
  static let longestRun = 10

  /// How many learners a thread lists at a time: enough that handing them over costs nothing beside it
  /// (`Performance school`).
  static let blockOfLearners = 512

  /// How many other resources are offered at least, and how many are.
  static let alternatives = 2

  /// For how many weeks nobody goes without an offer that is harder (`policy.md`, section 6), and after how
  /// many responses on one skill in a row one of another skill is offered: as many as a counterfactual
  /// looks ahead, twice what counts as enough to speak of a skill.
  static let weeksWithoutHarder = 4, drill = 10

  /// Of a skill less likely to be there than this it is said that it is not established yet: so that nine
  /// in ten such statements are true where the graph is right (`recommendation.md`, rationale truth rate).
  ///
  /// On tuning worlds the fewest true ones were .909 at .2 and .924 at .15.
  static let surelyNotEstablished = 0.18
}
