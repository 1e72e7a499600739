public import LearningDomain
public import PolicyGate

/// What became of a request to erase.
public struct Erasure: Hashable, Sendable {
  /// How many keys were destroyed, one for each term that knew the learner.
  public let keys: Int

  /// The receipt of the entry that says that somebody was erased, and not who.
  public let receipt: Receipt
}

extension Ledger.Writer {
  /// Destroys the keys of a learner and of whoever was merged into the learner, so that nobody can read what is sealed or link an entry to a card.
  ///
  /// Entries stay, and so do their proofs and their verdicts: an entry is written that says that
  /// somebody was erased. The keys' bytes are overwritten in the file and cut from what waits beside
  /// it. Copies of the ledger keep the keys they hold until they lapse themselves. It cannot be undone.
  ///
  /// - Parameters:
  ///   - learner: Who is erased.
  ///   - request: Who asks; the purpose and the operation are filled in.
  /// - Returns: How many keys were destroyed, and the receipt.
  /// - Throws: ``LedgerError/refused(_:)``; ``LedgerError/held(_:)`` where a legal hold stands against it;
  ///   ``LedgerError/stillWaiting(path:)`` where keys are deleted and another program reads the ledger;
  ///   other errors where nothing could be written.
  public mutating func erase(
    _ learner: Learner.ID, for request: Request
  ) throws(LedgerError) -> Erasure {
    var request = request
    request.purpose = .rights
    request.operation = .erase
    request.day = request.day.orElse(moment.day)
    let disclosure = Disclosure(of: request)
    let isHeld = disclosure.verdict.obligations.contains(.retention(.legalHold))
    let isErased = disclosure.kind != .refused && !isHeld
    let ledger = ledger
    let erasure = try ledger.append { db in
      let school = try ledger.schoolKeys()
      let names = try ledger.names(of: learner, db)
      let tags = Set(
        try ledger.termsWithKeys(db).flatMap { term in names.map { school.tag(of: $0, in: term) } })
      let destroyed =
        isErased ? try ledger.destroyKeys(db) { tag, _ in tags.contains(tag) } : 0
      let entry = try self.append(disclosure, as: isErased ? .erased : nil, to: db) { state in
        state.keys = try ledger.keysDigest(db)
      }
      return Erasure(keys: destroyed, receipt: entry.receipt)
    }
    if case .refused(let kind, let reasons) = disclosure.verdict {
      throw .refused(Refusal(kind: kind, reasons: reasons, receipt: erasure.receipt))
    }
    if isHeld { throw .held(erasure.receipt) }
    try ledger.emptyWaiting()
    return erasure
  }
}
