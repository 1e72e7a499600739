public import LearningDomain
internal import Ledger
public import PolicyGate
public import Workspace

/// What the life of a school asks of a workspace: learners who come from elsewhere, two learners who are one, learners
/// who leave, new lists of classes, the end of a year.
///
/// Each goes through the gate and stands on the ledger before anything changes: what was cut between the two is ended
/// by asking again. What each would come to can be looked at first, and nothing is written then.
public struct Registrar: Sendable {
  private let workspace: Workspace, ledger: Ledger

  /// Opens a workspace and its ledger for writing.
  ///
  /// - Parameters:
  ///   - path: The file of the workspace.
  ///   - key: The file of the ledger's key, `<path>.key` unless given.
  /// - Throws: `WorkspaceError`; `LedgerError`.
  public init(workspaceAt path: String, key: String? = nil) throws {
    workspace = try Workspace(at: path, for: .writing)
    ledger = try Ledger(at: path, key: key)
  }

  /// What making one learner of two would come to.
  ///
  /// - Throws: `WorkspaceError`, as ``merge(_:into:for:at:identifiers:)`` does.
  public func outcome(
    ofMerging former: Learner.ID, into learner: Learner.ID
  ) throws(WorkspaceError) -> Merger {
    try workspace.merge(former, into: learner, keeping: false)
  }

