public import LearningDomain

/// Where disclosures are written down before anything is disclosed.
public protocol WriteAheadLog {
  /// Writes all of the disclosures down, or none, and returns a receipt for each in their order.
  ///
  /// When it returns, the entries are on durable storage.
  mutating func commit(_ disclosures: [Disclosure]) throws(WriteAheadError) -> [Receipt]

  /// Signs a card that one of its entries showed.
  ///
  /// - Returns: The signed card, which whoever has the log's public key can tell from a forged one.
  /// - Throws: ``WriteAheadError`` where the entry did not show the card; nothing is revealed then.
  func sign(
    _ card: Digest, of learner: Learner.ID, shownBy receipt: Receipt
  ) throws(WriteAheadError) -> String

  /// The day it writes on, where it knows one; the policy has to count on that day too.
  var day: Day? { get }

  /// The version of the newest floor that it was written under; an older one does not count any more.
  var newestFloor: Int { get throws(WriteAheadError) }
}

extension WriteAheadLog {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var day: Day? { nil }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var newestFloor: Int { 0 }
}

/// What is written down of one verdict.
///
/// A log writes ``subject`` and ``shown`` where nobody reads them without the school's key, and all else
/// in the open.
public struct Disclosure: Hashable, Sendable {
  /// What came of the request; the last two are the ledger's own to say.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Nothing: it was refused.
    case refused
    /// A card was sealed.
    case revealed
    /// What a card offers was laid out without saying which is the suggestion.
    case offered
    /// A person chose before the suggestion was revealed.
    case chosen
    /// Something else than a card was shown or done: a band, an overview, an aggregate, a right.
    case disclosed
    /// A person decided about a card.
    case decided
    /// What a person decided for was carried out.
    case enacted
    /// The ledger destroyed the keys of a learner.
    case erased
    /// The ledger dropped terms that were due.
    case dropped
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: Kind, request: Request

  /// The verdict on the request, which is always the gate's own.
  public let verdict: Verdict

  /// The digest of the model's file, where one is behind the content.
  public let model: Digest?

  /// The digest of the card, or of the band, where there is one.
  public let card: Digest?

  /// The digest of the policy that gave the verdict: of the floor and the layers on it.
  public let policy: Digest

  /// The digest of the floor alone.
  public let floor: Digest

  /// What was decided, where a person decided.
  public let decision: HumanDecision?

  /// What was done before the card is revealed, where that is it.
  public let beforehand: Beforehand?

  /// Whom it is about, where that is one learner.
  public let subject: Subject?

  /// What is shown, where that is to be kept.
  public private(set) var shown: ShownCard?

  /// What is done with a card before it is revealed.
  public enum Beforehand: Hashable, Sendable {
    /// What it offers is laid out without saying which is the suggestion.
    case offer
    /// A person chooses a resource, or none.
    case choice(Resource.ID?)
  }

  /// Puts a request and its verdict together.
  ///
  /// That somebody accepted or modified counts only with the decision itself; a request that claims it
  /// without one is decided as one without a decision. Whether the policy counts is judged on the day of the
  /// request and on the day it is written down, whichever is later: the request of a day in the past does
  /// not revive what has expired since. Nor does a floor count that is older than `newestFloor`.
  public init(
    of request: Request, under stack: PolicyStack = .floor, writtenOn day: Day? = nil,
    newestFloor: Int = 0, model: Digest? = nil, card: Digest? = nil, decision: HumanDecision? = nil,
    beforehand: Beforehand? = nil, about subject: Subject? = nil
  ) {
    var request = request
    if decision == nil && [.accepted, .modified].contains(request.decision) {
      request.decision = .none
    }
    self.request = stack.withState(
      request, on: request.day.orLater(day), newestFloor: newestFloor)
    verdict = stack.policy.decide(self.request)
    self.model = model
    self.card = card
    self.decision = decision
    self.beforehand = beforehand
    self.subject = subject
    policy = stack.policy.digest
    floor = Gate.policyDigest
    switch verdict {
    case .refused: kind = .refused
    case .permitted where decision != nil:
      kind = request.operation == .enactOne ? .enacted : .decided
    case .permitted:
      switch beforehand {
      case .offer: kind = .offered
      case .choice: kind = .chosen
      case nil: kind = card != nil && request.output != .band ? .revealed : .disclosed
      }
    }
  }

  /// The same with the card that is shown, which is kept only where it was permitted and where the
  /// request's memory is kept.
  public func showing(_ card: ShownCard) -> Disclosure {
    guard case .permitted = verdict, request.memory.isKept else { return self }
    var disclosure = self
    disclosure.shown = card
    return disclosure
  }
}

/// The proof that an entry was written.
public struct Receipt: Hashable, Sendable {
  /// The entry's random name: 32 hexadecimal digits.
  public let entry: String

  /// The entry's place in the log, from 0.
  public let index: Int

  /// The hash of the entry's leaf in the log's tree.
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
    /// As many bands of the learner were shown to the viewer this week as may be.
    case overBudget
    /// There are not as many receipts as disclosures.
    case unreceipted
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: Kind, message: String

  /// The log's own error, of which ``message`` is the text; it does not count in comparisons.
  public let cause: (any Error)?

  /// Creates an error.
  public init(kind: Kind, message: String, cause: (any Error)? = nil) {
    self.kind = kind
    self.message = message
    self.cause = cause
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.message == right.message
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(message)
  }
}

extension WriteAheadError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { message }
}
