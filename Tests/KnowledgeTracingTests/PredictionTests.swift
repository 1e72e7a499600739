import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@Suite struct PredictionTests {
  @Test func `are those of each learner's traces`() throws {
    let sequences = simulate(try threeSkills(), learners: 12, opportunities: 6, seed: 1)
    let model = try fitted(AnswerLog(sequences), .joint)
    let parameters = try plain(model)
    let expected = sequences.flatMap { sequence in
      MasteryTrace(
        parameters[Skill.ID(sequence.skill)],
        sequence.responses.map { $0 ? .correct : .incorrect }
      ).probabilityCorrect
    }
    #expect(try predictions(of: AnswerLog(sequences), under: model) == expected)
  }

  @Test func `see nothing of the response they predict, nor of later ones`() throws {
    let sequences = simulate(try threeSkills(), learners: 5, opportunities: 8, seed: 2)
    let model = try fitted(AnswerLog(sequences), .joint)
    let before = try predictions(of: AnswerLog(sequences), under: model)
    for flipped in 0..<8 {
      var changed = sequences
      changed[3].responses[flipped].toggle()
      let after = try predictions(of: AnswerLog(changed), under: model)
      for (row, (old, new)) in zip(before, after).enumerated() {
        let isLater = row / 8 == 3 && row % 8 > flipped
        #expect(isLater ? old != new : old == new, "row \(row), flipped \(flipped)")
      }
    }
  }

  @Test func `take the mean of the skills in log-odds where each skill counts`() throws {
    let p = try threeSkills()[0].parameters
    let sequences = simulate(
      [("a", p), ("b", p), ("a;b", p)], learners: 30, opportunities: 4, seed: 3)
    let model = try fitted(AnswerLog(sequences), .each)
    var one = AnswerLog()
    one.append(
      learner: one.learnerNumber(for: "new"), item: one.itemNumber(for: "i"),
      skillSet: one.skillSetNumber(for: nil, members: ["a", "b"]), correct: true, time: 0)
    let odds = try ["a", "b"].map { (skill: Skill.ID) in
      let p = try plain(model)[skill]
      let probability = p.probabilityCorrect(predicted: p.prior)
      return log(probability / (1 - probability))
    }
    let expected = 1 / (1 + exp(-(odds[0] + odds[1]) / 2))
    #expect(try predictions(of: one, under: model).agrees(with: [expected], within: 1e-12))
  }

  @Test func `use the population for a skill never seen`() throws {
    let model = try fitted(
      AnswerLog(simulate(try threeSkills(), learners: 5, opportunities: 3, seed: 2)), .joint)
    let log = AnswerLog([SimulatedSequence(learner: "p", skill: "swim", responses: [true])])
    let p = try plain(model).population
    #expect(try predictions(of: log, under: model) == [p.probabilityCorrect(predicted: p.prior)])
  }

  private func fitted(_ log: AnswerLog, _ reading: SkillReading) throws -> Model {
    let day = try #require(Day("2026-11-23"))
    return try fitBKT(log, reading: reading, options: FitOptions(starts: 1, seed: 1, threads: 1))
      .model(name: "m", source: "simulated", createdOn: day)
  }
}

extension BKTParameters {
  /// Prior, learn, guess, slip.
  var all: [Double] { [prior, learn, guess, slip] }

  /// Their log-odds.
  var logOdds: [Double] { all.map { log($0 / (1 - $0)) } }
}
