extension CSVReader {
  /// How the file is written.
  var layout: SheetLayout? {
    let encoding: SheetLayout.Encoding =
      switch sheet.encoding {
      case .ascii, .utf8: .utf8
      case .utf16: .utf16
      case .windows1252: .windows1252
      }
    let separator = SheetLayout.Separator.allCases.first { $0.byte == scanner.separator }
    return separator.map { SheetLayout(encoding: encoding, separator: $0) }
  }

  /// The byte that separates the names in the header: the one that gives the columns required.
  func separator(of dialect: CSVDialect) throws(InterchangeError) -> UInt8 {
    let headers = SheetLayout.Separator.allCases.map { separator in
      (separator: separator, names: names(by: separator, hasQuotes: dialect.hasQuotes))
    }
    let fitting = headers.filter { header in
      dialect.required.contains { required in
        required.allSatisfy { !$0.positions(in: header.names).isEmpty }
      }
    }
    guard fitting.count < 2 else {
      throw unsuitable(
        at: next, found: .separators(fitting.map(\.separator)), expected: .oneSeparator)
    }
    // Where none gives them, the one that parts most names shows best which is missing.
    let most = headers.max { $0.names.count < $1.names.count }
    return (fitting.first ?? most)?.separator.byte ?? UInt8(ascii: ",")
  }

  /// The names in the header, split by a separator; none where it cannot be.
  private func names(by separator: SheetLayout.Separator, hasQuotes: Bool) -> [String] {
    let scanner = CSVScanner(separator: separator.byte, hasQuotes: hasQuotes)
    var fields: [CSVField] = [], start = next
    while true {
      switch scanner.scan(bytes.span, from: start, isAll: isAll, into: &fields) {
      case .emptyLine(let end): start = end
      case .row: return fields.map { String(decoding: bytes[$0.range], as: UTF8.self) }
      default: return []
      }
    }
  }
}
