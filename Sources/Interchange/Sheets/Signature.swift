internal import LearningDomain

/// A file that is no text, told by its first bytes.
enum Signature {
  /// An archive, such as a workbook of Excel since 2007 or of LibreOffice.
  ///
  /// - Source: PKWARE, “.ZIP File Format Specification”, 4.3.7.
  case archive

  /// A workbook of Excel before 2007.
  ///
  /// - Source: Microsoft, “[MS-CFB]: Compound File Binary File Format”, 2.2.
  case compoundFile

  /// What gzip wrote.
  ///
  /// - Source: RFC 1952, section 2.3.1.
  case compressed

  private static let starts: [(signature: Signature, bytes: [UInt8])] = [
    (.archive, [0x50, 0x4B, 0x03, 0x04]),
    (.compoundFile, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    (.compressed, [0x1F, 0x8B, 0x08]),
  ]

  /// How many bytes tell one.
  static let longest = 8

  /// Refuses bytes that begin as a file does that is no text.
  static func checkText(_ bytes: [UInt8], _ file: String) throws(InterchangeError) {
    guard let start = starts.first(where: { bytes.starts(with: $0.bytes) }) else { return }
    let (found, expected) = start.signature.words
    throw .unsuitable(file: file, line: 1, column: 1, found: found, expected: expected)
  }

  private var words: (found: LocalizedText, expected: LocalizedText) {
    switch self {
    case .archive:
      (
        LocalizedText(
          french: "un classeur (xlsx ou ods) ou une autre archive (zip)",
          english: "a workbook (xlsx or ods) or another archive (zip)"),
        LocalizedText(
          french: "du texte : enregistrez la feuille sous « CSV (UTF-8) », ou ouvrez l’archive",
          english: "text: save the sheet as “CSV (UTF-8)”, or unpack the archive")
      )
    case .compoundFile:
      (
        LocalizedText(french: "un ancien classeur (xls)", english: "an old workbook (xls)"),
        LocalizedText(
          french: "du texte : enregistrez la feuille sous « CSV (UTF-8) »",
          english: "text: save the sheet as “CSV (UTF-8)”")
      )
    case .compressed:
      (
        LocalizedText(
          french: "des données compressées (gzip)", english: "compressed data (gzip)"),
        LocalizedText(
          french: "le fichier décompressé : `gunzip`", english: "the file decompressed: `gunzip`")
      )
    }
  }
}

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
