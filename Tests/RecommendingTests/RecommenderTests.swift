import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels
import Recommending
import Testing
import _TestSupport

@Suite struct RecommenderTests {
  @Test func `abstains, and says what is missing, where nothing was answered`() throws {
    let record = try propose([])
    #expect(record.outcome == .abstain([.responses]))
    #expect(record.evidence.isEmpty && record.mainFactors.isEmpty)
  }

  @Test func `abstains where the newest response is older than the gate allows`() throws {
    #expect(try propose(history("share 11011", ago: 91)).outcome == .abstain([.recentResponses]))
    #expect(try propose(history("share 11011", ago: 89)).outcome.resource != nil)
  }

  @Test func `an empty catalogue, and one without resources, leave it to abstain`() throws {
    let empty = try Catalogue(skills: [], items: [], resources: [])
    let bare = try Catalogue(skills: catalogue.skills, items: [], resources: [])
    for catalogue in [empty, bare] {
      let recommender = Recommender(catalogue: catalogue, model: try model())
      for answers in [[], history("share 11011", "equal 000")] {
        let history = LearnerHistory(learner: "P01", observations: answers, asOf: today)
        let record = try recommender.propose(for: [history], asOf: today)[0].record
        #expect(record.outcome == .abstain([answers.isEmpty ? .responses : .fittingResource]))
        #expect(record.alternatives.isEmpty && record.evidence.isEmpty)
      }
    }
  }

  @Test func `proposes the same to each of a class, on however many threads`() throws {
    let schoolClass = randomHistories(30).map {
      LearnerHistory(learner: "P01", observations: $0.answers, asOf: today)
    }
    let recommender = try recommender()
    let alone = try schoolClass.map { try recommender.propose(for: [$0], asOf: today)[0] }
    #expect(Set(alone.map(\.record)).count > 20)
    for threads in [1, 4] {
      let together = try recommender.propose(for: schoolClass, asOf: today, threads: threads)
      #expect(together.map(\.record) == alone.map(\.record), "\(threads) threads")
      #expect(together.map(\.workings) == alone.map(\.workings), "\(threads) threads")
    }
  }

  @Test func `asks first where there are fewer than five responses`() throws {
    let record = try propose(history("share 0100"))
    #expect(record.outcome == .diagnose("share-check"))
    #expect(record.intent == .check)
  }

  @Test func `does not go past a prerequisite that is not established`() throws {
    let record = try propose(history("share 01001", "share 010"))
    #expect(record.target == "share" || record.target == "priorities")
  }

  @Test func `moves on when the prerequisite is established`() throws {
    let record = try propose(history("share 1111111", "priorities 1111111"))
    #expect(record.target == "equal")
    #expect(record.intent == .discover)
  }

  @Test func `goes back to the prerequisite after four errors in five`() throws {
    let record = try propose(history("share 1111111", "equal 01000"))
    #expect(record.intent == .goBack)
    #expect(record.target == "share")
    #expect(record.pause == Pause(skill: "equal", incorrect: 4, responses: 5))
  }

  @Test func `names the skill that rests while another is worked on, and no other`() throws {
    let back = try propose(history("share 1111111", "equal 00000", "share 0"))
    #expect(back.target == "share")
    #expect(back.pause == Pause(skill: "equal", incorrect: 5, responses: 5))
    #expect(try propose(history("share 1111111", "equal 01001")).pause == nil)
  }

  @Test func `what it says would lift a reason does, on the skill proposed, and nothing shorter`()
    throws
  {
    var lifted = 0
    for (seed, answers) in randomHistories(60) {
      let record = try propose(answers)
      for whyNot in record.whyNot {
        #expect(catalogue[resource: whyNot.resource]?.teaches == [whyNot.skill])
        guard case .lessToGain = whyNot.reason, let count = whyNot.liftedBy,
          let target = record.target
        else { continue }
        func after(_ count: Int) throws -> DecisionRecord {
          let more = Observation(
            learner: "P01", item: nil, skills: [target], kind: .answer(.correct, hints: 0),
            time: today)
          return try propose(answers + Array(repeating: more, count: count))
        }
        #expect(try after(count).target == whyNot.skill, "seed \(seed)")
        #expect(try after(count - 1).target != whyNot.skill, "seed \(seed)")
        lifted += 1
      }
    }
    #expect(lifted > 10)
  }

