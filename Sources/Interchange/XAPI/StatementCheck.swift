internal import LearningDomain
internal import StrictJSON

/// Holds a statement to the standard: what it may have and must have, and how texts are written.
///
/// - Source: IEEE 9274.1.1-2023, clause 4, and “xAPI Specification” 1.0.3, part two, section 2, in one: what
///   version 2.0 added is refused by neither.
struct StatementCheck {
  let tape: JSONTape
  let bytes: [UInt8]

  /// A token at fault, before the fault is put into words.
  struct Fault: Error {
    let token: Int, requirement: String, expected: LocalizedText
    /// The property that is not there.
    var missing: StatementProperty?
  }

  /// The reason that the value of a token is no statement; `nil` where it is one.
  ///
  /// - Complexity: O(tokens).
  func refusal(of token: Int) -> StatementRefusal? {
    do throws(Fault) {
      try check(token, .object(.statement), "XAPI-00006")
      return nil
    } catch {
      return StatementRefusal(error, in: self, from: token)
    }
  }

  func check(
    _ token: Int, _ form: StatementShape.Form, _ requirement: String
  ) throws(Fault) {
    let kind = tape.tokens[token].kind
    guard kind != .null else { throw fault(token, "XAPI-00001", form.words) }
    switch form {
    case .text(let format):
      guard kind == .string, matches(token, format) else {
        throw fault(token, requirement, format.words)
      }
    case .boolean:
      guard kind == .yes || kind == .no else { throw fault(token, requirement, form.words) }
    case .number: guard kind == .number else { throw fault(token, requirement, form.words) }
    case .count:
      guard kind == .number, bytes[tape.tokens[token].range].allSatisfy(isDigit) else {
        throw fault(token, requirement, form.words)
      }
    case .object(let shape): try checkObject(token, shape, requirement)
    case .actor: try checkActor(token, requirement)
    case .target: try checkTarget(token, requirement)
    case .languageMap: try checkLanguages(token, requirement)
    case .extensions: try checkExtensions(token, requirement)
    case .list(let form, let isEmptyAllowed):
      guard kind == .array, isEmptyAllowed || tape.tokens[token].next > token + 1 else {
        throw fault(token, requirement, .list(of: form))
      }
      try checkElements(token, form, requirement)
    case .several(let form):
      if kind == .array {
        try checkElements(token, form, requirement)
      } else {
        try check(token, form, requirement)
      }
    }
  }

  private func checkElements(
    _ token: Int, _ form: StatementShape.Form, _ requirement: String
  ) throws(Fault) {
    var element = token + 1
    while element < tape.tokens[token].next {
      try check(element, form, requirement)
      element = tape.tokens[element].next
    }
  }

  private func checkObject(
    _ token: Int, _ shape: StatementShape, _ requirement: String
  ) throws(Fault) {
    guard tape.tokens[token].kind == .object else {
      throw fault(token, requirement, StatementShape.Form.object(shape).words)
    }
    let rules = shape.rules
    var seen = StatementProperties()
    var name = token + 1
    while name < tape.tokens[token].next {
      guard let property = property(name), let rule = rules.all[property.rawValue] else {
        throw fault(name, shape.requirementOfNames, .propertyOf(shape))
      }
      seen.insert(property)
      try check(name + 1, rule.form, rule.requirement)
      name = tape.tokens[name + 1].next
    }
    if let missing = rules.required.subtracting(seen).first, let rule = rules.all[missing.rawValue]
    {
      var fault = fault(token, rule.requirement, rule.form.words)
      fault.missing = missing
      throw fault
    }
    try checkRelations(token, shape, seen)
  }

  private func checkLanguages(_ token: Int, _ requirement: String) throws(Fault) {
    guard tape.tokens[token].kind == .object else {
      throw fault(token, requirement, StatementShape.Form.languageMap.words)
    }
    var name = token + 1
    while name < tape.tokens[token].next {
      guard matches(name, .language) else {
        throw fault(name, "XAPI-00121", StatementFormat.language.words)
      }
      try check(name + 1, .text(.any), requirement)
      name = tape.tokens[name + 1].next
    }
  }

  private func checkExtensions(_ token: Int, _ requirement: String) throws(Fault) {
    guard tape.tokens[token].kind == .object else {
      throw fault(token, requirement, StatementShape.Form.extensions.words)
    }
    var name = token + 1
    while name < tape.tokens[token].next {
      guard matches(name, .iri) else { throw fault(name, "XAPI-00118", StatementFormat.iri.words) }
      name = tape.tokens[name + 1].next
    }
  }

  func matches(_ token: Int, _ format: StatementFormat) -> Bool {
    if let text = tape.decoded(token) { return format.matches(Array(text.utf8).span) }
    return format.matches(bytes.span.extracting(tape.tokens[token].range))
  }

  func property(_ name: Int) -> StatementProperty? {
    if let text = tape.decoded(name) { return StatementProperty(named: Array(text.utf8).span) }
    return StatementProperty(named: bytes.span.extracting(tape.tokens[name].range))
  }

  func fault(_ token: Int, _ requirement: String, _ expected: LocalizedText) -> Fault {
    Fault(token: token, requirement: requirement, expected: expected)
  }

  /// The value of a property of an object.
  func value(_ property: StatementProperty, of object: Int) -> Int? {
    var name = object + 1
    while name < tape.tokens[object].next {
      if self.property(name) == property { return name + 1 }
      name = tape.tokens[name + 1].next
    }
    return nil
  }
}
