public import Interchange
public import LearningDomain
public import Ledger
internal import PolicyGate

extension StatedDecision {
  /// What a ledger says was decided about a learner, for a statement; `nil` where the card can be opened no more.
  public init?(_ decision: RecordedDecision, about learner: Learner.ID) {
    guard let card = decision.card else { return nil }
    self.init(
      learner: learner, choice: Choice(decision.choice), reason: decision.reason.rawValue,
      role: decision.role.rawValue, card: card, entry: decision.receipt.entry,
      replacement: decision.replacement, time: decision.moment)
  }
}

extension StatedDecision.Choice {
  fileprivate init(_ choice: HumanDecision.Choice) {
    self =
      switch choice {
      case .accept: .accepted
      case .modify: .modified
      case .reject: .rejected
      case .defer: .deferred
      }
  }
}
