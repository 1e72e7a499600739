/// The properties that the specification knows, in one set for all objects.
///
/// - Source: IEEE 9274.1.1-2023, clause 4, and “xAPI Specification” 1.0.3, part two.
enum StatementProperty: Int, CaseIterable {
  case id, actor, verb, object, result, context, timestamp, stored, authority, version, attachments
  case objectType, name, mbox, mboxSHA1, openid, account, member, homePage
  case display, definition, description, type, moreInfo, extensions
  case interactionType, correctResponsesPattern, choices, scale, source, target, steps
  case score, success, completion, response, duration, scaled, raw, min, max
  case registration, instructor, team, contextActivities, contextAgents, contextGroups
  case revision, platform, language, statement
  case parent, grouping, category, other, agent, group, relevantTypes
  case usageType, contentType, length, sha2, fileUrl

  /// The name in a statement.
  var name: String { self == .mboxSHA1 ? "mbox_sha1sum" : "\(self)" }

  /// The property of a name, case included.
  init?(named name: Span<UInt8>) {
    guard let property = Self.names.property(name) else { return nil }
    self = property
  }

  private static let names = PropertyNames()
}

/// Some of the properties, as bits.
struct StatementProperties: OptionSet {
  var rawValue: UInt64 = 0

  mutating func insert(_ property: StatementProperty) { rawValue |= 1 << UInt64(property.rawValue) }

  func contains(_ property: StatementProperty) -> Bool {
    rawValue & 1 << UInt64(property.rawValue) != 0
  }

  /// The first of them, in the order in which they are declared.
  var first: StatementProperty? { StatementProperty(rawValue: rawValue.trailingZeroBitCount) }
}

/// The names of properties in a hash table, so that a name is looked up by its bytes.
private struct PropertyNames {
  /// Eight times as many as there are properties, so that most have a slot of their own.
  private static let slotCount = 512

  private var slots = [StatementProperty?](repeating: nil, count: slotCount)
  private let names = StatementProperty.allCases.map { Array($0.name.utf8) }

  init() {
    for property in StatementProperty.allCases {
      let name = names[property.rawValue]
      var slot = Self.slot(name.span)
      while slots[slot] != nil { slot = (slot + 1) % Self.slotCount }
      slots[slot] = property
    }
  }

  func property(_ name: Span<UInt8>) -> StatementProperty? {
    var slot = Self.slot(name)
    while let property = slots[slot] {
      let known = names[property.rawValue]
      if known.span.isEqual(to: name) { return property }
      slot = (slot + 1) % Self.slotCount
    }
    return nil
  }

  private static func slot(_ name: Span<UInt8>) -> Int {
    guard !name.isEmpty else { return 0 }
    let (first, middle, last) = (Int(name[0]), Int(name[name.count / 2]), Int(name[name.count - 1]))
    return (first &* 31 &+ middle &* 7 &+ last &* 3 &+ name.count &* 61) & (slotCount - 1)
  }
}
