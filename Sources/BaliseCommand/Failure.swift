import Balise
import BaliseExchange
import Interchange
import KnowledgeTracing
import LearningDomain
import Ledger
import OfflineEvaluation
import PolicyGate
import Recommending
import Workspace

/// A reason to stop, and the exit code that says which kind it is.
struct Failure: Error {
  /// The command's exit codes, after `sysexits.h` where it has one.
  enum Code: Int32, CaseIterable {
    /// What was measured misses a bar; the standard output has said which.
    case belowBar = 1
    /// The command line makes no sense.
    case usage = 2
    /// A file holds what it should not.
    case badData = 65
    /// A file cannot be read or written.
    case inputOutput = 74
    /// A host displayed what the ledger has no receipt for.
    case bypassed = 76
    /// The gate refuses.
    case refused = 77
    /// The model, or a log of decisions, does not speak of what is asked, or says too little to suggest anything.
    case abstained = 78
  }

  let code: Code
  /// What went wrong; `nil` where the standard output has said it.
  private let text: LocalizedText?

  /// A failure in words that stand in every language, or in none where the standard output has said
  /// what went wrong.
  init(_ code: Code, _ message: String = "") { self.init(code) { _ in message } }

  /// A failure in the words of each language.
  init(_ code: Code, text: (Language) -> String) {
    self.code = code
    self.text = LocalizedText([.french: text(.french), .english: text(.english)])
  }

  /// What went wrong; `nil` where the standard output has said it.
  func message(_ language: Language) -> String? { text?[language] }
}

extension Failure {
  /// Throws where every suggestion was withheld; once the reasons are printed, the code is left.
  static func check(_ advice: [Advice]) throws(Failure) {
    try check(advice.compactMap(\.refusal), of: advice.count)
  }

  /// Throws where as much was withheld as was asked for.
  static func check(_ refusals: [Refusal], of count: Int) throws(Failure) {
    guard !refusals.isEmpty, refusals.count >= count else { return }
    let codes = Set(refusals.flatMap(\.reasons).map(\.code))
    throw Failure(codes.isSubset(of: ["MOD-SUBJECT", "MOD-POPULATION"]) ? .abstained : .refused)
  }
}

extension Failure {
  /// What an error of the library means on the command line; `nil` for one that is not its own.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as InterchangeError:
      if case .unreadable(let file, _) = error {
        self = .reading(file, FileStatus(of: file).fault ?? .unreadable)
      } else {
        self.init(.badData) { FilePhrases.badData($0, error.text($0)) }
      }
    case let error as ImportError: self = Failure(error)
    case let error as WorkspaceError: self = Failure(error)
    case let error as TeacherDirectionError: self.init(.usage) { DirectionPhrases.text($0, error) }
    case let error as WriteAheadError:
      self.init(error.kind == .damaged ? .badData : .inputOutput, text: error.words)
    case let error as LedgerError:
      switch error.kind {
      case .unavailable: self.init(.inputOutput, text: error.words)
      case .damaged: self.init(.badData, text: error.words)
      case .refused: self.init(.refused, text: error.words)
      }
    case let error as NoteError: self.init(.badData, text: error.words)
    case let error as LedgerKeyError: self.init(.inputOutput, text: error.words)
    case let error as FitError: self.init(.badData) { LibraryErrorWords.text($0, error) }
    case let error as SplitError: self.init(.badData) { LibraryErrorWords.text($0, error) }
    case let error as PredictionError: self.init(.badData) { LibraryErrorWords.text($0, error) }
    case let error as OffPolicyError:
      self.init(.abstained) { OffPolicyPhrases.text($0, error) }
    case let error as SliceError: self.init(.usage) { LibraryErrorWords.text($0, error) }
    case RecommendingError.inquiry(let why): self.init(.usage, why)
    case is RecommendingError: self.init(.badData, "\(error)")
    case let error as HumanDecisionError:
      self.init(.usage) { DecidePhrases.text($0, error) }
    case let error as SimulationError: self.init(.usage) { LibraryErrorWords.text($0, error) }
    default: return nil
    }
  }
}
