public import LearningDomain
internal import PolicyGate

/// What an entry says of a learner: the part that is sealed, and that nobody can read any more once
/// the learner's key has been destroyed.
///
/// It holds pseudonyms, what the library wrote and what was answered; no name, no number that was
/// estimated, and no text that anybody typed.
public struct PersonalPart: Hashable, Sendable {
  /// An answer that a card rests on, and what hangs on it.
  public struct Evidence: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let item: Item.ID?, skill: Skill.ID, time: Timestamp?, response: Response, hints: Int

    /// What hangs on it, and what would have been proposed if it had not been seen.
    public let role: LearningDomain.Evidence.Role, outcomeWithout: Outcome
  }

  /// The learner's pseudonym, and that of whoever asked or decided where the host gave one.
  public let learner: Learner.ID, actor: Person.ID?

  /// When it was written, to the millisecond.
  public let moment: Timestamp

  /// The digest of the card, and that of what was decided about it.
  public let card: Digest?, decision: Digest?

  /// What took the suggestion's place, where that was decided, or what was chosen before it was revealed.
  public let replacement: Resource.ID?

  /// What the card rested on.
  public let evidence: [Evidence]

  /// The card in words, as it was shown.
  public let rationales: [Rationale]

  /// The pseudonym that the learner had besides and that was merged into this one, where the entry says that.
  public internal(set) var formerly: Learner.ID?
}

extension PersonalPart {
  /// What is to be sealed of a disclosure, or `nil` where nothing is.
  init?(of disclosure: Disclosure, merging former: Learner.ID? = nil, at moment: Timestamp) {
    guard let subject = disclosure.subject, disclosure.request.memory.isKept else { return nil }
    self.init(
      learner: subject.learner, actor: subject.actor, moment: moment, card: disclosure.card,
      decision: disclosure.decision?.digest,
      replacement: disclosure.decision?.replacement ?? disclosure.ownChoice,
      evidence: disclosure.shown?.evidence.map(Evidence.init) ?? [],
      rationales: disclosure.shown?.rationales ?? [], formerly: former)
  }
}

extension PersonalPart.Evidence {
  init(_ evidence: SeenEvidence) {
    self.init(
      item: evidence.item, skill: evidence.skill, time: evidence.time,
      response: evidence.response, hints: evidence.hints, role: evidence.role,
      outcomeWithout: evidence.outcomeWithout)
  }
}

extension PersonalPart {
  /// The same without the pseudonym of anybody but the learner.
  public var withoutOtherPeople: PersonalPart {
    PersonalPart(
      learner: learner, actor: nil, moment: moment, card: card, decision: decision,
      replacement: replacement, evidence: evidence, rationales: rationales, formerly: formerly)
  }
}

extension Disclosure {
  /// What a person chose before the suggestion was revealed.
  fileprivate var ownChoice: Resource.ID? {
    if case .choice(let resource)? = beforehand { resource } else { nil }
  }
}
