import OfflineEvaluation
import StrictJSON

extension InstructionResult {
  /// The members of a JSON object; of one skill, without what is about all models.
  func members(ofSkill: Bool = false) -> [JSONValue.Member] {
    let spinning = wheelSpinning
    let models: [JSONValue.Member] = [
      .init("degenerateShare", .number(degenerateShare))
    ]
    return [.init("runs", .integer(runs.count)), .init("responses", .integer(responses))]
      + (ofSkill ? [] : models)
      + [
        .init("rules", .array(prescriptions.map(\.json))),
        .init("effortAndScore", .array(effortAndScore().map(\.json))),
        .init(
          "wheelSpinning",
          [
            "mastered": .integer(spinning.mastered), "spinning": .integer(spinning.spinning),
            "undetermined": .integer(spinning.undetermined), "share": .number(spinning.share),
            "bounds": .range(spinning.bounds),
          ]),
      ]
  }
}

extension StoppingRule {
  fileprivate var json: JSONValue {
    switch self {
    case .mastery(let threshold): ["kind": "mastery", "threshold": .number(threshold)]
    case .similarity(let distance, let confidence):
      [
        "kind": "similarity", "within": .number(distance), "confidence": .number(confidence),
      ]
    }
  }

  fileprivate var name: String {
    switch self {
    case .mastery: "mastery"
    case .similarity: "similarity"
    }
  }
}

extension Prescription {
  fileprivate var json: JSONValue {
    [
      "rule": rule.json, "expected": .number(expected), "expectedToStop": .number(expectedToStop),
      "stopped": .integer(stopped), "opportunitiesUntilStop": .number(opportunitiesUntilStop),
      "masteryAtStop": .number(masteryAtStop),
      "responsesAfterStop": .integer(responsesAfterStop),
      "runsCutShort": .integer(runsCutShort),
    ]
  }
}

extension EffortAndScore {
  fileprivate var json: JSONValue {
    [
      "threshold": .number(threshold), "reached": .integer(reached), "effort": .number(effort),
      "score": .number(score),
    ]
  }
}

extension CSVTable {
  /// A row for each rule, of all skills together and then of each.
  init(_ result: InstructionResult, _ skills: [(skill: String, result: InstructionResult)]) {
    self.init(columns: [
      "skill", "rule", "runs", "responses", "expected", "expectedToStop", "stopped",
      "opportunitiesUntilStop", "masteryAtStop", "responsesAfterStop", "runsCutShort", "mastered",
      "spinning", "undetermined",
    ])
    for (skill, result) in [(nil, result)] + skills.map({ (Optional($0), $1) }) {
      let spinning = result.wheelSpinning
      rows += result.prescriptions.map { prescription in
        [
          .optional(skill), .text(prescription.rule.name), .number(prescription.runs),
          .number(prescription.responses), .decimal(prescription.expected),
          .decimal(prescription.expectedToStop), .number(prescription.stopped),
          .optional(prescription.opportunitiesUntilStop), .optional(prescription.masteryAtStop),
          .number(prescription.responsesAfterStop), .number(prescription.runsCutShort),
          .number(spinning.mastered), .number(spinning.spinning), .number(spinning.undetermined),
        ]
      }
    }
  }
}
