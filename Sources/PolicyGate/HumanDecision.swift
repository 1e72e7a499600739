public import LearningDomain

/// What a person decided about one suggestion.
public struct HumanDecision: Hashable, Sendable {
  /// What was decided.
  public enum Choice: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case accept, modify, reject, `defer`
  }

  /// Why; a closed list, because free text attracts what must not be kept.
  public enum ReasonCode: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case knowsLearnerBetter, fitsNeed, anotherPriority, tooEasy, tooHard, alreadyDone
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case learnerWish, workedInClass, evidenceMisleading, materialUnsuitable, noTime, wantsToWait
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let choice: Choice, reason: ReasonCode, role: Role

  /// The digest of the card that was decided about.
  public let card: Digest

  /// The random name of the entry that showed the card: the decision is about that showing, so nobody can
  /// decide about what they were not shown, or send an old decision again.
  public let nonce: String

  /// The card as the log signed it: one whose signature is missing or wrong is decided about by nobody.
  public let signedCard: String

  /// What takes the suggestion's place; there when, and only when, it was modified.
  public let replacement: Resource.ID?

  /// Creates a decision.
  ///
  /// - Throws: ``HumanDecisionError``.
  public init(
    choice: Choice, reason: ReasonCode, role: Role, card: Digest, nonce: String,
    signedCard: String, replacement: Resource.ID? = nil
  ) throws(HumanDecisionError) {
    switch (choice, replacement) {
    case (.modify, nil): throw .replacementMissing
    case (.modify, _?), (_, nil): break
    case (_, let replacement?): throw .replacementUnused(choice, replacement)
    }
    self.choice = choice
    self.reason = reason
    self.role = role
    self.card = card
    self.nonce = nonce
    self.signedCard = signedCard
    self.replacement = replacement
  }

  /// The decision as a state of a request.
  public var state: DecisionState { choice.state }

  /// The digest of every field but the signed card, which says again what ``card`` and ``nonce`` say.
  public var digest: Digest {
    var bytes = CanonicalBytes(of: "balise human decision 2")
    bytes.append(choice.rawValue)
    bytes.append(reason.rawValue)
    bytes.append(role.rawValue)
    bytes.append(card)
    bytes.append(nonce)
    bytes.append(optional: replacement) { $0.append($1.text) }
    return Digest(of: bytes)
  }
}

/// The reason that something is no decision.
@nonexhaustive
public enum HumanDecisionError: Error, Hashable, Sendable {
  /// To modify is to put something in the suggestion's place.
  case replacementMissing
  /// Only who modifies replaces.
  case replacementUnused(HumanDecision.Choice, Resource.ID)
}

extension HumanDecisionError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .replacementMissing: "`modify` needs the resource that takes the suggestion's place"
    case .replacementUnused(let choice, let id):
      "`\(choice.rawValue)` takes no replacement, and `\(id)` is one: use `modify`"
    }
  }
}

extension HumanDecision.Choice {
  /// The choice as a state of a request.
  public var state: DecisionState {
    switch self {
    case .accept: .accepted
    case .modify: .modified
    case .reject: .rejected
    case .defer: .deferred
    }
  }

  /// The choice for people.
  public var label: LocalizedText {
    switch self {
    case .accept: LocalizedText(french: "accepter", english: "accept")
    case .modify: LocalizedText(french: "modifier", english: "modify")
    case .reject: LocalizedText(french: "écarter", english: "set aside")
    case .defer: LocalizedText(french: "reporter", english: "defer")
    }
  }
}

extension HumanDecision.ReasonCode {
  /// The reason for people.
  public var label: LocalizedText {
    switch self {
    case .knowsLearnerBetter:
      LocalizedText(french: "je connais mieux cet élève", english: "I know this pupil better")
    case .fitsNeed:
      LocalizedText(french: "cela répond au besoin", english: "it meets the need")
    case .anotherPriority:
      LocalizedText(french: "une autre priorité maintenant", english: "another priority now")
    case .tooEasy: LocalizedText(french: "trop facile", english: "too easy")
    case .tooHard: LocalizedText(french: "trop difficile", english: "too hard")
    case .alreadyDone: LocalizedText(french: "déjà fait", english: "already done")
    case .learnerWish:
      LocalizedText(french: "le souhait de l’élève", english: "what the pupil wishes")
    case .workedInClass:
      LocalizedText(french: "déjà travaillé en classe", english: "worked on in class")
    case .evidenceMisleading:
      LocalizedText(
        french: "les réponses ne disent pas tout",
        english: "the answers do not tell the whole story")
    case .materialUnsuitable:
      LocalizedText(french: "la ressource ne convient pas", english: "the resource does not suit")
    case .noTime: LocalizedText(french: "pas le temps maintenant", english: "no time now")
    case .wantsToWait:
      LocalizedText(french: "j’attends d’en voir plus", english: "I want to see more first")
    }
  }
}
