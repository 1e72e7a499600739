/// What is kept of a statement of another system: enough to know it again, and what it lets be seen.
public struct ReceivedStatement: Hashable, Sendable {
  /// What a statement changes.
  public enum Effect: Hashable, Sendable {
    /// Something was seen of a learner.
    case observation(Observation)
    /// Half of an answer, which is one once the other half is there too.
    case half(AnswerHalf)
    /// The statement of this name no longer holds, whether it comes before or after.
    case voiding(String)
  }

  /// The statement's name, in lower case; the same name is the same statement.
  public let id: String

  /// A keyed digest of what it says: the same name with another content is a conflict.
  public let seal: Digest

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let effect: Effect

  /// What was seen, where the statement shows something.
  public var observation: Observation? {
    if case .observation(let observation) = effect { observation } else { nil }
  }

  /// The half of an answer, where the statement says one.
  public var half: AnswerHalf? {
    if case .half(let half) = effect { half } else { nil }
  }

  /// Whom the statement is about, where it says so.
  public var learner: Learner.ID? { observation?.learner ?? half?.learner }

  /// Creates what is kept of a statement.
  public init(id: String, seal: Digest, effect: Effect) {
    self.id = id
    self.seal = seal
    self.effect = effect
  }
}
