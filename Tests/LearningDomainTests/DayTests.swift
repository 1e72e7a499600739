import LearningDomain
import Testing

@Suite struct DayTests {
  @Test func `every day from 1899 to 2101 follows the one before`() throws {
    var day = try #require(Day(year: 1899, month: 1, day: 1))
    let last = try #require(Day(year: 2101, month: 12, day: 31))
    while day < last {
      let next = day.adding(days: 1)
      let isNextDay = next.month == day.month && next.year == day.year && next.day == day.day + 1
      let isNewMonth = next.day == 1 && next.year == day.year && next.month == day.month + 1
      let isNewYear = next.day == 1 && next.month == 1 && next.year == day.year + 1
      try #require(day < next && (isNextDay || isNewMonth || isNewYear), "\(day)")
      try #require(next.daysSince1970 == day.daysSince1970 + 1, "\(day)")
      try #require(Day(next.description) == next)
      day = next
    }
  }

  @Test(arguments: [("1970-01-01", 0), ("2000-03-01", 11_017), ("1969-12-31", -1)])
  func `counts days from 1 January 1970`(text: String, count: Int) {
    #expect(Day(text)?.daysSince1970 == count)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-1-01", "2026-01-1",
    "0000-01-01", "2026-01-00", "26-01-01", "2026/01/01", "", "2026-01-01 ", "٢٠٢٦-٠١-٠١",
  ])
  func `refuses what no calendar shows`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `keeps what the calendar shows`(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test func `stays in the calendar however far one goes`() throws {
    let day = try #require(Day("2026-03-16"))
    #expect(day.adding(days: 10_000_000).description == "9999-12-31")
    #expect(day.adding(days: -10_000_000).description == "0001-01-01")
  }
}

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (1_499_059_021_000, "2017-07-03T05:17:01Z"), (86_399_999, "1970-01-01T23:59:59.999Z"),
  ])
  func `reads as RFC 3339 writes it`(milliseconds: Int, text: String) {
    #expect(Timestamp(milliseconds: Int64(milliseconds)).description == text)
  }

  @Test(arguments: [-86_400_001, -86_400_000, -1, 0, 86_399_999, 86_400_000])
  func `lies within its day`(milliseconds: Int) {
    let moment = Timestamp(milliseconds: Int64(milliseconds))
    #expect(Timestamp(startOf: moment.day) <= moment)
    #expect(moment < Timestamp(startOf: moment.day.adding(days: 1)))
  }
}
