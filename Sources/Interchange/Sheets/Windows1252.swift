/// Decodes Windows-1252, of which Latin-1 is a part, where the text cannot be mistaken for another.
///
/// What would more likely be another encoding is no text: letters of Mac Roman and of code page 850,
/// which fall on signs that French and English do not use; `œ` of ISO 8859-15, which falls on `½`; and
/// pieces of UTF-8, which begin with capitals that no sign follows.
///
/// - Source: “WHATWG Encoding Standard”, index windows-1252.
struct Windows1252 {
  /// The two bytes before the next one.
  private var previous: (UInt8, UInt8) = (0, 0)

  mutating func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80, !isHalf(previous.1) || !isLetter(byte) {
        text.append(byte)
      } else if let scalar = scalar(byte), let encoded = UTF8.encode(scalar) {
        text.append(contentsOf: encoded)
      } else {
        text.append(SheetText.noText)
      }
      previous = (previous.1, byte)
    }
    return text
  }

  private func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case ..<0x80: return nil
    case 0x80..<0xC0:
      if Self.beginsPair(previous.1) || Self.beginsTriple(previous.0) && isSign(previous.1) {
        return nil
      }
      return byte < 0xA0 ? Self.signs[byte] : Unicode.Scalar(byte)
    default: return Unicode.Scalar(byte)
    }
  }

  /// The signs and ligatures of 0x80 to 0x9F that French and English use.
  private static let signs: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x85: "…", 0x8B: "‹", 0x8C: "Œ", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”",
    0x95: "•", 0x96: "–", 0x97: "—", 0x99: "™", 0x9B: "›", 0x9C: "œ", 0x9F: "Ÿ",
  ]

  /// `Â`, `Ã`, `Å`, `Î` and `Ï`: in UTF-8 the first byte of letters with accents, of signs and of Greek.
  private static func beginsPair(_ byte: UInt8) -> Bool {
    [0xC2, 0xC3, 0xC5, 0xCE, 0xCF].contains(byte)
  }

  /// `â`, `ï` and `ð`: in UTF-8 the first byte of quotation marks, dashes, signs and emoji.
  private static func beginsTriple(_ byte: UInt8) -> Bool { [0xE2, 0xEF, 0xF0].contains(byte) }

  private func isSign(_ byte: UInt8) -> Bool { (0x80..<0xC0).contains(byte) }

  /// `¼` or `½`.
  private func isHalf(_ byte: UInt8) -> Bool { byte == 0xBC || byte == 0xBD }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
