internal import LearningDomain

/// Splits `name(argument)`; `nil` where there are no parentheses at the end.
private func call(_ text: String) -> (name: Substring, argument: String)? {
  guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return nil }
  return (text[..<open], String(text[text.index(after: open)...].dropLast()))
}

extension Relation: DimensionValue {
  private static let plain: [(name: String, value: Relation)] = [
    ("itself", .itself), ("ownChild", .ownChild), ("ownClass", .ownClass(validUntil: nil)),
    ("formerClass", .formerClass), ("sameSchool", .sameSchool), ("none", .none),
    ("unproven", .unproven),
  ]

  init(named text: String) {
    if let known = Self.plain.first(where: { $0.name == text }) {
      self = known.value
    } else if let (name, argument) = call(text), name == "ownClass", let day = Day(argument) {
      self = .ownClass(validUntil: day)
    } else {
      self = .unrecognised
    }
  }

  var name: String {
    switch self {
    case .itself: "itself"
    case .ownChild: "ownChild"
    case .ownClass(nil): "ownClass"
    case .ownClass(let day?): "ownClass(\(day))"
    case .formerClass: "formerClass"
    case .sameSchool: "sameSchool"
    case .none: "none"
    case .unproven: "unproven"
    case .unrecognised: "?"
    }
  }

  var bits: UInt32 {
    switch self {
    case .itself: 1
    case .ownChild: 1 << 1
    case .ownClass: 1 << 2
    case .formerClass: 1 << 3
    case .sameSchool: 1 << 4
    case .none: 1 << 5
    case .unproven: 1 << 6
    case .unrecognised: unrecognisedBit
    }
  }

  static var names: [String] { plain.map(\.name) }
}

extension Subjects: DimensionValue {
  init(named text: String) {
    guard text != "one" else {
      self = .one
      return
    }
    guard let (name, argument) = call(text), ["group", "class", "cohort"].contains(name) else {
      self = text == "outOfRange" ? .outOfRange : .unrecognised
      return
    }
    guard let count = Int(argument), Self.sizes.contains(count) else {
      self = .outOfRange
      return
    }
    self = name == "group" ? .group(count) : name == "class" ? .class(count) : .cohort(count)
  }

  var name: String {
    switch self {
    case .one: "one"
    case .group(let count): count == self.count ? "group(\(count))" : "outOfRange"
    case .class(let count): count == self.count ? "class(\(count))" : "outOfRange"
    case .cohort(let count): count == self.count ? "cohort(\(count))" : "outOfRange"
    case .outOfRange: "outOfRange"
    case .unrecognised: "?"
    }
  }

  var bits: UInt32 {
    switch self {
    case .unrecognised: unrecognisedBit
    case .one: 1
    case .group: count == nil ? 1 << 4 : 1 << 1
    case .class: count == nil ? 1 << 4 : 1 << 2
    case .cohort: count == nil ? 1 << 4 : 1 << 3
    case .outOfRange: 1 << 4
    }
  }

  static var names: [String] { ["one", "group", "class", "cohort", "outOfRange"] }
}

extension Memory: DimensionValue {
  init(named text: String) {
    switch text {
    case "stateless": self = .stateless
    case "session": self = .session
    case "longitudinal", "longitudinal()": self = .longitudinal(basisReferenced: false)
    default:
      let named = call(text)
      let isReferenced = named?.argument.contains { $0.isLetter || $0.isNumber } ?? false
      self =
        named?.name == "longitudinal" && isReferenced
        ? .longitudinal(basisReferenced: true) : .unrecognised
    }
  }

  var name: String {
    switch self {
    case .stateless: "stateless"
    case .session: "session"
    case .longitudinal(basisReferenced: true): "longitudinal(basis)"
    case .longitudinal(basisReferenced: false): "longitudinal"
    case .unrecognised: "?"
    }
  }

  var bits: UInt32 {
    switch self {
    case .stateless: 1
    case .session: 1 << 1
    case .longitudinal(basisReferenced: true): 1 << 2
    case .longitudinal(basisReferenced: false): 1 << 3
    case .unrecognised: unrecognisedBit
    }
  }

  static var names: [String] { ["stateless", "session", "longitudinal(basis)", "longitudinal"] }
}

extension SwitchState: DimensionValue {
  init(named text: String) {
    switch text {
    case "normal": self = .normal
    case "teacherOnly": self = .teacherOnly
    case "rightsOnly": self = .rightsOnly
    case "halted": self = .halted
    default:
      guard let (name, scope) = call(text), name == "paused", Self.isScope(scope) else {
        self = .unrecognised
        return
      }
      self = .paused(scope)
    }
  }

  /// A scope is a short code and no free text, as it is written into the ledger.
  private static func isScope(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  var name: String {
    switch self {
    case .normal: "normal"
    case .paused(let scope): Self.isScope(scope) ? "paused(\(scope))" : "?"
    case .teacherOnly: "teacherOnly"
    case .rightsOnly: "rightsOnly"
    case .halted: "halted"
    case .unrecognised: "?"
    }
  }

  var bits: UInt32 {
    switch self {
    case .normal: 1
    case .paused(let scope): Self.isScope(scope) ? 1 << 1 : unrecognisedBit
    case .teacherOnly: 1 << 2
    case .rightsOnly: 1 << 3
    case .halted: 1 << 4
    case .unrecognised: unrecognisedBit
    }
  }

  static var names: [String] { ["normal", "paused", "teacherOnly", "rightsOnly", "halted"] }
}
