internal import StrictJSON

extension Template {
  /// Reads a template from a string of a table.
  ///
  /// - Parameters:
  ///   - value: The string.
  ///   - holes: The holes that it must have; any will do where that is `nil`.
  ///   - categories: The categories that a plural must have a form for, besides *other*.
  /// - Throws: `JSONError` with the string's place.
  init(
    _ value: PlacedJSON, holes: Set<Placeholder>?, categories: [PluralCategory]
  ) throws(JSONError) {
    var parser = TemplateParser(
      rest: try value.words().unicodeScalars[...], place: value.place,
      holes: holes ?? Set(Placeholder.allCases), categories: categories)
    self = try parser.template(pluralOf: nil, depth: 0)
    let missing = (holes ?? []).subtracting(placeholders).map(\.rawValue).min()
    if let missing {
      throw parser.error(found: .message(without: missing), expected: .missing("`{\(missing)}`"))
    }
  }
}

/// Reads a message in that part of ICU's syntax that the tables need: holes, plurals and quoting.
///
/// - Source: ICU User Guide, “Formatting Messages”. An apostrophe begins quoted text only before a
///   brace or a number sign, which is ICU's default.
private struct TemplateParser {
  var rest: Substring.UnicodeScalarView
  let place: PlacedJSON.Place, holes: Set<Placeholder>, categories: [PluralCategory]

  /// How deep plurals may stand inside each other; the shipped tables need 2.
  private static let deepest = 4

  func error(found: JSONError.Words, expected: JSONError.Words) -> JSONError {
    JSONError(at: place, found: found, expected: expected)
  }

  /// Reads up to the end or, in a form of a plural, up to the brace that closes it.
  mutating func template(pluralOf number: Placeholder?, depth: Int) throws(JSONError) -> Template {
    var segments: [Template.Segment] = []
    var text = ""
    while let next = rest.first, next != "}" || number == nil {
      let segment: Template.Segment
      rest.removeFirst()
      if next == "{" {
        segment = try hole(depth: depth)
      } else if next == "#", let number {
        segment = .value(number)
      } else if next == "}" {
        throw error(found: .quoted("}"), expected: .openingBrace)
      } else {
        if next == "'" {
          text.unicodeScalars.append(contentsOf: quotation())
        } else {
          text.unicodeScalars.append(next)
        }
        continue
      }
      if !text.isEmpty { segments.append(.text(text)) }
      segments.append(segment)
      text = ""
    }
    if !text.isEmpty { segments.append(.text(text)) }
    return Template(segments: segments)
  }

  /// Reads what an apostrophe stands for: itself, or the text up to the next one.
  private mutating func quotation() -> [Unicode.Scalar] {
    if skip("'") { return ["'"] }
    guard let next = rest.first, "{}#".unicodeScalars.contains(next) else { return ["'"] }
    var quoted: [Unicode.Scalar] = []
    while let next = rest.popFirst() {
      if next != "'" {
        quoted.append(next)
      } else if skip("'") {
        quoted.append("'")
      } else {
        break
      }
    }
    return quoted
  }

  private mutating func hole(depth: Int) throws(JSONError) -> Template.Segment {
    let name = word()
    guard let hole = Placeholder(rawValue: name), holes.contains(hole) else {
      throw error(
        found: .quoted("{\(name)}"),
        expected: holes.isEmpty ? .noHole : .oneOf(holes.map { "{\($0.rawValue)}" }.sorted()))
    }
    skipSpace()
    if skip("}") { return .value(hole) }
    guard skip(",") else { throw unexpected(expected: "}") }
    let kind = word()
    guard kind == "plural" else { throw error(found: .quoted(kind), expected: .quoted("plural")) }
    try expect(",")
    guard hole.isNumber else {
      throw error(found: .plural(of: name), expected: .pluralOfNumber)
    }
    guard depth < Self.deepest else {
      throw error(found: .anotherPlural, expected: .atMost(plurals: Self.deepest))
    }
    return .plural(hole, try plural(of: hole, depth: depth + 1))
  }

  private mutating func plural(
    of number: Placeholder, depth: Int
  ) throws(JSONError) -> Template.Plural {
    var exact: [Int: Template] = [:], forms: [PluralCategory: Template] = [:]
    let wanted = categories + [.other]
    skipSpace()
    while !skip("}") {
      let selector = word()
      try expect("{")
      let form = try template(pluralOf: number, depth: depth)
      try expect("}")
      skipSpace()
      let replaced: Template?
      if let category = PluralCategory(rawValue: selector), wanted.contains(category) {
        replaced = forms.updateValue(form, forKey: category)
      } else if selector.hasPrefix("="), let value = Int(selector.dropFirst()) {
        replaced = exact.updateValue(form, forKey: value)
      } else {
        throw error(
          found: .quoted(selector), expected: .oneOf(["=0"] + wanted.map(\.rawValue)))
      }
      guard replaced == nil else {
        throw error(found: .again(selector), expected: .eachFormOnce)
      }
    }
    let missing = wanted.first { forms[$0] == nil }
    guard missing == nil, let other = forms.removeValue(forKey: .other) else {
      let form = (missing ?? .other).rawValue
      throw error(
        found: .plural(of: number.rawValue, without: form), expected: .missing("`\(form)`"))
    }
    return Template.Plural(exact: exact, forms: forms, other: other)
  }

  /// Reads what stands before a space, a comma or a brace.
  private mutating func word() -> String {
    skipSpace()
    let word = rest.prefix { !$0.properties.isWhitespace && !",{}".unicodeScalars.contains($0) }
    rest.removeFirst(word.count)
    return String(word)
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0.properties.isWhitespace }
  }

  private mutating func skip(_ wanted: Unicode.Scalar) -> Bool {
    guard rest.first == wanted else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func expect(_ wanted: Unicode.Scalar) throws(JSONError) {
    skipSpace()
    if !skip(wanted) { throw unexpected(expected: wanted) }
  }

  private func unexpected(expected: Unicode.Scalar) -> JSONError {
    let found = rest.first.map { JSONError.Words.quoted(String($0)) } ?? .endOfMessage
    return error(found: found, expected: .quoted(String(expected)))
  }
}
