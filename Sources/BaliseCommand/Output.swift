import Foundation
import LearningDomain
import StrictJSON

/// The standard streams: nothing that comes from data steers the terminal, and what could not be
/// written is known.
enum Output {
  /// Writes a text as it is, and the end of its last line, to standard output; a reader who has seen enough is told
  /// nothing.
  static func write(_ text: String) throws(Failure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    } catch {
      let reason = FileReason(of: error)
      guard reason != .unread else { throw Failure(.inputOutput) }
      throw Failure(.inputOutput) { FilePhrases.cannotPrint($0, reason($0)) }
    }
  }
}

/// Writes lines to standard error, control characters in them as escapes.
///
/// Where even that cannot be written, nobody is left to tell; the exit code still says it.
func printError(_ text: String) {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let plain = lines.map { String($0).controlsEscaped + "\n" }.joined()
  try? FileHandle.standardError.write(contentsOf: Data(plain.utf8))
}
