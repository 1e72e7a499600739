/// A JSON value; an object keeps the order of its members.
public indirect enum JSONValue: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case null, boolean(Bool), integer(Int), number(Double), string(String)
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case array([JSONValue]), object([Member])

  /// A name and its value.
  public struct Member: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let name: String, value: JSONValue

    /// Creates a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByFloatLiteral, ExpressibleByNilLiteral
{
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(stringLiteral value: String) { self = .string(value) }
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(integerLiteral value: Int) { self = .integer(value) }
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(floatLiteral value: Double) { self = .number(value) }
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(nilLiteral: ()) { self = .null }
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }
}
