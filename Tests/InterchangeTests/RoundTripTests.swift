import Interchange
import LearningDomain
import NumericKernels
import StrictJSON
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `reads back the observations that were written, whatever the chunks`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let isTimed = Bool.random(using: &generator)
    let written = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
      Observation.random(isTimed: isTimed, using: &generator)
    }
    let bytes = writeAnswers(written)
    for chunkSize in [1, 2, 3, 5, 17, 1 << 18] {
      let source = ByteSource(bytes: bytes, named: "answers.csv", chunkSize: chunkSize)
      let read = try readObservations(
        from: source, format: .balise, badRows: .fail, catalogue: nil)
      #expect(read.value == written)
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `reads answers back from an export to the bytes they were`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let isTimed = Bool.random(using: &generator)
    let written = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
      Observation.random(isTimed: isTimed, using: &generator)
    }
    let export: JSONValue = ["schema": "s", "answers": exportedAnswers(written)]
    let source = ByteSource(bytes: Array(export.text(indented: true).utf8), named: "export.json")
    let read = try readObservations(from: source, format: .balise, badRows: .fail, catalogue: nil)
    #expect(read.value == written)
    #expect(writeAnswers(read.value) == writeAnswers(written))
  }

  @Test(arguments: [
    (
      "{}", "export.json, line 1, column 1: found an object without `answers`, expected one with it"
    ),
    (
      "{\"answers\": [\n{\"learner\": \"P1\", \"item\": \"Q1\", \"skills\": [\"a\"], \"correct\": 2}]}",
      "export.json, line 2, column 61: found `2`, expected \(outcomeWords)"
    ),
  ])
  func `names the place of what is wrong in an export`(text: String, expected: String) {
    #expect(message { try observations(text, named: "export.json") } == expected)
  }

  @Test func `writes quotes only where they are needed`() {
    let observation = Observation(
      learner: "P1", item: "a \"b\", c", skills: ["x", "y"], kind: .answer(.correct, hints: 1),
      time: nil)
    #expect(
      String(decoding: writeAnswers([observation]), as: UTF8.self) == """
        learner,item,skills,correct,time,kind,resource,hints,confidence
        P1,"a ""b"", c",x;y,1,,answer,,1,

        """)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a truncated or mutated file is read or refused, never more`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let observations = (0..<6).map { _ in Observation.random(isTimed: true, using: &generator) }
    let bytes = writeAnswers(observations)
    for _ in 0..<15 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let place = Int.random(in: 0..<mutated.count, using: &generator)
        mutated[place] = telling.randomElement(using: &generator) ?? 0
      }
      mutated.removeLast(Int.random(in: 0..<20, using: &generator))
      for file in ["answers.csv", "answers.jsonl", "export.json"] {
        for chunkSize in [3, 1 << 18] {
          let source = ByteSource(bytes: mutated, named: file, chunkSize: chunkSize)
          _ = try? readObservations(from: source, format: .balise, badRows: .skip, catalogue: nil)
        }
      }
      // What is refused does not depend on the chunks either.
      let messages = [1, 1 << 18].map { size in
        message { try log(mutated, chunkSize: size) }
      }
      #expect(messages[0] == messages[1])
    }
  }
}

/// Bytes that mean something to a reader of CSV, or of UTF-8.
private let telling = Array("\",;\n\r\t0-:é😀{}".utf8) + [0, 0x80, 0xC3, 0xFF]

extension Observation {
  fileprivate static func random(
    isTimed: Bool, using generator: inout some RandomNumberGenerator
  ) -> Observation {
    let kinds: [Kind] = [
      .answer(.correct, hints: 0), .answer(.incorrect, hints: 3), .exposure,
      .selfAssessment(.withHelp),
    ]
    let range = -62_135_596_800_000...253_402_300_799_999 as ClosedRange<Int64>
    return Observation(
      learner: Learner.ID("P-" + .random(using: &generator)),
      item: Item.ID("Q" + .random(using: &generator)),
      skills: (0..<Int.random(in: 1..<3, using: &generator)).map { number in
        Skill.ID("s\(number)" + .random(using: &generator))
      },
      resource: Bool.random(using: &generator)
        ? Resource.ID("R" + .random(using: &generator)) : nil,
      kind: kinds.randomElement(using: &generator) ?? .exposure,
      time: isTimed ? Timestamp(milliseconds: .random(in: range, using: &generator)) : nil)
  }
}

extension String {
  fileprivate static func random(using generator: inout some RandomNumberGenerator) -> String {
    let alphabet: [Character] = ["a", ",", "\"", "\n", "\r", "\r\n", "é", "😀", "\t", " ", "=", "'"]
    return String(
      (0..<Int.random(in: 0..<6, using: &generator)).compactMap { _ in
        alphabet.randomElement(using: &generator)
      })
  }
}
