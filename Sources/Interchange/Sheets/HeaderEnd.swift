internal import LearningDomain

/// Where the header of a CSV file ends, and whether lines end with a lone `\r`.
struct HeaderEnd {
  let position: Int
  let isReturn: Bool

  /// Finds the first line end that no quotes surround, after lines that are empty.
  init?(in bytes: [UInt8], isAll: Bool) {
    var isQuoted = false, hasContent = false, isReturn = false
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\r") where !isQuoted:
        guard position + 1 < bytes.count || isAll else { return nil }
        guard position + 1 == bytes.count || bytes[position + 1] != UInt8(ascii: "\n") else {
          continue
        }
        isReturn = true
        guard hasContent else { continue }
        self.init(position: position, isReturn: true)
        return
      case UInt8(ascii: "\n") where !isQuoted:
        guard hasContent else { continue }
        self.init(position: position + 1, isReturn: isReturn)
        return
      default: hasContent = true
      }
    }
    return nil
  }

  private init(position: Int, isReturn: Bool) {
    self.position = position
    self.isReturn = isReturn
  }
}

extension LocalizedText {
  static let savedAsUTF8 = LocalizedText(
    french: "du texte en UTF-8 : enregistrez la feuille sous « CSV (UTF-8) »",
    english: "UTF-8 text: save the sheet as “CSV (UTF-8)”")
  static let brokenUTF16 = LocalizedText(
    french: "la moitié d’un caractère UTF-16", english: "half of a character of UTF-16")
  static let neitherEncoding = LocalizedText(
    french: "un caractère qui n’est sûrement ni UTF-8 ni Windows-1252",
    english: "a character that is neither UTF-8 nor surely Windows-1252")
  static let oneSeparator = LocalizedText(
    french: "un seul séparateur entre les colonnes", english: "one separator between columns")

  static func separators(_ separators: [SheetLayout.Separator]) -> LocalizedText {
    let french = separators.map(\.words).map(\.[.french]).joined(separator: " et ")
    let english = separators.map(\.words).map(\.[.english]).joined(separator: " and ")
    return LocalizedText(
      french: "un en-tête qui se lit avec \(french)",
      english: "a header that can be read with \(english)")
  }

  static func endOfField(_ separator: UInt8) -> LocalizedText {
    let words = SheetLayout.Separator.allCases.first { $0.byte == separator }?.words
    return LocalizedText(
      french: "\(words?[.french] ?? "un séparateur") ou la fin de la ligne",
      english: "\(words?[.english] ?? "a separator") or the end of the line")
  }
}

extension SheetLayout.Separator {
  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }

  fileprivate var words: LocalizedText {
    self == .tab
      ? LocalizedText(french: "une tabulation", english: "a tab") : .found("`\(rawValue)`")
  }
}
