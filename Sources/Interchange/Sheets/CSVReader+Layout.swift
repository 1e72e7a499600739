/// The first line `sep=;`, by which Excel is told what separates the fields.
struct SeparatorLine {
  let separator: SheetLayout.Separator

  /// How many bytes the line takes, its end included.
  let length: Int

  /// How many bytes tell one.
  static let longest = 7

  /// Reads the line at the front of a file; `nil` where another stands there.
  init?(at bytes: [UInt8]) {
    guard bytes.count > 4, bytes.prefix(4).map(UInt8.lowercased).elementsEqual("sep=".utf8),
      let separator = SheetLayout.Separator.allCases.first(where: { $0.byte == bytes[4] })
    else { return nil }
    let end = bytes.dropFirst(5).prefix(2)
    let isLine = end.first == UInt8(ascii: "\n") || end.first == UInt8(ascii: "\r")
    guard isLine else { return nil }
    self.separator = separator
    length = 5 + (end.elementsEqual("\r\n".utf8) ? 2 : 1)
  }
}

extension UInt8 {
  /// The letter in lower case; any other byte of ASCII as it is.
  fileprivate static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

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
      case .row:
        for index in fields.indices { fields[index].trim(in: bytes.span) }
        return fields.map { String(decoding: bytes[$0.range], as: UTF8.self) }
      default: return []
      }
    }
  }
}
