public import LearningDomain

/// A school to simulate: its classes, its calendar, and how they differ from what a model assumes.
public struct SchoolPlan: Hashable, Sendable {
  /// Classes of one level, with one programme.
  public struct Level: Hashable, Sendable {
    /// The names of its classes, and how many learners each has.
    public let classes: [SchoolClass.ID], learners: Int

    /// What the level adds to every learner's ability, in standard deviations.
    public let ability: Double

    /// The skills in the order in which they are met; empty is the catalogue's, prerequisites first.
    public let programme: [Skill.ID]

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(
      classes: [SchoolClass.ID], learners: Int, ability: Double = 0, programme: [Skill.ID] = []
    ) {
      self.classes = classes
      self.learners = learners
      self.ability = ability
      self.programme = programme
    }
  }

  /// Learners who know much less of one part of the curriculum than others do.
  public struct Beginners: Hashable, Sendable {
    /// The part of the curriculum, and what share of learners they are.
    public let curriculum: String, share: Double

    /// How much less, in log odds.
    public let gap: Double

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(curriculum: String, share: Double, gap: Double) {
      self.curriculum = curriculum
      self.share = share
      self.gap = gap
    }
  }

  /// What share of learners has not started, joins after the first week, and stops before the last.
  public struct AttendanceRates: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let notStarted: Double, late: Double, left: Double

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(notStarted: Double = 0, late: Double = 0, left: Double = 0) {
      self.notStarted = notStarted
      self.late = late
      self.left = left
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let schooling: Schooling, levels: [Level]

  /// A day of the first school week, and how many school weeks there are, holidays not counted.
  public let firstDay: Day, schoolWeeks: Int

  /// Days without school.
  public let holidays: ClosedRange<Day>?

  /// Days on which learners practised and nothing was recorded.
  public let unrecorded: ClosedRange<Day>?

  /// The last day of every learner's assignment to a class.
  public let validUntil: Day

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let attendance: AttendanceRates

  /// The standard deviation over teachers of the logarithm of how much practice builds.
  public let teachers: Double

  /// How often a class goes on for a further week with the skills of the week before.
  public let slowness: Double

  /// What items of a skill call for besides, which the catalogue does not say.
  public let hiddenSkills: [Skill.ID: [Skill.ID]]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let beginners: Beginners?

  /// Creates a plan.
  ///
  /// - Throws: ``SimulationError`` unless there are 1 to 10,000 learners, 1 to 40 weeks and at most 120 days
  ///   of holidays, every class has a name of its own, and shares lie in 0…1, effects in −5…5.
  public init(
    schooling: Schooling, levels: [Level], firstDay: Day, schoolWeeks: Int,
    holidays: ClosedRange<Day>? = nil, unrecorded: ClosedRange<Day>? = nil, validUntil: Day,
    attendance: AttendanceRates = AttendanceRates(), teachers: Double = 0, slowness: Double = 0,
    hiddenSkills: [Skill.ID: [Skill.ID]] = [:], beginners: Beginners? = nil
  ) throws(SimulationError) {
    self.schooling = schooling
    self.levels = levels
    self.firstDay = firstDay
    self.schoolWeeks = schoolWeeks
    self.holidays = holidays
    self.unrecorded = unrecorded
    self.validUntil = validUntil
    self.attendance = attendance
    self.teachers = teachers
    self.slowness = slowness
    self.hiddenSkills = hiddenSkills
    self.beginners = beginners
    try check()
  }

  /// How many learners there are.
  public var learners: Int { levels.reduce(0) { $0 + $1.classes.count * $1.learners } }

  private func check() throws(SimulationError) {
    for level in levels { try require("learners", level.learners, in: 1...10_000) }
    try require("learners", learners, in: 1...10_000)
    try require("schoolWeeks", schoolWeeks, in: 1...40)
    let names = levels.flatMap(\.classes)
    guard Set(names).count == names.count else {
      throw .repeated(setting: "classes", value: names.map(\.text).joined(separator: ", "))
    }
    for (setting, share) in [
      ("notStarted", attendance.notStarted), ("late", attendance.late), ("left", attendance.left),
      ("attendance", attendance.notStarted + attendance.late + attendance.left),
      ("slowness", slowness), ("share", beginners?.share ?? 0),
    ] {
      try require(setting, share, in: 0...1)
    }
    try require("teachers", teachers, in: 0...5)
    for effect in levels.map(\.ability) + [beginners?.gap ?? 0] {
      try require("effect", effect, in: -5...5)
    }
  }
}
