internal import LearningDomain

/// The numbers a recommendation rests on, each with its origin.
enum RecommenderSettings {
  /// The mastery from which a skill counts as established.
  ///
  /// The value of the fringe policies of the design (`recommendation.md`, fringe-low) and of OATutor's lessons; Corbett and Anderson's tutor, 1995, practises on to .95.
  static let established = 0.85

  /// What prerequisites must reach, tried in turn while no resource is open.
  static let prerequisiteThresholds = [0.85, 0.75, 0.65, 0.55, 0.45]

  /// The stuck rule: at most this many correct among the last so many (`recommendation.md`, 3).
  static let stuckCorrect = 1, stuckWindow = 5

  /// How many correct responses in a row on prerequisites end a pause: what clears the teacher's
  /// alert (`teacher.md`).
  static let recoveredCorrect = 2

  /// What counts as enough to speak of a skill: responses, distinct days, and their greatest age.
  ///
  /// The gate's default for sufficient evidence (`policy.md`, section 4).
  static let sufficientResponses = 5, sufficientDays = 2, evidenceDays = 90

  /// How long a proposal may be shown, in days (`policy.md`, section 4).
  static let lifeInDays = 14

  /// The probability of success that is neither discouraging nor idle.
  ///
  /// Around the 85 % of R. C. Wilson et al., “The Eighty Five Percent Rule for Optimal Learning”,
  /// *Nature Communications* 10, 2019; the lower bound is even odds.
  static let challengeBand = 0.5...0.9

  /// What each factor weighs.
  ///
  /// Expected gain comes first and lies between 0 and 1. The challenge may undo a moderate gain; the
  /// rest decide between near equals. These are engineering values, to be measured by regret.
  static func weight(of kind: Factor.Kind) -> Double {
    switch kind {
    case .expectedGain: 1
    case .challenge: 0.3
    case .continuity: 0.1
    case .selfAssessment, .opensTheWay: 0.05
    }
  }

  /// How many plausible settings of the model a choice is tried under (`rationale.md`, F6).
  static let plausibleSettings = 20

  /// Scores are compared on this grid, so that the last bits of a matrix product, which differ with
  /// its shape, decide nothing.
  static let scoreGrid = 0x1p-30

  /// The longest run of future responses tried for a counterfactual.
  static let longestRun = 10

  /// How many other resources are offered at least, and how many are.
  static let alternatives = 2
}
