public import Balise
public import Interchange
public import LearningDomain
public import Workspace

/// What is read for a workspace, all of it before anything is brought in.
///
/// Files are added, in an order in which each finds what it needs (a catalogue before directions); then all of them come
/// in at once (``commit(takingBack:for:)``), or what that would come to is told (``outcome(takingBack:)``), as often as it
/// is asked. Learners who were erased are left out, but for those who are taken back; what is said of learners who were
/// merged counts for the others.
public struct WorkspaceImport {
  /// What comes in, as it was last settled: by ``outcome(takingBack:)``, ``commit(takingBack:for:)`` or
  /// ``settle(takingBack:)``.
  public private(set) var delivery = Delivery()

  /// The catalogue, kept or as added.
  public internal(set) var catalogue: Catalogue?

  /// The vocabularies, kept or as added.
  public internal(set) var thesaurus: Thesaurus?

  /// Whether answers were read, be there none of them.
  public internal(set) var readsAnswers = false

  /// How many rows of answers were left out.
  public internal(set) var skipped = 0

  /// What conversions from other formats lost.
  public internal(set) var losses: [ConversionLosses.Loss] = []

  /// Who was erased from the workspace: those who are left out for that, and those who are taken back; as last settled.
  public private(set) var leftOut: [Learner.ID] = [], takenBack: [Learner.ID] = []

  /// Who is named and was merged into another, whom it counts for; as last settled.
  public private(set) var renamed: Set<Learner.ID> = []

  /// The entries of the ledger for learners who came from another platform, once committed.
  public private(set) var receipts: [Learner.ID: Receipt] = [:]

  /// What was added, of whomever.
  var added = Delivery()

  /// Who comes from another platform, by the pseudonyms used here.
  var received: Set<Learner.ID> = []

  /// Where each statement stands that changes something, by its name.
  var places: [String: StatementHarvest.Place] = [:]

  let moment: Timestamp
  let keptDirections: [TeacherDirection], keptRoster: [RosterEntry]
  let successors: [Learner.ID: Learner.ID]

  private let workspace: Workspace?
  private let key: String?

  /// Begins with what a workspace keeps.
  ///
  /// - Parameters:
  ///   - workspace: Where it goes; without one, files are read and nothing is kept.
  ///   - key: The file of the ledger's key, the workspace's path and `.key` unless given.
  ///   - moment: When; answers of a later time are refused.
  /// - Throws: `WorkspaceError`; `InterchangeError` where what is kept cannot be read.
  public init(into workspace: Workspace?, key: String? = nil, at moment: Timestamp) throws {
    (self.workspace, self.key, self.moment) = (workspace, key, moment)
    keptDirections = try workspace?.directions() ?? []
    keptRoster = try workspace?.roster() ?? []
    successors = try workspace?.merged() ?? [:]
    catalogue = try workspace.flatMap { workspace in
      try workspace.bytes(of: .catalogue).map { try readCatalogue($0, named: workspace.path) }
    }
    thesaurus = try workspace?.thesaurus()
  }

  /// Brings all of it in, or nothing.
  ///
  /// Learners who come from another platform stand on the ledger, each, before anything changes; who brings nothing new
  /// does not.
  ///
  /// - Parameters:
  ///   - returning: Learners who were erased and come back; others are left out.
  ///   - claimant: Who brings learners in, for the ledger.
  /// - Returns: What became of the observations; `nil` without a workspace.
  /// - Complexity: O(delivered + kept).
  /// - Throws: ``ImportError/notErased(_:)``; ``ImportError/statementConflict(_:id:)``; `WorkspaceError`; `LedgerError`.
  @discardableResult
  public mutating func commit(
    takingBack returning: [Learner.ID] = [], for claimant: Rights.Claimant = .officer
  ) throws -> Addition? {
    try settle(takingBack: returning)
    guard let workspace else { return nil }
    let coming = Set(received.map { successors[$0] ?? $0 }).subtracting(leftOut)
    guard !coming.isEmpty else { return try placed { try workspace.take(delivery) } }
    let registrar = try Registrar(workspaceAt: workspace.path, key: key)
    let (addition, receipts) = try placed {
      try registrar.receive(delivery, of: coming, for: claimant, at: moment)
    }
    self.receipts = receipts
    return addition
  }

  /// What bringing it in would come to; nothing that is kept changes.
  ///
  /// - Throws: As ``commit(takingBack:for:)``.
  public mutating func outcome(takingBack returning: [Learner.ID] = []) throws -> Addition? {
    try settle(takingBack: returning)
    return try workspace.map { workspace in try placed { try workspace.copy().take(delivery) } }
  }

  /// Says whom it comes to: learners who were merged count for the others, and those who were erased are left out, but
  /// for some.
  ///
  /// - Throws: ``ImportError/notErased(_:)``; `WorkspaceError`; `LedgerKeyError` where there are erased learners and no key.
  public mutating func settle(takingBack returning: [Learner.ID] = []) throws {
    var settled = added
    renamed = settled.rename(successors)
    let brought = Set(
      settled.observations.map(\.learner) + settled.statements.compactMap(\.learner)
        + settled.roster.map(\.learner) + settled.directions.map(\.learner))
    var left: Set<Learner.ID> = []
    if let workspace, !brought.isEmpty || !returning.isEmpty {
      let erased = try ErasedLearners(of: workspace, key: key)
      for learner in returning {
        guard let mark = erased.mark(of: learner) else { throw ImportError.notErased(learner) }
        settled.takenBack.insert(mark)
      }
      left = brought.subtracting(returning).filter { erased.mark(of: $0) != nil }
      settled.observations.removeAll { left.contains($0.learner) }
      settled.leaveOutStatements(of: left)
      settled.roster.removeAll { left.contains($0.learner) }
      settled.directions.removeAll { left.contains($0.learner) }
    }
    (delivery, leftOut, takenBack) = (settled, left.sorted(), returning)
  }

  /// Says of a statement whose name another has where it stands.
  private func placed<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch WorkspaceError.statementConflict(_, let id) {
      throw ImportError.statementConflict(places[id], id: id)
    }
  }
}
