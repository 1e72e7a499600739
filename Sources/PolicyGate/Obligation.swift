public import LearningDomain

/// A duty that comes with a permission; one that cannot be performed takes the permission away.
public enum Obligation: Hashable, Sendable {
  /// An entry is committed before any content leaves.
  case ledgerWriteAhead
  /// The words “decision support” stand on what is shown.
  case labelDecisionSupport
  /// The learner is told that the tool is used, and for what.
  case noticeLearner
  /// The whole rationale is shown.
  case rationaleFull
  /// What speaks against the suggestion is shown with it.
  case counterEvidence
  /// What is not known is shown with it.
  case uncertaintyShow
  /// So many alternatives are shown, and two free exits: another choice, nothing.
  case alternativesMin(Int)
  /// Lists are ordered without regard to level, by a seed that is written down beforehand.
  case orderNeutral
  /// No band is shown.
  case bandsSuppress
  /// At most so many bands per viewer, learner and week.
  case bandsBudget(Int)
  /// Cells of fewer learners are left out, and so are those whose complement has fewer.
  case cellsSuppress(Int)
  /// Aggregates that would give one learner away by subtraction are counted and refused.
  case differencingBudget
  /// Activities of different kinds are offered.
  case diversityFloor
  /// A harder offer comes at least once in so many weeks.
  case ambitionFloor(weeks: Int)
  /// What is shown lapses after so many days, and at the end of a day where one is given.
  case timeToLive(days: Int, until: Day?)
  /// What is shown serves the purpose of the request and no other.
  case bindPurpose
  /// A decision names the card's digest.
  case bindDigest
  /// One decision for one suggestion.
  case singleUse
  /// One of these people decides and gives a reason code.
  case humanDecide([Role])
  /// The person chooses before the suggestion is shown.
  case humanOwnChoiceFirst
  /// A group ends within so many days.
  case groupEndDate(days: Int)
  /// A group is renewed once at most, and only after everybody was looked at again.
  case groupReassess
  /// A way to contest is offered with the content.
  case contestChannel
  /// Data of this class is kept no longer than its term.
  case retention(RetentionClass)
  /// These fields are left out.
  case redact([RedactedFields])
  /// Learners are named by pseudonyms made for this audience.
  case pseudonymise(Role)
  /// The data protection officer is told.
  case notifyDataProtectionOfficer
  /// What everyone is offered is offered: a diagnostic activity and no statement about the learner.
  case commonPath

  /// How long data is kept; the first of two classes is the stricter.
  public enum RetentionClass: String, Hashable, Sendable, CaseIterable {
    /// Nothing outlives the session.
    case session
    /// Kept under restriction until the hold ends, then erased.
    case legalHold
    /// The log's term: six to twelve months.
    case log
  }

  /// What is left out.
  public enum RedactedFields: String, Hashable, Sendable, CaseIterable {
    /// Whatever tells of other people.
    case otherPeople
    /// Whatever names a learner.
    case learnerNames
  }

  /// An obligation without its parameters, by the name that the policy page gives it.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case ledgerWriteAhead = "ledger.writeAhead", labelDecisionSupport = "label.decisionSupport"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case noticeLearner = "notice.learner", rationaleFull = "rationale.full", counterEvidence
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case uncertaintyShow = "uncertainty.show", alternativesMin = "alternatives.min"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case orderNeutral = "order.neutral", bandsSuppress = "bands.suppress"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case bandsBudget = "bands.budget", cellsSuppress = "cells.suppress"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case differencingBudget = "differencing.budget", diversityFloor = "diversity.floor"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case ambitionFloor = "ambition.floor", timeToLive, bindPurpose = "bind.purpose"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case bindDigest = "bind.digest", singleUse, humanDecide = "human.decide"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case humanOwnChoiceFirst = "human.ownChoiceFirst", groupEndDate = "group.endDate"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case groupReassess = "group.reassess", contestChannel = "contest.channel", retention, redact
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case pseudonymise, notifyDataProtectionOfficer = "notify.dataProtectionOfficer"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case commonPath = "path.common"
    /// A name that is not on the page: nobody can perform it.
    case unrecognised = "?"
  }
}
