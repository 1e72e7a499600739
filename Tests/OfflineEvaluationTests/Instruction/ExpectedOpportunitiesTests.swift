import KnowledgeTracing
import LearningDomain
import NumericKernels
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct ExpectedOpportunitiesTests {
  /// With no guess and no slip a correct response settles it, and half of those who do not know learn:
  /// each opportunity ends it with probability ½.
  @Test(arguments: [(100, 2, 1), (3, 1.75, 0.875), (1, 1, 0.5), (0, 0, 0)])
  func `are those of the worked coin`(most: Int, mean: Double, stopped: Double) throws {
    let coin = try tracer(prior: 0.5, learn: 0.5, guess: 0, slip: 0)
    for rule in [StoppingRule.usualMastery, .usualSimilarity] {
      let found = expectedOpportunities(on: 0, coin, rule: rule, most: most)
      // What is left out weighs a millionth, at most a hundred times.
      #expect([found.mean, found.stopped].agrees(with: [mean, stopped], within: 1e-4))
    }
  }

  @Test func `are none where the skill is known, and the most where it is never learnt`() throws {
    let known = try tracer(prior: 0.96, learn: 0.1, guess: 0.2, slip: 0.1)
    let none = expectedOpportunities(on: 0, known, rule: .usualMastery)
    #expect(none.mean == 0 && none.stopped == 1)
    let never = try tracer(prior: 0, learn: 0, guess: 0.2, slip: 0.1)
    let found = expectedOpportunities(on: 0, never, rule: .usualMastery)
    #expect([found.mean, found.stopped].agrees(with: [100, 0], within: 1e-9))
    // Practice that moves no prediction is stopped at once.
    #expect(expectedOpportunities(on: 0, never, rule: .usualSimilarity).mean == 0)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `are those of every sequence of responses`(seed: UInt64) throws {
    let p = try parameters(seed: seed)
    let rules = [
      StoppingRule.usualMastery, .mastery(0.8), .similarity(within: 0.05, confidence: 0.7),
    ]
    for rule in rules {
      let found = try expectedOpportunities(
        on: 0, tracer(p), rule: rule, most: 10, histories: .max)
      #expect([found.mean].agrees(with: [mean(p, rule, most: 10)], within: 1e-12))
    }
  }

  /// Printed where it fails, with its seed.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `are those of simulated learners, up to chance`(seed: UInt64) throws {
    let p = try parameters(seed: seed)
    for rule in [StoppingRule.usualMastery, .similarity(within: 0.02, confidence: 0.9)] {
      let found = try expectedOpportunities(on: 0, tracer(p), rule: rule)
      let simulated = simulated(p, rule, learners: 20_000, seed: seed)
      let error = 4 * simulated.standardError + 0.005 * found.mean
      #expect(
        (found.mean - simulated.mean).magnitude <= error,
        "seed \(seed): \(found.mean), simulated \(simulated.mean) ± \(error)")
    }
  }

  @Test func `hardly depend on how many histories are kept`() throws {
    for seed in 0..<4 as Range<UInt64> {
      let tracer = try tracer(parameters(seed: seed))
      let few = expectedOpportunities(on: 0, tracer, rule: .usualMastery)
      let many = expectedOpportunities(on: 0, tracer, rule: .usualMastery, histories: 4096)
      #expect((few.mean / many.mean - 1).magnitude < 0.005, "seed \(seed)")
    }
  }

  @Test func `grow with the threshold`() throws {
    for seed in 0..<8 as Range<UInt64> {
      let tracer = try tracer(parameters(seed: seed))
      let means = [0.5, 0.7, 0.9, 0.95, 0.99].map {
        expectedOpportunities(on: 0, tracer, rule: .mastery($0), most: 10, histories: .max).mean
      }
      #expect(means == means.sorted())
    }
  }

  /// Types, items and forgetting: what is believed is no one number.
  @Test func `of the full family are those of every sequence, too`() throws {
    let log = try simulatedLog(learners: 80)
    let model = try fitFull(log, reading: .joint, terms: .lasting, threads: 2)
      .model(name: "", source: "", createdOn: Day(daysSince1970: 0))
    let tracer = Tracer(model, skillsOf: log)
    for skill in tracer.skills.indices {
      let exact = expectedOpportunities(
        on: skill, tracer, rule: .usualMastery, most: 10, histories: .max)
      let brute = mean(tracer.following(only: skill).begin(), 0, most: 10)
      #expect([exact.mean].agrees(with: [brute], within: 1e-9))
      // Mastery alone orders the histories less well here.
      let thinned = expectedOpportunities(on: skill, tracer, rule: .usualMastery, most: 10)
      #expect((thinned.mean / exact.mean - 1).magnitude < 0.02)
    }
  }

  // MARK: Oracles

  private func mean(_ trace: LearnerTrace, _ skill: Int, most: Int) -> Double {
    let outlook = trace.expectedOutlook(of: skill, at: nil)
    guard most > 0, outlook.mastery < 0.95 else { return 0 }
    func after(_ response: Response) -> Double {
      var next = trace
      next.append(Opportunity(item: nil, skills: [skill], response: response, time: nil))
      return mean(next, skill, most: most - 1)
    }
    return 1 + outlook.success * after(.correct) + (1 - outlook.success) * after(.incorrect)
  }

  /// Adds up P(the rule has not stopped after each sequence of responses), by sums over hidden paths.
  private func mean(_ p: BKTParameters, _ rule: StoppingRule, most: Int) -> Double {
    var sum = 0.0
    for length in 0..<most {
      for code in 0..<1 << length {
        let responses = (0..<length).map { code >> $0 & 1 == 1 }
        let isOpen = (0...length).allSatisfy {
          !rule.stops(at: prospect(p, Array(responses.prefix($0))))
        }
        if isOpen { sum += joint(p, responses).reduce(0, +) }
      }
    }
    return sum
  }

  /// P(responses and not known next), P(responses and known next), by every hidden path.
  private func joint(_ p: BKTParameters, _ responses: [Bool]) -> [Double] {
    var weights = [1 - p.prior, p.prior]
    for correct in responses {
      let right = [p.guess, 1 - p.slip]
      let seen = (0...1).map { weights[$0] * (correct ? right[$0] : 1 - right[$0]) }
      weights = [
        seen[0] * (1 - p.learn) + seen[1] * p.forget, seen[0] * p.learn + seen[1] * (1 - p.forget),
      ]
    }
    return weights
  }

  private func prospect(_ p: BKTParameters, _ responses: [Bool]) -> SkillProspect {
    func success(_ responses: [Bool]) -> Double {
      let weights = joint(p, responses)
      return (weights[0] * p.guess + weights[1] * (1 - p.slip)) / (weights[0] + weights[1])
    }
    let weights = joint(p, responses)
    return SkillProspect(
      mastery: weights[1] / (weights[0] + weights[1]), success: success(responses),
      successAfterCorrect: success(responses + [true]),
      successAfterIncorrect: success(responses + [false]))
  }

  private func simulated(
    _ p: BKTParameters, _ rule: StoppingRule, learners: Int, seed: UInt64
  ) -> (mean: Double, standardError: Double) {
    var generator = SplitMix64(seed: seed, stream: "learners")
    var sum = 0.0, squares = 0.0
    for _ in 0..<learners {
      var isKnown = generator.nextUniform() < p.prior
      var belief = p.prior, count = 0
      func success(_ belief: Double) -> Double { p.probabilityCorrect(predicted: belief) }
      while count < 100,
        !rule.stops(
          at: SkillProspect(
            mastery: belief, success: success(belief),
            successAfterCorrect: success(p.updated(belief, with: .correct)),
            successAfterIncorrect: success(p.updated(belief, with: .incorrect))))
      {
        let correct = generator.nextUniform() < (isKnown ? 1 - p.slip : p.guess)
        belief = p.updated(belief, with: correct ? .correct : .incorrect)
        isKnown =
          isKnown
          ? generator.nextUniform() >= p.forget : generator.nextUniform() < p.learn
        count += 1
      }
      sum += Double(count)
      squares += Double(count * count)
    }
    let count = Double(learners)
    let mean = sum / count
    return (mean, ((squares / count - mean * mean) / count).squareRoot())
  }

  // MARK: Models

  private func parameters(seed: UInt64) throws -> BKTParameters {
    var generator = SplitMix64(seed: seed)
    func draw(_ range: ClosedRange<Double>) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * generator.nextUniform()
    }
    return try BKTParameters(
      prior: draw(0.05...0.6), learn: draw(0.03...0.3), guess: draw(0.05...0.35),
      slip: draw(0.03...0.2), forget: seed % 2 == 0 ? 0 : draw(0...0.05))
  }

  private func tracer(
    prior: Double, learn: Double, guess: Double, slip: Double
  ) throws -> Tracer {
    try tracer(BKTParameters(prior: prior, learn: learn, guess: guess, slip: slip))
  }

  private func tracer(_ p: BKTParameters) throws -> Tracer {
    try Tracer(plainModel(["s": p]), skills: ["s"])
  }
}
