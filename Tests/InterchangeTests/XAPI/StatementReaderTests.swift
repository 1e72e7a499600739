@testable import Interchange
import LearningDomain
import NumericKernels
import Testing

@Suite struct StatementReaderTests {
  private static let good =
    #"{"actor": {"mbox": "mailto:a@b.c"}, "verb": {"id": "http://a.b"}, "object": {"id": "http://c.d"}}"#
  private static let bad =
    #"{"actor": {"mbox": "a@b.c"}, "verb": {"id": "http://a.b"}, "object": {}}"#

  private func check(
    _ text: String, chunkSize: Int = ByteSource.chunkSize
  ) throws -> (accepted: Int, lines: [Int], requirements: Set<String>) {
    var refusals: [RefusedStatement] = []
    let source = ByteSource(bytes: Array(text.utf8), named: "a.json", chunkSize: chunkSize)
    let counts = try checkStatements(source) { refusals.append($0) }
    #expect(counts.refused == refusals.count)
    return (counts.accepted, refusals.map(\.line), Set(refusals.map(\.requirement)))
  }

  @Test func `lines, lists, values over lines and the answers of a store are all read`() throws {
    let (good, bad) = (Self.good, Self.bad)
    let spread = good.replacing(", ", with: ",\n  ").replacing("é", with: "")
    for (text, accepted, lines) in [
      ("\(good)\n\(bad)\n\n\(good)", 2, [2]), ("[\(good),\n\(bad)]", 1, [2]), ("[]", 0, []),
      ("", 0, []), ("\u{FEFF}\(good)", 1, []), ("\(spread)\n\(bad)", 1, [4]),
      ("{\"statements\": [\(good), \(bad), \(good)], \"more\": \"\"}", 2, [1]),
      ("[\(good)]\n[\(bad)]\n\(good)\r\n", 2, [2]), ("12\n\(good)", 1, [1]),
    ] {
      let found = try check(text)
      #expect(found.accepted == accepted && found.lines == lines, "\(text)")
    }
  }

  @Test func `a line that is no JSON is refused alone`() throws {
    let found = try check(
      [#"{"a": 1"#, Self.good, "hello", Self.good, #"{"a": "x"#, #"{"a": 1, "a": 2}"#, Self.good]
        .joined(separator: "\n"))
    #expect(found.accepted == 3 && found.lines == [1, 3, 5, 6])
    #expect(found.requirements == ["RFC 8259"])
  }

  @Test(arguments: [
    "[\(good)", "[\(good) \(good)]", "[\(good), {]", "[\(good),]",
    "[\(good), {\"a\": 1, \"a\": 2}]",
  ])
  func `a list that is no JSON is refused whole`(text: String) {
    #expect(throws: InterchangeError.self) { try check(text) }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `what is found does not depend on how the file is cut`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let pieces = [Self.good, Self.bad, "x", #"{"é": "\u00e9"#, "", #"["#]
    var text = (0..<6).map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined(separator: "\n")
    if seed % 3 == 0 { text = "[" + [Self.good, Self.bad].joined(separator: ",\n") + "]" }
    let size = Int.random(in: 1...40, using: &generator)
    let whole = Result { try check(text) }, cut = Result { try check(text, chunkSize: size) }
    switch (whole, cut) {
    case (.success(let whole), .success(let cut)):
      #expect(whole.accepted == cut.accepted && whole.lines == cut.lines, "seed \(seed)")
    case (.failure(let whole), .failure(let cut)):
      #expect("\(whole)" == "\(cut)", "seed \(seed)")
    default: Issue.record("seed \(seed): cut every \(size) bytes it is another file")
    }
  }

  @Test func `a value without end costs a bounded piece of memory, and only itself`() throws {
    let long = #"{"a": ""# + String(repeating: "x", count: StatementReader.longestValue + 10)
    let found = try check("\(long)\"}\n\(Self.good)")
    #expect(found.accepted == 1 && found.lines == [1])
    #expect(throws: InterchangeError.self) { try check("[\(long)\"}]") }
  }

  @Test(arguments: ["{", "[", "[[", "{\"a\":{"])
  func `what nests without end is refused by name`(opening: String) throws {
    let text = String(repeating: opening, count: 100_000)
    if opening.hasPrefix("{") {
      #expect(try check(text).lines == [1])
    } else {
      #expect(throws: InterchangeError.self) { try check(text) }
    }
  }
}
