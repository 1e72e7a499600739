internal import GRDB
public import LearningDomain
public import PolicyGate

extension Ledger {
  /// The pseudonyms that are one learner's: the one given, and those merged into it, one through another.
  ///
  /// A merge is dropped with its term, and by then the keys of whoever was merged are gone too, as none of them is
  /// younger.
  ///
  /// - Parameters:
  ///   - learner: Who is asked about.
  ///   - start: Merges before it are not looked for.
  ///   - db: The ledger's database.
  /// - Returns: The pseudonyms, the one given first.
  /// - Complexity: O(entries since then + merges · keys of their term).
  /// - Throws: ``LedgerError/key(_:)`` where the ledger was opened without its key; other errors where it cannot be
  ///   read.
  func names(
    of learner: Learner.ID, since start: Timestamp? = nil, _ db: Database
  ) throws -> [Learner.ID] {
    Self.names(of: learner, merges: try merges(since: start, db))
  }

  /// The pseudonyms that are one learner's by some merges, the one given first.
  static func names(of learner: Learner.ID, merges: [PersonalEntry]) -> [Learner.ID] {
    var names = [learner], next = names.startIndex
    while next < names.endIndex {
      let former = merges.filter { $0.part.learner == names[next] }.compactMap(\.part.formerly)
      names += former.filter { !names.contains($0) }
      next += 1
    }
    return names
  }

  /// The entries that say of merges and can be opened, the oldest first.
  func merges(since start: Timestamp? = nil, _ db: Database) throws -> [PersonalEntry] {
    let operation = "operation=\(PolicyGate.Operation.rectify.rawValue)"
    var keys: [Term: [LearnerKey]] = [:]
    var found: [PersonalEntry] = []
    let rows = try Row.fetchCursor(
      db,
      sql: Entry.selection
        + " WHERE hour >= ? AND kind = 'disclosed' AND sealed IS NOT NULL AND instr(request, ?) > 0"
        + " ORDER BY entries.position",
      arguments: [start.map { Entry.hour(of: $0) } ?? Int64.min, operation])
    while let row = try rows.next() {
      let entry = try Entry(row, path: path)
      let own = try keys[entry.term] ?? self.keys(of: entry.term, db)
      keys[entry.term] = own
      guard let part = try part(of: entry, own), part.formerly != nil else { continue }
      found.append(PersonalEntry(entry: entry, part: part))
    }
    return found
  }
}

extension Ledger.Writer {
  /// Writes down that two pseudonyms are one learner's: what is sealed of the first is from now on the second's, for
  /// ``Ledger/Ledger/entries(about:)`` and ``erase(_:for:)``.
  ///
  /// What was written stays as it was written. The entry's sealed part says who was merged into whom; its public part
  /// says that a right to rectification was used. Of a merge that is written down already the first receipt is given.
  ///
  /// - Parameters:
  ///   - former: Who is no more.
  ///   - learner: Who both are from now on.
  ///   - request: Who asks; the purpose and the operation are filled in. Its memory has to be kept, as otherwise
  ///     nothing is sealed.
  /// - Returns: The receipt of the entry.
  /// - Throws: ``LedgerError/merged(_:into:)`` where one of them was merged into another, or both are the same;
  ///   ``LedgerError/refused(_:)``; other errors where nothing could be written.
  public mutating func merge(
    _ former: Learner.ID, into learner: Learner.ID, for request: Request
  ) throws(LedgerError) -> Receipt {
    var request = request
    request.purpose = .rights
    request.operation = .rectify
    request.day = request.day.orElse(moment.day)
    let ledger = ledger
    let disclosure = Disclosure(of: request, about: Subject(learner))
    let receipt = try ledger.append { db in
      guard former != learner else { throw LedgerError.merged(former, into: learner) }
      let merges = try ledger.merges(db)
      if let earlier = merges.first(where: { $0.part.formerly == former }) {
        guard try ledger.names(of: learner, db).contains(former) else {
          throw LedgerError.merged(former, into: earlier.part.learner)
        }
        return earlier.entry.receipt
      }
      if let other = merges.first(where: { $0.part.formerly == learner }) {
        throw LedgerError.merged(learner, into: other.part.learner)
      }
      return try self.append(disclosure, merging: former, to: db).receipt
    }
    if case .refused(let kind, let reasons) = disclosure.verdict {
      throw .refused(Refusal(kind: kind, reasons: reasons, receipt: receipt))
    }
    return receipt
  }
}
