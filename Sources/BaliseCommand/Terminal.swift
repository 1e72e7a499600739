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

  /// How many columns the terminal of standard output has; `nil` where it is none or does not say.
  static var columns: Int? {
    var size = winsize()
    // Safe: the request fills the structure, which is of the type that it wants, and keeps no pointer to it.
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
