import Balise
import BaliseExchange
import LearningDomain
import PolicyGate
import StrictJSON

extension SeenEvidence {
  /// The answer as JSON.
  var json: JSONValue {
    [
      "item": item.map { .string($0.text) } ?? .null, "skill": .string(skill.text),
      "day": time.map { .string($0.day.description) } ?? .null,
      "response": .string(response.code), "hints": .integer(hints),
      "role": .string(role.code), "outcomeWithout": .string(outcomeWithout.name),
      "resourceWithout": outcomeWithout.resource.map { .string($0.text) } ?? .null,
    ]
  }
}

extension CSVTable {
  /// A row for each answer.
  static func evidence(_ evidence: [SeenEvidence]) -> CSVTable {
    CSVTable(
      columns: [
        "item", "skill", "day", "correct", "hints", "role", "outcomeWithout", "resourceWithout",
      ],
      rows: evidence.map { seen in
        [
          .optional(seen.item?.text), .text(seen.skill.text),
          .optional(seen.time?.day.description), .number(seen.response == .correct ? 1 : 0),
          .number(seen.hints), .text(seen.role.code), .text(seen.outcomeWithout.name),
          .optional(seen.outcomeWithout.resource?.text),
        ]
      })
  }
}
