import LearningDomain
import PolicyGate

/// The text of a layer.
func layerText(
  owner: String = "school", from: String = "2026-01-01", until: String = "2026-12-31",
  rules: [String] = [], permits: [String]? = nil, duties: [String] = []
) -> String {
  let permits = permits.map { #""permits": [\#($0.joined(separator: ","))],"# } ?? ""
  return #"""
    {"format": "balise layer 1", "layer": "\#(owner)", "version": 1, "validFrom": "\#(from)",
    "validUntil": "\#(until)", "definitions": {}, "rules": [\#(rules.joined(separator: ","))],
    \#(permits) "duties": [\#(duties.joined(separator: ","))]}
    """#
}

/// A rule that refuses where a condition holds, and a request that shows it.
func ruleText(
  _ id: String, when condition: String, kind: String = "forbidden", witness: String = "{}"
) -> String {
  let text = #"{"fr": "a", "en": "b"}"#
  return #"""
    {"id": "\#(id)", "code": "\#(id.uppercased())", "kind": "\#(kind)", "when": \#(condition),
    "legal": ["design"],
    "texts": {"learner": \#(text), "teacher": \#(text), "dataProtectionOfficer": \#(text)},
    "witnesses": [{"case": "S001", "request": \#(witness)}]}
    """#
}

func dutyText(_ id: String, when condition: String, _ obligation: String) -> String {
  #"{"id": "\#(id)", "when": \#(condition), "obligations": ["\#(obligation)"]}"#
}

func permitText(_ id: String, when condition: String, witness: String) -> String {
  #"{"id": "\#(id)", "when": \#(condition), "witnesses": [{"case": "S002", "request": \#(witness)}]}"#
}

extension PolicyStack {
  init(texts: [String]) throws {
    try self.init(texts.map { try PolicyLayer(json: Array($0.utf8)) })
  }
}

/// No guardians, three days, and an own choice in lesson planning.
let strictSchool = layerText(
  rules: [
    ruleText(
      "guardians", when: #"{"role": ["guardian"]}"#,
      witness: #"{"role": "guardian", "relation": "ownChild"}"#)
  ],
  duties: [
    dutyText("short", when: #"{"operation": ["reveal"]}"#, "timeToLive(3)"),
    dutyText("own", when: #"{"purpose": ["lessonPlanning"]}"#, "human.ownChoiceFirst"),
  ])
