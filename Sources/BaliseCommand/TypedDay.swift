import ArgumentParser
import LearningDomain

extension Day {
  /// Reads a day as it is typed: `YYYY-MM-DD`, or the day, the month and the year with strokes where nothing else
  /// can be meant.
  ///
  /// - Throws: A mistake of usage that says how to write it.
  init(asTyped text: String) throws {
    if let day = Day(text) {
      self = day
      return
    }
    guard let match = text.wholeMatch(of: /(\d{1,2})\/(\d{1,2})\/(\d{4})/),
      let first = Int(match.output.1), let second = Int(match.output.2),
      let year = Int(match.output.3), let day = Day(year: year, month: second, day: first)
    else { throw ValidationError(DayPhrases.expected(.ofHelp)) }
    if let other = Day(year: year, month: first, day: second), other != day {
      throw ValidationError(DayPhrases.twoDays(.ofHelp, "\(day)", "\(other)"))
    }
    self = day
  }
}

enum DayPhrases {
  static let expected = Phrase(
    "écrivez le jour AAAA-MM-JJ, comme 2026-11-30", "write the day YYYY-MM-DD, such as 2026-11-30")
  static let twoDays = Phrase(
    "il peut être lu de deux façons : écrivez %1 ou %2",
    "it can be read in two ways: write %1 or %2")
}
