import Foundation

/// A terminal, of as many columns as are asked for, that commands run in.
///
/// `script` of util-linux makes one; both streams lead to it, and it ends lines in the way of terminals.
enum TestTerminal {
  private static let script = "/usr/bin/script"

  static let isThere = FileManager.default.isExecutableFile(atPath: script)

  /// What is put before a command so that it runs in a terminal; the shell sets it up first.
  ///
  /// Nobody types: the terminal's input is a pipe that never ends, as `script` may wait for ever after an end.
  static func launcher(columns: Int? = nil, redirection: String = "") -> [String] {
    let setup = columns.map { "stty cols \($0); " } ?? ""
    return [
      "/bin/sh", "-c",
      """
      pipe=$(mktemp -u); mkfifo "$pipe"; exec 3<>"$pipe"; rm "$pipe"
      exec \(script) -qec "$(printf '%s' '\(setup)'; for word; do printf "'%s' " "$word"; done; \
      printf '%s' '\(redirection)')" /dev/null <&3 3>&-
      """, "sh",
    ]
  }
}

extension String {
  /// The text without what gives it colour, and with the ends of lines that files have.
  var plain: String {
    replacing(#/\u{1B}\[[0-9;]*m/#, with: "").replacing("\r\n", with: "\n")
  }
}
