internal import LearningDomain
internal import StrictJSON

/// What one property says of another.
extension StatementCheck {
  func checkRelations(
    _ token: Int, _ shape: StatementShape, _ seen: StatementProperties
  ) throws(Fault) {
    switch shape {
    case .statement, .subStatement:
      if seen.contains(.context) { try checkContext(of: token) }
      if seen.contains(.authority) { try checkAuthority(of: token) }
      if shape == .statement { try checkVoiding(token) }
    case .agent: try checkIdentifiers(token, seen, atLeast: 1, "XAPI-00034")
    case .group:
      let isAnonymous = seen.contains(.member)
      try checkIdentifiers(
        token, seen, atLeast: isAnonymous ? 0 : 1, isAnonymous ? "XAPI-00037" : "XAPI-00035")
    case .score: try checkScore(token)
    case .definition: try checkComponents(of: token, seen)
    default: break
    }
  }

  /// An agent or a group, by its type.
  func checkActor(_ token: Int, _ requirement: String) throws(Fault) {
    try check(token, .object(isType(token, Self.group) ? .group : .agent), requirement)
  }

  /// What a statement is about, by its type.
  func checkTarget(_ token: Int, _ requirement: String) throws(Fault) {
    guard tape.tokens[token].kind == .object, let type = value(.objectType, of: token) else {
      return try check(token, .object(.activity), requirement)
    }
    guard tape.tokens[type].kind == .string,
      let shape = Self.targets.first(where: { tape.isString(type, $0.name, in: bytes) })?.shape
    else { throw fault(type, "XAPI-00046", .targetTypes) }
    try check(token, .object(shape), shape == .subStatement ? "XAPI-00066" : requirement)
    // No statement holds one that holds one.
    if shape == .subStatement, let inner = value(.object, of: token),
      isType(inner, Self.subStatement)
    {
      throw fault(inner, "XAPI-00071", .noStatement)
    }
  }

  private static let activity = Array("Activity".utf8), group = Array("Group".utf8)
  private static let subStatement = Array("SubStatement".utf8)
  private static let reference = Array("StatementRef".utf8)
  private static let targets: [(name: [UInt8], shape: StatementShape)] = [
    (activity, .activity), (Array("Agent".utf8), .agent), (group, .group),
    (subStatement, .subStatement), (reference, .reference),
  ]

  private func isType(_ token: Int, _ type: [UInt8]) -> Bool {
    guard tape.tokens[token].kind == .object, let found = value(.objectType, of: token),
      tape.tokens[found].kind == .string
    else { return false }
    return tape.isString(found, type, in: bytes)
  }

  private func checkIdentifiers(
    _ token: Int, _ seen: StatementProperties, atLeast least: Int, _ requirement: String
  ) throws(Fault) {
    let count = Self.identifiers.count { seen.contains($0) }
    guard count >= least, count < 2 else { throw fault(token, requirement, .oneIdentifier) }
  }

  private static let identifiers: [StatementProperty] = [.mbox, .mboxSHA1, .openid, .account]

  /// Components of one list have names that differ; xAPI 1.0.3, part two, section 2.4.4.1.
  private func checkComponents(
    of definition: Int, _ seen: StatementProperties
  ) throws(Fault) {
    for property in StatementShape.components where seen.contains(property) {
      guard let list = value(property, of: definition) else { continue }
      var names: Set<String> = [], component = list + 1
      while component < tape.tokens[list].next {
        if let id = value(.id, of: component),
          !names.insert(tape.string(id, in: bytes)).inserted
        {
          throw fault(id, "xAPI 2.4.4.1", .anotherName)
        }
        component = tape.tokens[component].next
      }
    }
  }

  private func checkScore(_ token: Int) throws(Fault) {
    func number(_ property: StatementProperty) -> (token: Int, value: Double)? {
      value(property, of: token).flatMap { token in
        Double(tape.text(token, in: bytes)).map { (token, $0) }
      }
    }
    let (raw, least, most) = (number(.raw), number(.min), number(.max))
    if let scaled = number(.scaled), !(-1...1).contains(scaled.value) {
      throw fault(scaled.token, "XAPI-00083", .between("-1", "1"))
    }
    if let least, let most, least.value >= most.value {
      throw fault(least.token, "XAPI-00081", .lessThan(tape.text(most.token, in: bytes)))
    }
    if let raw, let least, raw.value < least.value {
      throw fault(raw.token, "XAPI-00082", .atLeast(tape.text(least.token, in: bytes)))
    }
    if let raw, let most, raw.value > most.value {
      throw fault(raw.token, "XAPI-00082", .atMost(tape.text(most.token, in: bytes)))
    }
  }

  /// Revision and platform are of activities alone.
  private func checkContext(of statement: Int) throws(Fault) {
    guard let context = value(.context, of: statement),
      let target = value(.object, of: statement),
      value(.objectType, of: target) != nil, !isType(target, Self.activity)
    else { return }
    if let revision = value(.revision, of: context) {
      throw fault(revision, "XAPI-00084", .activityAlone)
    }
    if let platform = value(.platform, of: context) {
      throw fault(platform, "XAPI-00085", .activityAlone)
    }
  }

  private func checkVoiding(_ statement: Int) throws(Fault) {
    guard let verb = value(.verb, of: statement), let id = value(.id, of: verb),
      tape.isString(id, Self.voided, in: bytes), let target = value(.object, of: statement),
      !isType(target, Self.reference)
    else { return }
    throw fault(target, "XAPI-00020", StatementShape.Form.object(.reference).words)
  }

  /// The verb that takes a statement back.
  static let voided = Array("http://adlnet.gov/expapi/verbs/voided".utf8)

  /// Where a group vouches for a statement, it is an application and a person.
  private func checkAuthority(of statement: Int) throws(Fault) {
    guard let authority = value(.authority, of: statement), isType(authority, Self.group) else {
      return
    }
    for property in Self.identifiers {
      if let identifier = value(property, of: authority) {
        throw fault(identifier, "XAPI-00098", .twoAgents)
      }
    }
    var count = 0
    if let members = value(.member, of: authority) {
      var member = members + 1
      while member < tape.tokens[members].next {
        count += 1
        member = tape.tokens[member].next
      }
    }
    guard count == 2 else { throw fault(authority, "XAPI-00098", .twoAgents) }
  }
}
