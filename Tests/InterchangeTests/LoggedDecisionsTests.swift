import Interchange
import LearningDomain
import NumericKernels
import Testing

@Suite struct LoggedDecisionsTests {
  private static let header = "learner,decision,candidate,propensity,target,shown,reward"

  private func read(_ rows: [String], header: String = header) throws -> [LoggedDecision] {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return try readLoggedDecisions(
      from: ByteSource(bytes: Array(text.utf8), named: "decisions.csv"))
  }

  private static let rows = [
    "P07,1,video,0.5,0.2,0,", "P07,1,exercise,0.5,0.8,1,1", "P07,2,exercise,0.75,0.8,0,",
    "P07,2,video,0.25,0.2,1,0.5", "P03,1,video,1,1,1,0",
  ]

  @Test func `rows of a decision are brought together, whatever their order`() throws {
    let read = try read(Self.rows)
    #expect(read.map(\.learner) == ["P03", "P07", "P07"] && read.map(\.name) == ["1", "1", "2"])
    #expect(read[1].candidates.map(\.name) == ["exercise", "video"])
    #expect(read.map(\.shown) == [0, 0, 1] && read.map(\.reward) == [0, 1, 0.5])
    #expect(read[2].candidates.map(\.propensity) == [0.75, 0.25])
    #expect(read[2].candidates.map(\.target) == [0.8, 0.2])
    for seed in UInt64(1)...20 {
      var generator = SplitMix64(seed: seed)
      #expect(try self.read(Self.rows.shuffled(using: &generator)) == read, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("P07,3,video,,0.2,1,1", 13, "nothing, expected a probability, 0 to 1"),
    ("P07,3,video,1.5,0.2,1,1", 13, "`1.5`, expected a probability, 0 to 1"),
    ("P07,3,video,-0.5,0.2,1,1", 13, "`-0.5`, expected a probability"),
    ("P07,3,video,nan,0.2,1,1", 13, "`nan`, expected a probability"),
    ("P07,3,video,0,0,1,1", 13, "`0`, expected more than 0, as this is what was shown"),
    ("P07,3,video,0,0.2,0,", 15, "`0.2`, expected 0 where `propensity` is 0, of which the log"),
    ("P07,3,video,1,2,1,1", 15, "`2`, expected a probability"),
    ("P07,3,video,1,1,yes,1", 17, "`yes`, expected 0 or 1"),
    ("P07,3,video,1,1,1,", 19, "nothing, expected what came of what was shown, 0 to 1"),
    ("P07,3,video,1,1,1,1.1", 19, "`1.1`, expected what came of what was shown"),
    ("P07,3,video,1,1,0,1", 19, "`1`, expected nothing where `shown` is 0"),
    ("P07,3,,1,1,1,1", 7, "nothing, expected a candidate"),
    ("P07,,video,1,1,1,1", 5, "nothing, expected the name of a decision"),
    (",3,video,1,1,1,1", 1, "nothing, expected a learner's pseudonym"),
    ("Ana Lopez,3,video,1,1,1,1", 1, "`A…` of 9 characters, which looks like a full name"),
    ("P07,1,video,0.5,0.2,0,", 7, "`video` again, expected each candidate once in a decision"),
    ("P07,1,other,0.5,0.2,1,1", 21, "`1` again, expected one candidate shown in each decision"),
    ("P07,3,video,0.9,1,1,1", 13, "a sum of `0.9` in the decision, expected 1, to a millionth"),
    ("P07,3,video,1,0.9,1,1", 15, "a sum of `0.9` in the decision, expected 1, to a millionth"),
    ("P07,3,video,1,1,0,", 17, "a decision with nothing shown, expected one candidate shown in"),
  ])
  func `a row that cannot stand is named by its place`(
    row: String, column: Int, words: String
  ) throws {
    let found = message { try read(Self.rows + [row]) } ?? ""
    #expect(
      found.hasPrefix("decisions.csv, line 7, column \(column): found \(words)"), "\(found)")
  }

  @Test func `what is wrong with a whole decision is told where something was shown`() throws {
    let rows = ["P07,3,a,0.5,0.5,0,", "P07,3,b,0.4,0.5,1,1", "P07,4,a,1,1,1,1"]
    let found = message { try read(rows) } ?? ""
    #expect(found.hasPrefix("decisions.csv, line 3, column 9: found a sum of `0.9` in"), "\(found)")
  }

  @Test func `a file without chances is no log of decisions`() throws {
    let found =
      message { try read([], header: "learner,decision,candidate,target,shown,reward") } ?? ""
    #expect(found.contains("expected a column `propensity`"), "\(found)")
    let more = message { try read([], header: Self.header + ",name") } ?? ""
    #expect(more.contains("found `name`, expected `learner`, `decision`"), "\(more)")
    #expect(try read([]).isEmpty)
  }
}
