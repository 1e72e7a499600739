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
