public import LearningDomain
public import PolicyGate

/// One entry of the ledger: a public part, which names no learner and holds no number that was
/// estimated and no text that anybody typed, and a sealed part where the session is remembered.
public struct Entry: Hashable, Sendable {
  /// The place in the ledger, from 0.
  public let index: Int

  /// The random name: 32 hexadecimal digits.
  public let id: String

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: Disclosure.Kind

  /// The hour it was written in, counted from the start of 1970; the minute is not kept.
  public let hour: Int64

  /// The digest of the policy that gave the verdict, and that of the floor it stands on: the same where no
  /// layer lies on the floor.
  public let policy: Digest, floor: Digest

  /// The request in its written form, from which anyone can recompute the verdict.
  public let request: String

  /// `permitted`, or the kind of the refusal.
  public let verdict: String

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let codes: [String], obligations: [String]

  /// The digest of the model's file.
  public let model: Digest?

  /// What binds the entry to a card: the card's digest, authenticated under a key.
  ///
  /// Whoever holds the key can recompute it; when the key is destroyed nobody can.
  public let commitment: Digest?

  /// What was decided and why, `choice,reason`, where a person decided.
  public let decision: String?

  /// The digest of the sealed part, by which the leaf speaks for it.
  public let sealedHash: Digest?

  /// What names a person or rests on one, encrypted; `nil` where nothing is remembered, and in an
  /// entry that a ``LedgerProof`` gives.
  public let sealed: [UInt8]?

  /// The start of the hour it was written in.
  public var time: Timestamp { Self.start(ofHour: hour) }

  /// The receipt for the entry.
  public var receipt: Receipt { Receipt(entry: id, index: index, hash: leafHash) }

  /// The hash of the entry's leaf in the tree.
  public var leafHash: Digest { MerkleTree.leafHash(leaf.bytes) }

  /// What a leaf begins with.
  static let leafKind = "balise entry 2"

  /// What stands in the tree: every field of the public part, and the digest of the sealed one.
  var leaf: CanonicalBytes {
    var bytes = CanonicalBytes(of: Self.leafKind)
    bytes.append(index)
    bytes.append(id)
    bytes.append(kind.rawValue)
    bytes.append(hour)
    bytes.append(policy)
    bytes.append(floor)
    bytes.append(request)
    bytes.append(verdict)
    bytes.append(each: codes) { $0.append($1) }
    bytes.append(each: obligations) { $0.append($1) }
    bytes.append(optional: model) { $0.append($1) }
    bytes.append(optional: commitment) { $0.append($1) }
    bytes.append(optional: decision) { $0.append($1) }
    bytes.append(optional: sealedHash) { $0.append($1) }
    return bytes
  }
}

extension Entry {
  /// How long an hour lasts, in milliseconds.
  static let millisecondsPerHour = Timestamp.millisecondsPerDay / 24

  /// The hour a moment falls in.
  static func hour(of moment: Timestamp) -> Int64 {
    let hour = moment.milliseconds / millisecondsPerHour
    return moment.milliseconds % millisecondsPerHour < 0 ? hour - 1 : hour
  }

  /// The first moment of an hour.
  static func start(ofHour hour: Int64) -> Timestamp {
    let (milliseconds, overflow) = hour.multipliedReportingOverflow(by: millisecondsPerHour)
    return Timestamp(milliseconds: overflow ? (hour < 0 ? .min : .max) : milliseconds)
  }

  /// Writes a disclosure down at a place, as what came of it where the ledger itself did something.
  init(
    of disclosure: Disclosure, as kind: Disclosure.Kind? = nil, id: String, hour: Int64, index: Int,
    commitment: Digest?, sealed: [UInt8]?
  ) {
    self.init(
      index: index, id: id, kind: kind ?? disclosure.kind, hour: hour,
      policy: disclosure.policy, floor: disclosure.floor, request: disclosure.request.canonicalText,
      verdict: disclosure.verdict.name,
      codes: disclosure.verdict.reasons.map(\.code),
      obligations: disclosure.verdict.obligations.map(\.description), model: disclosure.model,
      commitment: commitment, decision: disclosure.decision.map(\.recorded),
      sealedHash: sealed.map { Digest(sha256Of: $0) }, sealed: sealed)
  }
}
