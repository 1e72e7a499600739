internal import LearningDomain

/// What an event tells of, by its type and action.
struct CaliperKind {
  enum Meaning { case answered, graded, studied, other }

  /// The type and, where there is one, the action.
  let name: String
  let meaning: Meaning

  init(_ event: JSONElement) throws(InterchangeError) {
    let type = try event.required("type").string()
    name = [type, event["action"]?.text].compactMap(\.self).joined(separator: " ")
    meaning = Self.meanings[name] ?? .other
  }

  /// - Source: 1EdTech, “Caliper Analytics Specification” 1.2, the actions of each event.
  private static let meanings: [String: Meaning] = [
    "AssessmentItemEvent Completed": .answered, "GradeEvent Graded": .graded,
    "ViewEvent Viewed": .studied, "NavigationEvent NavigatedTo": .studied,
    "MediaEvent Ended": .studied, "MediaEvent Completed": .studied,
    "AssignableEvent Completed": .studied,
  ]
}

/// What becomes of an event.
enum CaliperOutcome {
  case used(ReceivedStatement), unused(UnusedStatement)
}
