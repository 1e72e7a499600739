internal import GRDB
internal import LearningDomain
internal import PolicyGate

/// What a whole look at a ledger found: nothing wrong.
public struct Verification: Hashable, Sendable {
  /// How many entries there are.
  public let entries: Int

  /// The state that was verified; receipts and copies of it can be compared.
  public let head: Head

  /// How many verdicts were recomputed from their requests and came out the same.
  public let replayed: Int

  /// How many verdicts another policy gave, which this version does not know.
  public let otherPolicies: Int
}

extension Ledger {
  /// Looks at the file's pages and indices, and at every entry: the chain of hashes, the head, and
  /// whether the gate gives the same verdict on the stored request.
  ///
  /// It cannot see that the newest entries were removed together with the head: for that, compare
  /// with a receipt kept elsewhere.
  ///
  /// - Complexity: O(entries) time; memory does not grow with them.
  /// - Throws: ``LedgerError/tampered(path:entry:because:)`` with the first entry that is not what
  ///   was written; ``LedgerError/damaged(path:because:)`` where the file itself is broken.
  public func verify() throws(LedgerError) -> Verification {
    try read { db in
      let faults = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
      guard faults == ["ok"] else {
        throw LedgerError.damaged(
          path: self.path, because: faults.first ?? "SQLite finds no content")
      }
      let rows = try Row.fetchCursor(db, sql: Entry.selection + " ORDER BY position")
      var head = Head(count: 0, hash: Entry.origin)
      var replay = Replay()
      while let row = try rows.next() {
        let entry = try Entry(row, path: self.path)
        let fault = entry.fault(after: head) ?? replay.fault(of: entry)
        if let fault {
          throw LedgerError.tampered(path: self.path, entry: head.count, because: fault)
        }
        head = Head(count: head.count + 1, hash: entry.hash)
      }
      guard try Self.soundHead(db, path: self.path) == head else {
        throw LedgerError.tampered(
          path: self.path, entry: head.count, because: "the head counts other entries")
      }
      return Verification(
        entries: head.count, head: head, replayed: replay.replayed,
        otherPolicies: head.count - replay.replayed)
    }
  }
}

extension Entry {
  /// What is wrong with an entry that follows a head, or `nil`.
  fileprivate func fault(after head: Head) -> String? {
    if index != head.count { return "it is missing, the next is entry \(index)" }
    if previous != head.hash { return "it does not follow the entry before" }
    return computedHash == hash ? nil : "its content does not have its hash"
  }
}

/// Recomputes verdicts, each distinct request once as long as there are not too many of them.
private struct Replay {
  private(set) var replayed = 0
  private var verdicts: [String: Verdict] = [:]
  /// A school has some hundreds of distinct requests; the bound keeps memory flat.
  private static let remembered = 4096

  /// What is wrong with an entry's verdict, or `nil`.
  mutating func fault(of entry: Entry) -> String? {
    guard entry.policy == Gate.policyDigest else { return nil }
    guard let verdict = verdict(on: entry.request) else { return "its request cannot be read" }
    let agrees =
      verdict.name == entry.verdict && verdict.reasons.map(\.code) == entry.codes
      && verdict.obligations.map(\.description) == entry.obligations
    guard agrees else { return "the gate gives another verdict on its request" }
    let refused = entry.kind == .refused
    guard refused == (entry.verdict != "permitted") else {
      return "its kind and its verdict do not go together"
    }
    replayed += 1
    return nil
  }

  private mutating func verdict(on text: String) -> Verdict? {
    if let known = verdicts[text] { return known }
    guard let request = try? Request(canonicalText: text) else { return nil }
    let verdict = Gate.decide(request)
    if verdicts.count >= Self.remembered { verdicts.removeAll() }
    verdicts[text] = verdict
    return verdict
  }
}
