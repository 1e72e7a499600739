public import LearningDomain

/// Half of a school year: from 1 September to the end of February, or from 1 March to 31 August.
///
/// The ledger keeps a key for each learner and term, and drops terms whole. Days are those of
/// Coordinated Universal Time.
public struct Term: Hashable, Sendable {
  /// Twice the year it begins in, and one more for a September.
  let number: Int

  init(number: Int) { self.number = number }

  /// The term that a moment falls in.
  public init(of moment: Timestamp) {
    let day = moment.day
    number =
      switch day.month {
      case ..<3: 2 * (day.year - 1) + 1
      case ..<9: 2 * day.year
      default: 2 * day.year + 1
      }
  }

  /// The first day.
  public var start: Day {
    // The calendar of `Day` begins and ends within a term.
    Day(year: number / 2, month: number % 2 == 0 ? 3 : 9, day: 1) ?? (number < 3 ? .first : .last)
  }

  /// The last day.
  public var end: Day {
    let next = Term(number: number + 1).start
    return next == .last ? .last : next.adding(days: -1)
  }

  /// How many months old entries are when their term is due (`policy.md`, section 4).
  public static let monthsKept = 6...12

  /// The first day on which the term is to be dropped: its end is six months past, and its entries are
  /// ``monthsKept`` old.
  public var due: Day { Term(number: number + 2).start }

  /// The term before, and the one after.
  var previous: Term { Term(number: number - 1) }
  var next: Term { Term(number: number + 1) }
}

extension Term: Comparable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public static func < (left: Term, right: Term) -> Bool { left.number < right.number }
}

extension Term: CustomStringConvertible {
  /// The first and the last day, as ISO 8601 writes an interval.
  public var description: String { "\(start)/\(end)" }
}
