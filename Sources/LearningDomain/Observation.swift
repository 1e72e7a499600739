/// What a learner did at one opportunity to use a skill: the first attempt, without help.
public enum Response: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case correct, incorrect
}

/// How sure a learner says to be, on the scale of four that French schools use.
public enum Confidence: Int, Hashable, Sendable, CaseIterable {
  /// “I cannot do it yet.”
  case notYet = 1
  /// “I can do it with help.”
  case withHelp = 2
  /// “I can do it.”
  case alone = 3
  /// “I could explain it to somebody.”
  case canExplain = 4
}

/// One line of what a learner did, as it was seen.
public struct Observation: Hashable, Sendable {
  /// What was seen.
  public enum Kind: Hashable, Sendable {
    /// An answer to an item, with the number of hints taken before it: 0 to
    /// ``Observation/mostHints``.
    case answer(Response, hints: Int)

    /// A resource or an item was studied, with nothing answered. It is no error.
    case exposure

    /// The learner said how sure they are.
    case selfAssessment(Confidence)
  }

  /// Who was seen.
  public let learner: Learner.ID

  /// The item concerned; `nil` where an exposure or a self-assessment concerns a skill.
  public let item: Item.ID?

  /// The skills the line is about, without repeats, in the order given.
  public let skills: [Skill.ID]

  /// The resource the item was met in.
  public let resource: Resource.ID?

  /// What was seen.
  public let kind: Kind

  /// When; `nil` where the source gives only an order.
  public let time: Timestamp?

  /// The most hints that an answer counts: no session at an item holds more, and the sum over any
  /// number of answers that fits a machine stays far below overflow.
  public static let mostHints = 1000

  /// Creates an observation; repeated skills are kept once, and a number of hints outside
  /// 0 to ``mostHints`` is brought to the nearest of these.
  public init(
    learner: Learner.ID, item: Item.ID?, skills: [Skill.ID], resource: Resource.ID? = nil,
    kind: Kind, time: Timestamp?
  ) {
    self.learner = learner
    self.item = item
    var seen: Set<Skill.ID> = []
    self.skills = skills.filter { seen.insert($0).inserted }
    self.resource = resource
    self.kind =
      if case .answer(let response, let hints) = kind {
        .answer(response, hints: min(max(hints, 0), Self.mostHints))
      } else {
        kind
      }
    self.time = time
  }

  /// The response, where the line is an answer.
  public var response: Response? {
    if case .answer(let response, _) = kind { response } else { nil }
  }
}
