import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels
import Testing

@testable import OfflineEvaluation

/// What holds of every policy in every world; a new one joins with the list.
@Suite struct PolicyTests {
  private static let model = Result {
    try World.all[1].modelOfClassBefore(seed: 4, threads: 2)
  }

  @Test(arguments: World.all, PolicyKind.all)
  func `chooses what there is, and the same again`(world: World, kind: PolicyKind) throws {
    let make = try kind.prepare(world.course, Self.model.get())
    let draws = WorldDraws(seed: 3, world: world.name)
    func choices() -> [Int] {
      var chosen: [Int] = []
      for learner in 0..<3 {
        _ = world.play(make(), learner: learner, draws: draws, seesMinds: kind.isOracle) {
          _, exercise, _ in chosen.append(exercise)
        }
      }
      return chosen
    }
    let first = choices()
    #expect(first.allSatisfy(world.course.exercises.indices.contains))
    #expect(first == choices())
  }

  @Test(arguments: PolicyKind.all)
  func `gets through a course of one skill, and an exercise of two`(kind: PolicyKind) throws {
    let world = World("one", horizon: 12, Mind(prerequisites: [[]]))
    var two = World("two", horizon: 12, Mind(prerequisites: [[], [0]]))
    two.course = Course(
      prerequisites: [[], [0]],
      exercises: [
        .init(skills: [0], difficulty: 0), .init(skills: [1], difficulty: 0),
        .init(skills: [0, 1], difficulty: 0),
      ], horizon: 12)
    for world in [world, two] {
      let make = try kind.prepare(world.course, Self.model.get())
      let draws = WorldDraws(seed: 3, world: world.name)
      let episode = world.play(make(), learner: 1, draws: draws, seesMinds: kind.isOracle)
      #expect(episode.opportunities == 12)
    }
  }

  @Test(arguments: World.all)
  func `Balise leaves nobody with a fifth failure on one skill`(world: World) throws {
    let kind = PolicyKind.balise()
    let make = try kind.prepare(world.course, Self.model.get())
    let draws = WorldDraws(seed: 5, world: world.name)
    for learner in 0..<20 {
      #expect(world.play(make(), learner: learner, draws: draws).longestFailureRun <= 4)
    }
  }

  @Test func `every policy has a name of its own, and one is the oracle`() {
    let all = PolicyKind.all + PolicyKind.ablations
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(all.filter(\.isOracle).map(\.name) == ["oracle"])
  }

  // MARK: - Worked examples of `recommendation.md`

  private let chain = Course(
    prerequisites: PrerequisiteShape.chain(3), difficulties: [0], horizon: 30)
  private func moment(_ step: Int = 0, uniform: Double = 0) -> Moment {
    Moment(step: step, uniform: uniform, mind: nil)
  }

  /// With all parameters .1: after one right response the odds of .1 : .9 become .09 : .09, so .5; a
  /// learning step makes that .55.
  @Test func `the published tutor updates every skill of an exercise`() {
    var tutor = PublishedTutor(chain)
    tutor.observe(Course.Exercise(skills: [0, 2], difficulty: 0), .correct)
    for (mastery, expected) in zip(tutor.mastery, [0.55, 0.1, 0.55]) {
      #expect(abs(mastery - expected) < 1e-12)
    }
    tutor.observe(Course.Exercise(skills: [0], difficulty: 0), .incorrect)
    let known = 0.55 * 0.1 / (0.55 * 0.1 + 0.45 * 0.9)
    #expect(abs(tutor.mastery[0] - (known + (1 - known) * 0.1)) < 1e-12)
  }

  @Test func `linear-3 moves on after three right in a row, and begins again at the end`() {
    var policy = LinearPolicy(chain)
    var chosen: [Int] = []
    for response in [Response.correct, .correct, .incorrect] + Array(repeating: .correct, count: 10)
    {
      let exercise = policy.choose(moment()) ?? -1
      chosen.append(exercise)
      policy.observe(exercise, response, confidence: nil, at: 0)
    }
    #expect(chosen == [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 0])
  }

