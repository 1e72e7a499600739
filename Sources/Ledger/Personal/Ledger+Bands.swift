internal import GRDB
internal import LearningDomain
internal import PolicyGate

extension Ledger {
  /// How long a budget of bands lasts, in days: a week that moves along, so that none begins anew on a Monday.
  private static let bandDays = 7

  /// Refuses a band more than its viewer may see of the learner in a week.
  ///
  /// The same band again is none more. Only sealed entries say who saw what of whom, so nothing is counted of
  /// stateless requests; viewers whom a host does not name count as one.
  ///
  /// - Complexity: O(what was sealed and disclosed in the week).
  /// - Throws: ``LedgerError/bandsSpent(budget:)``; other errors where the ledger cannot be read.
  func checkBudget(of disclosure: Disclosure, at moment: Timestamp, in db: Database) throws {
    guard disclosure.request.output == .band, disclosure.kind == .disclosed,
      let subject = disclosure.subject, let budget = disclosure.verdict.bandBudget
    else { return }
    let shown = try bands(of: subject, at: moment, in: db)
    if let band = disclosure.card, shown.contains(band), budget > 0 { return }
    guard Set(shown.compactMap(\.self)).count + shown.count(where: { $0 == nil }) < budget else {
      throw LedgerError.bandsSpent(budget: budget)
    }
  }

  /// The digests of the bands of a learner that a viewer was shown in the week up to a moment.
  private func bands(
    of subject: Subject, at moment: Timestamp, in db: Database
  ) throws -> [Digest?] {
    let (start, overflow) = moment.milliseconds.subtractingReportingOverflow(
      Int64(Self.bandDays) * Timestamp.millisecondsPerDay)
    let week = Timestamp(milliseconds: overflow ? .min : start)
    let names = try names(of: subject.learner, since: week, db)
    let keys = try Set([Term(of: week), Term(of: moment)]).flatMap { term in
      try names.compactMap { try key(of: $0, in: term, db) }
    }
    guard !keys.isEmpty else { return [] }
    var shown: [Digest?] = []
    let rows = try Row.fetchCursor(
      db,
      sql: Entry.selection + " WHERE hour >= ? AND kind = 'disclosed' AND sealed IS NOT NULL",
      arguments: [Entry.hour(of: week)])
    while let row = try rows.next() {
      let entry = try Entry(row, path: path)
      guard try Request(canonicalText: entry.request).output == .band,
        let part = try part(of: entry, keys), part.actor == subject.actor, part.moment > week
      else { continue }
      shown.append(part.card)
    }
    return shown
  }
}
