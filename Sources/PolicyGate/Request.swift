/// What somebody asks the gate: one value for each dimension of the policy.
///
/// Every dimension is a closed enumeration. A value that is not on the page becomes
/// `unrecognised`, which always refuses; its text is not kept. Role, relation and purpose are what
/// the host asserts; the library fills in the others itself.
public struct Request: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var purpose: Purpose, role: Role, relation: Relation, operation: Operation
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var subjects: Subjects, output: Output
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var model: ModelState, evidence: EvidenceState, features: FeatureState
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var presentation: Presentation
  /// The legal states that hold; all is in order when they are
  /// ``LegalState/basisRecorded`` and ``LegalState/noticeShown`` alone.
  public var legal: Set<LegalState>
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var memory: Memory
  /// Where the human decision about the proposal stands.
  public var decision: DecisionState
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var oversight: Oversight, integrity: Integrity

  /// The day the request is made on; a relation that ended before it counts as a former class.
  ///
  /// Without a day nothing can be said of a dated relation: its end is then passed on with
  /// ``Obligation/timeToLive(days:until:)``.
  public var day: RequestDay

  /// The obligations that the host says it cannot perform.
  public var unsupported: Set<Obligation.Name>

  /// How what is shown is presented.
  public struct Presentation: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rationale: RationaleState, alternatives: Alternatives
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var counterEvidence: Presence, uncertainty: Presence, order: Order

    /// A complete and balanced presentation, unless said otherwise.
    public init(
      rationale: RationaleState = .complete, alternatives: Alternatives = .twoOrMore,
      counterEvidence: Presence = .present, uncertainty: Presence = .present,
      order: Order = .neutral
    ) {
      self.rationale = rationale
      self.alternatives = alternatives
      self.counterEvidence = counterEvidence
      self.uncertainty = uncertainty
      self.order = order
    }
  }

  /// Whether policy, clock, ledger and switch can be relied on.
  public struct Integrity: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var policy: PolicyState, clock: ClockState, ledger: LedgerState, `switch`: SwitchState

    /// Sound, unless said otherwise.
    public init(
      policy: PolicyState = .verified, clock: ClockState = .ok, ledger: LedgerState = .writable,
      switch: SwitchState = .normal
    ) {
      self.policy = policy
      self.clock = clock
      self.ledger = ledger
      self.switch = `switch`
    }
  }

  /// The ordinary request, which is permitted: a teacher of the class looks at a suggestion for one
  /// learner, for formative practice, everything in order.
  public static let ordinary = Request()

  private init() {
    purpose = .formativePractice
    role = .teacher
    relation = .ownClass(validUntil: nil)
    operation = .reveal
    subjects = .one
    output = .activities
    model = .valid
    evidence = .sufficient
    features = .clean
    presentation = Presentation()
    legal = [.basisRecorded, .noticeShown]
    memory = .stateless
    decision = .none
    oversight = .healthy
    integrity = Integrity()
    day = .unsaid
    unsupported = []
  }
}
