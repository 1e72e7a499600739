public import LearningDomain

/// Where disclosures are written down before anything is disclosed.
public protocol WriteAheadLog {
  /// Writes all of the disclosures down, or none, and returns a receipt for each in their order.
  ///
  /// When it returns, the entries are on durable storage.
  mutating func commit(_ disclosures: [Disclosure]) throws(WriteAheadError) -> [Receipt]
}

/// What is written down of one verdict.
///
/// It names no learner.
public struct Disclosure: Hashable, Sendable {
  /// What came of the request.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Nothing: it was refused.
    case refused
    /// A card was sealed.
    case revealed
    /// Something else than a card was shown or done: an overview, an aggregate, a right.
    case disclosed
    /// A person decided about a card.
    case decided
    /// What a person accepted or modified was put in place.
    case enacted
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: Kind, request: Request

  /// The verdict on the request, which is always the gate's own.
  public let verdict: Verdict

  /// The digest of the model's file, where one is behind the content.
  public let model: Digest?

  /// The digest of the card, where there is one.
  public let card: Digest?

  /// The digest of the policy that gave the verdict.
  public let policy: Digest

  /// What was decided, where a person decided.
  public let decision: HumanDecision?

  /// Puts a request and its verdict together.
  ///
  /// That somebody accepted or modified counts only with the decision itself; a request that claims it
  /// without one is decided as one without a decision.
  public init(
    of request: Request, model: Digest? = nil, card: Digest? = nil,
    decision: HumanDecision? = nil
  ) {
    var request = request
    if decision == nil && [.accepted, .modified].contains(request.decision) {
      request.decision = .none
    }
    self.request = Gate.withState(request)
    verdict = Gate.decide(self.request)
    self.model = model
    self.card = card
    self.decision = decision
    policy = Gate.policyDigest
    switch verdict {
    case .refused: kind = .refused
    case .permitted where decision != nil:
      kind = request.operation == .enactOne ? .enacted : .decided
    case .permitted: kind = card != nil ? .revealed : .disclosed
    }
  }
}

/// The proof that an entry was written.
public struct Receipt: Hashable, Sendable {
  /// The entry's random name: 32 hexadecimal digits.
  public let entry: String

  /// The entry's place in the log, from 0.
  public let index: Int

  /// The digest of the entry and, through its predecessor's, of all before it.
  public let hash: Digest

  /// Creates a receipt.
  public init(entry: String, index: Int, hash: Digest) {
    self.entry = entry
    self.index = index
    self.hash = hash
  }
}

/// The reason that nothing was written down, and so nothing may be disclosed.
public struct WriteAheadError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// The log cannot be written now.
    case cannotWrite
    /// The log is not what it was.
    case damaged
    /// The clock stands before the newest entry.
    case clockBackwards
    /// There are not as many receipts as disclosures.
    case unreceipted
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: Kind, message: String

  /// Creates an error.
  public init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }
}

extension WriteAheadError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { message }
}
