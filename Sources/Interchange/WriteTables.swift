public import LearningDomain
public import StrictJSON

/// Writes observations as a file of answers in Balise's own format.
///
/// Equal observations give equal bytes, and reading them gives the observations again, as long as
/// either all have a time or none has, and no skill's name holds a `;`.
public func writeAnswers(_ observations: [Observation]) -> [UInt8] {
  var writer = CSVWriter([
    "learner", "item", "skills", "correct", "time", "kind", "resource", "hints", "confidence",
  ])
  for observation in observations {
    let (kind, correct, hints, confidence) = words(for: observation.kind)
    writer.append([
      observation.learner.text, observation.item?.text ?? "",
      observation.skills.map(\.text).joined(separator: ";"), correct,
      observation.time?.description ?? "", kind, observation.resource?.text ?? "", hints,
      confidence,
    ])
  }
  return writer.bytes
}

/// The same as objects of a learner's export, `balise ledger export`; what is not there has no member.
public func exportedAnswers(_ observations: [Observation]) -> JSONValue {
  .array(
    observations.map { observation in
      let (kind, correct, hints, confidence) = words(for: observation.kind)
      let members: [(String, JSONValue?)] = [
        ("learner", .string(observation.learner.text)),
        ("item", observation.item.map { .string($0.text) }),
        ("skills", .array(observation.skills.map { .string($0.text) })),
        ("correct", Int(correct).map { .integer($0) }),
        ("time", observation.time.map { .string($0.description) }), ("kind", .string(kind)),
        ("resource", observation.resource.map { .string($0.text) }),
        ("hints", Int(hints).map { .integer($0) }),
        ("confidence", Int(confidence).map { .integer($0) }),
      ]
      return .object(members.compactMap { name, value in value.map { .init(name, $0) } })
    })
}

/// Writes a roster.
public func writeRoster(_ entries: [RosterEntry]) -> [UInt8] {
  var writer = CSVWriter(["learner", "class", "validUntil"])
  for entry in entries {
    writer.append([
      entry.learner.text, entry.schoolClass.text, entry.validUntil?.description ?? "",
    ])
  }
  return writer.bytes
}

/// Writes directions; reading them gives them again.
public func writeDirections(_ directions: [TeacherDirection]) -> [UInt8] {
  var writer = CSVWriter(directionColumns.map(\.text))
  for direction in directions {
    writer.append([
      direction.learner.text, direction.kind.name, direction.resources[0].text,
      direction.resources.dropFirst().first?.text ?? "", direction.reason.rawValue,
      direction.until.description,
    ])
  }
  return writer.bytes
}

private func words(
  for kind: Observation.Kind
) -> (kind: String, correct: String, hints: String, confidence: String) {
  switch kind {
  case .answer(let response, let hints):
    ("answer", response == .correct ? "1" : "0", hints == 0 ? "" : String(hints), "")
  case .exposure: ("exposure", "", "", "")
  case .selfAssessment(let confidence): ("selfAssessment", "", "", String(confidence.rawValue))
  }
}

/// Comma-separated values as RFC 4180 writes them, with `\n` at the end of lines.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  init(_ header: [String]) { append(header) }

  /// Writes one row; a field has quotes only where it needs them.
  mutating func append(_ fields: [String]) {
    for (position, field) in fields.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      let hasSpecials = field.utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
      }
      let hasOuterSpace = [field.first, field.last].contains { $0?.isWhitespace == true }
      guard hasSpecials || hasOuterSpace || fields == [""] else {
        bytes += field.utf8
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in field.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
