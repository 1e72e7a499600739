import KnowledgeTracing
import LearningDomain
import Testing

@testable import OfflineEvaluation

/// What holds of every world; a new one joins with the list.
@Suite struct WorldTests {
  static let worlds = World.all + World.tuning

  private func draws(_ world: World) -> WorldDraws { WorldDraws(seed: 9, world: world.name) }

  @Test func `every world has a name of its own`() {
    #expect(Set(Self.worlds.map(\.name)).count == Self.worlds.count)
  }

  @Test(arguments: worlds)
  func `is told in an order in which prerequisites come first, and really has no cycle`(
    world: World
  ) {
    for (skill, told) in world.course.prerequisites.enumerated() {
      #expect(told.allSatisfy { $0 < skill })
    }
    #expect(world.mind.prerequisites.count == world.course.skillCount)
    #expect(Set(world.mind.inOrder).count == world.course.skillCount)
    #expect(world.course.exercisesOn.joined().sorted() == Array(world.course.exercises.indices))
  }

  @Test(arguments: worlds)
  func `gives the same learner the same draws, whatever is done with them`(world: World) {
    for number in 0..<5 {
      var once = WorldLearner(number, in: world, draws: draws(world))
      var again = WorldLearner(number, in: world, draws: draws(world))
      #expect(once.meanMastery == again.meanMastery)
      #expect((0...1).contains(once.meanMastery))
      // The second meets another skill first, on another day. Where that changes nothing of a skill, the
      // response of a day is what it was.
      let exercise = world.course.exercises[0]
      let other = world.course.exercisesOn[world.course.skillCount - 1][0]
      _ = again.respond(to: world.course.exercises[other], at: 2)
      #expect(once.chanceOfCorrect(at: exercise) == again.chanceOfCorrect(at: exercise))
      #expect(once.respond(to: exercise, at: 3) == again.respond(to: exercise, at: 3))
      #expect(once.mastery(of: 0) == again.mastery(of: 0))
      once.rest(on: 4, practised: [])
      again.rest(on: 4, practised: [])
      #expect(once.mastery(of: 0) == again.mastery(of: 0))
    }
  }

  @Test(arguments: worlds)
  func `rest takes what is forgotten and gives nothing`(world: World) {
    for number in 0..<5 {
      var learner = WorldLearner(number, in: world, draws: draws(world))
      for day in 0..<40 {
        let before = world.course.prerequisites.indices.map { learner.mastery(of: $0) }
        learner.rest(on: day, practised: [0])
        let after = world.course.prerequisites.indices.map { learner.mastery(of: $0) }
        #expect(zip(before, after).allSatisfy { $0 >= $1 } && before[0] == after[0])
        if world.mind.forget == 0 { #expect(before == after) }
      }
    }
  }

  @Test func `a learner goes away after as many failures in a row as patience holds`() throws {
    let world = try #require(World.all.first { $0.name == "disengaging" })
    let patience = try #require(world.mind.patience)
    for number in 0..<40 {
      var learner = WorldLearner(number, in: world, draws: draws(world))
      var failures = 0
      for day in 0..<30 where learner.isThere {
        let response = learner.respond(to: world.course.exercises[9], at: day)
        failures = response == .correct ? 0 : failures + 1
        #expect(learner.isThere == (failures < patience))
      }
    }
  }

  /// The chance of a right response: 1 − slip or guess where skills are known or not, and where an
  /// exercise calls for two, both are needed.
  @Test func `responds by slip and guess`() throws {
    let world = try #require(World.all.first { $0.name == "careless" })
    for number in 0..<40 {
      let learner = WorldLearner(number, in: world, draws: draws(world))
      for exercise in world.course.exercises {
        let known = exercise.skills.allSatisfy(learner.isKnown)
        #expect(learner.chanceOfCorrect(at: exercise) == (known ? 0.75 : 0.1))
      }
      let both = Course.Exercise(skills: [0, 1], difficulty: 0)
      let knowsBoth = learner.isKnown(0) && learner.isKnown(1)
      #expect(learner.chanceOfCorrect(at: both) == (knowsBoth ? 0.75 : 0.1))
    }
  }
}