  @Test func `oatutor-low takes the lowest product of masteries under .95`() {
    let course = Course(
      prerequisites: [[], []],
      exercises: [
        .init(skills: [0], difficulty: 0), .init(skills: [1], difficulty: 0),
        .init(skills: [0, 1], difficulty: 0),
      ], horizon: 9)
    var policy = BeliefPolicy(course, by: BeliefPolicy.lowestMastery)
    #expect(policy.choose(moment()) == 2, "the product .01 is lowest")
    for _ in 0..<6 { policy.observe(2, .correct, confidence: nil, at: 0) }
    #expect(policy.choose(moment()) == nil, "all products are over .95")
    policy.observe(1, .incorrect, confidence: nil, at: 0)
    #expect(policy.choose(moment()) != 0)
  }

  @Test func `fringe-low waits for prerequisites at .85`() {
    var policy = BeliefPolicy(chain, by: BeliefPolicy.fringe)
    #expect(policy.choose(moment()) == 0)
    policy.observe(0, .correct, confidence: nil, at: 0)
    #expect(policy.choose(moment()) == 0, "skill 0 is at .55")
    policy.observe(0, .correct, confidence: nil, at: 0)
    #expect(policy.choose(moment()) == 1, "skill 0 is at .925")
  }

  /// The terms of the page, computed directly.
  @Test func `alosi adds readiness, remediation, continuity and fit`() {
    var generator = SplitMix64(seed: 77)
    for round in 0..<40 {
      var policy = BeliefPolicy(chain, by: BeliefPolicy.alosi)
      for _ in 0..<generator.draw(from: 0...12) {
        policy.observe(
          generator.draw(from: 0...2), generator.happens(0.7) ? .correct : .incorrect,
          confidence: nil, at: 0)
      }
      let l = policy.tutor.mastery.map { log($0 / (1 - $0)) }
      let target = log(9.0)
      let scores = (0..<3).map { skill in
        let ready = skill == 0 ? 0 : min(0, l[skill - 1] - target)
        let last = policy.tutor.lastSkills == [skill] ? 1.0 : 0
        return 2 * min(0, ready) + 2 * max(0, target - l[skill]) + last - 0.5 * abs(l[skill])
      }
      let chosen = policy.choose(moment()) ?? -1
      #expect(scores[chosen] > (scores.max() ?? 0) - 1e-9, "seed 77, round \(round)")
    }
  }

  @Test func `zpdes opens the next skill over one half, and closes over seven tenths`() {
    var policy = ZpdesPolicy(chain)
    for _ in 0..<2 { policy.observe(0, .correct, confidence: nil, at: 0) }
    #expect(policy.choose(moment(uniform: 0.99)) == 0, "two responses do not open the next")
    policy.observe(0, .correct, confidence: nil, at: 0)
    #expect(policy.choose(moment(uniform: 0.999)) == 1)
    for _ in 0..<3 { policy.observe(0, .correct, confidence: nil, at: 0) }
    #expect(policy.choose(moment(uniform: 0)) == 1, "the first is closed")
  }

  @Test func `kolibri-next goes to an unseen successor after three of five`() {
    let course = Course(prerequisites: [[], [], [0]], difficulties: [0], horizon: 9)
    var policy = NextStepsPolicy(course)
    for response in [Response.correct, .incorrect, .correct, .incorrect] {
      #expect(policy.choose(moment()) == 0)
      policy.observe(0, response, confidence: nil, at: 0)
    }
    policy.observe(0, .correct, confidence: nil, at: 0)
    #expect(policy.choose(moment()) == 2)
  }

  /// R(S) = .9 by definition, so that a skill answered wrongly, whose stability is .212 days, is due a day
  /// later, and one answered rightly, of 2.3 days, is not.
  @Test func `fsrs-review comes back to what is most nearly forgotten`() {
    var policy = SpacedReviewPolicy(chain)
    policy.observe(0, .correct, confidence: nil, at: 0)
    #expect(policy.choose(moment(1)) == 1, "nothing is due, so the next is met")
    policy.observe(1, .incorrect, confidence: nil, at: 1)
    #expect(policy.choose(moment(2)) == 1)
    policy.observe(1, .correct, confidence: nil, at: 2)
    // Seven days at a stability of about two are fewer than nine at 2.3.
    #expect(policy.choose(moment(9)) == 0)
  }
}
