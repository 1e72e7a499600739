import Interchange
import LearningDomain
import Testing

@Suite struct DisplayedTests {
  private func read(_ text: String) throws -> [Day: Int] {
    try readDisplayed(from: ByteSource(bytes: Array(text.utf8), named: "displayed.csv"))
  }

  @Test func `reads how many suggestions were displayed on each day`() throws {
    let read = try read("displayed,day\n3,2026-03-02\n0,2026-03-03\n")
    #expect(read.mapKeys { "\($0)" } == ["2026-03-02": 3, "2026-03-03": 0])
  }

  @Test(arguments: [
    ("day\n", "line 1, column 1: found the columns `day`, expected a column `displayed`"),
    ("day,displayed,who\n", "line 1, column 15: found `who`, expected `day` or `displayed`"),
    ("day,displayed\n2 March,1\n", "line 2, column 1: found `2 March`, expected a date like"),
    ("day,displayed\n2026-03-02,-1\n", "line 2, column 12: found `-1`, expected a number from 0"),
    ("day,displayed\n2026-03-02,01\n", "line 2, column 12: found `01`, expected a number from 0"),
    ("day,displayed\n2026-03-02,\n", "line 2, column 12: found nothing, expected a number from 0"),
    (
      "day,displayed\n2026-03-02,1\n2026-03-02,1\n",
      "line 3, column 1: found `2026-03-02` again, expected each day once"
    ),
  ])
  func `names the place of a row that makes no sense`(text: String, expected: String) {
    let found = message { try read(text) } ?? ""
    #expect(found.hasPrefix("displayed.csv, " + expected), "\(found)")
  }
}

extension Dictionary {
  fileprivate func mapKeys<Other: Hashable>(_ body: (Key) -> Other) -> [Other: Value] {
    Dictionary<Other, Value>(uniqueKeysWithValues: map { (body($0), $1) })
  }
}
