import NumericKernels
import StrictJSON
import Testing

@Suite struct ReadingTests {
  @Test func `refuses a member it does not know, by name and place`() throws {
    let document = try parse("{\n  \"id\": 1,\n  \"nom\": 2\n}")
    let error = #expect(throws: JSONError.self) {
      try document.members(known: ["id", "skills"], required: ["id"])
    }
    #expect(error?.description == "line 3, column 3: found `nom`, expected `id` or `skills`")
  }

  @Test func `names a member that is missing, at the place of its object`() throws {
    let document = try parse("[\n  {\"skills\": []}]").array()[0]
    let error = #expect(throws: JSONError.self) {
      try document.members(known: ["id", "skills"], required: ["id"])
    }
    #expect(
      error?.description == "line 2, column 3: found an object without `id`, expected one with it")
  }

  @Test func `says what stands where another kind of value is expected`() throws {
    let elements = try parse("[null, true, 1, 1.5, \"é\", [], {}]").array()
    let messages = elements.map { element in
      [
        message { _ = try element.string() }, message { _ = try element.integer() },
        message { _ = try element.boolean() }, message { _ = try element.array() },
        message { _ = try element.members() },
      ].compactMap(\.self).first ?? ""
    }
    #expect(
      messages == [
        "line 1, column 2: found null, expected a string",
        "line 1, column 8: found true, expected a string",
        "line 1, column 14: found `1`, expected a string",
        "line 1, column 17: found `1.5`, expected a string",
        "line 1, column 22: found `é`, expected an integer",
        "line 1, column 27: found an array, expected a string",
        "line 1, column 31: found an object, expected a string",
      ])
  }

  @Test func `an integer is a number, a number with a fraction is no integer`() throws {
    #expect(try parse("7").number() == 7)
    #expect(throws: JSONError.self) { try parse("7.0").integer() }
  }

  @Test func `places count lines of the larger file`() throws {
    let error = #expect(throws: JSONError.self) {
      try PlacedJSON.parse(Array("[1,\n x]".utf8), startingAtLine: 40)
    }
    #expect(error?.place == PlacedJSON.Place(line: 41, column: 2))
  }

  @Test func `columns count characters, not bytes`() throws {
    let values = try parse("[\"é😀\", \"\u{65}\u{301}\", 1]").array()
    #expect(values.map(\.place.column) == [2, 8, 14])
  }

  @Test func `names the byte that is no UTF-8`() {
    let error = #expect(throws: JSONError.self) {
      try PlacedJSON.parse(Array("[\"é".utf8) + [0xE9] + Array("\"]".utf8))
    }
    #expect(error?.description == "line 1, column 4: found byte 0xE9, expected UTF-8 text")
  }

  @Test func `nests as deep as it says and no deeper`() throws {
    let deep = { count in
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    _ = try parse(deep(PlacedJSON.deepestNesting))
    let error = #expect(throws: JSONError.self) {
      try parse(deep(PlacedJSON.deepestNesting + 1))
    }
    #expect(
      error?.description
        == "line 1, column 129: found `[`, expected at most 128 arrays and objects inside each other"
    )
    #expect(throws: JSONError.self) { try parse(String(repeating: "{\"a\":[", count: 100_000)) }
  }

  @Test func `an error keeps to one line and an excerpt`() {
    let long = message { _ = try parse(String(repeating: "x", count: 1000)) }
    #expect(long?.hasSuffix("`\(String(repeating: "x", count: 40))…`, expected a value") == true)
    #expect(message { _ = try parse("\u{85}") }?.contains("\n") == false)
  }
}

@Suite struct JSONRoundTripTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `reads back what was written`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let value = JSONValue.random(depth: 4, using: &generator)
    #expect(try parse(value.text()).value == value)
    #expect(try parse(value.text(indented: true)).value == value)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a truncated or mutated document is read or refused, never more`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let bytes = Array(JSONValue.random(depth: 4, using: &generator).text(indented: true).utf8)
    for end in bytes.indices.prefix(200) { _ = try? PlacedJSON.parse(Array(bytes[..<end])) }
    for _ in 0..<80 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<mutated.count, using: &generator)
        mutated[place] = telling.randomElement(using: &generator) ?? 0
      }
      if let value = try? PlacedJSON.parse(mutated).value {
        #expect(throws: Never.self) { try parse(value.text()) }
      }
    }
  }
}

/// Bytes that mean something to a JSON parser, or to a UTF-8 decoder.
private let telling =
  Array("{}[]\",:\\u0dD8-+.eE1 \n\u{1}é😀".utf8) + [0x80, 0xC0, 0xED, 0xF5, 0xFF]

private func parse(_ text: String) throws(JSONError) -> PlacedJSON {
  try PlacedJSON.parse(Array(text.utf8))
}

private func message(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return "\(error)"
  }
}

extension JSONValue {
  fileprivate static func random(
    depth: Int, using generator: inout some RandomNumberGenerator
  ) -> JSONValue {
    switch Int.random(in: 0..<(depth == 0 ? 5 : 9), using: &generator) {
    case 0: return .null
    case 1: return .boolean(.random(using: &generator))
    case 2: return .integer(Int(truncatingIfNeeded: generator.next() as UInt64))
    case 3:
      let number = Double(bitPattern: generator.next())
      return .number(number.isFinite ? number : 0.5)
    case 4: return .string(text(using: &generator))
    case 5, 6:
      let count = Int.random(in: 0..<5, using: &generator)
      return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      let count = Int.random(in: 0..<5, using: &generator)
      return .object(
        (0..<count).map { number in
          Member("\(number)" + text(using: &generator), random(depth: depth - 1, using: &generator))
        })
    }
  }

  private static func text(using generator: inout some RandomNumberGenerator) -> String {
    let alphabet: [Character] = [
      "a", "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{9B}", "é", "😀", "\u{2028}", "/",
    ]
    return String(
      (0..<Int.random(in: 0..<6, using: &generator)).compactMap { _ in
        alphabet.randomElement(using: &generator)
      })
  }
}
