import StrictJSON

/// As much of JSON Schema as the schemas use: what does not hold, each with its place.
struct Schema {
  private let root: JSONValue

  init(_ root: JSONValue) { self.root = root }

  func faults(of value: JSONValue) -> [String] { faults(of: value, root, "") }

  private func member(_ value: JSONValue, _ name: String) -> JSONValue? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }?.value
  }

  private func elements(_ value: JSONValue?) -> [JSONValue]? {
    guard case .array(let elements)? = value else { return nil }
    return elements
  }

  private func faults(of value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    if case .string(let link)? = member(schema, "$ref") {
      let name = link.replacing("#/$defs/", with: "")
      guard let found = member(root, "$defs").flatMap({ member($0, name) }) else { return [link] }
      return faults(of: value, found, place)
    }
    if let choices = elements(member(schema, "anyOf")) {
      let all = choices.map { faults(of: value, $0, place) }
      return all.contains([]) ? [] : all.joined().map(\.self)
    }
    if let constant = member(schema, "const"), constant != value { return [place] }
    if let choices = elements(member(schema, "enum")), !choices.contains(value) { return [place] }
    if let type = member(schema, "type") {
      let types = elements(type) ?? [type]
      guard types.contains(where: { isOf($0, value) }) else { return ["\(place): type"] }
    }
    let bounds = boundsFaults(of: value, schema, place)
    guard bounds.isEmpty else { return bounds }
    switch value {
    case .object(let members):
      let known = member(schema, "properties")
      var others = member(schema, "additionalProperties")
      if case .boolean? = others { others = nil }
      let required = elements(member(schema, "required")) ?? []
      let names = members.map { JSONValue.string($0.name) }
      return required.filter { !names.contains($0) }.map { "\(place): no \($0)" }
        + members.flatMap { part -> [String] in
          guard let own = known.flatMap({ member($0, part.name) }) ?? others else {
            return ["\(place): \(part.name) is not known"]
          }
          return faults(of: part.value, own, "\(place).\(part.name)")
        }
    case .array(let elements):
      guard let own = member(schema, "items") else { return [] }
      return elements.flatMap { faults(of: $0, own, place + "[]") }
    default: return []
    }
  }

  /// What is too small, too large, too short or unlike a pattern.
  private func boundsFaults(
    of value: JSONValue, _ schema: JSONValue, _ place: String
  ) -> [String] {
    func bound(_ name: String) -> Double? { member(schema, name).flatMap(number) }
    let size: (Double?, least: String) =
      switch value {
      case .string(let text): (Double(text.count), "minLength")
      case .array(let elements): (Double(elements.count), "minItems")
      default: (number(value), "minimum")
      }
    var faults: [String] = []
    if let found = size.0, let least = bound(size.least), found < least {
      faults.append("\(place): \(size.least)")
    }
    if let found = number(value), let most = bound("maximum"), found > most {
      faults.append("\(place): maximum")
    }
    if case .string(let text) = value, case .string(let pattern)? = member(schema, "pattern"),
      (try? Regex(pattern).firstMatch(in: text)) == nil
    {
      faults.append("\(place): pattern")
    }
    return faults
  }

  private func number(_ value: JSONValue) -> Double? {
    switch value {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  private func isOf(_ type: JSONValue, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("null", .null), ("integer", .integer), ("number", .integer), ("number", .number),
      ("string", .string), ("array", .array), ("object", .object), ("boolean", .boolean):
      true
    default: false
    }
  }
}
