/// A sentence, or a word for a table, with named holes in it.
///
/// Written as a string literal whose interpolations name the holes:
///
///     "Tes réponses : \(.right) \(.right, one: "juste", other: "justes") sur \(.count)."
struct Template: Hashable, Sendable {
  /// A stretch of a template.
  enum Segment: Hashable, Sendable {
    /// Words that stand as they are.
    case text(String)
    /// The hole that a value fills.
    case value(Placeholder)
    /// Words that depend on the plural category of a number, or on its being zero.
    case plural(Placeholder, zero: Template?, one: Template, other: Template)
  }

  let segments: [Segment]

  /// The holes, those inside plural forms included.
  var placeholders: Set<Placeholder> {
    segments.reduce(into: []) { found, segment in
      switch segment {
      case .text: break
      case .value(let placeholder): found.insert(placeholder)
      case .plural(let placeholder, let zero, let one, let other):
        found.insert(placeholder)
        for form in [zero, one, other] { found.formUnion(form?.placeholders ?? []) }
      }
    }
  }
}

/// The name of a hole.
enum Placeholder: String, Hashable, Sendable, CaseIterable {
  case activity, answer, confidence, count, date, dates, day, days, factors, first, from
  case highest, hints, item, label, last, lowest, mastery, minutes, missing, month, offer, resource
  case right, same, skill, title, to, tried, unknowns, wrong, year
}

extension Template: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var segments: [Segment] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { segments.append(.text(literal)) }
    }

    mutating func appendInterpolation(_ placeholder: Placeholder) {
      segments.append(.value(placeholder))
    }

    mutating func appendInterpolation(
      _ number: Placeholder, zero: Template? = nil, one: Template, other: Template
    ) {
      segments.append(.plural(number, zero: zero, one: one, other: other))
    }
  }

  init(stringLiteral value: String) { segments = [.text(value)] }

  init(stringInterpolation: StringInterpolation) { segments = stringInterpolation.segments }
}
