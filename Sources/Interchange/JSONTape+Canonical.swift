internal import StrictJSON

extension JSONTape {
  /// The same bytes for the same content, whatever the order of members and the writing of numbers.
  ///
  /// - Parameters:
  ///   - token: The value.
  ///   - reading: What else makes no difference; nothing else, where it is `nil`.
  ///   - json: What the tape was read from.
  /// - Returns: The bytes.
  func canonical(
    _ token: Int, as reading: StatementEquivalence? = nil, in json: [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    write(token, as: reading, of: json, to: &bytes)
    return bytes
  }

  private func write(
    _ token: Int, as reading: StatementEquivalence?, of json: [UInt8], to bytes: inout [UInt8]
  ) {
    if let reading, let same = reading.text(of: token, on: self, json) {
      return write(same, to: &bytes)
    }
    if let reading, reading.isListOfOne, tokens[token].kind == .object {
      bytes.append(UInt8(ascii: "["))
      write(token, as: reading.inList, of: json, to: &bytes)
      return bytes.append(UInt8(ascii: "]"))
    }
    switch tokens[token].kind {
    case .null: bytes.append(UInt8(ascii: "n"))
    case .yes: bytes.append(UInt8(ascii: "t"))
    case .no: bytes.append(UInt8(ascii: "f"))
    case .number:
      bytes.append(UInt8(ascii: "#"))
      let digits = text(token, in: json)
      write(Double(digits).map { "\($0)" } ?? digits, to: &bytes)
    case .string: write(string(token, in: json), to: &bytes)
    case .array:
      bytes.append(UInt8(ascii: "["))
      var element = token + 1
      while element < tokens[token].next {
        write(element, as: reading?.inList, of: json, to: &bytes)
        element = tokens[element].next
      }
      bytes.append(UInt8(ascii: "]"))
    case .object:
      var members: [(name: String, token: Int)] = [], name = token + 1
      while name < tokens[token].next {
        members.append((string(name, in: json), name + 1))
        name = tokens[name + 1].next
      }
      bytes.append(UInt8(ascii: "{"))
      for (name, token) in members.sorted(by: { $0.name < $1.name }) {
        if let reading, reading.leavesOut(name, token, on: self, json) { continue }
        write(name, to: &bytes)
        write(token, as: reading?.inside(name), of: json, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// A text after its length, so that no two lists of texts give the same bytes.
  private func write(_ text: String, to bytes: inout [UInt8]) {
    bytes += "\(text.utf8.count):".utf8
    bytes += text.utf8
  }
}
