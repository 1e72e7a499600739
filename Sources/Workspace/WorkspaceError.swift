internal import GRDB
public import LearningDomain

/// The reason that a workspace cannot be used; nothing was changed.
@nonexhaustive
public enum WorkspaceError: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// The file holds no workspace.
  case noWorkspace(path: String)
  /// The file holds a workspace already.
  case exists(path: String)
  /// A later version of Balise made the workspace.
  case newerVersion(path: String)
  /// The file cannot be read or written.
  case unavailable(path: String, because: String)
  /// The file does not hold what was written.
  case damaged(path: String, because: String)
  /// An answer is kept already, and what is added says that it went otherwise.
  case conflict(path: String, Observation)
  /// A statement is kept already, and one of the same name says something else.
  case statementConflict(path: String, id: String)
  /// Two answers that are added are the same one, and went differently.
  case contradiction(Observation)
  /// Nothing is kept of a learner.
  case unknownLearner(path: String, Learner.ID)
  /// A learner is no more, as it was merged into another; or both are the same.
  case merged(path: String, Learner.ID, into: Learner.ID)
  /// Two learners cannot be one: their answers to one item at one moment differ.
  case contradictingAnswers(path: String, Observation, Observation)
  /// Two learners cannot be one as long as both of these hold.
  case contradictingDirections(path: String, TeacherDirection, TeacherDirection)
  /// Of what is kept and added, some has a time and some has none, so that nobody can tell what came first.
  case mixedTimes(path: String)
  /// What was removed still stands beside the file, because another program reads it: try again.
  case stillRead(path: String)

  init(_ error: any Error, _ path: String) {
    if let error = error as? WorkspaceError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .unavailable(path: path, because: "the file system does not answer as expected")
      return
    }
    switch error.resultCode.primaryResultCode {
    case .SQLITE_NOTADB: self = .noWorkspace(path: path)
    case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT, .SQLITE_ERROR:
      self = .damaged(path: path, because: error.message ?? "its tables are not as made")
    case .SQLITE_FULL: self = .unavailable(path: path, because: "the disk is full")
    case .SQLITE_READONLY: self = .unavailable(path: path, because: "it is read-only")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .unavailable(path: path, because: "another program holds it")
    default: self = .unavailable(path: path, because: error.message ?? "SQLite cannot open it")
    }
  }
}

extension WorkspaceError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .missing(let path): "there is no workspace at `\(path)`"
    case .noWorkspace(let path): "`\(path)` holds no workspace"
    case .exists(let path): "`\(path)` holds a workspace already"
    case .newerVersion(let path): "a later version of balise made the workspace `\(path)`"
    case .unavailable(let path, let reason): "cannot use the workspace `\(path)`: \(reason)"
    case .damaged(let path, let reason): "the workspace `\(path)` is damaged: \(reason)"
    case .conflict(let path, let answer):
      "`\(path)` keeps the answer of `\(answer.learner)` to `\(answer.item?.text ?? "")` at "
        + "\(answer.time?.description ?? "no time"), which went otherwise there"
    case .statementConflict(let path, let id):
      "`\(path)` keeps another statement of the name `\(id)`"
    case .contradiction(let answer):
      "the answer of `\(answer.learner)` to `\(answer.item?.text ?? "")` at "
        + "\(answer.time?.description ?? "no time") is given twice, with different results"
    case .unknownLearner(let path, let learner): "`\(path)` keeps nothing of `\(learner)`"
    case .merged(_, let learner, let other): "`\(learner)` is `\(other)` already"
    case .contradictingAnswers(let path, let first, let second):
      "`\(path)` keeps different answers of `\(first.learner)` and `\(second.learner)` to "
        + "`\(first.item?.text ?? "")` at \(first.time?.description ?? "no time")"
    case .contradictingDirections(_, let first, let second):
      "\(first.kind) for `\(first.learner)` contradicts \(second.kind) for `\(second.learner)`"
    case .mixedTimes(let path):
      "some of what is kept in `\(path)` or added to it has a time and some has none"
    case .stillRead(let path):
      "what was removed from `\(path)` still waits beside it, as another program reads it: try again"
    }
  }
}
