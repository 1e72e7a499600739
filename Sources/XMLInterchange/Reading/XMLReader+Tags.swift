internal import Interchange
internal import LearningDomain
internal import StrictJSON

extension XMLReader {
  /// Reads a start tag behind its `<`, and whether it ends the element too.
  mutating func readStartTag(
    line: Int, column: Int
  ) throws(InterchangeError) -> (XMLElement, isEmpty: Bool) {
    let name = try readName()
    guard open.count < Self.deepest else {
      throw .malformed(
        file: characters.file, line: line, column: column, found: .depth(open.count + 1),
        expected: .depthAtMost(Self.deepest))
    }
    let bindingsBefore = bindings.count
    let raw = try readAttributes()
    open.append(OpenElement(name: name, bindings: bindingsBefore))
    let isEmpty = characters.current == "/"
    if isEmpty { try characters.advance() }
    try skip(">")
    let (local, namespace) = try resolve(name, at: (line, column), isAttribute: false)
    var attributes: [XMLElement.Attribute] = []
    for attribute in raw {
      let (local, namespace) = try resolve(attribute.name, at: attribute.place, isAttribute: true)
      guard !attributes.contains(where: { $0.name == local && $0.namespace == namespace }) else {
        throw again(attribute.name, at: attribute.place)
      }
      attributes.append(
        XMLElement.Attribute(name: local, namespace: namespace, value: attribute.value))
    }
    let element = XMLElement(
      name: local, namespace: namespace, attributes: attributes, line: line, column: column)
    return (element, isEmpty)
  }

  private typealias RawAttribute = (name: String, value: String, place: (line: Int, column: Int))

  /// Reads the attributes of a start tag; those that declare prefixes are kept as such.
  private mutating func readAttributes() throws(InterchangeError) -> [RawAttribute] {
    var attributes: [RawAttribute] = []
    var declared: Set<String> = []
    while true {
      let isApart = characters.current?.isXMLSpace == true
      try skipSpace()
      if characters.current == ">" || characters.current == "/" { return attributes }
      guard isApart else { throw fault(found: found, expected: .tagEnd) }
      let place = (characters.line, characters.column)
      let name = try readName()
      try skipSpace()
      try skip("=")
      try skipSpace()
      let value = try readAttributeValue()
      let isPrefix = name == "xmlns" || name.hasPrefix("xmlns:")
      guard !attributes.contains(where: { $0.name == name }),
        !isPrefix || declared.insert(name).inserted
      else { throw again(name, at: place) }
      guard attributes.count + declared.count < Self.mostAttributes else {
        throw fault(found: .moreAttributes, expected: .attributesAtMost(Self.mostAttributes))
      }
      if isPrefix {
        bindings.append((String(name.dropFirst(name == "xmlns" ? 5 : 6)), value))
      } else {
        attributes.append((name, value, place))
      }
    }
  }

  private func again(_ name: String, at place: (line: Int, column: Int)) -> InterchangeError {
    .malformed(
      file: characters.file, line: place.line, column: place.column,
      found: .again(quoted(name)), expected: .eachAttributeOnce)
  }

  /// The name without its prefix, and the namespace of the prefix; attributes without one have none.
  private func resolve(
    _ name: String, at place: (line: Int, column: Int), isAttribute: Bool
  ) throws(InterchangeError) -> (name: String, namespace: String) {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 1, isAttribute { return (name, "") }
    let prefix = parts.count == 2 ? String(parts[0]) : ""
    guard parts.count <= 2, parts.allSatisfy({ $0.unicodeScalars.first?.beginsXMLName == true }),
      let binding = bindings.last(where: { $0.prefix == prefix }),
      prefix.isEmpty || !binding.namespace.isEmpty
    else {
      throw .malformed(
        file: characters.file, line: place.line, column: place.column,
        found: .found(quoted(name)), expected: .declaredPrefix)
    }
    return (String(parts[parts.count - 1]), binding.namespace)
  }

  private mutating func readAttributeValue() throws(InterchangeError) -> String {
    guard let quote = characters.current, quote == "\"" || quote == "'" else {
      throw fault(found: found, expected: .quotationMark)
    }
    try characters.advance()
    var value: [UInt8] = []
    while let scalar = characters.current, scalar != quote {
      if scalar == "<" { throw fault(found: found, expected: .found("`&lt;`")) }
      let isReference = scalar == "&"
      let read = isReference ? try readReference() : scalar
      if !isReference { try characters.advance() }
      // A space of any kind is one of the plain kind, unless it was written as a reference.
      value.append(!isReference && read.isXMLSpace ? " " : read)
      try check(value)
    }
    try skip(quote)
    return String(decoding: value, as: UTF8.self)
  }
}
