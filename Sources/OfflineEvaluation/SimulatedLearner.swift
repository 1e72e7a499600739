internal import LearningDomain
internal import NumericKernels

/// One learner living through the plan; everything random comes from the seed and the pseudonym.
struct SimulatedLearner {
  let id: Learner.ID
  let traits: LearnerTraits
  private(set) var strengths: SkillStrengths
  private(set) var observations: [Observation] = []

  private let catalogue: Catalogue
  private let plan: TeachingPlan
  private var generator: SplitMix64
  private var timesSeen: [Item.ID: Int] = [:]
  /// The skills the class has met so far, in that order.
  private var met: [Int] = []

  init(
    _ id: Learner.ID, catalogue: Catalogue, graph: PrerequisiteGraph, plan: TeachingPlan,
    seed: UInt64
  ) {
    self.id = id
    self.catalogue = catalogue
    self.plan = plan
    generator = SplitMix64(seed: seed, stream: "learner \(id)")
    traits = LearnerTraits(using: &generator)
    strengths = SkillStrengths(of: traits, in: graph, using: &generator)
  }

  /// A school week: lessons on Tuesday and Friday, homework on Monday and Wednesday, and at its end
  /// what the learner thinks of it.
  mutating func live(week: Int, in calendar: SchoolCalendar) {
    let skills = plan.weeks[week]
    met = plan.skills(before: week)
    if let monday = calendar.day(0, ofWeek: week), week > 0 {
      homework(on: plan.weeks[week - 1], at: Clock(monday, 17, 0))
    }
    guard let first = skills.first, let last = skills.last else { return }
    if let tuesday = calendar.day(1, ofWeek: week) { lesson(on: first, at: Clock(tuesday, 10, 5)) }
    if let wednesday = calendar.day(2, ofWeek: week) {
      homework(on: [first], at: Clock(wednesday, 14, 30))
    }
    if let friday = calendar.day(4, ofWeek: week) {
      lesson(on: last, at: Clock(friday, 14, 10))
      assessThemself(on: skills, at: Clock(friday, 15, 10))
    }
  }

  /// 6 to 10 tasks in the hour: two on earlier skills to begin with, then the lesson's.
  private mutating func lesson(on skill: Int, at start: Clock) {
    let earlier = met.filter { $0 != skill }
    met = earlier + [skill]
    // One learner in twenty-five is away.
    guard !generator.happens(0.04) else { return }
    var clock = start
    clock.advance(by: 60...300, using: &generator)
    let count = min(max(Int((8 + 0.8 * traits.pace + generator.nextNormal()).rounded()), 6), 10)
    let review = [earlier.last, generator.draw(from: earlier.dropLast())].compactMap(\.self)
    for skill in review { answer(on: skill, at: &clock, setting: .lesson) }
    if generator.happens(0.5) { study(skill, at: &clock) }
    for _ in review.count..<count { answer(on: skill, at: &clock, setting: .lesson) }
  }

  /// 4 to 7 tasks at home, sometimes after watching or reading.
  private mutating func homework(on skills: [Int], at start: Clock) {
    guard generator.happens(traits.diligence), let skill = generator.draw(from: skills)
    else { return }
    var clock = start
    clock.advance(by: 0...9000, using: &generator)
    if generator.happens(0.4) { study(skill, at: &clock) }
    for _ in 0..<generator.draw(from: 4...7) { answer(on: skill, at: &clock, setting: .homework) }
  }

  private mutating func study(_ skill: Int, at clock: inout Clock) {
    guard let resource = generator.draw(from: plan.lectures[skill]) else { return }
    observe(item: nil, skills: resource.teaches, resource: resource.id, kind: .exposure, at: clock)
    strengths.practise(skill, by: 0.45, on: clock.day)
    clock.advance(by: 240...420, using: &generator)
  }

