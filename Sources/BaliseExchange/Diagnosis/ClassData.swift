public import KnowledgeTracing
public import LearningDomain

/// What is known of some classes on a day, to see whether it is enough.
public struct ClassData: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let catalogue: Catalogue, observations: [Observation], roster: [RosterEntry]

  /// The model that suggestions come from; `nil` for none.
  public let model: Model?

  /// The moment spoken of.
  public let asOf: Timestamp

  /// Creates the data of some classes.
  public init(
    catalogue: Catalogue, observations: [Observation], roster: [RosterEntry], model: Model?,
    asOf moment: Timestamp
  ) {
    (self.catalogue, self.observations, self.roster) = (catalogue, observations, roster)
    (self.model, asOf) = (model, moment)
  }

  /// Everybody who is in a class.
  public var enrolled: [Learner.ID] { roster.enrolled(on: asOf.day) }

  /// Whose answers are there and who is on no list.
  public var unlisted: [Learner.ID] {
    Set(observations.map(\.learner)).subtracting(roster.map(\.learner)).sorted()
  }

  /// Skills that are answered and not in the catalogue.
  public var unknownSkills: [Skill.ID] {
    Set(observations.flatMap(\.skills)).filter { catalogue[skill: $0] == nil }.sorted()
  }
}
