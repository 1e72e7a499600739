/// The reason that a text is not the JSON its reader expects.
public struct JSONError: Error, Hashable, Sendable {
  /// Where the text departs from what was expected.
  public let place: PlacedJSON.Place

  /// What stands there and what should; the text's own words are in backticks.
  public let found: Words, expected: Words

  /// Creates an error.
  public init(at place: PlacedJSON.Place, found: Words, expected: Words) {
    self.place = place
    self.found = found
    self.expected = expected
  }

  /// The error as one line: the place, what was found and what was expected.
  public var words: Words { problem.at(place) }

  /// What is wrong, without the place.
  package var problem: Words {
    Words(
      english: "found \(found.english), expected \(expected.english)",
      french: "trouvé : \(found.french) ; attendu : \(expected.french)")
  }
}

extension JSONError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { words.english }
}

extension PlacedJSON.Place: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { "line \(line), column \(column)" }
}

/// Quotes words of a file for an error on one line: in backticks, control characters escaped, and
/// cut after 40 characters.
package func quoted(_ text: some StringProtocol) -> String {
  "`\(String(text.prefix(40)).controlsEscaped)\(text.dropFirst(40).isEmpty ? "" : "…")`"
}

extension String {
  /// Whether the text holds a character that breaks a line or steers a terminal.
  package var holdsControls: Bool { unicodeScalars.contains(where: \.isControl) }

  /// The text with what breaks a line or steers a terminal written as an escape, such as `\u{1B}`.
  package var controlsEscaped: String {
    guard holdsControls else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      if scalar.isControl {
        escaped += scalar.escaped(asASCII: true)
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Unicode.Scalar {
  /// The categories Cc, Zl and Zp, whose members Unicode never changes; asking each scalar for its category took two
  /// fifths of the time of reading a catalogue.
  fileprivate var isControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029: true
    default: false
    }
  }
}

/// Lists words that are expected, each in backticks: `a`, `b` or `c`.
package func listed(_ words: some Sequence<String>, or: String = "or") -> String {
  let quotations = words.map { quoted($0) }
  guard let last = quotations.last, quotations.count > 1 else { return quotations.first ?? "" }
  return quotations.dropLast().joined(separator: ", ") + " \(or) " + last
}
