internal import LearningDomain
internal import StrictJSON

/// One field of a row: where its content stands in the bytes.
struct CSVField {
  /// Where the field begins, its opening quote and the spaces before its content included.
  let origin: Int

  var start: Int, end: Int

  /// Whether quotes surround the content, and whether some inside it are doubled.
  var isQuoted = false, hasDoubledQuotes = false

  var range: Range<Int> { start..<end }

  /// An empty field at a position.
  init(at position: Int) { (origin, start, end) = (position, position, position) }

  /// Begins the content behind an opening quote, which stands where the field begins.
  mutating func open() {
    isQuoted = true
    start = origin + 1
    end = start
  }

  /// Takes the spaces around the content off it, as people type them and nobody sees them; those between quotes stay.
  mutating func trim(in bytes: Span<UInt8>) {
    guard !isQuoted else { return }
    while start < end, let length = Self.space(at: start, in: bytes), start + length <= end {
      start += length
    }
    while start < end {
      if bytes[end - 1] == UInt8(ascii: " ") {
        end -= 1
      } else if end - start > 1, Self.space(at: end - 2, in: bytes) == 2 {
        end -= 2
      } else {
        return
      }
    }
  }

  /// How many bytes the space or no-break space at a position takes; `nil` where none stands there.
  private static func space(at position: Int, in bytes: Span<UInt8>) -> Int? {
    if bytes[position] == UInt8(ascii: " ") { return 1 }
    let isNoBreak =
      bytes[position] == 0xC2 && position + 1 < bytes.count && bytes[position + 1] == 0xA0
    return isNoBreak ? 2 : nil
  }

  /// Ends the field before a position; returns `false` where more than its closing quote precedes it.
  mutating func close(at position: Int) -> Bool {
    if isQuoted { return position == end + 1 }
    end = position
    return true
  }
}

/// What stands at the front of some bytes.
enum CSVScan {
  struct Row {
    /// The position after the row, and how many line ends it takes.
    var end: Int, lines = 1
    var isASCII = true, hasDoubledQuotes = false
  }

  case row(Row), emptyLine(end: Int)

  /// Nothing, and nothing will follow.
  case end

  /// The bytes end before a row does, inside the quoted field that begins here if there is one.
  case unfinished(openQuote: Int?)

  /// The byte at this position cannot stand there.
  case misplaced(CSVMisplaced, at: Int)
}

/// Why a byte cannot stand where it does.
enum CSVMisplaced {
  case zero, quote, afterQuote, loneReturn, openQuote, tooLong

  /// What was found and what was expected.
  func words(separator: UInt8) -> (found: LocalizedText, expected: LocalizedText) {
    switch self {
    case .zero: (LocalizedText(.byte(0)), .text)
    case .quote:
      (
        LocalizedText(french: "`\"` dans un champ", english: "`\"` inside a field"),
        LocalizedText(
          french: "des guillemets autour de tout le champ", english: "quotes around the whole field"
        )
      )
    case .afterQuote:
      (
        LocalizedText(
          french: "du texte après un guillemet fermant", english: "more text after a closing quote"),
        .endOfField(separator)
      )
    case .loneReturn:
      (
        LocalizedText(french: "`\\r` seul", english: "`\\r` alone"),
        LocalizedText(
          french: "des lignes qui finissent par `\\n` ou `\\r\\n`",
          english: "lines that end with `\\n` or `\\r\\n`")
      )
    case .openQuote:
      (
        LocalizedText(
          french: "un champ entre guillemets sans fin", english: "a quoted field without end"),
        LocalizedText(french: "un `\"` fermant", english: "a closing `\"`")
      )
    case .tooLong:
      (
        LocalizedText(french: "une ligne sans fin", english: "a row without end"),
        LocalizedText(
          french: "une ligne de \(CSVReader.longestRow) octets au plus",
          english: "one of at most \(CSVReader.longestRow) bytes")
      )
    }
  }
}

