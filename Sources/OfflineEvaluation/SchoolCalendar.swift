internal import LearningDomain

/// School weeks, and moments in them as clocks in Paris show them.
struct SchoolCalendar {
  /// The Mondays of the school weeks.
  let mondays: [Day]
  private let holidays: ClosedRange<Day>?

  init(_ settings: ClassSimulation) {
    holidays = settings.holidays
    var monday = settings.firstDay.adding(days: -settings.firstDay.weekday)
    var mondays: [Day] = []
    while mondays.count < settings.schoolWeeks {
      if settings.holidays?.contains(monday) != true { mondays.append(monday) }
      monday = monday.adding(days: 7)
    }
    self.mondays = mondays
  }

  /// The day of a school week, Monday being 0, or `nil` when it is a holiday.
  func day(_ weekday: Int, ofWeek week: Int) -> Day? {
    let day = mondays[week].adding(days: weekday)
    return holidays?.contains(day) == true ? nil : day
  }
}

extension Day {
  /// The day of the week, Monday being 0.
  var weekday: Int {
    // 1 January 1970 was a Thursday.
    ((daysSince1970 + 3) % 7 + 7) % 7
  }

  /// Whether clocks in Paris are two hours ahead of UTC at noon and not one.
  ///
  /// - Source: Directive 2000/84/EC: summer time runs from the last Sunday of March to the last
  ///   Sunday of October.
  var isSummerTimeInParis: Bool {
    guard let march = Day(year: year, month: 3, day: 31),
      let october = Day(year: year, month: 10, day: 31)
    else { return false }
    let begin = march.adding(days: -((march.weekday + 1) % 7))
    let end = october.adding(days: -((october.weekday + 1) % 7))
    return begin <= self && self < end
  }
}

extension Timestamp {
  /// The moment a clock in Paris shows so many seconds after midnight, from 3:00 on.
  init(day: Day, secondsInParis seconds: Int) {
    let offset = day.isSummerTimeInParis ? 7200 : 3600
    self.init(
      milliseconds: Timestamp(startOf: day).milliseconds + Int64(seconds - offset) * 1000)
  }
}
