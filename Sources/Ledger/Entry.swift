public import LearningDomain
public import PolicyGate

/// One entry of the ledger, of which everything is public: it names no learner and holds no number
/// that was estimated and no text that anybody typed.
public struct Entry: Hashable, Sendable {
  /// The place in the ledger, from 0.
  public let index: Int

  /// The random name: 32 hexadecimal digits.
  public let id: String

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let kind: Disclosure.Kind

  /// The hour it was written in, counted from the start of 1970; the minute is not kept.
  public let hour: Int64

  /// The digest of the policy that gave the verdict.
  public let policy: Digest

  /// The request in its written form, from which anyone can recompute the verdict.
  public let request: String

  /// `permitted`, or the kind of the refusal.
  public let verdict: String

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let codes: [String], obligations: [String]

  /// The digest of the model's file.
  public let model: Digest?

  /// What binds the entry to a card: a digest of the entry's name and the card's digest.
  ///
  /// Whoever holds the card can recompute it; two entries about one card do not look alike.
  public let commitment: Digest?

  /// What was decided and why, `choice,reason`, where a person decided.
  public let decision: String?

  /// What binds the entry to the whole decision, made as ``commitment`` is.
  public let decisionCommitment: Digest?

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let previous: Digest, hash: Digest

  /// The start of the hour it was written in.
  public var time: Timestamp { Self.start(ofHour: hour) }

  /// The receipt for the entry.
  public var receipt: Receipt { Receipt(entry: id, index: index, hash: hash) }

  /// How long an hour lasts, in milliseconds.
  static let millisecondsPerHour = Timestamp.millisecondsPerDay / 24

  /// What stands in ``previous`` of the first entry: nothing came before.
  static let origin = Digest(of: CanonicalBytes(of: "balise ledger 1"))

  /// The hour a moment falls in.
  static func hour(of moment: Timestamp) -> Int64 {
    let hour = moment.milliseconds / millisecondsPerHour
    return moment.milliseconds % millisecondsPerHour < 0 ? hour - 1 : hour
  }

  /// Binds an entry's name to a digest.
  static func commitment(of digest: Digest, salt id: String) -> Digest {
    var bytes = CanonicalBytes(of: "balise commitment 1")
    bytes.append(id)
    bytes.append(digest)
    return Digest(of: bytes)
  }

  /// Whether the entry is about the card of a digest.
  func isAbout(_ card: Digest) -> Bool {
    commitment != nil && commitment == Self.commitment(of: card, salt: id)
  }

  /// The digest of every field but ``hash`` itself, which it should be equal to.
  var computedHash: Digest {
    var bytes = CanonicalBytes(of: "balise entry 1")
    bytes.append(index)
    bytes.append(id)
    bytes.append(kind.rawValue)
    bytes.append(hour)
    bytes.append(policy)
    bytes.append(request)
    bytes.append(verdict)
    bytes.append(each: codes) { $0.append($1) }
    bytes.append(each: obligations) { $0.append($1) }
    bytes.append(optional: model) { $0.append($1) }
    bytes.append(optional: commitment) { $0.append($1) }
    bytes.append(optional: decision) { $0.append($1) }
    bytes.append(optional: decisionCommitment) { $0.append($1) }
    bytes.append(previous)
    return Digest(of: bytes)
  }
}

extension Entry {
  /// Writes a disclosure down after the entry that `head` ends with.
  init(of disclosure: Disclosure, id: String, hour: Int64, after head: Head) {
    let unsealed = Entry(
      index: head.count, id: id, kind: disclosure.kind, hour: hour, policy: disclosure.policy,
      request: disclosure.request.canonicalText, verdict: disclosure.verdict.name,
      codes: disclosure.verdict.reasons.map(\.code),
      obligations: disclosure.verdict.obligations.map(\.description), model: disclosure.model,
      commitment: disclosure.card.map { Self.commitment(of: $0, salt: id) },
      decision: disclosure.decision.map(\.recorded),
      decisionCommitment: disclosure.decision.map { Self.commitment(of: $0.digest, salt: id) },
      previous: head.hash, hash: head.hash)
    self = unsealed.with(hash: unsealed.computedHash)
  }

  private func with(hash: Digest) -> Entry {
    Entry(
      index: index, id: id, kind: kind, hour: hour, policy: policy, request: request,
      verdict: verdict, codes: codes, obligations: obligations, model: model,
      commitment: commitment, decision: decision, decisionCommitment: decisionCommitment,
      previous: previous, hash: hash)
  }
}

/// How many entries there are, and the hash of the last.
public struct Head: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let count: Int, hash: Digest
}
