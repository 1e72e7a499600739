import KnowledgeTracing
import LearningDomain
import Testing

@testable import OfflineEvaluation
import _TestSupport

@Suite struct LearningCurveTests {
  /// Answers of two learners, a third to fit to, and what is predicted: an eighth more each time.
  private func worked(_ reading: SkillReading) throws -> LearningCurves {
    var log = AnswerLog()
    let answers: [(learner: String, skills: [String], correct: Bool)] = [
      ("A", ["s"], false), ("A", ["s"], true), ("A", ["s", "t"], true), ("A", ["s"], true),
      ("B", ["s"], true), ("B", ["t"], false), ("B", ["s", "t"], false), ("C", ["s"], true),
    ]
    var times: [String: Int64] = [:]
    for (learner, skills, correct) in answers {
      times[learner, default: 0] += 1
      log.append(
        learner: log.learnerNumber(for: learner), item: log.itemNumber(for: "i"),
        skillSet: log.skillSetNumber(for: nil, members: skills), correct: correct,
        time: times[learner, default: 0])
    }
    return try evaluate(log, split: .holdingOut(["A", "B"], of: log)) { _, test in
      test.time.map { Double($0) / 8 }
    }.learningCurves(reading: reading)
  }

  private func expect(_ curve: LearningCurve?, _ points: [[Double]]) throws {
    let found = try #require(curve).points.map {
      [Double($0.learners), Double($0.responses), Double($0.correct), $0.predicted]
    }
    #expect(found == points)
    #expect(curve?.points.map(\.opportunity) == Array(1...points.count))
  }

  @Test func `read jointly, a set has opportunities of its own`() throws {
    let curves = try worked(.joint)
    try #require(curves.skills.map(\.skill) == ["s", "s;t", "t"])
    #expect(curves.skills.map(\.responses) == [4, 2, 1])
    // Learners, responses, correct, mean prediction.
    try expect(curves.skills[0], [[2, 2, 1, 0.125], [1, 1, 1, 0.25], [1, 1, 1, 0.5]])
    try expect(curves.skills[1], [[2, 2, 1, 0.375]])
    try expect(curves.skills[2], [[1, 1, 0, 0.25]])
    try expect(curves.all, [[2, 5, 2, 0.25], [1, 1, 1, 0.25], [1, 1, 1, 0.5]])
    #expect(curves.all.skill == nil)
    #expect(curves.skills[0].points.map(\.observed) == [0.5, 1, 1])
  }

  @Test func `read each, a response is an opportunity on every skill it calls for`() throws {
    let curves = try worked(.each)
    try #require(curves.skills.map(\.skill) == ["s", "t"])
    try expect(
      curves.skills[0],
      [[2, 2, 1, 0.125], [2, 2, 1, 0.3125], [1, 1, 1, 0.375], [1, 1, 1, 0.5]])
    try expect(curves.skills[1], [[2, 2, 1, 0.3125], [1, 1, 0, 0.375]])
    try expect(
      curves.all,
      [[2, 4, 2, 0.21875], [2, 3, 1, 1.0 / 3], [1, 1, 1, 0.375], [1, 1, 1, 0.5]])
  }

  @Test(arguments: SkillReading.allCases)
  func `the order of different learners' rows changes nothing, to the bit`(
    reading: SkillReading
  ) throws {
    let log = try simulatedLog(learners: 30)
    let split = try Split.folds(of: log, count: 3, seed: 1)
    let curves = try Engine.plain.evaluate(log, split: split).learningCurves(reading: reading)
    #expect(curves.skills.count == 4 && curves.all.points.count == 8)
    for seed in UInt64(1)...3 {
      let mixed = log.interleaved(seed: seed)
      let found = try Engine.plain.evaluate(mixed, split: split)
      #expect(found.learningCurves(reading: reading) == curves, "seed \(seed)")
    }
  }

  @Test func `the skills' curves hold every response once, and fewer learners each time`() throws {
    let log = try simulatedLog(learners: 30)
    let split = try Split.folds(of: log, count: 3, seed: 1)
    let curves = try Engine.plain.evaluate(log, split: split).learningCurves(reading: .joint)
    #expect(curves.skills.reduce(0) { $0 + $1.responses } == log.count)
    #expect(curves.all.responses == log.count)
    for curve in curves.skills + [curves.all] {
      for (before, after) in zip(curve.points, curve.points.dropFirst()) {
        #expect(before.learners >= after.learners)
      }
    }
  }

  // R. G. Newcombe, “Two-Sided Confidence Intervals for the Single Proportion”, Statistics in
  // Medicine 17(8), 1998, table I, method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func `an interval is the published one`(
    correct: Int, of count: Int, lower: Double, upper: Double
  ) {
    let interval = Self.point(correct: correct, of: count).interval
    #expect([interval.lowerBound, interval.upperBound].agrees(with: [lower, upper], within: 5e-5))
  }

  @Test func `the interval of a point is that of its responses`() throws {
    let point = try #require(worked(.joint).all.points.first)
    #expect(point.interval == Self.point(correct: 2, of: 5).interval)
  }

  private static func point(correct: Int, of count: Int) -> LearningCurve.Point {
    LearningCurve.Point(
      opportunity: 1, learners: count, responses: count, correct: correct, predicted: 0.5)
  }

  @Test func `a histogram counts every prediction, those at the ends too`() throws {
    let predictions = try Predictions(
      probability: [0, 0.24, 0.25, 0.5, 0.99, 1], outcome: [Bool](repeating: true, count: 6))
    #expect(predictions.histogram(intervals: 4) == [2, 1, 1, 2])
    #expect(predictions.histogram(intervals: 0) == [])
  }
}
