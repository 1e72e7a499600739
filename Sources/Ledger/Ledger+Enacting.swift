public import LearningDomain
public import PolicyGate

extension Ledger.Writer {
  /// Writes down that what a person decided for is carried out: one card, once.
  ///
  /// The last decision about the card must have accepted or modified it, nobody may have carried it out yet,
  /// and it must not have lapsed. What is refused is written down too. There is no way to carry out several
  /// at once.
  ///
  /// - Parameters:
  ///   - card: The digest of the card.
  ///   - subject: The learner whom the card is about, and who carries it out.
  ///   - request: Who asks, and in what circumstances; the operation and the state of the decision are
  ///     filled in.
  /// - Returns: The receipt of the entry.
  /// - Throws: ``LedgerError/refused(_:)`` with `HUM-NONE`, `HUM-DIGEST`, `HUM-REPLAY`, `TTL` or whatever else
  ///   the gate says; other errors where nothing could be written.
  public mutating func enact(
    _ card: Digest, about subject: Subject, for request: Request = .ordinary
  ) throws(LedgerError) -> Receipt {
    let (entry, verdict) = try ledger.append { db in
      let known = try self.ledger.entries(about: card, of: subject.learner, at: moment, in: db)
      var request = request
      request.operation = .enactOne
      request.subjects = .one
      request.decision = state(among: known)
      request.day = request.day.orElse(moment.day)
      let disclosure = Disclosure(
        of: request, under: stack, writtenOn: day, model: known.last?.model, card: card,
        about: subject)
      return (try self.append(disclosure, to: db), disclosure.verdict)
    }
    if case .refused(let kind, let reasons) = verdict {
      throw .refused(Refusal(kind: kind, reasons: reasons, receipt: entry.receipt))
    }
    return entry.receipt
  }

  private func state(among known: [Entry]) -> DecisionState {
    guard let revealed = known.last(where: { $0.kind == .revealed }) else { return .wrongDigest }
    if known.contains(where: { $0.kind == .enacted }) { return .replayed }
    guard revealed.isLive(at: moment, under: stack) else { return .expired }
    return known.last { $0.kind == .decided }?.choice?.state ?? .none
  }
}
