import Foundation
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@testable import KnowledgeTracing

@Suite struct FitFullTests {
  private static let world = FullWorld(.lasting, skills: 5, items: 60)

  private func fit(_ log: AnswerLog, _ reading: SkillReading, threads: Int = 2) throws -> Model {
    try fitFull(log, reading: reading, threads: threads)
      .model(name: "m", source: "simulated", createdOn: Day(daysSince1970: 20_000))
  }

  @Test(arguments: SkillReading.allCases)
  func `gives the same bytes for any threads and any order of learners`(reading: SkillReading)
    throws
  {
    let log = Self.world.log(learners: 40, responses: 15, several: 20, seed: 1)
    let bytes = try fit(log, reading, threads: 1).encoded()
    #expect(try fit(log, reading, threads: 3).encoded() == bytes)
    for seed in UInt64(1)...2 {
      var generator = SplitMix64(seed: seed)
      let mixed = AnswerLog(log, rows: Array(0..<log.count).shuffled(using: &generator))
      #expect(try fit(mixed, reading).encoded() == bytes, "seed \(seed)")
    }
  }

  @Test func `does not depend on the unit of time`() throws {
    let log = Self.world.log(learners: 30, responses: 15, seed: 2)
    let inMilliseconds = AnswerLog(log, rows: Array(0..<log.count)) { $0 * 1000 }
    let seconds = try predictions(of: log, under: fit(log, .each))
    let milliseconds = try predictions(of: inMilliseconds, under: fit(inMilliseconds, .each))
    #expect(seconds.agrees(with: milliseconds, within: 1e-6))
  }

  /// On learners it has not seen, what was fitted is nearly as good as the truth.
  @Test func `recovers what learners were simulated with`() throws {
    let model = try fitFull(
      Self.world.log(learners: 600, responses: 60, seed: 3), reading: .each, terms: .lasting,
      threads: 2
    ).model(name: "m", source: "simulated", createdOn: Day(daysSince1970: 20_000))
    let fresh = Self.world.log(learners: 300, responses: 60, seed: 4)
    let found = try predictions(of: fresh, under: model)
    let truth = try predictions(of: fresh, under: Self.world.model)
    let distance = zip(found, truth).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    #expect((distance / Double(fresh.count)).squareRoot() < 0.03)
    #expect(logLoss(found, fresh) < logLoss(truth, fresh) + 0.003)
    #expect(logLoss(truth, fresh) < logLoss(found, fresh))

    guard case .full(let parameters) = model.parameters else { throw NotFull() }
    // Items differ by their own numbers from the mean of all: a constant goes to the skills.
    let truths = Self.world.items.compactMap { Self.world.parameters.items[$0]?.effect.guess }
    let items = Self.world.items.compactMap { parameters.items[$0] }
    let shift = zip(items, truths).reduce(0) { $0 + $1.0.effect.guess - $1.1 } / 60
    let within = zip(items, truths).count {
      abs($0.effect.guess - $1 - shift) < 1.645 * $0.covariance.standardErrors[0]
    }
    // Of 60 intervals at 90 %, between 48 and 60 with probability .997.
    #expect(within >= 48, "\(within)")
    let error = zip(items, truths).reduce(0) {
      $0 + ($1.0.effect.guess - $1.1 - shift) * ($1.0.effect.guess - $1.1 - shift)
    }
    #expect((error / 60).squareRoot() < 0.2)
  }

  @Test func `finds the terms that are there, and no others`() throws {
    let training = Self.world.log(learners: 300, responses: 50, seed: 5)
    let fresh = Self.world.log(learners: 300, responses: 50, seed: 6)
    func loss(_ terms: FullTerms) throws -> Double {
      let fit = try fitFull(training, reading: .each, terms: terms, threads: 2)
      let model = fit.model(name: "m", source: "", createdOn: Day(daysSince1970: 20_000))
      return logLoss(try predictions(of: fresh, under: model), fresh)
    }
    let right = try loss(.lasting)
    #expect(try loss([.items, .forgetting]) > right + 0.01)
    #expect(try loss([.types, .forgetting]) > right + 0.01)
    #expect(try loss([.types, .items]) > right + 0.001)
    #expect(abs(try loss(.all) - right) < 0.002)
  }

  @Test func `ends where the gradient is nothing`() throws {
    let fit = try fitFull(
      Self.world.log(learners: 60, responses: 20, seed: 7), reading: .each, threads: 2)
    #expect(fit.gradientNorm < 1e-3)
    #expect(fit.rows == 1200 && fit.learners == 60 && fit.skills == 5 && fit.items == 60)
    #expect(fit.logLikelihood < 0 && fit.iterations > 12)
  }

  @Test func `refuses a log without responses, and no threads`() throws {
    #expect(throws: FitError.noResponses) {
      try fitFull(AnswerLog(), reading: .each, threads: 1)
    }
    let log = Self.world.log(learners: 2, responses: 2, seed: 8)
    #expect(throws: FitError.tooFew(option: "threads", value: 0)) {
      try fitFull(log, reading: .each, threads: 0)
    }
  }

  @Test(arguments: [true, false]) func `fits a log of one learner and of one outcome`(
    outcome: Bool
  ) throws {
    var log = AnswerLog()
    for time in 0..<3 {
      log.append(
        learner: log.learnerNumber(for: "p"), item: log.itemNumber(for: "i"),
        skillSet: log.skillSetNumber(for: nil, members: ["s"]), correct: outcome,
        time: time == 2 ? .max : Int64(time))
    }
    let predicted = try predictions(of: log, under: fit(log, .joint))
    #expect(predicted.allSatisfy { $0 > 0 && $0 < 1 && ($0 > 0.5) == outcome })
  }

  private func logLoss(_ probabilities: [Double], _ log: AnswerLog) -> Double {
    let sum = zip(probabilities, log.correct).reduce(0) {
      $0 - Foundation.log($1.1 == 1 ? $1.0 : 1 - $1.0)
    }
    return sum / Double(log.count)
  }

  private struct NotFull: Error {}
}

extension AnswerLog {
  /// Some rows of a log in some order, with their times changed.
  init(_ log: AnswerLog, rows: [Int], time: (Int64) -> Int64 = { $0 }) {
    self.init()
    for row in rows {
      let set = Int(log.skillSet[row])
      append(
        learner: learnerNumber(for: log.learners.names[Int(log.learner[row])]),
        item: itemNumber(for: log.items.names[Int(log.item[row])]),
        skillSet: skillSetNumber(
          for: log.skillSets.names[set], members: log.members[set].map { log.skills.names[Int($0)] }
        ),
        correct: log.correct[row] == 1, time: time(log.time[row]))
    }
  }
}
