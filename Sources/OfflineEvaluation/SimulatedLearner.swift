internal import LearningDomain
internal import NumericKernels

/// One learner living through the plan; everything random comes from the seed and the pseudonym.
struct SimulatedLearner {
  let id: Learner.ID
  let traits: LearnerTraits
  private(set) var strengths: SkillStrengths
  private(set) var observations: [Observation] = []

  private let catalogue: Catalogue
  private let conditions: ClassConditions
  private let plan: TeachingPlan
  private var generator: SplitMix64
  private var timesSeen: [Item.ID: Int] = [:]
  /// The skills the class has met so far, in that order.
  private var met: [Int] = []

  init(
    _ id: Learner.ID, catalogue: Catalogue, graph: PrerequisiteGraph, plan: TeachingPlan,
    settings: ClassSimulation
  ) {
    self.id = id
    self.catalogue = catalogue
    self.plan = plan
    conditions = settings.conditions
    generator = SplitMix64(seed: settings.seed, stream: "learner \(id)")
    traits = LearnerTraits(under: conditions, using: &generator)
    strengths = SkillStrengths(
      of: traits, in: graph, behind: settings.gaps(of: id, in: catalogue),
      teaching: conditions.teaching, using: &generator)
  }

  /// A school week, session by session.
  mutating func live(week: Int, in calendar: SchoolCalendar) {
    met = plan.skills(before: week)
    let schooling = conditions.schooling
    if schooling.weekOfAbsence > 0, generator.happens(schooling.weekOfAbsence) { return }
    for hour in schooling.week {
      guard let day = calendar.day(hour.weekday, ofWeek: week) else { continue }
      let start = Clock(day, hour.hour, hour.minute)
      switch hour.session {
      case .lesson(let slot): for skill in skills(of: week, slot) { lesson(on: skill, at: start) }
      case .homework(let slot): homework(on: skills(of: week, slot), at: start)
      case .selfAssessment: assessThemself(on: plan.weeks[week], at: start)
      }
    }
  }

  private func skills(of week: Int, _ slot: Schooling.Slot) -> [Int] {
    switch slot {
    case .firstOfWeek: Array(plan.weeks[week].prefix(1))
    case .lastOfWeek: plan.weeks[week].suffix(1)
    case .weekBefore: week > 0 ? plan.weeks[week - 1] : []
    }
  }

  /// Some tasks on earlier skills to begin with, then the lesson's.
  private mutating func lesson(on skill: Int, at start: Clock) {
    let earlier = met.filter { $0 != skill }
    met = earlier + [skill]
    let usual = conditions.schooling
    guard !generator.happens(usual.absence) else { return }
    var clock = start
    clock.advance(by: 60...300, using: &generator)
    let wished = (usual.meanTasks + 0.8 * traits.pace + generator.nextNormal()).rounded()
    let count = min(max(Int(wished), usual.tasks.lowerBound), usual.tasks.upperBound)
    let review = [earlier.last, generator.draw(from: earlier.dropLast())].compactMap(\.self)
      .prefix(usual.reviews)
    for skill in review { answer(on: skill, at: &clock, setting: .lesson) }
    if generator.happens(0.5) { study(skill, at: &clock) }
    for _ in review.count..<count { answer(on: skill, at: &clock, setting: .lesson) }
  }

  /// 4 to 7 tasks at home, sometimes after watching or reading.
  private mutating func homework(on skills: [Int], at start: Clock) {
    guard !skills.isEmpty, generator.happens(traits.diligence),
      let skill = generator.draw(from: skills)
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
    let isMarkedWrong = plan.faultyItems.contains(task.item.id) && generator.happens(0.9)
    observe(
      item: task.item.id, skills: task.item.skills, resource: resource?.id,
      kind: .answer(succeeds && !isMarkedWrong ? .correct : .incorrect, hints: hints), at: clock)
    for skill in task.skills {
      strengths.practise(skill, by: succeeds ? 0.35 : 0.25, on: clock.day)
    }
    clock.advance(by: conditions.schooling.pause, using: &generator)
  }

  /// The probability of solving a task: all that it calls for is needed.
  private func chance(at task: TeachingPlan.Task, on day: Day, hints: Int) -> Double {
    task.demands.reduce(1) {
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

  /// Degrees, from how strong the learner feels.
  private mutating func assessThemself(on skills: [Int], at start: Clock) {
    guard let last = observations.last?.time, last.day == start.day,
      generator.happens(conditions.schooling.selfAssessment)
    else { return }
    var clock = start
    clock.advance(by: 0...240, using: &generator)
    for skill in skills {
      let felt =
        strengths.strength(of: skill, on: clock.day) + traits.confidenceBias
        + 0.4 * generator.nextNormal()
      let confidence: Confidence =
        felt < -0.7
        ? .notYet
        : felt < 0.5
          ? .withHelp : felt < 1.9 || conditions.schooling.degrees < 4 ? .alone : .canExplain
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
    if conditions.unrecorded?.contains(clock.day) == true { return }
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
