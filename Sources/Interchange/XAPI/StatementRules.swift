public import LearningDomain

/// How statements become what is known of learners.
public struct StatementRules: Sendable {
  /// What to do with a statement whose actor is known by an e-mail address or an OpenID.
  public enum Addresses: String, Hashable, Sendable, CaseIterable {
    /// Replace it by a pseudonym, as any other identity.
    case hash
    /// Refuse the statement.
    case refuse
  }

  /// Who the learners are called.
  public var pseudonymizer: Pseudonymizer
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var addresses = Addresses.hash
  /// Which activities are items and resources, and what skills they call for.
  public var catalogue: Catalogue?
  /// What the verbs of xAPI statements say.
  public var verbs: StatementVerbs
  /// What xAPI statements that follow it are held to besides.
  public var profile: StatementProfile?
  /// When the statements are received: the time of those that have none; `nil` leaves these in their order alone.
  public var received: Timestamp?

  /// Creates rules.
  public init(
    pseudonymizer: Pseudonymizer, addresses: Addresses = .hash, catalogue: Catalogue?,
    verbs: StatementVerbs = .standard, received: Timestamp?
  ) {
    self.pseudonymizer = pseudonymizer
    self.addresses = addresses
    self.catalogue = catalogue
    self.verbs = verbs
    self.received = received
  }
}

/// Why a statement that is sound says nothing of what a learner has mastered.
public enum UnusedStatement: String, Hashable, Sendable, CaseIterable {
  /// Its verb tells of no answer and of nothing studied.
  case otherVerb
  /// It is about a group, or not about an activity.
  case otherSubject
  /// Its activity asks more than one thing: the statements on its parts are used instead.
  case parent
  /// It tells of an answer and not whether that was correct.
  case withoutOutcome
  /// It does not say at which attempt it was answered, by which a grade could be found.
  case withoutAttempt
  /// Neither the catalogue nor the statement itself tells the skills of its activity.
  case withoutSkill
}

/// What a file of statements, or several, hold.
public struct StatementHarvest: Sendable {
  /// The statements that change something, in their order.
  public internal(set) var statements: [ReceivedStatement] = []

  /// How many were accepted and refused.
  public internal(set) var accepted = 0, refused = 0

  /// Where each of those that change something stands, by its name.
  public internal(set) var places: [String: Place] = [:]

  /// Where a statement begins.
  public struct Place: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let file: String, line: Int
  }

  /// How many of those accepted change nothing, by verb and reason.
  public internal(set) var unused: [UnusedVerb: Int] = [:]

  /// A verb and the reason that statements with it were not used.
  public struct UnusedVerb: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let verb: String, reason: UnusedStatement
  }
}
