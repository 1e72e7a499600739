public import LearningDomain

/// The learner that something written down is about, and who asked or decided.
public struct Subject: Hashable, Sendable {
  /// The learner's pseudonym.
  public let learner: Learner.ID

  /// The pseudonym of whoever asked or decided, where the host gives one.
  public let actor: Person.ID?

  /// Creates a subject.
  public init(_ learner: Learner.ID, actor: Person.ID? = nil) {
    self.learner = learner
    self.actor = actor
  }
}

/// A card as it was shown, without any estimate.
public struct ShownCard: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let evidence: [SeenEvidence], rationales: [Rationale]

  /// Creates a shown card.
  public init(evidence: [SeenEvidence], rationales: [Rationale]) {
    self.evidence = evidence
    self.rationales = rationales
  }
}

extension Memory {
  /// Whether anything of the answers is kept from one time to the next.
  public var isKept: Bool {
    switch self {
    case .session, .longitudinal: true
    case .stateless, .unrecognised: false
    }
  }
}
