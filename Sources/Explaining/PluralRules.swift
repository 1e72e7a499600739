internal import StrictJSON

/// A plural category that a language may tell apart; *other* is what is left.
enum PluralCategory: String, Hashable, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// Which plural category a whole number is of.
///
/// The rules have the syntax of the Unicode CLDR, so that they can be copied from there.
///
/// - Source: Unicode Technical Standard 35, part 3, “Language Plural Rules”.
struct PluralRules: Sendable {
  private let conditions: [(category: PluralCategory, condition: Condition)]

  /// Rules by which every number is *other*.
  init() { conditions = [] }

  /// Reads an object of categories and their conditions.
  init(_ value: PlacedJSON) throws(JSONError) {
    var conditions: [(PluralCategory, Condition)] = []
    let names = PluralCategory.allCases.filter { $0 != .other }.map(\.rawValue)
    for member in try value.members(known: names).all {
      guard let category = PluralCategory(rawValue: member.name) else { continue }
      conditions.append((category, try Condition(member.value)))
    }
    self.conditions = conditions
  }

  /// The categories that the rules name, which leaves *other* out.
  var categories: [PluralCategory] { conditions.map(\.category) }

  /// The category of a number that is not negative.
  func category(of number: Int) -> PluralCategory {
    conditions.first { $0.condition.holds(for: number) }?.category ?? .other
  }
}

/// What is true of some whole numbers, such as `i % 10 = 2..4 and i % 100 != 12..14`.
private struct Condition: Sendable {
  /// Relations of which all hold, or else all of the next ones.
  private let alternatives: [[Relation]]

  init(_ value: PlacedJSON) throws(JSONError) {
    var alternatives: [[Relation]] = []
    let text = try value.string()
    for alternative in text.split(separator: " or ", omittingEmptySubsequences: false) {
      var relations: [Relation] = []
      for text in alternative.split(separator: " and ", omittingEmptySubsequences: false) {
        guard let relation = Relation(text) else {
          throw JSONError(at: value.place, found: .quoted(text), expected: .relation)
        }
        relations.append(relation)
      }
      alternatives.append(relations)
    }
    self.alternatives = alternatives
  }

  func holds(for number: Int) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.holds(for: number) } }
  }
}

/// Whether a number, or what is left of it after a division, is one of some others.
private struct Relation: Sendable {
  private let seesNumber: Bool, divisor: Int?, isNegated: Bool, ranges: [ClosedRange<Int>]

  /// Reads a relation, or returns `nil` where the text is none.
  ///
  /// Of the operands, `n` and `i` are the number itself; the others tell of fractions and powers of
  /// ten that are written, and are 0 for a whole number.
  init?(_ text: Substring) {
    let syntax = /\s*([nivwftce])\s*(?:%\s*([0-9]+)\s*)?(!?)=\s*([0-9.,]+)\s*/
    guard let match = text.wholeMatch(of: syntax) else { return nil }
    let (_, operand, divisor, negation, list) = match.output
    seesNumber = operand == "n" || operand == "i"
    self.divisor = divisor.map { Int($0) ?? 0 }
    isNegated = !negation.isEmpty
    let ranges = list.split(separator: ",", omittingEmptySubsequences: false).map(Self.range)
    guard self.divisor != 0, !ranges.contains(nil) else { return nil }
    self.ranges = ranges.compactMap(\.self)
  }

  func holds(for number: Int) -> Bool {
    let value = seesNumber ? number : 0
    let rest = divisor.map { value % $0 } ?? value
    return ranges.contains { $0.contains(rest) } != isNegated
  }

  /// Reads `2`, or `2..4`.
  private static func range(_ text: Substring) -> ClosedRange<Int>? {
    let bounds = text.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
    guard bounds.count <= 2, let first = bounds.first ?? nil, let last = bounds.last ?? nil,
      first <= last
    else { return nil }
    return first...last
  }
}
