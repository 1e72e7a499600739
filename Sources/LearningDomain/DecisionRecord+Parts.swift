/// What the model expects of a learner on a skill.
public struct Estimate: Hashable, Sendable {
  /// Of ten learners with these responses, how many the model expects to have the skill.
  public let mastery: Frequency

  /// The lowest and the highest such number in the middle nine tenths of the model's plausible
  /// settings; it holds ``mastery``.
  public let range: ClosedRange<Frequency>

  /// The same number after as many opportunities with nothing seen.
  public let baseline: Frequency

  /// How many responses on the skill it rests on.
  public let responses: Int

  /// Whether the skill counts as established.
  public let established: Bool

  /// Creates an estimate.
  public init(
    mastery: Frequency, range: ClosedRange<Frequency>, baseline: Frequency, responses: Int,
    established: Bool
  ) {
    self.mastery = mastery
    self.range = range
    self.baseline = baseline
    self.responses = responses
    self.established = established
  }
}

/// How far a choice hangs on the model's exact setting.
public struct Robustness: Hashable, Sendable {
  /// In how many settings the choice was the same, and how many were tried.
  public let same: Int, tried: Int

  /// Whether so many settings disagree that the choice should be read with caution: fewer than 14 of
  /// 20 agree (`rationale.md`, F6).
  public var isSensitive: Bool { same * 20 < tried * 14 }

  /// What is chosen most often where the choice differs.
  public let flipsTo: Resource.ID?

  /// Creates a robustness.
  public init(same: Int, tried: Int, flipsTo: Resource.ID?) {
    self.same = same
    self.tried = tried
    self.flipsTo = flipsTo
  }
}

/// A skill that rests for now, and the last responses on it, most of them incorrect.
public struct Pause: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skill: Skill.ID

  /// How many of the last responses are incorrect, and how many were looked at.
  public let incorrect: Int, responses: Int

  /// Creates a pause.
  public init(skill: Skill.ID, incorrect: Int, responses: Int) {
    self.skill = skill
    self.incorrect = incorrect
    self.responses = responses
  }
}

/// Why a resource is not put forward, and what would change that.
public struct WhyNot: Hashable, Sendable {
  /// The reason.
  public enum Reason: Hashable, Sendable {
    /// What it stands on is not established yet.
    case prerequisiteNotEstablished(Skill.ID)
    /// What it teaches is established already.
    case alreadyEstablished(Skill.ID)
    /// It is possible, and another resource promises more now.
    case lessToGain(Skill.ID)
    /// Several errors in a row: the skill rests for now.
    case paused(Skill.ID)
    /// Several errors in a row on a skill: what it stands on, or something likely, comes first.
    case easingFirst(Skill.ID)
    /// Nothing was seen on it yet, and in the catalogue's order another such skill comes first.
    case laterInOrder(Skill.ID)
    /// A few questions come first.
    case checkFirst(Skill.ID)
    /// It is for the same skill as what is proposed.
    case sameSkill(Skill.ID)
    /// It is what is proposed.
    case proposed
    /// Nothing is proposed.
    case nothingProposed([Missing])
    /// A teacher excluded it, or put another in its place; or pinned another.
    case teacherExcluded, teacherPinnedOther

    /// The skill it speaks of, where it speaks of one.
    public var skill: Skill.ID? {
      switch self {
      case .prerequisiteNotEstablished(let skill), .alreadyEstablished(let skill),
        .lessToGain(let skill), .paused(let skill), .easingFirst(let skill),
        .laterInOrder(let skill), .checkFirst(let skill), .sameSkill(let skill):
        skill
      case .proposed, .nothingProposed, .teacherExcluded, .teacherPinnedOther: nil
      }
    }
  }

  /// The resource, and the skill that it is about.
  public let resource: Resource.ID, skill: Skill.ID

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let reason: Reason

  /// How many correct responses in a row would lift it, verified by running them, and on which skill;
  /// `nil` when no short run would.
  public let liftedBy: Int?, liftedOn: Skill.ID?

  /// Creates a contrast.
  public init(
    resource: Resource.ID, skill: Skill.ID, reason: Reason, liftedBy: Int?, liftedOn: Skill.ID?
  ) {
    self.resource = resource
    self.skill = skill
    self.reason = reason
    self.liftedBy = liftedBy
    self.liftedOn = liftedOn
  }
}

/// What would be proposed after some future responses.
public struct Counterfactual: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skill: Skill.ID

  /// The future responses, all alike.
  public let response: Response, count: Int

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let outcome: Outcome

  /// The skill the new proposal is about.
  public let target: Skill.ID?

  /// Creates a counterfactual.
  public init(
    skill: Skill.ID, response: Response, count: Int, outcome: Outcome, target: Skill.ID?
  ) {
    self.skill = skill
    self.response = response
    self.count = count
    self.outcome = outcome
    self.target = target
  }
}

/// Something the proposal cannot know.
public enum Unknown: Hashable, Sendable {
  /// Nothing was seen for this many days.
  case silence(days: Int)
  /// The estimate rests on this many responses only.
  case fewResponses(Int)
  /// This many hints were taken: part of the success may be theirs.
  case hintsUsed(Int)
  /// Every response came from a single kind of item or resource.
  case singleFormat
  /// Help received elsewhere leaves no trace here.
  case helpElsewhere
  /// Nothing was checked again after a delay.
  case noDelayedCheck
  /// Responses carry no date.
  case noDates
  /// The self-assessment and the responses do not say the same.
  case selfAssessmentDiffers
  /// The model was not fitted on this skill and uses the average of the others.
  case skillUnknownToModel
}
