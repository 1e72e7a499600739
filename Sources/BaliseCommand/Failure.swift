import Interchange
import KnowledgeTracing
import LearningDomain
import Ledger

/// A reason to stop, and the exit code that says which kind it is.
struct Failure: Error {
  /// The command's exit codes, after `sysexits.h` where it has one.
  enum Code: Int32 {
    /// The command line makes no sense.
    case usage = 2
    /// A file holds what it should not.
    case badData = 65
    /// A file cannot be read or written.
    case inputOutput = 74
    /// The gate refuses.
    case refused = 77
    /// There is nothing to propose.
    case abstained = 78
  }

  let code: Code
  /// What went wrong; empty where the standard output has said it.
  let message: String

  init(_ code: Code, _ message: String = "") {
    self.code = code
    self.message = message
  }
}
