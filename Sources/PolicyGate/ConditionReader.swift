internal import LearningDomain
internal import StrictJSON

/// Reads conditions, each an object with one key.
///
/// The key is a dimension with a list of its values, `all` or `any` with a list of conditions, `not`
/// with one, `is` with the name of a definition, `unrecognised` with the name of a dimension or
/// `day`, or `fewerThan` with a number of learners. `always` alone always holds.
struct ConditionReader {
  /// How many parts a condition may have, definitions written out.
  ///
  /// The floor's largest has 23. The bound keeps definitions that use each other from growing without end.
  static let mostParts = 500

  private var definitions: [String: (condition: Condition, parts: Int)] = [:]

  /// Remembers what a name stands for; a definition may use those before it.
  mutating func define(_ name: String, as value: PlacedJSON) throws(JSONError) {
    var parts = 0
    definitions[name] = (try read(value, &parts), parts)
  }

  func condition(_ value: PlacedJSON) throws(JSONError) -> Condition {
    var parts = 0
    return try read(value, &parts)
  }

  private func read(_ value: PlacedJSON, _ parts: inout Int) throws(JSONError) -> Condition {
    parts += 1
    let condition = try unbounded(value, &parts)
    guard parts <= Self.mostParts else {
      throw JSONError(
        at: value.place, found: .parts(parts), expected: .atMost(parts: Self.mostParts))
    }
    return condition
  }

  private func unbounded(_ value: PlacedJSON, _ parts: inout Int) throws(JSONError) -> Condition {
    if case .string("always") = value.content { return .all([]) }
    let members = try value.members(known: Self.keys)
    guard let member = members.all.first, members.all.count == 1 else {
      throw JSONError(at: value.place, found: .keys(members.all.count), expected: .oneKey)
    }
    let content = member.value
    switch member.name {
    case "all": return .all(try list(content, &parts))
    case "any": return .any(try list(content, &parts))
    case "not": return .not(try read(content, &parts))
    case "is": return try definition(content, &parts)
    case "unrecognised":
      if case .string("day") = content.content { return .unrecognisedDay }
      return .unrecognised(try content.value(among: Dimension.allCases))
    case "fewerThan":
      let count = try content.integer()
      guard Subjects.sizes.contains(count) else {
        throw content.mismatch(expected: .learnerCount)
      }
      return .fewerThan(count)
    default: return try values(member)
    }
  }

  private static let keys =
    ["all", "any", "not", "is", "unrecognised", "fewerThan"] + Dimension.allCases.map(\.rawValue)

  private func list(_ value: PlacedJSON, _ parts: inout Int) throws(JSONError) -> [Condition] {
    var list: [Condition] = []
    for part in try value.array() { list.append(try read(part, &parts)) }
    guard !list.isEmpty else {
      throw JSONError(at: value.place, found: .emptyArray, expected: .oneCondition)
    }
    return list
  }

  private func definition(_ name: PlacedJSON, _ parts: inout Int) throws(JSONError) -> Condition {
    guard let definition = definitions[try name.string()] else {
      throw name.mismatch(
        expected: definitions.isEmpty ? .noDefinition : .oneOf(definitions.keys.sorted()))
    }
    parts += definition.parts
    return definition.condition
  }

  /// Some of the values of a dimension.
  private func values(_ member: PlacedJSON.Member) throws(JSONError) -> Condition {
    guard let dimension = Dimension(rawValue: member.name) else {
      throw JSONError(at: member.place, found: .quoted(member.name), expected: .oneOf(Self.keys))
    }
    var bits: UInt32 = 0
    for (name, place) in try member.value.filledList(.dimensionValue) {
      guard let position = dimension.values.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) })
      else { throw JSONError(at: place, found: .quoted(name), expected: .oneOf(dimension.values)) }
      bits |= 1 << UInt32(position)
    }
    return .isAny(dimension, Condition.Values(bits: bits))
  }
}
