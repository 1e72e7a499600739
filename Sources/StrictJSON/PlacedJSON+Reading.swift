extension PlacedJSON {
  /// The text of a string.
  public func string() throws(JSONError) -> String {
    guard case .string(let text) = content else { throw mismatch(expected: .string) }
    return text
  }

  /// The value of a number without fraction and exponent.
  public func integer() throws(JSONError) -> Int {
    guard case .integer(let integer) = content else { throw mismatch(expected: .integer) }
    return integer
  }

  /// The value of any number.
  public func number() throws(JSONError) -> Double {
    switch content {
    case .integer(let integer): return Double(integer)
    case .number(let number): return number
    default: throw mismatch(expected: .number)
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public func boolean() throws(JSONError) -> Bool {
    guard case .boolean(let boolean) = content else { throw mismatch(expected: .boolean) }
    return boolean
  }

  /// The elements of an array.
  public func array() throws(JSONError) -> [PlacedJSON] {
    guard case .array(let elements) = content else { throw mismatch(expected: .array) }
    return elements
  }

  /// The members of an object, whatever their names.
  public func members() throws(JSONError) -> JSONMembers {
    guard case .object(let members) = content else { throw mismatch(expected: .object) }
    return JSONMembers(place: place, all: members)
  }

  /// The members of an object, which may have the known names only, and must have the required ones.
  public func members(
    known: [String], required: [String] = []
  ) throws(JSONError) -> JSONMembers {
    let members = try members()
    for member in members.all where !known.contains(member.name) {
      throw JSONError(at: member.place, found: .quoted(member.name), expected: .oneOf(known))
    }
    for name in required { _ = try members.required(name) }
    return members
  }

  /// An error that says what kind of value stands here.
  public func mismatch(expected: JSONError.Words) -> JSONError {
    let found: JSONError.Words =
      switch content {
      case .null: .verbatim("null")
      case .boolean(let boolean): .verbatim(boolean ? "true" : "false")
      case .integer(let integer): .quoted("\(integer)")
      case .number(let number): .quoted("\(number)")
      case .string(let string): .quoted(string)
      case .array: .array
      case .object: .object
      }
    return JSONError(at: place, found: found, expected: expected)
  }

  /// The value without its places.
  public var value: JSONValue {
    switch content {
    case .null: .null
    case .boolean(let boolean): .boolean(boolean)
    case .integer(let integer): .integer(integer)
    case .number(let number): .number(number)
    case .string(let string): .string(string)
    case .array(let elements): .array(elements.map(\.value))
    case .object(let members): .object(members.map { JSONValue.Member($0.name, $0.value.value) })
    }
  }
}

/// The members of an object that was read.
public struct JSONMembers: Sendable {
  /// The place of the object.
  public let place: PlacedJSON.Place

  /// The members, in the order of the text.
  public let all: [PlacedJSON.Member]

  /// The value of a name, or `nil` where the object has none.
  ///
  /// - Complexity: O(members).
  public subscript(name: String) -> PlacedJSON? { all.first { $0.name == name }?.value }

  /// The value of a name that the object must have.
  public func required(_ name: String) throws(JSONError) -> PlacedJSON {
    guard let value = self[name] else {
      throw JSONError(at: place, found: .object(without: name), expected: .object(with: name))
    }
    return value
  }
}
