public import LearningDomain
public import PolicyGate

/// Learners who could work on one skill together for a while: by need, never by level.
public struct TemporaryGroup: Sendable {
  /// Someone in a group.
  public struct Member: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let learner: Learner.ID
    /// Whether the skill is what their own recommendation is about; otherwise it is among what else
    /// they were offered.
    public let isOwnSuggestion: Bool
    /// Whether another setting of the model often changes their recommendation.
    public let isSensitive: Bool
  }

  /// What the members have in common.
  public let skill: Skill.ID

  /// The members, in the order they were given in.
  public let members: [Member]

  /// The last day of the group.
  public let ends: Day

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let obligations: [Obligation], receipt: Receipt
}

/// Temporary groups for a class, and who is in none.
public struct Grouping: Sendable {
  /// The groups, in the catalogue's order of their skills.
  public let groups: [TemporaryGroup]

  /// Someone who is in no group, and why, which says nothing of the person.
  public struct Single: Hashable, Sendable {
    /// Why somebody is in no group.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
      /// There are no answers yet.
      case noAnswers
      /// There is no suggestion.
      case noSuggestion
      /// A few questions come first, so that something can be suggested.
      case checkFirst
      /// The suggestion is about what too few others need, or no more groups can be led.
      case anotherNeed
      /// The gate withheld the suggestion, or the group.
      case withheld
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let learner: Learner.ID, reason: Reason
  }

  /// Who is in no group, in the order they were given in.
  public let singles: [Single]

  /// Who goes on alone, in the order they were given in.
  public var alone: [Learner.ID] { singles.map(\.learner) }

  /// What the gate withheld, of learners and of groups.
  public let refusals: [Refusal]
}

/// Who could be together, before the gate is asked.
struct GroupDraft: Equatable {
  let skill: Skill.ID
  let members: [TemporaryGroup.Member]

  /// How many groups a teacher can lead at once, and how many make one.
  ///
  /// `teacher.md`, whose view has four, the smallest of three.
  private static let mostGroups = 4, leastMembers = 3

  /// Takes the skill that most of those without a group could work on, again and again.
  ///
  /// Of equal ones that which more were recommended, then the first in the catalogue. Taking the
  /// largest first covers at least 63 % of whom the best four would.
  ///
  /// - Complexity: O(groups · skills · recommendations).
  /// - Source: G. L. Nemhauser, L. A. Wolsey, M. L. Fisher, Mathematical Programming 14, 1978.
  static func groups(of recommendations: [Recommendation], in catalogue: Catalogue) -> [GroupDraft]
  {
    var left = recommendations.filter(\.isAboutWork)
    var drafts: [GroupDraft] = []
    while drafts.count < mostGroups {
      let open = catalogue.skills.map { skill in
        GroupDraft(skill.id, left.filter { $0.canWork(on: skill.id, in: catalogue) })
      }
      // The first of equal ones: `max` would take the last.
      guard let largest = open.reversed().max(by: { $0.weight < $1.weight }),
        largest.members.count >= leastMembers
      else { break }
      drafts.append(largest)
      let placed = Set(largest.members.map(\.learner))
      left.removeAll { placed.contains($0.learner) }
    }
    return drafts.sorted {
      (catalogue.position(of: $0.skill) ?? 0) < (catalogue.position(of: $1.skill) ?? 0)
    }
  }

  private init(_ skill: Skill.ID, _ recommendations: [Recommendation]) {
    self.skill = skill
    members = recommendations.map {
      TemporaryGroup.Member(
        learner: $0.learner, isOwnSuggestion: $0.target == skill, isSensitive: $0.isSensitive)
    }
  }

  private var weight: (Int, Int) { (members.count, members.count(where: \.isOwnSuggestion)) }
}

extension Recommendation {
  /// Whether there is something to work on: neither a check nor nothing.
  fileprivate var isAboutWork: Bool {
    switch outcome {
    case .suggest, .review: true
    case .diagnose, .abstain: false
    }
  }

  /// Whether the skill is what is suggested, or what something else that is offered teaches.
  fileprivate func canWork(on skill: Skill.ID, in catalogue: Catalogue) -> Bool {
    target == skill
      || alternatives.contains { catalogue[resource: $0]?.teaches.contains(skill) ?? false }
  }
}
