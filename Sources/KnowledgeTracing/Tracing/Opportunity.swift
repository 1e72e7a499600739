public import LearningDomain

/// One chance to use some skills, and what came of it.
public struct Opportunity: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let item: Item.ID?

  /// The skills it calls for, as positions among those a ``Tracer`` follows, each once.
  public let skills: [Int]

  /// The response; `nil` where it was not seen, so that there is practice and no evidence.
  public let response: Response?

  /// When it came; `nil` is no later than what came before.
  ///
  /// The model has to be fitted on times in milliseconds, or on none: on a log whose times are numbers of
  /// another unit, its gaps are of that unit.
  public let time: Timestamp?

  /// Creates an opportunity.
  public init(item: Item.ID?, skills: [Int], response: Response?, time: Timestamp?) {
    self.item = item
    self.skills = skills
    self.response = response
    self.time = time
  }

  /// The same, its response not seen.
  public var unseen: Opportunity {
    Opportunity(item: item, skills: skills, response: nil, time: time)
  }
}
