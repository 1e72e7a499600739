import KnowledgeTracing
import LearningDomain
import NumericKernels
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct InstructionTests {
  /// Predicted mastery is ½ until a response is correct, and 1 from then on.
  private func coin() throws -> Model {
    try plainModel(["s": BKTParameters(prior: 0.5, learn: 0.5, guess: 0, slip: 0)])
  }

  private func evaluated(_ runs: [String: String], _ model: Model) throws -> InstructionResult {
    let log = AnswerLog(runs.merging(["another": "1"]) { $1 })
    return try evaluateInstruction(log, split: .holdingOut(runs.keys, of: log)) { _ in model }
  }

  @Test func `the worked runs stop where they should`() throws {
    let result = try evaluated(["A": "00110", "B": "00", "C": "01", "D": "1110"], coin())
    #expect(result.runs.map(\.learner) == [0, 1, 2, 3] && result.responses == 13)
    #expect(
      result.runs.map { $0.opportunities(before: .usualMastery) } == [3, nil, 2, 1])
    for (prescription, rule) in zip(result.prescriptions, result.rules) {
      #expect(prescription.rule == rule)
      #expect(prescription.runs == 4 && prescription.responses == 13)
      #expect(prescription.stopped == 3 && prescription.runsCutShort == 1)
      #expect(prescription.opportunitiesUntilStop == 2)
      #expect(prescription.masteryAtStop == 1)
      #expect(prescription.responsesAfterStop == 5)
      #expect(
        [prescription.expected, prescription.expectedToStop].agrees(with: [2, 1], within: 1e-4))
    }
  }

  @Test func `effort and score of the worked runs are these`() throws {
    let result = try evaluated(["A": "00110", "B": "00", "C": "01", "D": "1110"], coin())
    let points = result.effortAndScore(at: [0.5, 0.6])
    #expect(points.map(\.reached) == [4, 2] && points.map(\.runs) == [4, 4])
    #expect(points.map(\.effort) == [0, 2])
    // (2/5 + 0 + 1/2 + 3/4) / 4, and (1/2 + 2/3) / 2.
    let scores = points.compactMap(\.score)
    #expect(scores.agrees(with: [0.4125, 7.0 / 12], within: 1e-12))
    #expect(result.effortAndScore().map(\.threshold) == InstructionResult.usualThresholds)
    let never = result.effortAndScore(at: [1.1])
    #expect(never.map(\.score) == [nil] && never.map(\.effort) == [13.0 / 4])
  }

  @Test(arguments: [
    ("1110110110", "mastered"), ("0110110110", "spinning"), ("0000000111", "mastered"),
    ("00000000111", "spinning"), ("011011011", "undetermined"), ("0111", "mastered"),
    ("0000000000", "spinning"), ("111", "mastered"), ("11", "undetermined"),
  ])
  func `three in a row within ten opportunities are mastery, ten without spin`(
    run: String, kind: String
  ) throws {
    let spinning = try evaluated(["A": run], coin()).wheelSpinning
    let found = [spinning.mastered, spinning.spinning, spinning.undetermined]
    let expected = ["mastered", "spinning", "undetermined"].map { $0 == kind ? 1 : 0 }
    #expect(found == expected)
  }

  @Test func `the share that spins is of those that can be told, with the others as bounds`() throws
  {
    let runs = ["A": "0000000000", "B": "111", "C": "111", "D": "0", "E": "01"]
    let spinning = try evaluated(runs, coin()).wheelSpinning
    #expect(spinning.share == 1.0 / 3)
    #expect(spinning.bounds == 0.2...0.6)
    let none = try evaluated(["A": "0"], coin()).wheelSpinning
    #expect(none.share == nil && none.bounds == 0...1)
  }

  /// A rule that says stop says so at a response that was never given, too: what was believed after
  /// the last one counts.
  @Test func `practice that ends right at mastery is not cut short`() throws {
    let result = try evaluated(["C": "01"], coin())
    #expect(result.prescriptions[0].runsCutShort == 0)
    #expect(result.prescriptions[0].responsesAfterStop == 0)
  }

  @Test(arguments: SkillReading.allCases)
  func `skills are told apart, and add up`(reading: SkillReading) throws {
    let log = try simulatedLog(learners: 40)
    let split = try Split.folds(of: log, count: 2, seed: 1)
    let result = try evaluateInstruction(log, split: split) { try Engine.plain.fit($0, reading) }
    let skills = result.bySkill
    #expect(skills.map(\.skill) == log.skills.names.sorted())
    #expect(skills.reduce(0) { $0 + $1.result.responses } == log.count)
    for index in result.rules.indices {
      let parts = skills.map { $0.result.prescriptions[index] }
      let all = result.prescriptions[index]
      #expect(parts.reduce(0) { $0 + $1.responsesAfterStop } == all.responsesAfterStop)
      #expect(parts.reduce(0) { $0 + $1.runsCutShort } == all.runsCutShort)
      let expected = parts.reduce(0) { $0 + $1.expected * Double($1.runs) } / Double(all.runs)
      #expect([all.expected].agrees(with: [expected], within: 1e-9))
    }
    #expect(result.modelledSkills == 8)
  }

  @Test(arguments: Engine.allCases, SkillReading.allCases)
  func `the order of different learners' rows changes nothing, to the bit`(
    engine: Engine, reading: SkillReading
  ) throws {
    let log = try simulatedLog(learners: 20).withSets()
    let split = try Split.folds(of: log, count: 2, seed: 1)
    func evaluated(_ log: AnswerLog) throws -> InstructionResult {
      try evaluateInstruction(log, split: split, rules: [.mastery(0.8)]) {
        try engine.fit($0, reading)
      }
    }
    #expect(try evaluated(log.interleaved(seed: 1)) == evaluated(log))
  }

  @Test(arguments: Engine.allCases)
  func `turning an answer round moves no belief at or before it`(engine: Engine) throws {
    let log = try simulatedLog(learners: 12)
    let split = try Split.holdingOut(["L03"], of: log)
    func runs(_ log: AnswerLog) throws -> [PracticeRun] {
      try evaluateInstruction(log, split: split, rules: []) { try engine.fit($0, .joint) }.runs
    }
    let before = try runs(log)
    let rows = log.order().map(Int.init).filter {
      log.learners.names[Int(log.learner[$0])] == "L03"
    }
    for (place, row) in rows.enumerated() where place % 3 == 0 {
      let after = try runs(log.rewritten(flipping: [row]))
      let skill = log.skillSets.names[Int(log.skillSet[row])]
      for (old, new) in zip(before, after) where old.skill == skill {
        // Each skill is practised in one run of eight.
        #expect(old.prospects[...(place % 8)] == new.prospects[...(place % 8)])
        #expect(old.prospects != new.prospects)
      }
    }
  }
}

extension AnswerLog {
  /// Runs of learners on the skill `s`, written as 1 for correct and 0 for incorrect.
  fileprivate init(_ runs: [String: String]) {
    self.init()
    for (learner, responses) in runs.sorted(by: { $0.key < $1.key }) {
      for (time, response) in responses.enumerated() {
        append(
          learner: learnerNumber(for: learner), item: itemNumber(for: "i"),
          skillSet: skillSetNumber(for: nil, members: ["s"]), correct: response == "1",
          time: Int64(time))
      }
    }
  }

  /// The same with every third row calling for the skill before as well.
  func withSets() -> AnswerLog {
    var log = AnswerLog()
    for row in 0..<count {
      let own = skills.names[Int(members[Int(skillSet[row])][0])]
      log.append(
        learner: log.learnerNumber(for: learners.names[Int(learner[row])]),
        item: log.itemNumber(for: items.names[Int(item[row])]),
        skillSet: log.skillSetNumber(
          for: nil, members: row % 3 == 0 && own != "S1" ? ["S1", own] : [own]),
        correct: correct[row] == 1, time: time[row])
    }
    return log
  }
}
