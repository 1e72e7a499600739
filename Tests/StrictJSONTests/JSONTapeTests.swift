import NumericKernels
import StrictJSON
import Testing

@Suite struct JSONTapeTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `holds what the parser reads, and nothing where that reads nothing`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var bytes = Array(JSONValue.random(depth: 4, using: &generator).text().utf8)
    // Half of the texts are as they were, the others have a byte changed, added or taken away.
    if seed % 2 == 1 {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let byte = Array(#"{}[]",:0-1e.tfn\u "#.utf8).randomElement(using: &generator) ?? 0
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.remove(at: place)
      default: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
      }
    }
    var tape = JSONTape()
    let outcome = tape.read(bytes, from: 0)
    switch (outcome, try? PlacedJSON.parse(bytes)) {
    case (.value(let end), let value?):
      #expect(end == bytes.count || bytes[end...].allSatisfy { $0 == UInt8(ascii: " ") })
      #expect(tape.value(0, in: bytes) == value.plain, "seed \(seed)")
    case (.value(let end), nil):
      // What follows is what the parser refuses.
      #expect((try? PlacedJSON.parse(Array(bytes[..<end]))) != nil, "seed \(seed)")
    case (_, let value): #expect(value == nil, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `any beginning of an object is incomplete, and none is unsound`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let value = JSONValue.object([.init("a", .random(depth: 3, using: &generator))])
    let bytes = Array(value.text().utf8)
    var tape = JSONTape()
    for count in 0..<bytes.count {
      #expect(tape.read(Array(bytes[..<count]), from: 0) == .incomplete, "seed \(seed), \(count)")
    }
    #expect(tape.read(bytes + Array(" x".utf8), from: 0) == .value(end: bytes.count))
  }

  @Test func `names given twice are found, escaped, few or many`() {
    let many = (0..<40).map { "\"\($0)\": 0" }.joined(separator: ", ")
    var tape = JSONTape()
    for text in [#"{"a": 1, "a": 2}"#, #"{"a": 1, "\u0061": 2}"#, "{\(many), \"7\": 1}"] {
      #expect(tape.read(Array(text.utf8), from: 0) != .value(end: text.utf8.count), "\(text)")
    }
    for text in [#"{"a": 1, "b": {"a": 2}}"#, "{\(many)}"] {
      #expect(tape.read(Array(text.utf8), from: 0) == .value(end: text.utf8.count), "\(text)")
    }
  }

  @Test func `nesting is bounded`() {
    let deepest = PlacedJSON.deepestNesting
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    var tape = JSONTape()
    #expect(tape.read(nested(deepest), from: 0) == .value(end: 2 * deepest))
    #expect(tape.read(nested(deepest + 1), from: 0) == .unsound)
  }
}

extension JSONTape {
  /// The value of a token, as the parser would give it.
  fileprivate func value(_ token: Int, in bytes: [UInt8]) -> JSONValue {
    var child = token + 1
    switch tokens[token].kind {
    case .null: return .null
    case .yes: return .boolean(true)
    case .no: return .boolean(false)
    case .string: return .string(string(token, in: bytes))
    case .number:
      let text = text(token, in: bytes)
      return Int(text).map { .integer($0) } ?? .number(Double(text) ?? .nan)
    case .array:
      var elements: [JSONValue] = []
      while child < tokens[token].next {
        elements.append(value(child, in: bytes))
        child = tokens[child].next
      }
      return .array(elements)
    case .object:
      var members: [JSONValue.Member] = []
      while child < tokens[token].next {
        members.append(.init(string(child, in: bytes), value(child + 1, in: bytes)))
        child = tokens[child + 1].next
      }
      return .object(members)
    }
  }
}

extension PlacedJSON {
  fileprivate var plain: JSONValue {
    switch content {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    case .array(let elements): .array(elements.map(\.plain))
    case .object(let members): .object(members.map { .init($0.name, $0.value.plain) })
    }
  }
}

extension JSONValue {
  fileprivate static func random(
    depth: Int, using generator: inout some RandomNumberGenerator
  ) -> JSONValue {
    let texts = ["", "a", "é😀", "\"\\/\n\u{1}", "http://example.com/"]
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &generator))
    case 2: return .integer(Int.random(in: -1000...1000, using: &generator))
    case 3: return .number(Double.random(in: -1...1, using: &generator))
    case 4, 5: return .string(texts.randomElement(using: &generator) ?? "")
    case 6:
      let count = Int.random(in: 0...3, using: &generator)
      return .array((0..<count).map { _ in .random(depth: depth - 1, using: &generator) })
    default:
      let names = texts.shuffled(using: &generator).prefix(
        Int.random(in: 0...texts.count, using: &generator))
      return .object(
        names.map { .init($0, .random(depth: depth - 1, using: &generator)) })
    }
  }
}
