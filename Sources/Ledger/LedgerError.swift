internal import GRDB
public import LearningDomain
public import PolicyGate

/// The reason that a ledger cannot be used.
@nonexhaustive
public enum LedgerError: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// The file cannot be opened or read.
  case cannotRead(path: String, because: String)
  /// The file cannot be written; nothing was changed.
  case cannotWrite(path: String, because: String)
  /// The file is no ledger, or its structure is broken.
  case damaged(path: String, because: String)
  /// A later version of Balise wrote the file.
  case newerSchema(path: String)
  /// An earlier version of Balise wrote the file, in a form that is not read any more.
  case olderSchema(path: String)
  /// The key cannot be used.
  case key(LedgerKeyError)
  /// A checkpoint is not signed by the key that should have.
  case note(NoteError)
  /// What is kept beside the key of the newest state cannot be read.
  case markUnreadable(path: String, because: String)
  /// The ledger holds fewer entries than it once did: it was put back as it stood earlier.
  case rolledBack(path: String, entries: Int, recorded: Int)
  /// The ledger's first entries are not those that it once held.
  case forked(path: String, entries: Int)
  /// An entry is not what was written; entries count from 0.
  case tampered(path: String, entry: Int, because: String)
  /// No entry has the name or stands at the place.
  case noEntry(path: String, named: String)
  /// Keys were destroyed, and somebody else reads the ledger: what they were still stands beside it.
  case stillWaiting(path: String)
  /// A legal hold keeps the learner's entries readable; that they were asked to be erased is recorded.
  case held(Receipt)
  /// A learner is no more, as it was merged into another.
  case merged(Learner.ID, into: Learner.ID)
  /// A card was shown before, so that nobody can choose without having seen it.
  case alreadyShown
  /// As many bands of the learner were shown to the viewer this week as may be.
  case bandsSpent(budget: Int)
  /// The clock stands before the newest entry, so nothing that was permitted is written.
  case clockBackwards(newest: String)
  /// The clock stands so long after the newest entry that it may be wrong, so no term is dropped unnamed.
  case clockAhead(newest: String)
  /// Entries were written under a newer floor than this program's, so nothing that was permitted is written.
  case floorRolledBack(version: Int, newest: Int)
  /// The gate refused a decision; the refusal is recorded.
  case refused(Refusal)

  /// What a caller can do about an error.
  public enum Kind: Hashable, Sendable {
    /// Free the disk, mend permissions, try again: nothing is wrong with what is written.
    case unavailable
    /// Find out what happened to the file: what is written is not what was written.
    case damaged
    /// Read the reasons.
    case refused
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var kind: Kind {
    switch self {
    case .missing, .cannotRead, .cannotWrite, .newerSchema, .olderSchema, .key, .noEntry,
      .stillWaiting, .clockBackwards, .clockAhead,
      .floorRolledBack:
      .unavailable
    case .damaged, .tampered, .note, .markUnreadable, .rolledBack, .forked: .damaged
    case .refused, .held, .merged, .alreadyShown, .bandsSpent: .refused
    }
  }
}

extension LedgerError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .missing(let path): "there is no ledger at `\(path)`"
    case .cannotRead(let path, let reason): "cannot read the ledger `\(path)`: \(reason)"
    case .cannotWrite(let path, let reason): "cannot write the ledger `\(path)`: \(reason)"
    case .damaged(let path, let reason): "the ledger `\(path)` is damaged: \(reason)"
    case .newerSchema(let path):
      "a later version of balise wrote the ledger `\(path)`, which this one cannot read"
    case .olderSchema(let path):
      "an earlier version of balise wrote the ledger `\(path)`, which this one cannot read: keep the"
        + " file, and start a new ledger elsewhere"
    case .key(let error): "\(error)"
    case .note(let error): "\(error)"
    case .markUnreadable(let path, let reason):
      "the newest state of the ledger, kept in `\(path)`, cannot be read: \(reason)"
    case .rolledBack(let path, let entries, let recorded):
      "the ledger `\(path)` was rolled back: it holds \(entries) entries and once held \(recorded)"
    case .forked(let path, let entries):
      "the ledger `\(path)` was forked: its first \(entries) entries are not those it once held"
    case .tampered(let path, let entry, let reason):
      "the ledger `\(path)` is not what was written: entry \(entry): \(reason)"
    case .noEntry(let path, let name): "the ledger `\(path)` has no entry `\(name)`"
    case .stillWaiting(let path):
      "the keys are deleted from the ledger `\(path)`, and another program reads it: once that has"
        + " ended, erase again, so that nothing of them is left beside the file"
    case .held: "a legal hold keeps what is written: nothing was erased"
    case .merged(let learner, let other): "`\(learner)` is `\(other)` already"
    case .alreadyShown:
      "the suggestion was shown before, so it cannot be compared blind: take another learner's"
    case .bandsSpent(let budget):
      "no more than \(budget) bands of a learner are shown to one viewer in a week"
    case .clockBackwards(let newest):
      "the clock stands before the newest entry of the ledger, of `\(newest)`"
    case .clockAhead(let newest):
      "the clock stands more than \(Ledger.longestSilence) days after the newest entry of the ledger, of"
        + " `\(newest)`: nothing is dropped unless the term is named"
    case .floorRolledBack(let version, let newest):
      "the rules of this program are of version \(version), and the ledger was written under version"
        + " \(newest): use a newer balise"
    case .refused(let refusal):
      "refused: \(refusal.reasons.map { "`\($0.code)`" }.joined(separator: ", "))"
    }
  }
}

extension LedgerError {
  /// What a failure means for the ledger's user.
  init(_ error: any Error, path: String, writing: Bool) {
    if let error = error as? LedgerError {
      self = error
      return
    }
    if let error = error as? LedgerKeyError {
      self = .key(error)
      return
    }
    guard let error = error as? DatabaseError else {
      self = .cannotRead(path: path, because: "the file system does not answer as expected")
      return
    }
    let file = LedgerFile(path)
    let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_NOTADB: self = .damaged(path: path, because: "it is not a database")
    case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT,
      .SQLITE_SCHEMA:
      self = .damaged(path: path, because: reason)
    case .SQLITE_FULL: self = .cannotWrite(path: path, because: "the disk is full")
    case .SQLITE_READONLY:
      self = .cannotWrite(path: path, because: file.obstacle ?? "it is read-only")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .cannotWrite(path: path, because: "another program holds it")
    case .SQLITE_IOERR where file.isOnFullDisk, .SQLITE_CANTOPEN where file.isOnFullDisk:
      self = .cannotWrite(path: path, because: "the disk is full")
    default:
      self =
        writing
        ? .cannotWrite(path: path, because: file.obstacle ?? reason)
        : .cannotRead(path: path, because: reason)
    }
  }
}

extension WriteAheadError {
  /// The same error in the gate's words.
  init(_ error: LedgerError) {
    let kind: Kind =
      switch error {
      case .clockBackwards: .clockBackwards
      case .bandsSpent: .overBudget
      case .damaged, .tampered, .note, .markUnreadable, .rolledBack, .forked: .damaged
      default: .cannotWrite
      }
    self.init(kind: kind, message: error.description, cause: error)
  }
}
