internal import LearningDomain
internal import StrictJSON

/// What makes no difference between two statements of one name.
///
/// What a record store adds is no part of a statement; what is only described in it (the display of a verb, the definition
/// of an activity, the name of a person) is none either; a time may be written otherwise, a type that is the usual one
/// said or not, and one activity stand by itself or in a list.
///
/// - Source: “xAPI Specification” 1.0.3, part two, sections 2.3.1 and 2.4.6.2, and part three, section 1.2.
struct StatementEquivalence {
  /// The name of the member that the value is, and of the one that holds it; empty for the statement itself.
  private var name = "", outer = ""
  /// Whether the value is inside extensions, in which everything is part of the statement.
  private var isExtension = false

  func inside(_ member: String) -> StatementEquivalence {
    StatementEquivalence(
      name: member, outer: name, isExtension: isExtension || member == "extensions")
  }

  /// The same for an element of the value.
  var inList: StatementEquivalence {
    StatementEquivalence(name: name, outer: "", isExtension: isExtension)
  }

  /// Whether one object is the same as a list of it.
  var isListOfOne: Bool {
    !isExtension && outer == "contextActivities"
  }

  /// Whether a member of the value makes no difference.
  func leavesOut(_ member: String, _ token: Int, on tape: JSONTape, _ json: [UInt8]) -> Bool {
    guard !isExtension else { return false }
    switch member {
    case "stored", "authority", "version": return name.isEmpty
    case "display": return name == "verb"
    case "definition": return true
    case "name": return name != "account"
    case "objectType":
      return tape.tokens[token].kind == .string
        && ["Activity", "Agent"].contains(tape.string(token, in: json))
    default: return false
    }
  }

  /// The text that stands for a value which may be written in several ways; `nil` for others.
  func text(of token: Int, on tape: JSONTape, _ json: [UInt8]) -> String? {
    guard !isExtension, tape.tokens[token].kind == .string else { return nil }
    let text = tape.string(token, in: json)
    switch name {
    case "timestamp": return Timestamp(dateTime: text)?.description
    case "id", "registration": return text.isUUID ? text.lowercased() : nil
    default: return nil
    }
  }
}

extension String {
  fileprivate var isUUID: Bool { StatementFormat.uuid.matches(Array(utf8).span) }
}
