import StrictJSON

/// Writes SVG and HTML: text escaped, lengths to 0.01, so that the same drawing has the same bytes everywhere.
struct MarkupWriter {
  private(set) var text = ""
  private var depth = 0

  /// Writes an element that holds a text.
  mutating func element(_ name: String, _ attributes: MarkupAttributes, text content: String) {
    open(name, attributes, end: ">")
    text += "\(content.xmlEscaped)</\(name)>\n"
  }

  /// Writes an element that is empty or holds what `content` writes.
  mutating func element(
    _ name: String, _ attributes: MarkupAttributes,
    content: ((inout MarkupWriter) -> Void)? = nil
  ) {
    guard let content else { return open(name, attributes, end: "/>\n") }
    open(name, attributes, end: ">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// Writes what another writer has written.
  mutating func append(_ other: MarkupWriter) { text += other.text }

  private mutating func open(_ name: String, _ attributes: MarkupAttributes, end: String) {
    indent()
    text += "<\(name)"
    for (name, value) in attributes.pairs { text += " \(name)=\"\(value.xmlEscaped)\"" }
    text += end
  }

  private mutating func indent() { text += String(repeating: "  ", count: depth) }
}

/// Names and values in the order they are written.
struct MarkupAttributes: ExpressibleByDictionaryLiteral {
  fileprivate var pairs: [(name: String, value: String)]

  init(dictionaryLiteral elements: (String, String)...) { pairs = elements }

  static func + (first: Self, second: Self) -> Self {
    var both = first
    both.pairs += second.pairs
    return both
  }
}

/// A length or a position, to 0.01.
func px(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  guard rest > 0 else { return sign + String(whole) }
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest % 10 == 0 ? rest / 10 : rest)"
}

extension String {
  /// The text as XML 1.0 takes it: markup as entities, controls as escapes, what no XML may hold
  /// replaced.
  fileprivate var xmlEscaped: String {
    var escaped = ""
    for scalar in controlsEscaped.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