  @Test func `what waits for a prerequisite is open once that is established, not before`() throws {
    let recommender = try recommender()
    func isOpen(_ resource: Resource.ID, _ answers: [Observation]) throws -> Bool {
      let history = LearnerHistory(learner: "P01", observations: answers, asOf: today)
      return try recommender.shortlists(
        for: [history], asOf: today, count: catalogue.resources.count, threads: 1)[0]
        .entries.contains { $0.resource == resource }
    }
    var waiting = 0, lifted = 0
    for (seed, answers) in randomHistories(600) {
      let record = try propose(answers)
      for whyNot in record.whyNot {
        guard case .prerequisiteNotEstablished(let prerequisite) = whyNot.reason else { continue }
        func after(_ count: Int) -> [Observation] {
          let more = Observation(
            learner: "P01", item: nil, skills: [prerequisite], kind: .answer(.correct, hints: 0),
            time: today)
          return answers + Array(repeating: more, count: count)
        }
        waiting += 1
        #expect(try isOpen(whyNot.resource, after(3)), "seed \(seed)")
        guard let count = whyNot.liftedBy else { continue }
        #expect(whyNot.liftedOn == prerequisite, "seed \(seed)")
        #expect(try isOpen(whyNot.resource, after(count)), "seed \(seed)")
        #expect(try !isOpen(whyNot.resource, after(count - 1)), "seed \(seed)")
        lifted += 1
      }
    }
    #expect(waiting > 10 && lifted > 10)
  }

