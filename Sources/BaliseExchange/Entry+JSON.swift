package import LearningDomain
package import Ledger
internal import PolicyGate
package import StrictJSON

extension Entry {
  /// Every field of the public part, from which the leaf can be computed.
  package var json: JSONValue {
    [
      "index": .integer(index), "id": .string(id), "kind": .string(kind.rawValue),
      "hour": .string(time.description), "policy": .string(policy.description),
      "floor": .string(floor.description),
      "request": .string(request), "verdict": .string(verdict),
      "codes": .array(codes.map { .string($0) }),
      "obligations": .array(obligations.map { .string($0) }),
      "model": (model?.description).map { .string($0) } ?? .null,
      "commitment": (commitment?.description).map { .string($0) } ?? .null,
      "decision": decision.map { .string($0) } ?? .null,
      "sealedHash": (sealedHash?.description).map { .string($0) } ?? .null,
    ]
  }
}

extension PersonalPart {
  /// What was sealed; nobody but the learner is named.
  package var json: JSONValue {
    [
      "learner": .string(learner.text), "at": .string(moment.description),
      "card": (card?.description).map { .string($0) } ?? .null,
      "decision": (decision?.description).map { .string($0) } ?? .null,
      "replacement": replacement.map { .string($0.text) } ?? .null,
      "evidence": .array(evidence.map(\.json)), "rationales": .array(rationales.map(\.json)),
      "formerly": formerly.map { .string($0.text) } ?? .null,
    ]
  }
}

extension PersonalPart.Evidence {
  fileprivate var json: JSONValue {
    [
      "item": item.map { .string($0.text) } ?? .null, "skill": .string(skill.text),
      "time": (time?.description).map { .string($0) } ?? .null,
      "response": .string(response.code), "hints": .integer(hints), "role": .string(role.code),
      "outcomeWithout": .string(outcomeWithout.name),
      "resourceWithout": outcomeWithout.resource.map { .string($0.text) } ?? .null,
    ]
  }
}

extension Rationale {
  package var json: JSONValue {
    [
      "audience": .string(audience.rawValue), "language": .string(language.code),
      "blocks": .array(
        blocks.map {
          [
            "claim": .string($0.claim.rawValue),
            "text": .string($0.sentences.joined(separator: " ")),
          ]
        }),
    ]
  }
}
