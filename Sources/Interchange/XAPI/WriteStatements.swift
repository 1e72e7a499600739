internal import Crypto
public import LearningDomain
internal import StrictJSON

/// Writes what learners did as xAPI statements, one a line.
///
/// Learners stand under their pseudonyms. Equal observations give equal bytes, the name of each statement included,
/// and ``readStatements(at:by:refuse:)`` gives the observations again.
///
/// - Complexity: O(observations).
/// - Source: IEEE 9274.1.1-2023, clause 4.
public func writeStatements(_ observations: [Observation]) -> [UInt8] {
  var repeats: [Observation: Int] = [:]
  return observations.flatMap { observation in
    repeats[observation, default: 0] += 1
    let statement = observation.statement(repeats[observation, default: 1])
    return Array((statement.text() + "\n").utf8)
  }
}

extension Observation {
  /// The statement of the observation; equal ones are told apart by a number.
  fileprivate func statement(_ number: Int) -> JSONValue {
    let members: [(String, JSONValue?)] = [
      ("actor", actor), ("verb", verb), ("object", object), ("result", result),
      ("context", context), ("timestamp", time.map { .string($0.description) }),
    ]
    let content = members.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }
    return .statement(content, number)
  }

  private var actor: JSONValue { .agent(learner.text, at: StatementName.learners) }

  private var verb: JSONValue {
    let (id, display): (String, String) =
      switch kind {
      case .answer: (StatementVerbs.answered, "answered")
      case .exposure: (StatementVerbs.experienced, "experienced")
      case .selfAssessment: (StatementName.selfAssessed, "self-assessed")
      }
    return ["id": .string(id), "display": ["en": .string(display)]]
  }

  private var object: JSONValue {
    if let item {
      return [
        "objectType": "Activity", "id": .string(StatementName.activity(item)),
        "definition": ["type": "http://adlnet.gov/expapi/activities/question"],
      ]
    }
    let activity = skills.first.map { StatementName.activity($0) } ?? "urn:balise:nothing"
    return ["objectType": "Activity", "id": .string(activity)]
  }

  private var result: JSONValue? {
    switch kind {
    case .answer(let response, let hints):
      let success: JSONValue = .boolean(response == .correct)
      guard hints > 0 else { return ["success": success] }
      return [
        "success": success, "extensions": .object([.init(StatementName.hints, .integer(hints))]),
      ]
    case .exposure: return nil
    case .selfAssessment(let confidence):
      let levels = Confidence.allCases.map(\.rawValue)
      return [
        "score": [
          "raw": .integer(confidence.rawValue), "min": .integer(levels.min() ?? 1),
          "max": .integer(levels.max() ?? 4),
        ]
      ]
    }
  }

  private var context: JSONValue? {
    func activities(_ names: [String]) -> JSONValue? {
      names.isEmpty ? nil : .array(names.map { ["id": .string($0)] })
    }
    let relations: [(String, JSONValue?)] = [
      ("category", activities(skills.map { StatementName.activity($0) })),
      ("grouping", activities([resource].compactMap(\.self).map { StatementName.activity($0) })),
    ]
    let members = relations.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }
    return members.isEmpty ? nil : ["contextActivities": .object(members)]
  }
}

extension JSONValue {
  /// The statement of a content; equal ones are told apart by a number.
  static func statement(_ content: [Member], _ number: Int = 1) -> JSONValue {
    let id = name(of: JSONValue.object(content).text() + "#\(number)")
    return .object([.init("id", .string(id))] + content)
  }

  /// An agent that is known by an account.
  static func agent(_ name: String, at home: String) -> JSONValue {
    ["objectType": "Agent", "account": ["homePage": .string(home), "name": .string(name)]]
  }
}

/// A name that only a content has.
///
/// - Source: K. Davis, B. Peabody, P. Leach, “Universally Unique IDentifiers (UUIDs)”, RFC 9562, section 5.8: a
///   version 8 holds what its maker wants, here the start of the content's SHA-256.
private func name(of content: String) -> String {
  var bytes = Array(SHA256.hash(data: Array(content.utf8)).prefix(16))
  bytes[6] = bytes[6] & 0x0F | 0x80
  bytes[8] = bytes[8] & 0x3F | 0x80
  let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
  let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
  return groups.joined(separator: "-")
}
