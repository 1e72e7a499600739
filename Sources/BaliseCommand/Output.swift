import Foundation
import LearningDomain
import StrictJSON

/// The standard streams: nothing that comes from data steers the terminal, and what could not be
/// written is known.
enum Output {
  /// Writes lines to standard output, control characters in them as escapes.
  static func write(lines: [String]) throws(Failure) {
    try write(lines.map(\.controlsEscaped).joined(separator: "\n"))
  }

  /// Writes a text as it is, and the end of its last line, to standard output.
  static func write(_ text: String) throws(Failure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    } catch {
      let reason = FileReason(of: error)
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
