internal import LearningDomain

/// Puts statements into the words of one language.
struct Renderer: Sendable {
  let catalogue: Catalogue, table: LanguageTable

  /// The year that goes without saying.
  let year: Int?

  func text(of statement: Statement) -> String {
    text(of: table[statement.key], with: statement.values)
  }

  func label(of skill: Skill.ID) -> String {
    catalogue[skill: skill]?.label[table.language] ?? skill.text
  }

  func title(of resource: Resource.ID) -> String {
    catalogue[resource: resource]?.title[table.language] ?? resource.text
  }

  func text(of template: Template, with values: [Placeholder: Statement.Value]) -> String {
    template.segments.map { segment in
      switch segment {
      case .text(let text): return text
      case .value(let placeholder):
        return values[placeholder].map(text(of:)) ?? "{\(placeholder.rawValue)}"
      case .plural(let placeholder, let plural):
        guard case .number(let count) = values[placeholder] else {
          return "{\(placeholder.rawValue)}"
        }
        return text(of: plural.form(for: count, by: table.plurals), with: values)
      }
    }.joined()
  }

  private func text(of value: Statement.Value) -> String {
    switch value {
    case .number(let number): String(number)
    case .text(let text): text
    case .skill(let id): label(of: id)
    case .resource(let id): text(of: reference(to: id))
    case .offer(let id): text(of: offer(of: id))
    case .answer(let item, let day): text(of: answer(to: item, on: day))
    case .day(let day): text(of: date(day))
    case .days(let days): text(of: dates(days))
    case .message(let key): text(of: Statement(key))
    case .list(let statements): list(statements.map(text(of:)))
    }
  }

  /// Joins words as the language does: `a`, `a et b`, `a, b et c`.
  private func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: table.between) + table.beforeLast + last
  }
}
