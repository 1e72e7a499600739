import Interchange
import LearningDomain
import NumericKernels
import Testing

@Suite struct HostileSheetTests {
  private static let pieces: [[UInt8]] = [
    Array("learner,item,skill,correct,time\n".utf8), Array("Élève;Question;Juste\r".utf8),
    Array("P1,Q1,a,1,13/02/2026\n".utf8), Array("P1;Q1;a;FAUX;04/07/2026\r\n".utf8),
    Array("é".utf8), [0xE9], [0x8E], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xD8, 0x00],
    [0], [UInt8(ascii: "\"")], Array("\"\"".utf8), Array(",,,,\n".utf8), Array(";;;;\n".utf8),
    [UInt8(ascii: "\r")], [UInt8(ascii: "\n")], [UInt8(ascii: "\t")], [0xFF], [0xC3],
    [0x50, 0x4B, 0x03, 0x04],
  ]

  /// A failure names its seed.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `pieces in any order are read or refused alike, whatever the chunks`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let start = Bool.random(using: &generator) ? Self.pieces[0] : []
      let bytes =
        start
        + (0..<Int.random(in: 0..<12, using: &generator)).flatMap { _ in
          Self.pieces.randomElement(using: &generator) ?? []
        }
      for badRows in BadRows.allCases {
        let outcomes = [1, 2, 1 << 18].map { size in
          do throws(InterchangeError) {
            let reading = try log(bytes, badRows: badRows, chunkSize: size)
            return "\(rows(of: reading.value)) \(reading.skipped.first)"
          } catch {
            return error.description
          }
        }
        #expect(Set(outcomes).count == 1, "\(bytes)")
      }
      _ = try? readRoster(from: ByteSource(bytes: bytes, named: "r.csv", chunkSize: 3))
      _ = try? readDisplayed(from: ByteSource(bytes: bytes, named: "d.csv", chunkSize: 3))
    }
  }

  @Test(arguments: ["", "\"", "learner;item;correct;"])
  func `a header without end is refused within bounds`(start: String) {
    let long = Array(start.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
    let found = message { try log(long, chunkSize: 1 << 18) } ?? ""
    #expect(found.contains("line 1, column 1") && found.utf8.count < 1000, "\(found.prefix(200))")
  }

  @Test(arguments: [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: ";")])
  func `a file of one byte over and over is refused`(byte: UInt8) {
    let found = message {
      try log([UInt8](repeating: byte, count: 900_000), chunkSize: 1 << 18)
    }
    #expect(found?.contains("expected") == true)
  }

  @Test func `a row without end in UTF-16 is refused, and the next is read`() throws {
    let long = String(repeating: "x", count: 2 << 20)
    let text = "learner,item,skill,correct\nP1,\(long),a,1\nP1,Q1,a,1\n"
    let reading = try log(
      utf16(text, isBigEndian: false), badRows: .skip, chunkSize: 1 << 18)
    #expect(reading.value.count == 1 && reading.skipped.count == 1)
  }
}
