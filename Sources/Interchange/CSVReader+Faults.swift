internal import LearningDomain
internal import StrictJSON

/// Where a field of a row begins, for an error that shows only later.
struct CSVPlace {
  fileprivate let file: String, line: Int, column: Int

  /// An error about the field.
  func fault(found: LocalizedText, expected: LocalizedText) -> InterchangeError {
    .malformed(file: file, line: line, column: column, found: found, expected: expected)
  }
}

extension CSVReader {
  /// Where a field of the current row begins.
  func place(ofField index: Int) -> CSVPlace {
    let (line, column) = place(of: fields[index].origin)
    return CSVPlace(file: source.file, line: line, column: column)
  }

  /// An error about a field of the current row, at the place where the field begins.
  func fault(
    inField index: Int, found: LocalizedText, expected: LocalizedText
  ) -> InterchangeError {
    fault(at: fields[index].origin, found: found, expected: expected)
  }

  /// An error about the whole file that shows in a field of the current row.
  func unsuitable(
    inField index: Int, found: LocalizedText, expected: LocalizedText
  ) -> InterchangeError {
    unsuitable(at: fields[index].origin, found: found, expected: expected)
  }

  /// The error for bytes that are not what the encoding of the file writes.
  func mixedEncodings(at place: Int) -> InterchangeError {
    let found: LocalizedText =
      switch sheet.encoding {
      case .ascii, .utf8: LocalizedText(.byte(bytes[place]))
      case .utf16: .brokenUTF16
      case .windows1252: .neitherEncoding
      }
    return unsuitable(at: place, found: found, expected: .savedAsUTF8)
  }

  func fault(
    at position: Int, found: LocalizedText, expected: LocalizedText
  ) -> InterchangeError {
    let place = place(of: position)
    return .malformed(
      file: source.file, line: place.line, column: place.column, found: found, expected: expected)
  }

  func unsuitable(
    at position: Int, found: LocalizedText, expected: LocalizedText
  ) -> InterchangeError {
    let place = place(of: position)
    return .unsuitable(
      file: source.file, line: place.line, column: place.column, found: found, expected: expected)
  }

  private func place(of position: Int) -> (line: Int, column: Int) {
    var line = rowLine, column = 1
    let row = rowAsWritten ?? Array(bytes[rowStart..<position])
    for byte in row.prefix(position - rowStart) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
