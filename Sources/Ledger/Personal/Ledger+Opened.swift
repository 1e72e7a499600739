internal import GRDB
public import LearningDomain

/// What can be read of the sealed part of an entry.
public enum Opened: Hashable, Sendable {
  /// Nothing was sealed: nothing was to be remembered.
  case nothingSealed
  /// It was opened.
  case part(PersonalPart)
  /// The learner's key was destroyed, so nobody can read it.
  case erased
}

/// An entry about a learner, with what it says of the learner.
public struct PersonalEntry: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let entry: Entry, part: PersonalPart
}

extension Entry {
  /// The term that the entry was written in.
  public var term: Term { Term(of: time) }
}

extension Ledger {
  /// The entry of an ``Entry/id``, or of a place.
  ///
  /// - Throws: ``LedgerError/noEntry(path:named:)``; other errors where the ledger cannot be read.
  public func entry(named name: String) throws(LedgerError) -> Entry {
    let found = try read { db in try self.entry(named: name, in: db) }
    guard let found else { throw .noEntry(path: path, named: name) }
    return found
  }

  /// Opens the sealed part of an entry.
  ///
  /// The entry does not say whose it is, so every key of its term is tried.
  ///
  /// - Complexity: O(keys of the term).
  /// - Throws: ``LedgerError``; ``LedgerError/key(_:)`` where the ledger was opened without its key.
  public func open(_ entry: Entry) throws(LedgerError) -> Opened {
    guard entry.sealed != nil else { return .nothingSealed }
    let keys = try read { db in try self.keys(of: entry.term, db) }
    return try part(of: entry, keys).map { .part($0) } ?? .erased
  }

  /// The entries about a learner that can be opened, the oldest first; those about whoever was merged into the
  /// learner too, under the pseudonym they were written with.
  ///
  /// Entries of stateless requests hold nothing about anybody, so none is among them.
  ///
  /// - Complexity: O(entries) time.
  /// - Throws: ``LedgerError``; ``LedgerError/key(_:)`` where the ledger was opened without its key.
  public func entries(about learner: Learner.ID) throws(LedgerError) -> [PersonalEntry] {
    try read { db in
      let names = try self.names(of: learner, db)
      var keys: [Term: [LearnerKey]] = [:]
      for term in try self.termsWithKeys(db) {
        let own = try names.compactMap { try self.key(of: $0, in: term, db) }
        if !own.isEmpty { keys[term] = own }
      }
      guard !keys.isEmpty else { return [] }
      var found: [PersonalEntry] = []
      let rows = try Row.fetchCursor(
        db, sql: Entry.selection + " WHERE sealed IS NOT NULL ORDER BY entries.position")
      while let row = try rows.next() {
        let entry = try Entry(row, path: self.path)
        guard let own = keys[entry.term], let part = try self.part(of: entry, own) else { continue }
        found.append(PersonalEntry(entry: entry, part: part))
      }
      return found
    }
  }

  /// The sealed part of an entry, opened by the first of some keys that can; `nil` where none can.
  func part(of entry: Entry, _ keys: [LearnerKey]) throws(LedgerError) -> PersonalPart? {
    guard let sealed = entry.sealed,
      let bytes = keys.lazy.compactMap({ $0.open(sealed, of: entry.id) }).first
    else { return nil }
    do throws(MalformedBytes) {
      return try PersonalPart(bytes: bytes)
    } catch {
      throw .tampered(
        path: path, entry: entry.index, because: "its sealed part is not one that can be read")
    }
  }
}
