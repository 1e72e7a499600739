internal import LearningDomain
internal import StrictJSON

extension StatementRefusal {
  /// A fault in words; `root` is the token of the statement.
  init(_ fault: StatementCheck.Fault, in check: StatementCheck, from root: Int) {
    let path = check.path(to: fault.token, from: root) + (fault.missing.map { [$0.name] } ?? [])
    self.init(
      requirement: fault.requirement, path: path.joined(separator: "."),
      found: fault.missing == nil ? check.words(for: fault.token, at: path) : .nothing,
      expected: fault.expected)
  }
}

extension StatementCheck {
  /// The names on the way to a token, and the numbers of elements, which count from 0.
  fileprivate func path(to token: Int, from root: Int) -> [String] {
    var path: [String] = []
    var container = root
    while container < token {
      let isObject = tape.tokens[container].kind == .object
      var child = container + 1, count = 0
      while tape.tokens[isObject ? child + 1 : child].next <= token {
        child = tape.tokens[isObject ? child + 1 : child].next
        count += 1
      }
      path.append(isObject ? word(child) : String(count))
      guard child < token else { break }
      container = isObject ? child + 1 : child
    }
    return path
  }

  private func word(_ name: Int) -> String {
    let text = tape.string(name, in: bytes)
    return property(name) == nil ? quoted(text) : text
  }

  /// What stands at a token; whatever may name a person is not repeated.
  func words(for token: Int, at path: [String]) -> LocalizedText {
    switch tape.tokens[token].kind {
    case .null: return .found("`null`")
    case .yes: return .found("`true`")
    case .no: return .found("`false`")
    case .number: return .found(quoted(tape.text(token, in: bytes)))
    case .array where tape.tokens[token].next == token + 1:
      return LocalizedText(french: "une liste vide", english: "an empty list")
    case .array: return LocalizedText(french: "une liste", english: "a list")
    case .object: return LocalizedText(french: "un objet", english: "an object")
    case .string:
      let isPersonal = path.contains { Self.personal.contains($0) }
      return isPersonal
        ? LocalizedText(french: "un autre texte", english: "another text")
        : .found(quoted(tape.string(token, in: bytes)))
    }
  }

  private static let personal: Set<String> = ["name", "mbox", "mbox_sha1sum", "openid", "account"]
}

extension StatementShape {
  /// The requirement that an object has no other properties.
  var requirementOfNames: String {
    switch self {
    case .contextActivities: "XAPI-00093"
    case .contextAgent: "IEEE 9274.1.1 contextAgents"
    case .contextGroup: "IEEE 9274.1.1 contextGroups"
    default: "XAPI-00008"
    }
  }
}

extension StatementShape.Form {
  var words: LocalizedText {
    let (french, english) =
      switch self {
      case .text(let format): (format.words[.french], format.words[.english])
      case .boolean: ("`true` ou `false`", "`true` or `false`")
      case .number: ("un nombre", "a number")
      case .count: ("un nombre entier", "a whole number")
      case .object, .extensions: ("un objet", "an object")
      case .actor: ("un agent ou un groupe", "an agent or a group")
      case .target: ("un objet d’énoncé", "the object of a statement")
      case .languageMap: ("un objet de textes par langue", "an object of texts by language")
      case .list: ("une liste", "a list")
      case .several(let form): (form.words[.french], form.words[.english])
      }
    return LocalizedText(french: french, english: english)
  }
}

extension LocalizedText {
  static func list(of form: StatementShape.Form) -> LocalizedText {
    let words = form.words
    return LocalizedText(
      french: "une liste, chaque élément étant \(words[.french])",
      english: "a list, each element of it \(words[.english])")
  }

  static func propertyOf(_ shape: StatementShape) -> LocalizedText {
    let names = zip(StatementProperty.allCases, shape.rules.all)
      .compactMap { property, rule in rule.map { _ in "`\(property.name)`" } }
      .joined(separator: ", ")
    return LocalizedText(french: "l’un des noms \(names)", english: "one of the names \(names)")
  }

  static let targetTypes = LocalizedText(
    french: "`Activity`, `Agent`, `Group`, `SubStatement` ou `StatementRef`",
    english: "`Activity`, `Agent`, `Group`, `SubStatement` or `StatementRef`")
  static let noStatement = LocalizedText(
    french: "autre chose qu’un énoncé dans un énoncé",
    english: "something else than a statement inside one")
  static let oneIdentifier = LocalizedText(
    french: "un seul de `mbox`, `mbox_sha1sum`, `openid`, `account`",
    english: "exactly one of `mbox`, `mbox_sha1sum`, `openid`, `account`")
  static let anotherName = LocalizedText(
    french: "un nom que nul autre composant de la liste n’a",
    english: "a name that no other component of the list has")
  static let activityAlone = LocalizedText(
    french: "rien, car l’énoncé ne porte pas sur une activité",
    english: "nothing, as the statement is not about an activity")
  static let twoAgents = LocalizedText(
    french: "un groupe anonyme de deux agents", english: "an anonymous group of two agents")

  static func between(_ least: String, _ most: String) -> LocalizedText {
    LocalizedText(
      french: "un nombre de \(least) à \(most)", english: "a number from \(least) to \(most)")
  }

  static func lessThan(_ limit: String) -> LocalizedText {
    LocalizedText(french: "moins que \(limit)", english: "less than \(limit)")
  }

  static func atLeast(_ limit: String) -> LocalizedText {
    LocalizedText(french: "\(limit) au moins", english: "at least \(limit)")
  }

  static func atMost(_ limit: String) -> LocalizedText {
    LocalizedText(french: "\(limit) au plus", english: "at most \(limit)")
  }
}
