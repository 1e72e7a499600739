internal import LearningDomain

/// How sure a learner is of a skill, and how it went last: four cases, each with kinds of resources that
/// suit it.
///
/// What is said changes the kind of resource, never the skill: it opens nothing and bars nothing.
///
/// - Source: `recommendation.md`, 6; J. Metcalfe and B. Finn, “People's Hypercorrection of
///   High-Confidence Errors”, *Journal of Experimental Psychology: Learning, Memory, and Cognition*
///   37(2), 2011: errors made with confidence are corrected best where the right way is shown.
enum ConfidenceCase: Sendable {
  case sureAndCorrect, sureAndIncorrect, unsureAndCorrect, unsureAndIncorrect

  init(_ confidence: Confidence, _ last: Response) {
    let isSure = confidence.rawValue >= Confidence.alone.rawValue
    self =
      switch (isSure, last) {
      case (true, .correct): .sureAndCorrect
      case (true, .incorrect): .sureAndIncorrect
      case (false, .correct): .unsureAndCorrect
      case (false, .incorrect): .unsureAndIncorrect
      }
  }

  var kinds: Set<Resource.Kind> {
    switch self {
    // On one's own, or put to use elsewhere.
    case .sureAndCorrect: [.exercises, .game, .workshop]
    // See how it goes, and why.
    case .sureAndIncorrect: [.video, .sheet]
    // See that it works.
    case .unsureAndCorrect: [.diagnostic, .game]
    // With help at each step.
    case .unsureAndIncorrect: [.guidedExercises]
    }
  }
}
