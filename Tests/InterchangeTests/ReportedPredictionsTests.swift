import NumericKernels
import Testing

@testable import Interchange

@Suite struct ReportedPredictionsTests {
  @Test func `what is written is read again, to the bit`() throws {
    var generator = SplitMix64(seed: 1)
    var table = ReportedPredictions()
    for row in Int32(1)...500 {
      table.append(
        learner: row / 7 + 1, position: row % 7 + 1, part: row % 5 + 1,
        correct: generator.nextUniform() < 0.5, predicted: generator.nextUniform())
    }
    table.append(learner: 99, position: 1, part: 1, correct: true, predicted: 0)
    table.append(
      learner: 99, position: 2, part: 1, correct: true, predicted: .leastNonzeroMagnitude)
    #expect(try ReportedPredictions(csv: table.csv, named: "p.csv") == table)
    #expect(try ReportedPredictions(csv: ReportedPredictions().csv, named: "p.csv").count == 0)
  }

  @Test(arguments: [
    ("1,1,1,1,1.5", 9, "`1.5`", "a probability, 0 to 1"),
    ("1,1,1,1,nan", 9, "`nan`", "a probability"),
    ("0,1,1,1,.5", 1, "`0`", "a number from 1"), ("1,-2,1,1,.5", 3, "`-2`", "a number from 1"),
    ("1,1,99999999999,1,.5", 5, "`99999999999`", "a number from 1"),
    ("1,1,1,yes,.5", 7, "`yes`", "0 or 1"),
  ])
  func `a number that cannot stand in its column is named`(
    row: String, column: Int, found: String, expected: String
  ) throws {
    let file = "learner,position,part,correct,predicted\n1,1,1,1,.5\n\(row)\n"
    let error = #expect(throws: InterchangeError.self) {
      try ReportedPredictions(csv: Array(file.utf8), named: "p.csv")
    }
    let text = try #require(error).description
    #expect(
      text.hasPrefix("p.csv, line 3, column \(column): found \(found), expected \(expected)"),
      "\(text)")
  }
}
