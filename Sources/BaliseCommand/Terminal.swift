import Foundation

/// What the standard streams lead to.
enum Terminal {
  /// Whether a person sees what is written to standard output, or to standard error.
  static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }
  static var showsErrors: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether the terminal understands more than lines, and nobody asks for none of it.
  static var isCapable: Bool {
    let name = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return !["", "dumb"].contains(name)
  }

  /// Whether somebody asks every command for no colour.
  ///
  /// - Source: no-color.org: the variable is there and not empty.
  static var refusesColour: Bool {
    ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty == false
  }

  /// How many columns the terminal has where standard output leads to one; `nil` where it does not say.
  ///
  /// `stty` asks it, once: the system's own call takes a pointer. The terminal is named, as Foundation may close
  /// a stream of its own that is handed over as another.
  static let columns: Int? = {
    guard showsOutput, let terminal = FileHandle(forReadingAtPath: "/dev/tty") else { return nil }
    let stty = Process(), answer = Pipe()
    stty.executableURL = URL(filePath: "/usr/bin/stty")
    stty.arguments = ["size"]
    stty.standardInput = terminal
    stty.standardOutput = answer
    stty.standardError = FileHandle.nullDevice
    guard (try? stty.run()) != nil, let size = try? answer.fileHandleForReading.readToEnd() else {
      return nil
    }
    stty.waitUntilExit()
    let words = String(decoding: size, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.last.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }()
}
