public import LearningDomain
internal import StrictJSON

/// What a person decided about a suggestion, for a statement.
public struct StatedDecision: Hashable, Sendable {
  /// What was decided.
  public enum Choice: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case accepted, modified, rejected, deferred
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learner: Learner.ID, choice: Choice
  /// Why, and as who, in the words of the ledger.
  public let reason: String, role: String
  /// The card that was shown, and the ledger's entry of the decision.
  public let card: Digest, entry: String
  /// What took the suggestion's place, where something did.
  public let replacement: Resource.ID?
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let time: Timestamp

  /// Creates a decision.
  public init(
    learner: Learner.ID, choice: Choice, reason: String, role: String, card: Digest,
    entry: String, replacement: Resource.ID?, time: Timestamp
  ) {
    self.learner = learner
    self.choice = choice
    self.reason = reason
    self.role = role
    self.card = card
    self.entry = entry
    self.replacement = replacement
    self.time = time
  }
}

/// Writes what people decided as xAPI statements, one a line.
///
/// The actor is the role of who decided, the object the card that was shown; whom it is about stands in the context.
/// Equal decisions give equal bytes. ``readStatements(at:by:refuse:)`` counts them, and takes nothing from them.
///
/// - Complexity: O(decisions).
/// - Source: IEEE 9274.1.1-2023, clause 4.
public func writeStatements(ofDecisions decisions: [StatedDecision]) -> [UInt8] {
  decisions.flatMap { Array(($0.statement.text() + "\n").utf8) }
}

extension StatedDecision {
  fileprivate var statement: JSONValue {
    let extensions: [(String, String?)] = [
      (StatementName.learner, learner.text), (StatementName.reason, reason),
      (StatementName.replacement, replacement?.text), (StatementName.entry, entry),
    ]
    let facts = extensions.compactMap { name, value in
      value.map { JSONValue.Member(name, .string($0)) }
    }
    return .statement([
      .init("actor", .agent(role, at: StatementName.roles)),
      .init("verb", verb), .init("object", object),
      .init("context", ["extensions": .object(facts)]), .init("timestamp", .string("\(time)")),
    ])
  }

  private var verb: JSONValue {
    [
      "id": .string("urn:balise:verb:" + choice.rawValue),
      "display": ["en": .string(choice.rawValue)],
    ]
  }

  private var object: JSONValue {
    [
      "objectType": "Activity", "id": .string("urn:balise:card:\(card)"),
      "definition": ["type": "urn:balise:card"],
    ]
  }
}
