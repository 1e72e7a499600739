/// What is put before the person who decides.
public enum Outcome: Hashable, Sendable {
  /// Study or practise this.
  case suggest(Resource.ID)
  /// Come back to this, to keep it.
  case review(Resource.ID)
  /// Answer a few questions first: too little is known.
  case diagnose(Resource.ID)
  /// Nothing is proposed, and this is what is missing.
  case abstain([Missing])

  /// The resource put forward, if there is one.
  public var resource: Resource.ID? {
    switch self {
    case .suggest(let id), .review(let id), .diagnose(let id): id
    case .abstain: nil
    }
  }
}

/// What would have to be there for a proposal.
public enum Missing: Hashable, Sendable {
  /// The learner has answered nothing yet.
  case responses
  /// The newest responses are too old to speak of today.
  case recentResponses
  /// No resource of the catalogue fits what the learner needs now.
  case fittingResource
  /// Plausible settings of the model disagree on what to propose.
  case stableChoice
}

/// Why a resource is put forward.
public enum Intent: Hashable, Sendable {
  /// Meet a skill for the first time.
  case discover
  /// Work on a skill that is on its way.
  case practise
  /// Come back to an established skill so that it lasts.
  case review
  /// See where the learner stands.
  case check
  /// Return to what the skill stands on, after several errors.
  case goBack
}

/// Where a learner's responses stand on one skill.
public enum SkillStatus: String, Hashable, Sendable, CaseIterable {
  /// The skill counts as established.
  case established
  /// Responses are on their way to it.
  case inProgress
  /// Responses so far are mostly incorrect.
  case toWorkOn
  /// There are too few responses to say.
  case notEnoughResponses
}
