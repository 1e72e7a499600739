public import LearningDomain

/// The class to simulate and the part of the school year it is seen in.
public struct ClassSimulation: Hashable, Sendable {
  /// When a learner takes part; school weeks count from 1.
  public enum Attendance: Hashable, Sendable {
    /// On the roster, and nothing done yet.
    case notStarted
    /// Joined in this school week.
    case from(week: Int)
    /// Did nothing more after this school week.
    case until(week: Int)
  }

  /// The pseudonyms of the roster.
  public let roster: [Learner.ID]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let schoolClass: SchoolClass.ID

  /// A day of the first school week, and how many school weeks there are, holidays not counted.
  public let firstDay: Day, schoolWeeks: Int

  /// Days without school; a week that begins in them is no school week.
  public let holidays: ClosedRange<Day>?

  /// How many skills the class meets in a week, one or two for its two lessons.
  public let skillsPerWeek: Int

  /// The last day of every learner's assignment to the class.
  public let validUntil: Day

  /// The learners who do not take part throughout.
  public let attendance: [Learner.ID: Attendance]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let seed: UInt64

  var conditions: ClassConditions

  /// Creates settings; those not given are those of the shipped class, a 5e in autumn 2026.
  ///
  /// Learners are `P01`, `P02` and so on. Three have not started, one joined in week 5 and one stopped after
  /// week 3.
  ///
  /// - Throws: ``SimulationError`` unless there are 1 to 10,000 learners, 1 to 40 weeks, 1 or 2 skills a
  ///   week and at most 120 days of holidays.
  public init(
    learners: Int = 26, schoolClass: SchoolClass.ID = "5B", firstDay: Day = .start2026,
    schoolWeeks: Int = 8, holidays: ClosedRange<Day>? = .autumn2026, skillsPerWeek: Int = 2,
    validUntil: Day = .end2027,
    attendance: [Learner.ID: Attendance] = [
      "P03": .notStarted, "P11": .notStarted, "P25": .notStarted, "P18": .from(week: 5),
      "P09": .until(week: 3),
    ],
    seed: UInt64
  ) throws(SimulationError) {
    try require("learners", learners, in: 1...10_000)
    try self.init(
      roster: (1...learners).map { Learner.ID("P\(zeroPadded($0, like: 10))") },
      schoolClass: schoolClass, firstDay: firstDay, schoolWeeks: schoolWeeks, holidays: holidays,
      skillsPerWeek: skillsPerWeek, validUntil: validUntil, attendance: attendance,
      conditions: ClassConditions(), seed: seed)
  }

  init(
    roster: [Learner.ID], schoolClass: SchoolClass.ID, firstDay: Day, schoolWeeks: Int,
    holidays: ClosedRange<Day>?, skillsPerWeek: Int, validUntil: Day,
    attendance: [Learner.ID: Attendance], conditions: ClassConditions, seed: UInt64
  ) throws(SimulationError) {
    try require("schoolWeeks", schoolWeeks, in: 1...40)
    try require("skillsPerWeek", skillsPerWeek, in: 1...2)
    if let holidays {
      let days = holidays.upperBound.daysSince1970 - holidays.lowerBound.daysSince1970 + 1
      try require("holidays", days, in: 1...120)
    }
    self.roster = roster
    self.schoolClass = schoolClass
    self.firstDay = firstDay
    self.schoolWeeks = schoolWeeks
    self.holidays = holidays
    self.skillsPerWeek = skillsPerWeek
    self.validUntil = validUntil
    self.attendance = attendance
    self.conditions = conditions
    self.seed = seed
  }

  func attends(_ learner: Learner.ID, week: Int) -> Bool {
    switch attendance[learner] {
    case nil: true
    case .notStarted: false
    case .from(let first): week >= first
    case .until(let last): week <= last
    }
  }
}

// The calendar of the shipped class: the French school year 2026-2027, the same in all zones until
// February.
extension Day {
  /// Monday 7 September 2026.
  public static let start2026 = Day(daysSince1970: 20_703)

  /// Friday 2 July 2027, the last school day.
  public static let end2027 = Day(daysSince1970: 21_001)
}

extension ClosedRange<Day> {
  /// The autumn holidays of 2026: from Saturday 17 October, with classes again on 2 November.
  public static let autumn2026 = Day(daysSince1970: 20_743)...Day(daysSince1970: 20_758)
}
