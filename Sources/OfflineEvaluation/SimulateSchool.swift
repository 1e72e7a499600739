public import LearningDomain
internal import NumericKernels

/// A school that never was.
public struct SimulatedSchool: Hashable, Sendable {
  /// Its classes, in the order of the plan.
  public let classes: [SimulatedClass]

  /// Everything seen, in time; of one moment, by pseudonym.
  public let observations: [Observation]

  /// The learners of all classes.
  public var roster: [RosterEntry] { classes.flatMap(\.roster) }
}

/// Simulates the classes of a school, each as ``simulateClass(catalogue:settings:)`` does.
///
/// Learners are `P01`, `P02` and so on through all classes, with as many digits as the last needs. A
/// teacher's effect depends on the seed and the name of the class, a learner's attendance on the seed and the
/// pseudonym. An item that is faulty in one class is so in all that meet it.
///
/// - Complexity: O(learners · weeks · items of a skill).
/// - Throws: ``SimulationError`` where the plan names what the catalogue has not.
public func simulateSchool(
  catalogue: Catalogue, plan: SchoolPlan, seed: UInt64
) throws(SimulationError) -> SimulatedSchool {
  try plan.check(against: catalogue)
  var classes: [ClassSimulation] = []
  var first = 1
  for level in plan.levels {
    for name in level.classes {
      let roster = (first..<first + level.learners).map {
        Learner.ID("P\(zeroPadded($0, like: max(plan.learners, 10)))")
      }
      first += level.learners
      classes.append(
        try ClassSimulation(name, roster: roster, of: level, in: plan, seed: seed))
    }
  }
  let faultyItems = Set(classes.compactMap { TeachingPlan(catalogue, $0).faultyItem })
  let simulated = classes.map { settings in
    var settings = settings
    settings.conditions.faultyItems = faultyItems
    return simulateClass(catalogue: catalogue, settings: settings)
  }
  return SimulatedSchool(
    classes: simulated, observations: simulated.flatMap(\.observations).sortedByTime)
}

extension ClassSimulation {
  /// One class of a school.
  fileprivate init(
    _ name: SchoolClass.ID, roster: [Learner.ID], of level: SchoolPlan.Level, in plan: SchoolPlan,
    seed: UInt64
  ) throws(SimulationError) {
    var generator = SplitMix64(seed: seed, stream: "teacher of \(name)")
    let attendance = roster.compactMap { learner in
      plan.attendance.draw(for: learner, weeks: plan.schoolWeeks, seed: seed)
        .map { (learner, $0) }
    }
    try self.init(
      roster: roster, schoolClass: name, firstDay: plan.firstDay, schoolWeeks: plan.schoolWeeks,
      holidays: plan.holidays, skillsPerWeek: 2, validUntil: plan.validUntil,
      attendance: Dictionary(attendance) { first, _ in first },
      conditions: ClassConditions(
        schooling: plan.schooling, programme: level.programme.isEmpty ? nil : level.programme,
        ability: level.ability, teaching: plan.teachers * generator.nextNormal(),
        slowness: plan.slowness, hiddenSkills: plan.hiddenSkills, beginners: plan.beginners,
        unrecorded: plan.unrecorded),
      seed: seed)
  }
}

extension SchoolPlan.AttendanceRates {
  /// When a learner takes part, or `nil` for throughout.
  fileprivate func draw(
    for learner: Learner.ID, weeks: Int, seed: UInt64
  ) -> ClassSimulation.Attendance? {
    var generator = SplitMix64(seed: seed, stream: "attendance of \(learner)")
    let chance = generator.nextUniform()
    if chance < notStarted { return .notStarted }
    guard chance < notStarted + late + left, weeks > 1 else { return nil }
    return chance < notStarted + late
      ? .from(week: generator.draw(from: 2...weeks))
      : .until(week: generator.draw(from: 1...(weeks - 1)))
  }
}

extension SchoolPlan {
  fileprivate func check(against catalogue: Catalogue) throws(SimulationError) {
    let named =
      levels.flatMap(\.programme)
      + hiddenSkills.sorted { $0.key < $1.key }.flatMap { [$0.key] + $0.value }
    if let unknown = named.first(where: { catalogue.position(of: $0) == nil }) {
      throw .notInCatalogue(setting: "skill", value: unknown.text)
    }
    if let part = beginners?.curriculum,
      !catalogue.skills.contains(where: { $0.curriculum == part })
    {
      throw .notInCatalogue(setting: "curriculum", value: part)
    }
  }
}
