import StrictJSON

/// A document for people, in Markdown without any HTML.
struct Markdown {
  private(set) var text = ""

  mutating func title(_ words: String) { block("# " + plain(words)) }

  mutating func section(_ words: String) { block("## " + plain(words)) }

  mutating func part(_ words: String) { block("### " + plain(words)) }

  mutating func paragraph(_ words: String) { block(plain(words)) }

  mutating func list(_ items: [String]) {
    if !items.isEmpty { block(items.map { "- " + plain($0) }.joined(separator: "\n")) }
  }

  /// A text to be copied letter for letter.
  mutating func verbatim(_ words: String) {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    block(lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n"))
  }

  private mutating func block(_ words: String) {
    if !text.isEmpty { text += "\n" }
    text += words.trimmed + "\n"
  }

  /// Words in which nothing is taken for a sign of the format or steers a terminal; brackets that make
  /// no link stay as they are.
  private func plain(_ words: String) -> String {
    words.controlsEscaped.reduce(into: "") { text, character in
      let makesLink = text.last == "]" && "([:".contains(character)
      if makesLink || "\\`*_<>#|".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last?.isNewline ?? false { text = text.dropLast() }
    return String(text)
  }
}
