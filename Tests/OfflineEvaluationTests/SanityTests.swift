import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels
import OfflineEvaluation
import Testing
import _TestSupport

/// What must hold of every member of the family, together in one place: nothing of a response is known
/// before it, nothing is learnt from noise, what was never met is met without harm, and being right
/// speaks for knowing.
@Suite struct SanityTests {
  /// Every kind of term alone, all of them, and the full family with and without each.
  static let variants =
    [
      "bkt", "bkt+forget", "bkt+items:item", "bkt+learn:resource", "bkt+prior:group",
      "bkt+prior:learner", "bkt+forget+learn:resource+items:item+prior:group", "full",
      "full-types", "full-items", "full-forgetting", "full-recency", "full-repetition",
      "full-recency-repetition", "full-forgetting-recency-repetition",
    ].compactMap { Variant($0) }

  /// Those of them that nothing is forgotten in, and in which only knowing and types count.
  static let lastingOnes: Set = [
    "bkt", "bkt+items:item", "bkt+learn:resource", "full-forgetting-recency-repetition",
  ]

  @Test func `there are all of them`() {
    #expect(Self.variants.count == 15)
    #expect(Self.variants.count { Self.lastingOnes.contains($0.description) } == 4)
  }

  @Test(arguments: variants, SkillReading.allCases)
  func `turning an answer round moves no prediction at or before it`(
    variant: Variant, reading: SkillReading
  ) throws {
    let log = sanityLog(learners: 24)
    let tested = "L03"
    let model = try variant.fitted(to: log.keeping { $0 != tested }, reading)
    let test = log.keeping { $0 == tested }
    let before = try predictions(of: test, under: model)
    let beliefs = try prospects(of: test, under: model).map { $0.map(\.before) }
    for row in 0..<test.count {
      let flipped = test.flipping { $0 == row }
      let after = try predictions(of: flipped, under: model)
      #expect(after[...row] == before[...row], "row \(row)")
      let flippedBeliefs = try prospects(of: flipped, under: model).map { $0.map(\.before) }
      #expect(flippedBeliefs[...row] == beliefs[...row], "row \(row)")
      // Every skill of the row comes again within four rows.
      if row < test.count - 4 { #expect(after != before && flippedBeliefs != beliefs) }
    }
  }

  @Test(arguments: variants.filter { $0.description != "bkt+prior:learner" })
  func `shuffled answers leave nothing to predict`(variant: Variant) throws {
    let log = sanityLog(learners: 200)
    var generator = SplitMix64(seed: 7)
    let outcomes = log.correct.shuffled(using: &generator)
    let shuffled = log.flipping { log.correct[$0] != outcomes[$0] }
    // One split: over folds, each would be predicted from the others' share of correct answers.
    let split = try Split.holdingOut((0..<100).map { "L\($0)" }, of: shuffled)
    let result = try evaluate(shuffled, split: split) { try variant.fitted(to: $0, .each) }
    let right = Double(result.predictions.outcome.count { $0 })
    let wrong = Double(result.testRows) - right
    // The standard deviation of the Mann-Whitney statistic where both come from one distribution.
    let error = ((right + wrong + 1) / (12 * right * wrong)).squareRoot()
    #expect((try #require(result.auc) - 0.5).magnitude < 4 * error, "\(error)")
  }

  @Test(arguments: variants, SkillReading.allCases)
  func `what was never met is predicted as the average is`(
    variant: Variant, reading: SkillReading
  ) throws {
    let model = try variant.fitted(to: sanityLog(learners: 24), reading)
    func predicted(_ rows: [(learner: String, item: String, skill: String)]) throws -> [Double] {
      var log = AnswerLog(furtherColumns: ["resource", "group"])
      for (time, row) in rows.enumerated() {
        log.append(
          learner: log.learnerNumber(for: row.learner), item: log.itemNumber(for: row.item),
          skillSet: log.skillSetNumber(for: nil, members: [row.skill]), correct: true,
          time: Int64(time), further: ["never", "never"])
      }
      return try predictions(of: log, under: model)
    }
    let rows = [("one", "i0", "s0"), ("one", "unseen", "s0"), ("two", "other", "s0")]
    for probability in try predicted(rows + [("two", "unseen", "unseen")]) {
      #expect(0 < probability && probability < 1)
    }
    // All that was never met is alike.
    #expect(
      try predicted([("one", "unseen", "unseen")]) == predicted([("two", "other", "another")]))
    #expect(try predicted([("one", "unseen", "s0")]) == predicted([("two", "other", "s0")]))
    // A learner with one response is predicted like any other at the first one, whoever else is there.
    let alone = try predicted([("one", "i0", "s0")])
    #expect(try predicted([("two", "i1", "s1"), ("one", "i0", "s0")])[1] == alone[0])
  }

  @Test(arguments: variants)
  func `a log of one response can be fitted and evaluated`(variant: Variant) throws {
    let log = sanityLog(learners: 2)
    var one = AnswerLog(furtherColumns: log.furtherColumns)
    one.append(
      learner: one.learnerNumber(for: "L"), item: one.itemNumber(for: "i"),
      skillSet: one.skillSetNumber(for: nil, members: ["s"]), correct: true, time: 0,
      further: ["exercise", "left"])
    let model = try variant.fitted(to: one, .each)
    let result = try evaluate(log, split: .holdingOut(["L1"], of: log)) { _ in model }
    #expect(result.predictions.probability.allSatisfy { 0 < $0 && $0 < 1 })
    let runs = try evaluateInstruction(log, split: .holdingOut(["L1"], of: log)) { _ in model }.runs
    #expect(runs.flatMap(\.prospects).allSatisfy { (0...1).contains($0.mastery) })
  }

