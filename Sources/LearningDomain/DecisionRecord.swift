/// All that is known of one proposal; every text about it is rendered from here.
///
/// It holds counts and frequencies, no score: what ranks resources stays in ``Workings``.
public struct DecisionRecord: Hashable, Sendable {
  /// A model's name and the digest of its file.
  public struct ModelReference: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let name: String, digest: Digest

    /// Creates a reference.
    public init(name: String, digest: Digest) {
      self.name = name
      self.digest = digest
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learner: Learner.ID, model: ModelReference

  /// The moment the record speaks of, and the last one it may be shown at.
  public let asOf: Timestamp, validUntil: Timestamp

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let outcome: Outcome

  /// The skill the proposal is about; `nil` when nothing is proposed.
  public let target: Skill.ID?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let intent: Intent?

  /// The skill that rests, where the proposal is about what it stands on.
  public let pause: Pause?

  /// The factors that carry more than a tenth of the gap to the runner-up, the heaviest first.
  public let mainFactors: [Factor.Kind]

  /// Responses on the target and its prerequisites, the newest first.
  public let evidence: [Evidence]

  /// Whether responses on other skills count as well: ``evidence`` alone would give another proposal.
  public let restsOnOtherSkills: Bool

  /// The estimate for the target.
  public let estimate: Estimate?

  /// In how many plausible settings of the model the choice is the same.
  public let robustness: Robustness?

  /// Resources that might be expected and why they are not put forward.
  public let whyNot: [WhyNot]

  /// Future responses and what would then be proposed, each verified by running it.
  public let counterfactuals: [Counterfactual]

  /// What the proposal cannot know.
  public let unknowns: [Unknown]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let selfAssessment: SelfAssessment?

  /// Other resources to choose from, of other kinds where the catalogue has them.
  public let alternatives: [Resource.ID]

  /// What the learner's teacher laid down and this proposal follows.
  public let directions: [TeacherDirection]

  /// What the resource takes the place of, as a teacher asked.
  public let replaced: Resource.ID?

  /// What was found about what was asked, where something was.
  public let finding: Finding?

  /// Creates a record.
  public init(
    learner: Learner.ID, model: ModelReference, asOf: Timestamp, validUntil: Timestamp,
    outcome: Outcome, target: Skill.ID?, intent: Intent?, pause: Pause?,
    mainFactors: [Factor.Kind], evidence: [Evidence], estimate: Estimate?, robustness: Robustness?,
    whyNot: [WhyNot],
    counterfactuals: [Counterfactual], unknowns: [Unknown], selfAssessment: SelfAssessment?,
    alternatives: [Resource.ID], directions: [TeacherDirection] = [],
    restsOnOtherSkills: Bool = false, replaced: Resource.ID? = nil, finding: Finding? = nil
  ) {
    self.learner = learner
    self.model = model
    self.asOf = asOf
    self.validUntil = validUntil
    self.outcome = outcome
    self.target = target
    self.intent = intent
    self.pause = pause
    self.mainFactors = mainFactors
    self.evidence = evidence
    self.restsOnOtherSkills = restsOnOtherSkills
    self.estimate = estimate
    self.robustness = robustness
    self.whyNot = whyNot
    self.counterfactuals = counterfactuals
    self.unknowns = unknowns
    self.selfAssessment = selfAssessment
    self.alternatives = alternatives
    self.directions = directions
    self.replaced = replaced
    self.finding = finding
  }

  /// Whether what is proposed is what a teacher pinned.
  public var isPinned: Bool {
    directions.contains { direction in
      outcome.resource.map { direction.kind == .pin($0) } ?? false
    }
  }

  /// Whether a teacher laid down what is proposed.
  public var isDirected: Bool { isPinned || replaced != nil }

  /// The evidence that bears on the target itself.
  public var targetEvidence: [Evidence] { evidence.filter { $0.skill == target } }
}
