extension JSONValue {
  /// Returns the value as JSON text.
  ///
  /// Members keep their order and numbers are the shortest that read back the same, so equal values
  /// give equal bytes. Every control character is written as an escape. A number that is not finite, which JSON cannot write, becomes `null`.
  ///
  /// With `indented`, lines break and indent by two spaces.
  public func text(indented: Bool = false) -> String {
    var text = ""
    write(to: &text, indent: indented ? 0 : nil)
    return text
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value.isFinite ? "\(value)" : "null"
    case .string(let value): Self.write(value, to: &text)
    case .array(let elements):
      Self.write(elements, between: "[", "]", to: &text, indent: indent) { element, text, indent in
        element.write(to: &text, indent: indent)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &text, indent: indent) { member, text, indent in
        Self.write(member.name, to: &text)
        text += indent == nil ? ":" : ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between open: String, _ close: String, to text: inout String, indent: Int?,
    each: (Part, inout String, Int?) -> Void
  ) {
    func breakLine(_ depth: Int?, _ text: inout String) {
      if let depth { text += "\n" + String(repeating: "  ", count: depth) }
    }
    text += open
    for (position, part) in parts.enumerated() {
      if position > 0 { text += "," }
      breakLine(indent.map { $0 + 1 }, &text)
      each(part, &text, indent.map { $0 + 1 })
    }
    if !parts.isEmpty { breakLine(indent, &text) }
    text += close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Most strings have nothing to escape; 0xC2 begins U+0080 to U+009F.
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2
    }
    if isPlain { return text += string }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let code = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
