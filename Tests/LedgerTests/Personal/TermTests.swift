import LearningDomain
import Ledger
import Testing

@Suite struct TermTests {
  @Test(arguments: [
    ("2026-09-01", "2026-09-01/2027-02-28", "2027-09-01"),
    ("2026-12-31", "2026-09-01/2027-02-28", "2027-09-01"),
    ("2027-01-01", "2026-09-01/2027-02-28", "2027-09-01"),
    ("2027-02-28", "2026-09-01/2027-02-28", "2027-09-01"),
    ("2027-03-01", "2027-03-01/2027-08-31", "2028-03-01"),
    ("2027-08-31", "2027-03-01/2027-08-31", "2028-03-01"),
    ("2028-02-29", "2027-09-01/2028-02-29", "2028-09-01"),
  ])
  func `is the half of the school year that a day falls in, due six months after its end`(
    day: String, term: String, due: String
  ) throws {
    let day = try #require(Day(day))
    for moment in [
      Timestamp(startOf: day),
      Timestamp(milliseconds: Timestamp(startOf: day).milliseconds + 86_399_999),
    ] {
      #expect(Term(of: moment).description == term)
      #expect(Term(of: moment).due.description == due)
    }
  }

  @Test func `follows the one before without a gap, for three hundred years`() throws {
    var day = try #require(Day("1900-01-01"))
    var term = Term(of: Timestamp(startOf: day))
    for _ in 0..<110_000 {
      day = day.adding(days: 1)
      let next = Term(of: Timestamp(startOf: day))
      #expect(next.start <= day && day <= next.end)
      if next != term {
        #expect(term < next && next.start == day && term.end.adding(days: 1) == day)
        // What is dropped on that day is 6 to 12 months old.
        let age = term.due.daysSince1970 - term.end.daysSince1970
        #expect((181...185).contains(age))
        let months = 12 * (term.due.year - term.start.year) + term.due.month - term.start.month
        #expect(months == Term.monthsKept.upperBound)
        #expect(age / 30 == Term.monthsKept.lowerBound)
      }
      term = next
    }
  }

  @Test(arguments: [Int64.min, Timestamp(startOf: .first).milliseconds, Int64.max])
  func `is there for the first and the last moments too`(milliseconds: Int64) {
    let term = Term(of: Timestamp(milliseconds: milliseconds))
    #expect(term.start <= term.end && term.end <= term.due)
  }
}
