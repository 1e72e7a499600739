/// Which verbs of statements say that something was studied; the same thing has many names.
///
/// - Source: “xAPI Specification” 1.0.3, part two, section 2.4.3; the registry of verbs of ADL, and the vocabulary of
///   Activity Streams 1.0, from which the first ones came.
enum StatementVerbs {
  static let voided = "http://adlnet.gov/expapi/verbs/voided"
  static let answered = "http://adlnet.gov/expapi/verbs/answered"

  /// The verbs of an exposure.
  static let studied: Set<String> = [
    "http://adlnet.gov/expapi/verbs/completed", "https://w3id.org/xapi/adl/verbs/completed",
    "http://activitystrea.ms/complete", "http://activitystrea.ms/schema/1.0/complete",
    "http://adlnet.gov/expapi/verbs/experienced", "http://activitystrea.ms/experience",
    "http://activitystrea.ms/schema/1.0/experience", "http://id.tincanapi.com/verb/viewed",
    "http://activitystrea.ms/read", "http://activitystrea.ms/schema/1.0/read",
    "http://activitystrea.ms/watch", "http://activitystrea.ms/schema/1.0/watch",
    "http://activitystrea.ms/listen", "http://activitystrea.ms/schema/1.0/listen",
    "http://activitystrea.ms/consume", "http://activitystrea.ms/schema/1.0/consume",
  ]

  /// The types of activities that ask one thing.
  static let itemTypes: Set<String> = [
    "http://adlnet.gov/expapi/activities/cmi.interaction",
    "http://adlnet.gov/expapi/activities/question",
    "http://adlnet.gov/expapi/activities/interaction",
  ]
}
