public import StrictJSON

/// What a verb of statements says.
public enum StatementVerb: String, Hashable, Sendable, CaseIterable {
  /// Somebody answered what they were asked.
  case answered
  /// Somebody studied something: an exposure.
  case experienced
  /// Somebody said how sure they are: the raw score goes from 1 to 4.
  case selfAssessed
  /// Nothing about what was mastered, not even beside a success.
  case ignored
}

/// What the verbs of statements say; the same thing has many names.
///
/// - Source: “xAPI Specification” 1.0.3, part two, section 2.4.3; the registry of verbs of ADL, and the vocabulary of
///   Activity Streams 1.0, from which the first ones came.
public struct StatementVerbs: Hashable, Sendable {
  /// The verbs of the registries.
  public static let standard = Self(verbs: standardNames)

  private var verbs: [String: StatementVerb]

  private init(verbs: [StatementVerb: [String]]) {
    self.verbs = [:]
    for (verb, names) in verbs { for name in names { self.verbs[name] = verb } }
  }

  /// Reads more names of verbs, which stand before the standard ones.
  ///
  ///     {
  ///       "answered": ["https://ent.example/verbes/a-repondu"],
  ///       "experienced": ["https://ent.example/verbes/a-lu"],
  ///       "ignored": ["http://adlnet.gov/expapi/verbs/attempted"]
  ///     }
  ///
  /// A key is a ``StatementVerb``, and any may be left out.
  ///
  /// - Throws: `JSONError` where a name is not an IRI, stands twice, or is the one of voiding, which has its own rules.
  public init(adding table: PlacedJSON) throws(JSONError) {
    self = .standard
    let members = try table.members(known: StatementVerb.allCases.map(\.rawValue))
    var named: Set<String> = []
    for verb in StatementVerb.allCases {
      for name in try members[verb.rawValue]?.array() ?? [] {
        let iri = try name.string()
        guard StatementFormat.iri.matches(Array(iri.utf8).span), iri != Self.voided else {
          throw name.mismatch(expected: .verb)
        }
        guard named.insert(iri).inserted else {
          throw JSONError(at: name.place, found: .again(iri), expected: .eachVerbOnce)
        }
        verbs[iri] = verb
      }
    }
  }

  subscript(name: String) -> StatementVerb? { verbs[name] }

  static let voided = "http://adlnet.gov/expapi/verbs/voided"
  static let answered = "http://adlnet.gov/expapi/verbs/answered"
  static let experienced = "http://adlnet.gov/expapi/verbs/experienced"

  private static let standardNames: [StatementVerb: [String]] = [
    .answered: [answered],
    .experienced: [
      "http://adlnet.gov/expapi/verbs/completed", "https://w3id.org/xapi/adl/verbs/completed",
      "http://activitystrea.ms/complete", "http://activitystrea.ms/schema/1.0/complete",
      experienced, "http://activitystrea.ms/experience",
      "http://activitystrea.ms/schema/1.0/experience", "http://id.tincanapi.com/verb/viewed",
      "http://activitystrea.ms/read", "http://activitystrea.ms/schema/1.0/read",
      "http://activitystrea.ms/watch", "http://activitystrea.ms/schema/1.0/watch",
      "http://activitystrea.ms/listen", "http://activitystrea.ms/schema/1.0/listen",
      "http://activitystrea.ms/consume", "http://activitystrea.ms/schema/1.0/consume",
    ],
    .selfAssessed: [StatementName.selfAssessed],
  ]
}
