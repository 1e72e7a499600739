/// An encoding that an XML file may have here.
///
/// Two cover what the ministry's directories and vocabularies are written in; two more are close to the second and often
/// meant by it. Others, in which `<` may be other bytes than in ASCII, are refused.
enum XMLEncoding: String, CaseIterable {
  case utf8 = "UTF-8"
  case latin9 = "ISO-8859-15"
  case latin1 = "ISO-8859-1"
  case ascii = "US-ASCII"

  /// Finds the encoding of a name, in which case does not count.
  init?(named name: String) {
    let name = name.uppercased()
    guard let encoding = Self.allCases.first(where: { $0.rawValue == name }) else { return nil }
    self = encoding
  }

  /// The character of a byte from 0x80 on, where one byte is one character.
  ///
  /// - Source: ISO/IEC 8859-15:1999, the eight places where it departs from part 1.
  func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    switch self {
    case .utf8, .ascii: nil
    case .latin1: Unicode.Scalar(byte)
    case .latin9:
      switch byte {
      case 0xA4: "€"
      case 0xA6: "Š"
      case 0xA8: "š"
      case 0xB4: "Ž"
      case 0xB8: "ž"
      case 0xBC: "Œ"
      case 0xBD: "œ"
      case 0xBE: "Ÿ"
      default: Unicode.Scalar(byte)
      }
    }
  }
}

extension Unicode.Scalar {
  /// - Source: XML 1.0, fifth edition, production 2 (`Char`).
  var isXMLCharacter: Bool {
    switch value {
    case 0x20...0xD7FF, 0x9, 0xA, 0xD, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// - Source: XML 1.0, production 3 (`S`).
  var isXMLSpace: Bool { value == 0x20 || value == 0xA || value == 0x9 || value == 0xD }

  /// - Source: XML 1.0, production 4 (`NameStartChar`).
  var beginsXMLName: Bool {
    switch value {
    case 0x61...0x7A, 0x41...0x5A, 0x3A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
      0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// - Source: XML 1.0, production 4a (`NameChar`).
  var continuesXMLName: Bool {
    switch value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: beginsXMLName
    }
  }
}