  @Test func `the next step is what a full record proposes`() throws {
    let recommender = try recommender()
    for (seed, answers) in randomHistories(60) {
      var learner = recommender.follow("P01")
      for answer in answers { learner.observe(answer) }
      let record = try propose(answers)
      let next = try recommender.next(for: learner, asOf: today)
      #expect(next.outcome == record.outcome && next.target == record.target, "seed \(seed)")
      #expect(next.intent == record.intent, "seed \(seed)")
      let pinned = try TeacherDirections(
        [
          TeacherDirection(
            learner: "P01", kind: .pin("compare-video"), reason: .plannedLesson, until: today.day)
        ], in: catalogue)
      #expect(
        try recommender.next(for: learner, asOf: today, directions: pinned).outcome
          == .suggest("compare-video"), "seed \(seed)")
    }
  }

  @Test func `comes back to a skill where all is established`() throws {
    let all = history("share 1111111", "priorities 1111111", "equal 1111111", "compare 1111111")
    let record = try propose(all)
    #expect(record.intent == .review)
    #expect(record.target == "share")
  }

  @Test func `offers two others, of other kinds, never the one proposed`() throws {
    let record = try propose(history("share 1111111", "priorities 11011"))
    let chosen = try #require(record.outcome.resource)
    #expect(record.alternatives.count == 2)
    #expect(!record.alternatives.contains(chosen))
    let kinds = ([chosen] + record.alternatives).compactMap { catalogue[resource: $0]?.kind }
    #expect(Set(kinds).count == 3)
  }

  @Test func `sees nothing after the day it speaks of`() throws {
    let past = history("share 1101101", ago: 3)
    let future = history("share 000000", ago: -6)
    #expect(try propose(past + future) == propose(past))
  }

  @Test func `depends on no other learner and on no order of rows`() throws {
    let mine = history("share 1101101", "equal 010")
    let other = history("share 0000", learner: "P02")
    let mixed = (other + mine).sorted { ($0.time ?? today) < ($1.time ?? today) }
    let histories = LearnerHistory.divide(mixed, among: ["P02", "P01"], asOf: today)
    let together = try recommender().propose(for: histories, asOf: today)
    #expect(try together[1].record == propose(mine))
  }

  @Test func `what it says of the future comes true, and nothing shorter does`() throws {
    var verified = 0
    for (seed, answers) in randomHistories(60) {
      let record = try propose(answers)
      for said in record.counterfactuals {
        func after(_ count: Int) throws -> DecisionRecord {
          let more = Observation(
            learner: "P01", item: nil, skills: [said.skill],
            kind: .answer(said.response, hints: 0), time: today)
          return try propose(answers + Array(repeating: more, count: count))
        }
        let then = try after(said.count)
        #expect(then.outcome == said.outcome && then.target == said.target, "seed \(seed)")
        for fewer in 1..<said.count {
          #expect(try after(fewer).target == record.target, "seed \(seed)")
        }
        verified += 1
      }
    }
    #expect(verified > 20)
  }

  @Test func `a decisive response is one without which the choice differs`() throws {
    var decisive = 0
    for (seed, answers) in randomHistories(60) {
      let record = try propose(answers)
      for evidence in record.evidence {
        #expect(
          (evidence.outcomeWithout != record.outcome) == (evidence.role == .decisive),
          "seed \(seed)")
        decisive += evidence.role == .decisive ? 1 : 0
      }
    }
    #expect(decisive > 20)
  }

  @Test func `the expected gain is what an opportunity adds under the model`() throws {
    var checked = 0
    for (seed, answers) in randomHistories(60) {
      let proposal = try proposal(answers)
      let gain = proposal.workings.factors.first { $0.kind == .expectedGain }
      guard case .suggest = proposal.record.outcome, let target = proposal.record.target
      else { continue }
      let p = try skillParameters()
      let responses = answers.filter { $0.skills == [target] }.compactMap(\.response)
      // The learning step of the last opportunity is taken.
      let after = responses.isEmpty ? p.prior : p.predicted(from: p.mastery(after: responses))
      #expect(abs((gain?.value ?? .nan) - (1 - after) * p.learn) < 1e-12, "seed \(seed)")
      checked += 1
    }
    #expect(checked > 20)
  }

  @Test func `nothing open scores more than what is proposed`() throws {
    for (seed, answers) in randomHistories(60) {
      let proposal = try proposal(answers)
      let sum = proposal.workings.factors.reduce(0) { $0 + $1.value * $1.weight }
      #expect(abs(proposal.workings.score - sum) < 1e-9, "seed \(seed)")
      if case .diagnose = proposal.record.outcome {
        #expect(proposal.workings.margin == nil && proposal.record.mainFactors.isEmpty)
      } else if let margin = proposal.workings.margin {
        #expect(margin >= 0, "seed \(seed)")
      }
    }
  }

  @Test func `the pause ends with one correct response on what came in between`() throws {
    let stuck = history("share 1111111", "equal 01000", ago: 3)
    func more(_ responses: Response...) -> [Observation] {
      stuck
        + responses.map {
          Observation(
            learner: "P01", item: nil, skills: ["share"], kind: .answer($0, hints: 0), time: today)
        }
    }
    #expect(try propose(more()).target == "share")
    #expect(try propose(more(.incorrect)).intent == .goBack)
    #expect(try propose(more(.correct)).target == "equal")
  }

  @Test func `never leaves a learner with a fourth error in a row on one skill`() throws {
    for (seed, answers) in randomHistories(60) {
      guard let last = answers.last?.skills.first else { continue }
      let errors = Array(
        repeating: Observation(
          learner: "P01", item: nil, skills: [last], kind: .answer(.incorrect, hints: 0),
          time: today), count: 3)
      #expect(try propose(answers + errors).target != last, "seed \(seed)")
    }
  }

  @Test
  func
    `builds on a skill after three correct responses in a row, or two that the model agrees with`()
    throws
  {
    let known = "priorities 1111111"
    #expect(try propose(history(known, "share 000000101")).target == "share")
    #expect(try propose(history(known, "share 00000010111")).target == "equal")
    #expect(try propose(history(known, "share 111011")).target == "equal")
  }

  @Test func `a word beside the responses differs when one calls the skill established alone`()
    throws
  {
    func agreement(_ said: Confidence, _ run: String) throws -> SelfAssessment.Agreement? {
      let word = Observation(
        learner: "P01", item: nil, skills: ["share"], kind: .selfAssessment(said),
        time: today)
      return try propose(history("priorities 1111111", run) + [word]).selfAssessment?.agreement
    }
    #expect(try agreement(.canExplain, "share 010101") == .surerThanResponses)
    #expect(try agreement(.withHelp, "share 010101") == .agrees)
  }
}
