internal import StrictJSON

extension JSONTape {
  /// The same bytes for the same content, whatever the order of members and the writing of numbers.
  ///
  /// - Parameters:
  ///   - token: The value.
  ///   - names: The members of the value that are no part of what it says.
  ///   - json: What the tape was read from.
  /// - Returns: The bytes.
  func canonical(_ token: Int, leavingOut names: Set<String> = [], in json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    write(token, leavingOut: names, of: json, to: &bytes)
    return bytes
  }

  private func write(
    _ token: Int, leavingOut names: Set<String> = [], of json: [UInt8], to bytes: inout [UInt8]
  ) {
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
        write(element, of: json, to: &bytes)
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
      for member in members.sorted(by: { $0.name < $1.name }) where !names.contains(member.name) {
        write(member.name, to: &bytes)
        write(member.token, of: json, to: &bytes)
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
