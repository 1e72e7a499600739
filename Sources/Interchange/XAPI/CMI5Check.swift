internal import LearningDomain
internal import StrictJSON

/// Holds a statement of the category of cmi5 to what cmi5 asks of it; other statements are none of its business.
///
/// One statement is looked at by itself: the order of a session's statements, and what a course lays down, are not.
///
/// - Source: AICC, “cmi5 Specification Profile for xAPI”, first edition “Quartz”, sections 9.2 to 9.7.
struct CMI5Check {
  let content: StatementContent

  private static let terms = "https://w3id.org/xapi/cmi5/"
  private static let category = terms + "context/categories/cmi5"
  private static let moveOn = terms + "context/categories/moveon"

  private enum Verb: String {
    case launched = "http://adlnet.gov/expapi/verbs/launched"
    case initialized = "http://adlnet.gov/expapi/verbs/initialized"
    case completed = "http://adlnet.gov/expapi/verbs/completed"
    case passed = "http://adlnet.gov/expapi/verbs/passed"
    case failed = "http://adlnet.gov/expapi/verbs/failed"
    case abandoned = "https://w3id.org/xapi/adl/verbs/abandoned"
    case waived = "https://w3id.org/xapi/adl/verbs/waived"
    case terminated = "http://adlnet.gov/expapi/verbs/terminated"
    case satisfied = "https://w3id.org/xapi/adl/verbs/satisfied"
  }

  /// The first requirement that does not hold; `nil` where all do.
  var refusal: StatementRefusal? {
    guard content.activities(.category).contains(Self.category) else { return nil }
    guard let verb = content.text(.verb, .id).flatMap({ Verb(rawValue: $0) }) else {
      return refusal("9.3", [.verb, .id], .verbOfCMI5)
    }
    return whole(verb) ?? result(verb) ?? context(verb)
  }

  private func whole(_ verb: Verb) -> StatementRefusal? {
    let isAgent = content.text(.actor, .objectType).map { $0 == "Agent" } ?? true
    guard isAgent, content.has(.actor, .account) else {
      return refusal("9.2", [.actor], .agentWithAccount)
    }
    let isActivity = content.text(.object, .objectType).map { $0 == "Activity" } ?? true
    guard isActivity else { return refusal("9.4", [.object], .anActivity) }
    let types = ["block", "course"].map { Self.terms + "activitytype/\($0)" }
    let type = content.text(.object, .definition, .type)
    guard verb != .satisfied || type.map(types.contains) ?? false else {
      return refusal(
        "9.3.9", [.object, .definition, .type],
        StatementFormat.word(types.map { Array($0.utf8) }).words)
    }
    let time = content.text(.timestamp) ?? ""
    guard time.hasSuffix("Z") || time.hasSuffix("+00:00") else {
      return refusal("9.7", [.timestamp], .timeInUTC)
    }
    return nil
  }

  private func result(_ verb: Verb) -> StatementRefusal? {
    let isJudged = verb == .passed || verb == .failed
    guard isJudged || !content.has(.result, .score) else {
      return refusal("9.5.1", [.result, .score], .nothing)
    }
    if let scaled = content.number(.result, .score, .scaled), !(0...1).contains(scaled) {
      return refusal("9.5.1", [.result, .score, .scaled], .between("0", "1"))
    }
    let hasRange = content.has(.result, .score, .min) && content.has(.result, .score, .max)
    guard hasRange || !content.has(.result, .score, .raw) else {
      return refusal("9.5.1", [.result, .score], .minAndMax)
    }
    let success: Bool? = isJudged || verb == .waived ? verb != .failed : nil
    guard content.boolean(.result, .success) == success else {
      return refusal("9.5.2", [.result, .success], .boolean(success))
    }
    let completion: Bool? = verb == .completed || verb == .waived ? true : nil
    guard content.boolean(.result, .completion) == completion else {
      return refusal("9.5.3", [.result, .completion], .boolean(completion))
    }
    let isTimed = isJudged || [.completed, .terminated, .abandoned].contains(verb)
    guard !isTimed || content.has(.result, .duration) else {
      return refusal("9.5.4", [.result, .duration], StatementFormat.duration.words)
    }
    return verb == .waived
      ? missing("result/extensions/reason", of: .result, "9.5.5.2") : nil
  }

  private func context(_ verb: Verb) -> StatementRefusal? {
    guard content.has(.context, .registration) else {
      return refusal("9.6.1", [.context, .registration], StatementFormat.uuid.words)
    }
    let decides = content.has(.result, .success) || content.has(.result, .completion)
    guard content.activities(.category).contains(Self.moveOn) == decides else {
      return refusal(
        "9.6.2.2", [.context, .contextActivities, .category],
        decides ? .found(quoted(Self.moveOn)) : .without(Self.moveOn))
    }
    if let fault = missing("context/extensions/sessionid", of: .context, "9.6.3.1") { return fault }
    guard verb == .launched else { return nil }
    let needed = [("launchmode", "9.6.3.3"), ("launchurl", "9.6.3.4"), ("moveon", "9.6.3.6")]
    return needed.lazy.compactMap { name, section in
      missing("context/extensions/\(name)", of: .context, section)
    }.first
  }

  private func missing(
    _ name: String, of part: StatementProperty, _ section: String
  ) -> StatementRefusal? {
    guard !content.hasExtension(Self.terms + name, of: part) else { return nil }
    return StatementRefusal(
      requirement: "cmi5 " + section, path: part.name + ".extensions", found: .nothing,
      expected: .found(quoted(Self.terms + name)))
  }

  private func refusal(
    _ section: String, _ path: [StatementProperty], _ expected: LocalizedText
  ) -> StatementRefusal {
    StatementRefusal(
      requirement: "cmi5 " + section, path: path.map(\.name).joined(separator: "."),
      found: content.words(at: path), expected: expected)
  }
}

extension LocalizedText {
  fileprivate static let verbOfCMI5 = LocalizedText(
    french: "l’un des neuf verbes de cmi5", english: "one of the nine verbs of cmi5")
  fileprivate static let agentWithAccount = LocalizedText(
    french: "un agent désigné par un compte", english: "an agent known by an account")
  fileprivate static let anActivity = LocalizedText(
    french: "une activité", english: "an activity")
  fileprivate static let timeInUTC = LocalizedText(
    french: "une heure en temps universel, comme `2026-03-02T09:15:00Z`",
    english: "a time in UTC, like `2026-03-02T09:15:00Z`")
  fileprivate static let minAndMax = LocalizedText(
    french: "`min` et `max` à côté de `raw`", english: "`min` and `max` beside `raw`")

  fileprivate static func boolean(_ value: Bool?) -> LocalizedText {
    value.map { .found("`\($0)`") } ?? .nothing
  }

  fileprivate static func without(_ name: String) -> LocalizedText {
    LocalizedText(
      french: "une liste sans \(quoted(name))", english: "a list without \(quoted(name))")
  }
}
