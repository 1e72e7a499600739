import StrictJSON

/// A line of a view as it is laid out, and which parts of it stand out where there is colour.
struct Line: ExpressibleByStringLiteral {
  /// How a part stands out, which says nothing that the words do not.
  ///
  /// - Source: ECMA-48, “Control Functions for Coded Character Sets”, 8.3.117, SGR. Magenta is read on light and
  ///   dark alike, and red would judge.
  enum Emphasis: String {
    /// A heading or a name: bold.
    case strong = "1"
    /// What calls for care: bold and magenta.
    case care = "1;35"
  }

  private var parts: [(text: String, emphasis: Emphasis?)]

  init(_ text: String, _ emphasis: Emphasis? = nil) { parts = [(text, emphasis)] }

  init(stringLiteral text: String) { self.init(text) }

  static func + (first: Line, second: Line) -> Line {
    var line = first
    line.parts += second.parts
    return line
  }

  /// The words alone.
  var text: String { parts.map(\.text).joined() }

  /// The line for a terminal or a file, control characters that come from data as escapes.
  func printed(inColour: Bool) -> String {
    parts.map { text, emphasis in
      let plain = text.controlsEscaped
      guard inColour, let emphasis, !plain.isEmpty else { return plain }
      return "\u{1B}[\(emphasis.rawValue)m\(plain)\u{1B}[0m"
    }.joined()
  }
}

extension [String] {
  /// Lines that all stand out alike.
  func lines(_ emphasis: Line.Emphasis? = nil) -> [Line] { map { Line($0, emphasis) } }
}
