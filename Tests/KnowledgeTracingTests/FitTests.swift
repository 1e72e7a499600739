import KnowledgeTracing
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@Suite struct FitTests {
  private let options = FitOptions(starts: 3, seed: 7, threads: 2)

  @Test func `depends on no order of learners or rows and on no threads, to the bit`() throws {
    let sequences = simulate(try threeSkills(), learners: 80, opportunities: 7, seed: 1)
    let fit = try fitBKT(AnswerLog(sequences), reading: .joint, options: options)
    var generator = SplitMix64(seed: 2)
    for log in [
      AnswerLog(sequences.reversed()), AnswerLog(interleaving: sequences),
      AnswerLog(sequences.shuffled(using: &generator)),
    ] {
      let other = try fitBKT(log, reading: .joint, options: options)
      #expect(other == fit)
      #expect(file(other) == file(fit))
    }
    for threads in [1, 3, 1000] {
      let options = FitOptions(starts: 3, seed: 7, threads: threads)
      let other = try fitBKT(AnswerLog(sequences), reading: .joint, options: options)
      #expect(file(other) == file(fit))
      #expect(other.skillFits == fit.skillFits)
    }
  }

  @Test func `fits a skill alike whatever other skills there are`() throws {
    let skills = try threeSkills()
    let sequences = simulate(skills, learners: 60, opportunities: 6, seed: 4)
    let all = try fitBKT(AnswerLog(sequences), reading: .joint, options: options)
    for (skill, _) in skills {
      let alone = AnswerLog(sequences.filter { $0.skill == skill })
      let fit = try fitBKT(alone, reading: .joint, options: options)
      #expect(fit.skillFits.first == all.skillFits.first { $0.skill.text == skill })
    }
  }

  @Test func `recovers the parameters of simulated learners`() throws {
    let skills = try threeSkills()
    let log = AnswerLog(simulate(skills, learners: 1500, opportunities: 8, seed: 5))
    let fit = try fitBKT(log, reading: .joint, options: options)
    for (skill, truth) in skills {
      let found = try #require(fit.skillFits.first { $0.skill.text == skill }).parameters
      // Loose: whether the standard errors are right is the next test's question.
      #expect(found.all.agrees(with: truth.all, within: 0.1), "\(skill): \(found)")
    }
    #expect(fit.degenerate == [])
    #expect(fit.gradientNorm <= 1e-6)
    #expect(fit.rows == 36_000 && fit.learners == 1500 && fit.skills == 3)
  }

  @Test func `covers the truth with its 90 % intervals`() throws {
    let skill = try threeSkills().prefix(1)
    var covered = 0
    for seed in 0..<40 as Range<UInt64> {
      let log = AnswerLog(simulate(Array(skill), learners: 300, opportunities: 8, seed: seed))
      let options = FitOptions(starts: 1, seed: 0, threads: 1)
      let fit = try #require(try fitBKT(log, reading: .joint, options: options).skillFits.first)
      for index in 0..<4 {
        let distance =
          fit.parameters.logOdds[index] - skill[skill.startIndex].parameters.logOdds[index]
        if abs(distance) < 1.645 * fit.covariance.standardErrors[[0, 1, 3, 4][index]] {
          covered += 1
        }
      }
    }
    // 90 % of 160 intervals are 144; the standard deviation of independent ones is 3.8.
    #expect((132...156).contains(covered), "\(covered) of 160")
  }

  @Test func `shrinks to the population as shrinkage grows, and not at all without it`() throws {
    let log = AnswerLog(simulate(try threeSkills(), learners: 30, opportunities: 5, seed: 6))
    let free = try fitBKT(log, reading: .joint, options: options)
    func fit(_ shrinkage: Double) throws -> BKTFit {
      try fitBKT(
        log, reading: .joint,
        options: FitOptions(starts: 3, seed: 7, threads: 2, shrinkage: shrinkage))
    }
    let population = free.population.all
    for skill in try fit(1e9).skillFits {
      #expect(skill.parameters.all.agrees(with: population, within: 1e-5))
    }
    let barely = try fit(1e-9)
    #expect([barely.logLikelihood].agrees(with: [free.logLikelihood], within: 1e-6))
    var last = free.logLikelihood
    for shrinkage in [1, 10, 100.0] {
      let logLikelihood = try fit(shrinkage).logLikelihood
      #expect(logLikelihood <= last + 1e-6)
      last = logLikelihood
    }
  }

  @Test func `takes several skills as one or each by itself`() throws {
    let p = try threeSkills()[0].parameters
    let log = AnswerLog(simulate([("a", p), ("a;b", p)], learners: 20, opportunities: 3, seed: 1))
    let joint = try fitBKT(log, reading: .joint, options: options)
    #expect(joint.skillFits.map(\.skill.text) == ["a", "a;b"])
    let each = try fitBKT(log, reading: .each, options: options)
    #expect(each.skillFits.map(\.skill.text) == ["a", "b"])
    #expect(each.skillFits.map(\.responses) == [120, 60])
    #expect(each.skillFits.map(\.learners) == [20, 20])
    #expect(each.rows == 120)
  }

  @Test(arguments: [
    [[true]], [[false]], [[true, true, true], [true]], [[false, false], [false]],
    [[true, true, false, false], [true, false]],
  ]) func `behaves where there is little to see`(sequences: [[Bool]]) throws {
    let log = AnswerLog(
      sequences.enumerated().map {
        SimulatedSequence(learner: "p\($0)", skill: "s", responses: $1)
      })
    let fit = try fitBKT(log, reading: .joint, options: options)
    let parameters = try #require(fit.skillFits.first).parameters
    #expect(1 - parameters.slip > parameters.guess)
    #expect(fit.logLikelihood <= 0)
    #expect(fit.gradientNorm <= 1e-6)
  }

  @Test func `flags a skill whose learners only get worse`() throws {
    let sequences = (0..<50).map {
      SimulatedSequence(learner: "p\($0)", skill: "s", responses: [true, $0 % 3 > 0, false])
    }
    let fit = try fitBKT(AnswerLog(sequences), reading: .joint, options: options)
    #expect(fit.degenerate == ["s"])
  }

  @Test func `refuses what cannot be fitted`() {
    let log = AnswerLog([SimulatedSequence(learner: "p", skill: "s", responses: [true])])
    func error(_ log: AnswerLog, _ options: FitOptions) -> FitError? {
      do throws(FitError) {
        _ = try fitBKT(log, reading: .joint, options: options)
        return nil
      } catch {
        return error
      }
    }
    #expect(error(AnswerLog(), options) == .noResponses)
    let noStart = FitOptions(starts: 0, seed: 1, threads: 1)
    #expect(error(log, noStart) == .tooFew(option: "starts", value: 0))
    let noEnd = FitOptions(starts: .max, seed: 1, threads: 1)
    #expect(error(log, noEnd) == .tooManyStarts(.max))
    let noThread = FitOptions(starts: 1, seed: 1, threads: -2)
    #expect(error(log, noThread) == .tooFew(option: "threads", value: -2))
    let negative = FitOptions(starts: 1, seed: 1, threads: 1, shrinkage: -1)
    #expect(error(log, negative) == .shrinkage(-1))
    let endless = FitOptions(starts: 1, seed: 1, threads: 1, shrinkage: .infinity)
    #expect(error(log, endless) == .shrinkage(.infinity))
  }

  private func file(_ fit: BKTFit) -> [UInt8] {
    guard let day = Day("2026-11-23") else { return [] }
    return fit.model(name: "m", source: "simulated", createdOn: day).encoded()
  }
}
