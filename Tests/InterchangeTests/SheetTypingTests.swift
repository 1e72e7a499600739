import Foundation
import Interchange
import LearningDomain
import NumericKernels
import Testing

/// What people type, or have a spreadsheet write, and do not see.
@Suite struct SheetTypingTests {
  private static let header = "learner;item;skill;correct\n"

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `spaces around values are no part of them`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let values = ["P 1", "Q\u{A0}1", "", "a", "1", "é", "\"\"Q\"\"", "Â"]
    func spaces() -> String {
      (0..<Int.random(in: 0...3, using: &generator))
        .map { _ in Bool.random(using: &generator) ? " " : "\u{A0}" }.joined()
    }
    func written(_ value: String) -> String {
      value.contains("\"") || Bool.random(using: &generator)
        ? "\"\(value)\"" : spaces() + value + spaces()
    }
    let item = values.randomElement(using: &generator) ?? "a"
    let row = ["P 1", "x\(item)x", "é\u{A0}e", "1"]
    let text = Self.header + row.map(written).joined(separator: ";") + "\n"
    let log = try log(text, chunkSize: Int.random(in: 1...9, using: &generator)).value
    #expect(log.learners.names == ["P 1"], "seed \(seed)")
    #expect(log.items.names == ["x\(item.replacing("\"\"", with: "\""))x"], "seed \(seed)")
    #expect(log.skills.names == ["é\u{A0}e"], "seed \(seed)")
  }

  @Test func `between quotes spaces are part of a value`() throws {
    let log = try log(Self.header + "P1;\" Q1\u{A0}\";a;\"1\"\n").value
    #expect(log.items.names == [" Q1\u{A0}"])
  }

  @Test func `names of columns, dates and rosters may have spaces too`() throws {
    let text = " learner ; item;skill ;correct; time \nP1;Q1;a; 1 ; 30/11/2026 09:00 \n"
    let time = try #require(try log(text).value.time.first)
    #expect(Timestamp(milliseconds: Int64(time)).description == "2026-11-30T09:00:00Z")
    let roster = try readRoster(
      from: ByteSource(bytes: Array("learner,class\n P09 , 5B\n".utf8), named: "r.csv"))
    #expect(roster == [RosterEntry(learner: "P09", schoolClass: "5B", validUntil: nil)])
  }

  @Test func `a learner who stands twice in a class does so with spaces`() {
    #expect(
      message {
        try readRoster(
          from: ByteSource(bytes: Array("learner,class\nP9,5B\nP9 ,5B\n".utf8), named: "r.csv"))
      } == "r.csv, line 3, column 1: found `P9` in `5B` again, "
        + "expected each learner once in a class")
  }

  @Test func `an error stands where its field begins, spaces included`() {
    #expect(
      message { try log(Self.header + "P1; Q1 ;a;\" x\"\n") }
        == "answers.csv, line 2, column 11: found ` x`, expected \(outcomeWords)")
  }

  @Test(arguments: [("1,0", true), ("0,0", false), ("1.00", true), (" 0,00 ", false)])
  func `a spreadsheet may write 0 and 1 with decimals`(value: String, isCorrect: Bool) throws {
    #expect(try log(Self.header + "P1;Q1;a;\(value)\n").value.correct == [isCorrect ? 1 : 0])
  }

  @Test(arguments: ["0,5", "1,1", "2,0", "-1,0", ",", "1,0,0", "1e0"])
  func `a number between or beyond is no response`(value: String) {
    #expect(
      message { try log(Self.header + "P1;Q1;a;\(value)\n") }
        == "answers.csv, line 2, column 9: found `\(value)`, expected \(outcomeWords)")
  }

  @Test func `lines of spaces are passed over`() throws {
    #expect(try log(Self.header + "   \nP1;Q1;a;1\n ; ;\u{A0};\n").value.count == 1)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a first line may name the separator`(end: String) throws {
    for (line, separator) in [("sep=;", ";"), ("SEP=,", ","), ("sep=\t", "\t")] {
      for mark in ["", "\u{FEFF}"] {
        let rows = [
          line, "learner;item;skill;correct".replacing(";", with: separator),
          "P1;Q1;a;1".replacing(";", with: separator),
        ]
        let text = mark + rows.map { $0 + end }.joined()
        #expect(try log(text, chunkSize: 1).value.items.names == ["Q1"])
        let bad = text + "P1;Q1;a;x".replacing(";", with: separator) + end
        #expect(
          message { try log(bad) }
            == "answers.csv, line 4, column 9: found `x`, expected \(outcomeWords)")
      }
    }
    #expect(
      message { try log("sep=," + end + "learner;item;correct" + end) }
        == "answers.csv, line 2, column 1: found the columns `learner;item;correct`, "
        + "expected a column `learner`")
  }

  @Test(arguments: ["2", "2,0", "2.00"])
  func `a spreadsheet may write a number of hints with decimals`(hints: String) throws {
    let text = "learner;item;skill;correct;time;hints\nP1;Q1;a;1;2025-12-31;\(hints)\n"
    let read = try readObservations(
      from: ByteSource(bytes: Array(text.utf8), named: "answers.csv"), format: .balise,
      badRows: .fail, catalogue: nil)
    #expect(read.value.map(\.kind) == [.answer(.correct, hints: 2)])
  }

  @Test(arguments: ["Prénom", "NOM", "e-mail", "Date de naissance"])
  func `a roster with a column of names is told that nothing may name a person`(column: String) {
    let roster = "learner;class;\(column)\nP1;5B;Ada\n"
    let found = message {
      try readRoster(from: ByteSource(bytes: Array(roster.utf8), named: "r.csv"))
    }
    #expect(found?.hasSuffix("`class` or `validUntil`, and nothing that names a person") == true)
    #expect(found?.contains("Ada") == false)
  }

  @Test(arguments: [("2026-11-15", "46341.583"), ("2026-11-15", "46341"), ("1", "46341,583")])
  func `the number of a day is refused with what to do`(first: String, number: String) throws {
    let rows = [first, number].map { "P1;Q1;a;1;\($0)\n" }.joined()
    #expect(
      message { try log("learner;item;skill;correct;time\n" + rows) }
        == "answers.csv, line 3, column 11: found `\(number)`, the number of a day in a spreadsheet, "
        + "expected a date: give the cells a date format, then save again")
    #expect(
      message { try log("learner;item;skill;correct;Date\nP1;Q1;a;1;46341\n") }
        == "answers.csv, line 2, column 11: found `46341`, the number of a day in a spreadsheet, "
        + "expected a date: give the cells a date format, then save again")
    let roster = "learner;class;validUntil\nP1;5B;46575\n"
    #expect(
      message { try readRoster(from: ByteSource(bytes: Array(roster.utf8), named: "r.csv")) }
        == "r.csv, line 2, column 7: found `46575`, the number of a day in a spreadsheet, "
        + "expected a date: give the cells a date format, then save again")
    // Numbers that give an order are no days.
    let order = "learner;item;skill;correct;time\nP1;Q1;a;1;46341\n"
    #expect(try log(order).value.time == [46_341_000])
  }
}