  /// Answers the task of a skill that was met least often, of those whose skills the class has all met.
  private mutating func answer(on skill: Int, at clock: inout Clock, setting: Setting) {
    let open = plan.tasks[skill].filter { $0.skills.allSatisfy(met.contains) }
    guard let task = open.min(by: { timesSeen($0) < timesSeen($1) }) else { return }
    timesSeen[task.item.id, default: 0] += 1
    let resource = resource(of: task, skill: skill, on: clock.day, setting: setting)
    let hints = hintsTaken(for: task, on: clock.day, isGuided: resource?.kind == .guidedExercises)
    let solved = chance(at: task, on: clock.day, hints: hints)
    let succeeds = generator.happens(
      traits.guessing + (1 - traits.carelessness - traits.guessing) * solved)
    let isMarkedWrong = task.item.id == plan.faultyItem && generator.happens(0.9)
    observe(
      item: task.item.id, skills: task.item.skills, resource: resource?.id,
      kind: .answer(succeeds && !isMarkedWrong ? .correct : .incorrect, hints: hints), at: clock)
    for skill in task.skills {
      strengths.practise(skill, by: succeeds ? 0.35 : 0.25, on: clock.day)
    }
    clock.advance(by: 60...260, using: &generator)
  }

  /// The probability of solving a task: all its skills are called for.
  private func chance(at task: TeachingPlan.Task, on day: Day, hints: Int) -> Double {
    task.skills.reduce(1) {
      $0 * logistic(strengths.strength(of: $1, on: day) - task.difficulty + 0.4 * Double(hints))
    }
  }

  private mutating func hintsTaken(
    for task: TeachingPlan.Task, on day: Day, isGuided: Bool
  ) -> Int {
    let doubt = 1 - chance(at: task, on: day, hints: 0)
    guard generator.happens(traits.helpSeeking * doubt * (isGuided ? 1 : 0.6)) else { return 0 }
    return generator.happens(0.3) ? 2 : 1
  }

  /// Four degrees, from how strong the learner feels.
  private mutating func assessThemself(on skills: [Int], at start: Clock) {
    guard let last = observations.last?.time, last.day == start.day, generator.happens(0.85) else {
      return
    }
    var clock = start
    clock.advance(by: 0...240, using: &generator)
    for skill in skills {
      let felt =
        strengths.strength(of: skill, on: clock.day) + traits.confidenceBias
        + 0.4 * generator.nextNormal()
      let confidence: Confidence =
        felt < -0.7 ? .notYet : felt < 0.5 ? .withHelp : felt < 1.9 ? .alone : .canExplain
      observe(
        item: nil, skills: [catalogue.skills[skill].id], resource: nil,
        kind: .selfAssessment(confidence), at: clock)
      clock.advance(by: 5...20, using: &generator)
    }
  }
}

extension SimulatedLearner {
  private enum Setting { case lesson, homework }

  /// Where the task is met: guided for who is weak, games at home where there are some.
  private func resource(
    of task: TeachingPlan.Task, skill: Int, on day: Day, setting: Setting
  ) -> Resource? {
    let isWeak = strengths.strength(of: skill, on: day) < -0.3
    let preferred: [Resource.Kind] =
      switch setting {
      case .lesson: isWeak ? [.guidedExercises, .exercises] : [.exercises, .guidedExercises]
      case .homework: [.game, .exercises]
      }
    return preferred.lazy.compactMap { kind in task.resources.first { $0.kind == kind } }.first
      ?? task.resources.first
  }

  private func timesSeen(_ task: TeachingPlan.Task) -> Int { timesSeen[task.item.id, default: 0] }

  private mutating func observe(
    item: Item.ID?, skills: [Skill.ID], resource: Resource.ID?, kind: Observation.Kind,
    at clock: Clock
  ) {
    observations.append(
      Observation(
        learner: id, item: item, skills: skills, resource: resource, kind: kind, time: clock.time))
  }
}

/// A moment of a day in Paris, to the second.
private struct Clock {
  let day: Day
  private var seconds: Int

  init(_ day: Day, _ hour: Int, _ minute: Int) {
    self.day = day
    seconds = hour * 3600 + minute * 60
  }

  var time: Timestamp { Timestamp(day: day, secondsInParis: seconds) }

  mutating func advance(
    by range: ClosedRange<Int>, using generator: inout some RandomNumberGenerator
  ) {
    seconds += generator.draw(from: range)
  }
}