  // MARK: Being right speaks for knowing

  /// In every variant knowing makes a correct response likelier, and Bayes' rule does the rest.
  ///
  /// What counts is the moment: the belief of the same time, before and after. In the full family the
  /// types count as well, whose scale of success is one for all items, so that the item is an average
  /// one; and how the last responses went may say the contrary, if that is what was fitted, so that
  /// suggestions rest on models without it.
  @Test(arguments: variants.filter { !$0.looksAtRecency })
  func `one right answer lowers no mastery, and a wrong one raises none`(variant: Variant) throws {
    try eachBelief(of: variant) { trace, skill, time in
      let before = trace.expectedOutlook(of: skill, at: time).mastery
      for (response, sign) in [(Response.correct, 1.0), (.incorrect, -1)] {
        var next = trace
        next.append(Opportunity(item: nil, skills: [skill], response: response, time: time))
        #expect(sign * (next.outlook(of: skill).mastery - before) > -1e-12)
      }
    }
  }

  /// Where nothing is forgotten a learning step lowers nothing either.
  ///
  /// With forgetting three right
  /// answers may end below a belief that was nearer to 1 than practice can keep it; features of the last
  /// responses and of items met again say what they were fitted to say.
  @Test(arguments: variants.filter { lastingOnes.contains($0.description) })
  func `three right in a row lower no mastery`(variant: Variant) throws {
    try eachBelief(of: variant) { trace, skill, time in
      var next = trace
      let before = trace.expectedOutlook(of: skill, at: time)
      for _ in 0..<3 {
        next.append(Opportunity(item: nil, skills: [skill], response: .correct, time: time))
      }
      let after = next.expectedOutlook(of: skill, at: time)
      #expect(after.mastery >= before.mastery - 1e-12)
      #expect(after.success >= before.success - 1e-12)
    }
  }

  /// Calls a closure for the belief after each response of many learners, of each skill, a little later.
  private func eachBelief(
    of variant: Variant, _ body: (LearnerTrace, _ skill: Int, Timestamp) throws -> Void
  ) throws {
    let log = sanityLog(learners: 24)
    let tracer = Tracer(try variant.fitted(to: log, .each), skills: ["s0", "s1", "s2"])
    var trace = tracer.begin()
    var learner: Int32?
    for row in log.order().map(Int.init) {
      if learner != log.learner[row] { trace = tracer.begin() }
      learner = log.learner[row]
      let time = log.time[row]
      trace.append(
        Opportunity(
          item: Item.ID(log.items.names[Int(log.item[row])]),
          skills: log.members[Int(log.skillSet[row])].compactMap { number in
            tracer.skills.firstIndex { $0.text == log.skills.names[Int(number)] }
          }, response: log.correct[row] == 1 ? .correct : .incorrect,
          time: Timestamp(milliseconds: time)))
      for skill in tracer.skills.indices {
        try body(trace, skill, Timestamp(milliseconds: time + 60_000))
      }
    }
  }
}

extension Variant {
  fileprivate var looksAtRecency: Bool {
    if case .full(let terms) = self { terms.contains(.recency) } else { false }
  }

  fileprivate func fitted(to log: AnswerLog, _ reading: SkillReading) throws -> Model {
    let day = Day(daysSince1970: 0)
    switch self {
    case .plain(let plain):
      // A prior of each learner needs something to shrink to.
      let shrinkage = plain.priorColumn == "learner" ? 5.0 : 0
      let options = FitOptions(
        starts: 1, seed: 1, threads: 1, shrinkage: shrinkage, variant: plain)
      return try fitBKT(log, reading: reading, options: options)
        .model(name: "", source: "", createdOn: day)
    case .full(let terms):
      return try fitFull(log, reading: reading, terms: terms, threads: 2)
        .model(name: "", source: "", createdOn: day)
    }
  }
}

/// Learners who learn three skills in turn, sixteen responses each; every fifth calls for two.
private func sanityLog(learners: Int) -> AnswerLog {
  var log = AnswerLog(furtherColumns: ["resource", "group"])
  for learner in 0..<learners {
    var generator = SplitMix64(seed: 9, stream: "\(learner)")
    let strength = generator.nextNormal()
    for count in 0..<16 {
      let skill = count % 3, item = Int(generator.next() % 6)
      let chance = 1 / (1 + exp(-(strength + 0.2 * Double(count) - 0.4 * Double(item))))
      log.append(
        learner: log.learnerNumber(for: "L\(learner)"), item: log.itemNumber(for: "i\(item)"),
        skillSet: log.skillSetNumber(
          for: nil,
          members: count % 5 == 4 ? ["s\(skill)", "s\((skill + 1) % 3)"] : ["s\(skill)"]),
        correct: generator.nextUniform() < chance, time: Int64(count) * 90_000,
        further: [
          ["exercise", "video"][Int(generator.next() % 2)], ["left", "right"][learner % 2],
        ])
    }
  }
  return log
}

extension AnswerLog {
  /// The same with the outcomes of some rows turned round, and all columns.
  fileprivate func flipping(_ isFlipped: (Int) -> Bool) -> AnswerLog {
    var log = AnswerLog(furtherColumns: furtherColumns)
    let columns = furtherColumns.compactMap(column)
    for row in 0..<count {
      let set = Int(skillSet[row])
      log.append(
        learner: log.learnerNumber(for: learners.names[Int(learner[row])]),
        item: log.itemNumber(for: items.names[Int(item[row])]),
        skillSet: log.skillSetNumber(
          for: skillSets.names[set], members: members[set].map { skills.names[Int($0)] }),
        correct: (correct[row] == 1) != isFlipped(row), time: time[row],
        further: columns.map { $0.name(of: row) })
    }
    return log
  }
}
