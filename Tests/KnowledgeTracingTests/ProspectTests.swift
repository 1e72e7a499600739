import Foundation
import LearningDomain
import NumericKernels
import Testing
import _TestSupport

@testable import KnowledgeTracing

@Suite struct ProspectTests {
  @Test func `are what a learner's trace believes before each response, and after the last`() throws
  {
    let sequences = simulate(try threeSkills(), learners: 8, opportunities: 5, seed: 1)
    let log = AnswerLog(sequences)
    let model = try fitted(log)
    let found = try prospects(of: log, under: model)
    for (index, sequence) in sequences.enumerated() {
      let parameters = try plain(model)[Skill.ID(sequence.skill)]
      let trace = MasteryTrace(
        parameters, sequence.responses.map { $0 ? .correct : .incorrect })
      let own = found[index * 5..<index * 5 + 5].map { $0[0] }
      #expect(own.map(\.skill.text) == [String](repeating: sequence.skill, count: 5))
      #expect(own.map(\.before.mastery) == trace.before)
      #expect(own.map(\.before.success) == trace.probabilityCorrect)
      #expect(own.map { $0.afterLast?.mastery } == [nil, nil, nil, nil, trace.predicted])
      for (now, next) in zip(own, own.dropFirst()) {
        let response = trace.responses[own.firstIndex(of: now) ?? 0]
        #expect(
          next.before.success
            == (response == .correct
              ? now.before.successAfterCorrect : now.before.successAfterIncorrect))
      }
    }
  }

  /// The full family without terms is plain BKT, so that both engines have the same prospects.
  @Test func `of the full family without terms are those of plain BKT`() throws {
    let world = FullWorld([])
    let reference = try world.plainModel()
    let log = world.log(learners: 20, responses: 30, seed: 3)
    let (mine, theirs) = (
      try prospects(of: log, under: world.model), try prospects(of: log, under: reference)
    )
    for (one, other) in zip(mine.joined(), theirs.joined()) {
      #expect(one.skill == other.skill)
      #expect(one.before.numbers.agrees(with: other.before.numbers, within: 1e-12))
      #expect((one.afterLast == nil) == (other.afterLast == nil))
      if let one = one.afterLast, let other = other.afterLast {
        #expect(one.numbers.agrees(with: other.numbers, within: 1e-12))
      }
    }
  }

  @Test(arguments: [(SkillReading.each, FullTerms.all), (.joint, .lasting)])
  func `follow sets of skills as predictions of a log do`(
    reading: SkillReading, terms: FullTerms
  ) throws {
    let log = FullWorld(.all).log(learners: 60, responses: 20, several: 40, seed: 2)
    let model = try fitFull(log, reading: reading, terms: terms, threads: 2)
      .model(name: "", source: "", createdOn: Day(daysSince1970: 0))
    let tracer = Tracer(model, skillsOf: log)
    let predicted = try predictions(of: log, under: model)
    let prospects = try prospects(of: log, under: model)
    var trace = tracer.begin()
    var learner: Int32?
    for row in log.order().map(Int.init) {
      if learner != log.learner[row] { trace = tracer.begin() }
      learner = log.learner[row]
      let opportunity = Opportunity(
        item: Item.ID(log.items.names[Int(log.item[row])]),
        skills: prospects[row].compactMap { tracer.skills.firstIndex(of: $0.skill) },
        response: log.correct[row] == 1 ? .correct : .incorrect,
        time: Timestamp(milliseconds: log.time[row]))
      for (skill, prospect) in zip(opportunity.skills, prospects[row]) {
        #expect(
          [prospect.before.mastery]
            .agrees(with: [trace.masteryBefore(opportunity, skill: skill)], within: 1e-12))
      }
      #expect([trace.append(opportunity)].agrees(with: [predicted[row]], within: 1e-12))
    }
  }

  @Test func `of several skills are there for each, by name`() throws {
    let p = try threeSkills()[0].parameters
    let log = AnswerLog(
      simulate([("b", p), ("a", p), ("b;a", p)], learners: 10, opportunities: 3, seed: 3))
    func skills(_ reading: SkillReading) throws -> [[String]] {
      try prospects(of: log, under: fitted(log, reading)).map { $0.map(\.skill.text) }
    }
    #expect(try skills(.joint)[0] == ["b"] && skills(.joint)[6] == ["a;b"])
    #expect(try skills(.each)[0] == ["b"] && skills(.each)[6] == ["a", "b"])
  }

  private func fitted(_ log: AnswerLog, _ reading: SkillReading = .joint) throws -> Model {
    try fitBKT(log, reading: reading, options: FitOptions(starts: 1, seed: 1, threads: 1))
      .model(name: "", source: "", createdOn: Day(daysSince1970: 0))
  }
}

extension SkillProspect {
  fileprivate var numbers: [Double] {
    [mastery, success, successAfterCorrect, successAfterIncorrect]
  }
}