  /// Makes one learner of two who turn out to be the same: all that is kept of the first is the second's, what the
  /// ledger can open included.
  ///
  /// - Parameters:
  ///   - former: Who is no more; what is brought in under that pseudonym later counts for the other.
  ///   - learner: Who both are from now on.
  ///   - claimant: Who asks.
  ///   - moment: When.
  ///   - identifiers: Where the entry's name comes from.
  /// - Returns: What came along, and the receipt.
  /// - Throws: `LedgerError.refused` with the gate's reasons; other `LedgerError`; `WorkspaceError` where they cannot
  ///   be one, with both answers or directions that stand against it.
  public func merge(
    _ former: Learner.ID, into learner: Learner.ID, for claimant: Rights.Claimant,
    at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> (merger: Merger, receipt: Receipt) {
    _ = try outcome(ofMerging: former, into: learner)
    var writer = ledger.writer(at: moment, identifiers: identifiers)
    let receipt = try writer.merge(
      former, into: learner, for: request(.rectify, claimant, moment))
    return (try workspace.merge(former, into: learner), receipt)
  }

  /// How many observations removing learners would take away.
  public func outcome(ofRemoving learners: [Learner.ID]) throws(WorkspaceError) -> Int {
    try workspace.remove(learners, keeping: false)
  }

  /// Removes what the workspace keeps of learners who left.
  ///
  /// What the ledger says of them stays until its term is dropped, so that the family can still ask for it; whoever
  /// wants it gone asks to be erased (``Rights/erase(_:for:at:identifiers:)``). No mark is left: who comes back is
  /// brought in as anybody is.
  ///
  /// - Parameters:
  ///   - learners: Who left.
  ///   - claimant: Who asks.
  ///   - moment: When.
  ///   - identifiers: Where the entries' names come from.
  /// - Returns: How many observations went, and a receipt for each learner.
  /// - Throws: `LedgerError.refused` with the gate's reasons; other `LedgerError`; `WorkspaceError`.
  public func remove(
    _ learners: [Learner.ID], for claimant: Rights.Claimant, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> (removed: Int, receipts: [Receipt]) {
    _ = try outcome(ofRemoving: learners)
    var writer = ledger.writer(at: moment, identifiers: identifiers)
    let receipts = try record(leaving: learners, claimant, moment, into: &writer)
    return (try workspace.remove(learners), receipts)
  }

  /// What new lists of classes would change.
  public func outcome(
    ofUpdating lists: [RosterEntry], at moment: Timestamp
  ) throws(WorkspaceError) -> RosterChange {
    try workspace.update(lists, on: moment.day, keeping: false)
  }

  /// Puts the lists of whole classes in the place of those of the same classes.
  ///
  /// - Parameters:
  ///   - lists: Who is in which class.
  ///   - claimant: Who asks.
  ///   - moment: When.
  ///   - identifiers: Where the entry's name comes from.
  /// - Returns: Who came, left and moved, and the receipt; none where nobody did, as nothing is written down then.
  /// - Throws: `LedgerError.refused` with the gate's reasons; other `LedgerError`; `WorkspaceError`.
  public func update(
    _ lists: [RosterEntry], for claimant: Rights.Claimant, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> (change: RosterChange, receipt: Receipt?) {
    let change = try outcome(ofUpdating: lists, at: moment)
    var receipt: Receipt?
    if !change.isEmpty {
      var writer = ledger.writer(at: moment, identifiers: identifiers)
      receipt = try ledger.admit(
        request(.rectify, claimant, moment), about: nil, into: &writer)
    }
    return (try workspace.update(lists, on: moment.day), receipt)
  }

  /// What ending a school year would come to.
  public func outcome(ofEndingYearOn day: Day) throws(WorkspaceError) -> YearEnd {
    try workspace.endYear(on: day, keeping: false)
  }

  /// Ends a school year: memberships end, directions lapse, and what is kept of learners who left goes.
  ///
  /// Who is still on a list keeps the answers, which the next year begins with.
  ///
  /// - Parameters:
  ///   - day: The last day of lessons, by which the year is known.
  ///   - claimant: Who asks.
  ///   - moment: When.
  ///   - identifiers: Where the entries' names come from.
  /// - Returns: What ended, and the receipt for the year, before which those for learners who left stand; none where
  ///   it had ended already, as nothing is written down then.
  /// - Throws: `LedgerError.refused` with the gate's reasons; other `LedgerError`; `WorkspaceError`.
  public func endYear(
    on day: Day, for claimant: Rights.Claimant, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> (end: YearEnd, receipt: Receipt?) {
    let end = try outcome(ofEndingYearOn: day)
    var receipt: Receipt?
    if !end.isEmpty {
      var writer = ledger.writer(at: moment, identifiers: identifiers)
      _ = try record(leaving: end.left, claimant, moment, into: &writer)
      receipt = try ledger.admit(request(.erase, claimant, moment), about: nil, into: &writer)
    }
    return (try workspace.endYear(on: day), receipt)
  }

  /// Takes in what other platforms kept of learners; a `WorkspaceImport` asks for it, which leaves out who was erased.
  ///
  /// - Parameters:
  ///   - delivery: What they kept, and what comes with it.
  ///   - learners: Who comes, by the pseudonyms used here.
  ///   - claimant: Who asks.
  ///   - moment: When.
  ///   - identifiers: Where the entries' names come from.
  /// - Returns: What became of the observations, and the receipt for each learner of whom something changes: for the
  ///   others nothing is written down.
  /// - Complexity: O(delivered + kept).
  /// - Throws: `LedgerError.refused` with the gate's reasons; other `LedgerError`; `WorkspaceError`, as
  ///   `Workspace.take` does.
  package func receive(
    _ delivery: Delivery, of learners: Set<Learner.ID>, for claimant: Rights.Claimant,
    at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> (addition: Addition, receipts: [Learner.ID: Receipt]) {
    let copy = try workspace.copy(), before = try copy.observations(of: learners)
    _ = try copy.take(delivery)
    let after = try copy.observations(of: learners)
    var receipts: [Learner.ID: Receipt] = [:]
    var writer = ledger.writer(at: moment, identifiers: identifiers)
    for learner in learners.sorted() where before[learner] != after[learner] {
      receipts[learner] = try ledger.admit(
        request(.rectify, claimant, moment), about: learner, into: &writer)
    }
    return (try workspace.take(delivery), receipts)
  }

  /// Has it written down that learners left, once for each.
  private func record(
    leaving learners: [Learner.ID], _ claimant: Rights.Claimant, _ moment: Timestamp,
    into writer: inout some WriteAheadLog
  ) throws -> [Receipt] {
    var request = request(.erase, claimant, moment)
    request.legal.insert(.leaver)
    return try learners.map { try ledger.admit(request, about: $0, into: &writer) }
  }

  /// A workspace keeps answers by the right that its maker recorded.
  private func request(
    _ operation: PolicyGate.Operation, _ claimant: Rights.Claimant, _ moment: Timestamp
  ) -> Request {
    var request = claimant.request(operation, at: moment)
    request.memory = .longitudinal(basisReferenced: true)
    return request
  }
}

extension Workspace {
  /// What is kept of some learners, of each in its order.
  fileprivate func observations(
    of learners: Set<Learner.ID>
  ) throws(WorkspaceError) -> [Learner.ID: [Observation]] {
    Dictionary(grouping: try observations().filter { learners.contains($0.learner) }, by: \.learner)
  }
}