/// Splits rows of values that one byte separates.
///
/// - Source: Y. Shafranovich, “Common Format and MIME Type for Comma-Separated Values (CSV) Files”,
///   RFC 4180, section 2.
struct CSVScanner {
  let separator: UInt8

  /// The bytes below 64 that are more than plain content of a field, a bit each.
  private let specials: UInt64

  init(separator: UInt8, hasQuotes: Bool = true) {
    self.separator = separator
    specials =
      ([0, UInt8(ascii: "\n"), UInt8(ascii: "\r"), separator]
      + (hasQuotes ? [UInt8(ascii: "\"")] : []))
      .reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// Whether a byte is no separator, quote or line end, and is ASCII but not zero.
  private func isPlain(_ byte: UInt8) -> Bool {
    byte < 64 ? specials & (1 << UInt64(byte)) == 0 : byte < 0x80
  }

  /// Finds the fields of the row that begins at a position.
  ///
  /// - Parameters:
  ///   - bytes: What has been read.
  ///   - start: Where the row begins.
  ///   - isAll: Whether nothing follows the bytes.
  ///   - fields: Receives the fields of a row.
  /// - Returns: What stands there.
  /// - Complexity: O(bytes of the row).
  func scan(
    _ bytes: Span<UInt8>, from start: Int, isAll: Bool, into fields: inout [CSVField]
  ) -> CSVScan {
    fields.removeAll(keepingCapacity: true)
    guard start < bytes.count else { return isAll ? .end : .unfinished(openQuote: nil) }
    var row = CSVScan.Row(end: bytes.count)
    var field = CSVField(at: start)
    var index = start
    scanning: while true {
      while index < bytes.count, isPlain(bytes[index]) { index += 1 }
      guard index < bytes.count else {
        guard isAll else { return .unfinished(openQuote: nil) }
        break
      }
      switch bytes[index] {
      case separator:
        guard field.close(at: index) else { return .misplaced(.afterQuote, at: field.end + 1) }
        fields.append(field)
        index += 1
        field = CSVField(at: index)
      case UInt8(ascii: "\n"):
        row.end = index + 1
        break scanning
      case UInt8(ascii: "\r"):
        guard index + 1 < bytes.count || isAll else { return .unfinished(openQuote: nil) }
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") else {
          return .misplaced(.loneReturn, at: index)
        }
        row.end = index + 2
        break scanning
      case UInt8(ascii: "\""):
        guard !field.isQuoted else { return .misplaced(.afterQuote, at: field.end + 1) }
        guard index == field.start else { return .misplaced(.quote, at: index) }
        if let scan = scanQuoted(bytes, isAll: isAll, field: &field, row: &row) { return scan }
        index = field.end + 1
      case 0:
        return .misplaced(.zero, at: index)
      default:
        row.isASCII = false
        index += 1
      }
    }
    guard field.close(at: index) else { return .misplaced(.afterQuote, at: field.end + 1) }
    if fields.isEmpty, field.range.isEmpty, !field.isQuoted { return .emptyLine(end: row.end) }
    fields.append(field)
    return .row(row)
  }

  /// Moves a field's end to its closing quote; returns what stands there if that is not found.
  private func scanQuoted(
    _ bytes: Span<UInt8>, isAll: Bool, field: inout CSVField, row: inout CSVScan.Row
  ) -> CSVScan? {
    field.open()
    while field.end < bytes.count {
      switch bytes[field.end] {
      case UInt8(ascii: "\""):
        let after = field.end + 1
        guard after < bytes.count else { return isAll ? nil : .unfinished(openQuote: nil) }
        guard bytes[after] == UInt8(ascii: "\"") else { return nil }
        field.hasDoubledQuotes = true
        row.hasDoubledQuotes = true
        field.end = after
      case UInt8(ascii: "\n"): row.lines += 1
      case 0: return .misplaced(.zero, at: field.end)
      case 0x80...: row.isASCII = false
      default: break
      }
      field.end += 1
    }
    return isAll
      ? .misplaced(.openQuote, at: field.origin) : .unfinished(openQuote: field.origin)
  }
}
