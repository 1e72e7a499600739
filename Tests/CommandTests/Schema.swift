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

  private func isOf(_ type: JSONValue, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("null", .null), ("integer", .integer), ("number", .integer), ("number", .number),
      ("string", .string), ("array", .array), ("object", .object), ("boolean", .boolean):
      true
    default: false
    }
  }
}
