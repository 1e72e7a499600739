import KnowledgeTracing
import LearningDomain
import NumericKernels
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct EvaluationReportTests {
  let log: AnswerLog
  let result: EvaluationResult

  init() throws {
    log = try simulatedLog(learners: 40)
    result = try Engine.plain.evaluate(log, split: .folds(of: log, count: 2, seed: 1))
  }

  private func report(
    of result: EvaluationResult, samples: Int = 60, seed: UInt64 = 7, threads: Int = 2,
    slices: [String] = []
  ) throws -> EvaluationReport {
    try EvaluationReport(
      result, reading: .joint, slices: slices,
      bootstrap: Bootstrap(samples: samples, seed: seed, threads: threads))
  }

  /// The oracle draws learners, copies their rows, and measures and sorts as one would by hand.
  @Test func `intervals are those of samples drawn in plain code`() throws {
    let report = try report(of: result)
    let predictions = result.predictions
    let learners = Set(predictions.learner).sorted()
    let metrics: [(Metric, (Predictions) -> Double?)] = [
      (.logLoss, \.logLoss), (.rmse, \.rmse), (.auc, \.auc), (.aucPerLearner, \.aucPerLearner),
      (.aucPerLearnerByResponses, \.aucPerLearnerByResponses), (.accuracy, \.accuracy),
      (.ece, \.ece),
    ]
    var drawn: [Metric: [Double]] = [:]
    for sample in 0..<60 {
      var generator = SplitMix64(seed: 7, stream: "bootstrap \(sample)")
      var rows: [Int] = [], learner: [Int32] = []
      for copy in learners.indices {
        let chosen = learners[Int(generator.nextUniform() * Double(learners.count))]
        for row in 0..<predictions.count where predictions.learner[row] == chosen {
          rows.append(row)
          learner.append(Int32(copy))
        }
      }
      let copied = try Predictions(
        probability: rows.map { predictions.probability[$0] },
        outcome: rows.map { predictions.outcome[$0] }, learner: learner)
      for (metric, measure) in metrics {
        drawn[metric, default: []].append(try #require(measure(copied)))
      }
    }
    for (metric, measure) in metrics {
      let found = try #require(report.all[metric], "\(metric)")
      let sorted = drawn[metric, default: []].sorted()
      // Of 60, the percentiles 2.5 and 97.5 stand in the places 1 and 58, counted from 0.
      #expect(
        [found.interval.lowerBound, found.interval.upperBound]
          .agrees(with: [sorted[1], sorted[58]], within: 1e-12), "\(metric)")
      #expect(found.value == measure(predictions), "\(metric)")
    }
  }

  @Test func `the number of threads and the order of rows change nothing, to the bit`() throws {
    let expected = try report(of: result, threads: 1)
    let split = try Split.folds(of: log, count: 2, seed: 1)
    let mixed = try Engine.plain.evaluate(log.interleaved(seed: 3), split: split)
    for other in [try report(of: result, threads: 3), try report(of: mixed, threads: 3)] {
      #expect(other.all == expected.all && other.reliability == expected.reliability)
      #expect(other.positions == expected.positions && other.skills == expected.skills)
      #expect(other.opportunities == expected.opportunities)
    }
    #expect(try report(of: result, seed: 8).all != expected.all)
  }

  @Test func `places, opportunities and skills hold the responses they name`() throws {
    let report = try report(of: result)
    // Forty learners with 32 responses each: four skills of eight.
    #expect(report.positions.map(\.range) == Array(PositionRange.ofSequence[..<4]))
    #expect(report.positions.map(\.estimates.responses) == [5, 5, 10, 12].map { 40 * $0 })
    #expect(report.opportunities.map(\.range.first) == Array(1...8))
    #expect(report.opportunities.allSatisfy { $0.estimates.responses == 4 * 40 })
    #expect(report.skills.groups.count == 4 && report.skills.omitted == 0)
    #expect(report.skills.groups.allSatisfy { $0.estimates.responses == 8 * 40 })
    let curve = result.learningCurves(reading: .joint)
    for (place, point) in zip(report.opportunities, curve.all.points) {
      let observed = try #require(place.estimates[.observed])
      let predicted = try #require(place.estimates[.predicted])
      #expect(
        [observed.value, predicted.value]
          .agrees(with: [point.observed, point.predicted], within: 1e-12))
    }
    // The mean of the skills' AUC, of which one is measured by hand.
    let areas = report.skills.groups.compactMap { $0.estimates[.auc]?.value }
    #expect(report.skillsWithAUC == 4)
    #expect(
      try [#require(report.all[.aucPerSkill]).value]
        .agrees(with: [areas.reduce(0, +) / 4], within: 1e-12))
    let first = try #require(report.skills.groups.first)
    let rows = (0..<result.testRows).filter {
      result.skillSets[Int(result.skillSet[$0])].name == first.name
    }
    let byHand = try Predictions(
      probability: rows.map { result.predictions.probability[$0] },
      outcome: rows.map { result.predictions.outcome[$0] })
    #expect(first.estimates[.auc]?.value == byHand.auc)
    #expect(first.estimates[.logLoss]?.value == byHand.logLoss)
  }

  @Test func `a slice is held against the rest`() throws {
    let half = log.with(column: "half") { $0 % 2 == 0 ? "even" : "odd" }
    let result = try Engine.plain.evaluate(half, split: .folds(of: log, count: 2, seed: 1))
    #expect(result.predictions == self.result.predictions)
    let halves = try report(of: result, slices: ["half"]).slices[0]
    #expect(halves.omitted == 0 && halves.groups.map(\.name) == ["even", "odd"])
    let even = try #require(halves.groups.first?.estimates)
    let odd = try #require(halves.groups.last?.estimates)
    #expect(even.learners == 20 && even.responses == 20 * 32)
    // Two slices are each other's rest.
    #expect(even[.abroca] == odd[.abroca])
    #expect(even[.abroca]?.value ?? 0 > 0)
    #expect(even[.calibrationIntercept] != nil && even[.logLoss] != nil)
    #expect(throws: SliceError.noColumn("age")) { try self.report(of: result, slices: ["age"]) }
  }

  /// What is left out can be had from all rows by subtracting what is shown: it has to be several slices and
  /// ten learners together.
  @Test(arguments: [
    ([31, 9], [31, 9], 0), ([20, 11, 9], [11, 9], 1), ([15, 15, 10], [], 3),
    ([19, 14, 4, 3], [14, 4, 3], 1), ([17, 13, 5, 5], [5, 5], 2), ([14, 13, 12, 1], [12, 1], 2),
  ])
  func `a slice too small takes the next smallest with it`(
    sizes: [Int], withheld: [Int], shown: Int
  ) throws {
    let ends = sizes.indices.map { sizes[...$0].reduce(0, +) }
    let sliced = log.with(column: "device") { learner in
      "d\(ends.firstIndex { learner < $0 } ?? 0)"
    }
    let result = try Engine.plain.evaluate(sliced, split: .folds(of: log, count: 2, seed: 1))
    let devices = try report(of: result, samples: 2, slices: ["device"]).slices[0]
    #expect(devices.omitted == withheld.count && devices.groups.count == shown)
    let learners = devices.groups.map(\.estimates.learners)
    #expect(learners.reduce(0, +) == 40 - withheld.reduce(0, +))
  }

  @Test func `a column that tells responses apart is no column of slices`() throws {
    var wide = AnswerLog(furtherColumns: ["row"])
    for row in 0..<200 {
      wide.append(
        learner: wide.learnerNumber(for: "L\(row % 20)"), item: wide.itemNumber(for: "i"),
        skillSet: wide.skillSetNumber(for: "s", members: []), correct: row % 3 == 0,
        time: Int64(row), further: ["\(row % 51)"])
    }
    let result = try Engine.plain.evaluate(wide, split: .folds(of: wide, count: 2, seed: 1))
    #expect(throws: SliceError.tooManyValues(column: "row", count: 51)) {
      try report(of: result, slices: ["row"])
    }
  }
}

extension AnswerLog {
  /// The log with one more column, filled by learner number.
  fileprivate func with(column: String, of value: (Int) -> String) -> AnswerLog {
    var log = AnswerLog(furtherColumns: furtherColumns + [column])
    let columns = furtherColumns.compactMap(self.column)
    for row in 0..<count {
      let set = Int(skillSet[row])
      log.append(
        learner: log.learnerNumber(for: learners.names[Int(learner[row])]),
        item: log.itemNumber(for: items.names[Int(item[row])]),
        skillSet: log.skillSetNumber(
          for: skillSets.names[set], members: members[set].map { skills.names[Int($0)] }),
        correct: correct[row] == 1, time: time[row],
        further: columns.map { $0.name(of: row) } + [value(Int(learner[row]))])
    }
    return log
  }
}
