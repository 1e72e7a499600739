/// Text laid out in columns of a terminal.
enum Screen {
  /// How many columns a text takes: none for combining marks, two for wide characters.
  ///
  /// - Source: Unicode Standard Annex #11, “East Asian Width”: the ranges that are wide in practice; and #51,
  ///   “Unicode Emoji”, of which those shown as pictures by default are wide.
  static func width(of text: String) -> Int {
    text.reduce(0) { sum, character in
      guard let scalar = character.unicodeScalars.first else { return sum }
      if scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .nonspacingMark
      {
        return sum
      }
      let isWide: Bool =
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3,
          0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
          0x20000...0x3FFFD:
          true
        default: scalar.properties.isEmojiPresentation
        }
      return sum + (isWide ? 2 : 1)
    }
  }

  /// The text filled with spaces up to a width, or cut to it with an ellipsis.
  static func fit(_ text: String, to width: Int) -> String {
    let own = self.width(of: text)
    if own <= width { return text + String(repeating: " ", count: width - own) }
    var cut = ""
    var used = 0
    for character in text {
      let more = self.width(of: String(character))
      guard used + more < width else { break }
      cut.append(character)
      used += more
    }
    return fit(cut + "…", to: width)
  }

  /// A short text with spaces before it up to a width.
  static func right(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - self.width(of: text))) + text
  }

  /// Words broken into lines of at most a width; a longer word is broken too, or exceeds it.
  static func wrap(_ text: String, to width: Int, breaking: Bool = true) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      for piece in breaking ? pieces(of: word, width: width) : [String(word)] {
        let longer = line.isEmpty ? piece : line + " " + piece
        if self.width(of: longer) > width, !line.isEmpty {
          lines.append(line)
          line = piece
        } else {
          line = longer
        }
      }
    }
    return lines + [line]
  }

  /// A word in pieces of at most a width, each of one character at least.
  private static func pieces(of word: Substring, width: Int) -> [String] {
    guard self.width(of: String(word)) > width else { return [String(word)] }
    var pieces: [String] = []
    var used = 0
    for character in word {
      let more = self.width(of: String(character))
      if pieces.isEmpty || used + more > width {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += more
    }
    return pieces
  }

  /// One text at the left end of a line, cut where it is too long, and one at the right end.
  static func sides(_ left: String, _ right: String, width: Int) -> String {
    fit(left, to: width - self.width(of: right)) + right
  }
}
