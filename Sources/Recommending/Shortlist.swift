public import LearningDomain

/// What comes first for one learner, without the reasons of a `DecisionRecord`.
public struct Shortlist: Hashable, Sendable {
  /// A resource, the skill it is for, and why it would be put forward.
  public struct Entry: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let resource: Resource.ID, target: Skill.ID, intent: Intent
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learner: Learner.ID

  /// What a record would put before the person who decides: the first entry, or an abstention.
  public let outcome: Outcome

  /// The best resources, the first of them the one proposed; none where the outcome is an abstention.
  public let entries: [Entry]

  /// Others to choose from, two where the catalogue has them: of other kinds first, as in a record.
  public let alternatives: [Resource.ID]
}

extension Chooser {
  /// A choice as a list of so many entries.
  func shortlist(_ choice: Choice, in situation: Situation, count: Int) -> Shortlist {
    let entries = choice.candidates.prefix(count).enumerated().map { place, candidate in
      let own = intent(for: candidate.target, in: situation, paused: choice.paused)
      return Shortlist.Entry(
        resource: catalogue.resources[candidate.resource].id,
        target: catalogue.catalogue.skills[candidate.target].id,
        intent: place == 0 ? choice.intent ?? own : own)
    }
    return Shortlist(
      learner: seen.history.learner, outcome: choice.outcome, entries: entries,
      alternatives: alternatives(to: choice, in: situation))
  }
}
