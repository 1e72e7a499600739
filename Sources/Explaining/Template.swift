/// A sentence, or a word for a table, with named holes in it.
///
/// Written as an ICU message:
///
///     Tes réponses : {right} {right, plural, one {juste} other {justes}} sur {count}.
struct Template: Hashable, Sendable {
  /// A stretch of a template.
  enum Segment: Hashable, Sendable {
    /// Words that stand as they are.
    case text(String)
    /// The hole that a value fills.
    case value(Placeholder)
    /// Words that depend on a number.
    case plural(Placeholder, Plural)
  }

  /// The words for a number: those for this very number, else those for its category, else others.
  struct Plural: Hashable, Sendable {
    let exact: [Int: Template], forms: [PluralCategory: Template], other: Template

    /// All the words.
    var all: [Template] { Array(exact.values) + forms.values + [other] }

    func form(for number: Int, by rules: PluralRules) -> Template {
      exact[number] ?? forms[rules.category(of: number)] ?? other
    }
  }

  let segments: [Segment]

  /// The holes, those inside plural forms included.
  var placeholders: Set<Placeholder> {
    segments.reduce(into: []) { found, segment in
      switch segment {
      case .text: break
      case .value(let placeholder): found.insert(placeholder)
      case .plural(let placeholder, let plural):
        found.insert(placeholder)
        for form in plural.all { found.formUnion(form.placeholders) }
      }
    }
  }
}

/// The name of a hole.
enum Placeholder: String, Hashable, Sendable, CaseIterable {
  case activity, answer, confidence, count, date, dates, day, days, factors, first, from
  case highest, hints, item, label, last, learner, lowest, mastery, minutes, missing, model, month
  case offer, reason, resource, result, right, role, same, skill, title, to, tried, unknowns
  case wrong, year

  /// Whether a number fills the hole, and can choose a plural form.
  var isNumber: Bool {
    switch self {
    case .count, .days, .from, .highest, .hints, .lowest, .mastery, .minutes, .right, .same, .to,
      .tried, .wrong, .year:
      true
    case .activity, .answer, .confidence, .date, .dates, .day, .factors, .first, .item, .label,
      .last, .learner, .missing, .model, .month, .offer, .reason, .resource, .result, .role, .skill,
      .title, .unknowns:
      false
    }
  }
}
