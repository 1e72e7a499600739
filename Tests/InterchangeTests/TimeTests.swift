import Interchange
import LearningDomain
import NumericKernels
import Testing

@Suite struct TimeTests {
  /// The first three are the examples of RFC 3339, section 5.8.
  @Test(arguments: [
    ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.520Z"),
    ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
    ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z"),
    ("2026-03-02t09:15:00z", "2026-03-02T09:15:00Z"),
    ("2026-03-02 09:15:00+01:00", "2026-03-02T08:15:00Z"),
    ("2024-02-29T00:00:00+23:59", "2024-02-28T00:01:00Z"),
    ("2026-03-02T09:15:00.123456789Z", "2026-03-02T09:15:00.123Z"),
    ("2026-03-02T09:15:00+00:00", "2026-03-02T09:15:00Z"),
  ])
  func `reads what RFC 3339 writes`(text: String, utc: String) throws {
    #expect(try time(text)?.description == utc)
  }

  @Test(arguments: [
    "2026-03-02T09:15:00-00:00", "2016-12-31T23:59:60Z", "2026-02-29T00:00:00Z",
    "2026-03-02T24:00:00Z", "2026-03-02T09:60:00Z", "2026-03-02T09:15Z", "2026-03",
    "2026-03-02T09:15:00.Z", "2026-03-02T09:15:00+0100", "2026-03-02T09:15:00+01",
    "2026-03-02T09:15:00+24:00", "2026-3-2T09:15:00Z",
    "26-03-02T09:15:00Z",
    "0000-01-01T00:00:00Z", "9223372036854775808", "+1", "-", "1e3",
    "2026-03-02T09:15:00,5Z",
    "2026-", "1234-", "2026-03-02T09:15:00+01:0",
  ])
  func `refuses what it does not`(text: String) {
    #expect(throws: InterchangeError.self) { try time(text) }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `reads back any moment that is written`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    // From year 1 to year 9999, in milliseconds.
    let range = -62_135_596_800_000...253_402_300_799_999 as ClosedRange<Int64>
    let moment = Timestamp(milliseconds: .random(in: range, using: &generator))
    #expect(try time(moment.description) == moment)
  }

  @Test func `whole seconds since 1970 are a time where the format says so`() throws {
    let text = "user_id\titem_id\ttimestamp\tcorrect\tskill_id\n3021\t0\t1499059021\t1\t0\n"
    #expect(
      try observations(text, format: .ednet).value.first?.time?.description
        == "2017-07-03T05:17:01Z")
    for late in ["9223372036854775807", "253402300800", "-62135596801"] {
      let text = text.replacing("1499059021", with: late)
      #expect(throws: InterchangeError.self) { try observations(text, format: .ednet) }
    }
    for bound in ["253402300799", "-62135596800"] {
      #expect(
        try observations(text.replacing("1499059021", with: bound), format: .ednet).value.count == 1
      )
    }
  }

  @Test func `milliseconds taken for seconds are named by line and column`() {
    let text = "user_id\titem_id\ttimestamp\tcorrect\tskill_id\n3021\t0\t1499059021000\t1\t0\n"
    #expect(
      message { try observations(text, format: .ednet) }
        == "answers.csv, line 2, column 8: found `1499059021000`, expected a date like `31/12/2026 14:05`, "
        + "a time with its zone like `2026-03-02T09:15:00+01:00`, or a number of seconds within the years 1 "
        + "to 9999")
  }

  private func time(_ text: String) throws(InterchangeError) -> Timestamp? {
    try observations("learner,item,skill,correct,time\nP1,Q1,a,1,\"\(text)\"\n").value.first?.time
  }
}
