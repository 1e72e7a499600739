internal import LearningDomain
internal import NumericKernels

/// What the class works on, the same for all its learners: skills by week, tasks, and their quirks.
struct TeachingPlan {
  /// The positions of the skills met in each school week, those of the lessons first.
  let weeks: [[Int]]

  /// For each skill, the items that call for it, in the catalogue's order.
  let tasks: [[Task]]

  /// For each skill, what can be watched or read about it.
  let lectures: [[Resource]]

  /// The item whose correct answers are mostly marked wrong.
  let faultyItem: Item.ID?

  /// That item, and those of other classes of the school.
  let faultyItems: Set<Item.ID>

  struct Task {
    let item: Item
    let skills: [Int]
    /// Its skills, and what it calls for besides that the catalogue does not say.
    let demands: [Int]
    /// In log odds, 0 for a task of medium difficulty.
    let difficulty: Double
    /// The resources the item can be met in.
    let resources: [Resource]
  }

  init(_ catalogue: Catalogue, _ settings: ClassSimulation) {
    var resources: [Item.ID: [Resource]] = [:]
    for resource in catalogue.resources {
      for item in Set(resource.items) { resources[item, default: []].append(resource) }
    }
    var tasks = [[Task]](repeating: [], count: catalogue.skills.count)
    for item in catalogue.items {
      let hidden = item.skills.flatMap { settings.conditions.hiddenSkills[$0] ?? [] }
      let skills = item.skills.compactMap { catalogue.position(of: $0) }
      let task = Task(
        item: item, skills: skills,
        demands: skills
          + hidden.compactMap { catalogue.position(of: $0) }.filter { !skills.contains($0) },
        difficulty: item.difficulty(seed: settings.seed), resources: resources[item.id, default: []]
      )
      for skill in Set(task.skills) { tasks[skill].append(task) }
    }
    self.tasks = tasks
    lectures = catalogue.skills.map { skill in
      catalogue.resources.filter {
        ($0.kind == .video || $0.kind == .sheet) && $0.teaches.contains(skill.id)
      }
    }
    let programme =
      settings.conditions.programme ?? catalogue.skillsInOrderOfPrerequisites.map(\.id)
    let order = programme.compactMap { catalogue.position(of: $0) }.filter { !tasks[$0].isEmpty }
    let perWeek = settings.skillsPerWeek
    func skills(step: Int) -> [Int] { Array(order.dropFirst(step * perWeek).prefix(perWeek)) }
    weeks = settings.stepsOfWeeks.map(skills)
    // As the programme has it, so that classes of one programme share the item at any pace.
    faultyItem = Self.faultyItem(
      of: (0..<settings.schoolWeeks).map(skills), tasks, seed: settings.seed)
    faultyItems = settings.conditions.faultyItems.union([faultyItem].compactMap(\.self))
  }

  /// The skills met before a week.
  func skills(before week: Int) -> [Int] {
    weeks[..<week].flatMap(\.self).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// An item that nearly everyone meets: the second of a lesson's skill, in one of the middle weeks.
  private static func faultyItem(
    of weeks: [[Int]], _ tasks: [[Task]], seed: UInt64
  ) -> Item.ID? {
    var generator = SplitMix64(seed: seed, stream: "faulty item")
    let middle = weeks[(weeks.count / 4)..<(weeks.count - weeks.count / 4)].flatMap(\.self)
    let candidates = middle.compactMap { skill in
      tasks[skill].filter { $0.skills == [skill] }.dropFirst().first
    }
    return generator.draw(from: candidates)?.item.id
  }
}

extension ClassSimulation {
  /// For each school week, how many steps the class has gone through its programme.
  fileprivate var stepsOfWeeks: [Int] {
    var generator = SplitMix64(seed: seed, stream: "pacing of \(schoolClass)")
    var step = 0
    return (0..<schoolWeeks).map { week in
      if week > 0, !generator.happens(conditions.slowness) { step += 1 }
      return step
    }
  }
}

extension Item {
  /// How hard the item is, in log odds: what its band says and an effect of its own.
  fileprivate func difficulty(seed: UInt64) -> Double {
    var generator = SplitMix64(seed: seed, stream: "item \(id)")
    let ofBand =
      switch band {
      case .easy: -0.8
      case .medium, nil: 0.0
      case .hard: 0.9
      }
    return ofBand + 0.4 * generator.nextNormal()
  }
}
