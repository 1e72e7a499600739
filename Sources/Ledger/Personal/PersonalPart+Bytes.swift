internal import LearningDomain
internal import PolicyGate

extension PersonalPart {
  private static let kind = "balise personal part 1"

  /// What the bytes of one that says of a merge begin with: they end with one field more.
  private static let mergingKind = "balise personal part 2"

  /// The bytes that stand for it.
  var bytes: [UInt8] {
    var bytes = CanonicalBytes(of: formerly == nil ? Self.kind : Self.mergingKind)
    bytes.append(learner.text)
    bytes.append(optional: actor) { $0.append($1.text) }
    bytes.append(moment.milliseconds)
    bytes.append(optional: card) { $0.append($1) }
    bytes.append(optional: decision) { $0.append($1) }
    bytes.append(optional: replacement) { $0.append($1.text) }
    bytes.append(each: evidence) { $0.append($1) }
    bytes.append(each: rationales) { $0.append($1) }
    if let formerly { bytes.append(formerly.text) }
    return bytes.bytes
  }

  /// Reads what ``bytes`` gives, and nothing else.
  init(bytes: [UInt8]) throws(MalformedBytes) {
    let merging = try? CanonicalReader(bytes, of: Self.mergingKind)
    var reader: CanonicalReader
    if let merging { reader = merging } else { reader = try CanonicalReader(bytes, of: Self.kind) }
    self.init(
      learner: Learner.ID(try reader.text()),
      actor: try reader.optional { reader throws(MalformedBytes) in Person.ID(try reader.text()) },
      moment: Timestamp(milliseconds: try reader.integer()),
      card: try reader.optional { reader throws(MalformedBytes) in try reader.digest() },
      decision: try reader.optional { reader throws(MalformedBytes) in try reader.digest() },
      replacement: try reader.optional { reader throws(MalformedBytes) in
        Resource.ID(try reader.text())
      },
      evidence: try reader.each { reader throws(MalformedBytes) in try Evidence(from: &reader) },
      rationales: try reader.each { reader throws(MalformedBytes) in try Rationale(from: &reader) },
      formerly: merging == nil ? nil : Learner.ID(try reader.text()))
    guard reader.isAtEnd, self.bytes == bytes else { throw MalformedBytes() }
  }
}

extension PersonalPart.Evidence {
  fileprivate init(from reader: inout CanonicalReader) throws(MalformedBytes) {
    self.init(
      item: try reader.optional { reader throws(MalformedBytes) in Item.ID(try reader.text()) },
      skill: Skill.ID(try reader.text()),
      time: try reader.optional { reader throws(MalformedBytes) in
        Timestamp(milliseconds: try reader.integer())
      },
      response: try reader.value(of: Names.responses), hints: Int(try reader.integer()),
      role: try reader.value(of: Names.roles), outcomeWithout: try Outcome(from: &reader))
  }
}

extension Outcome {
  fileprivate init(from reader: inout CanonicalReader) throws(MalformedBytes) {
    switch try reader.text() {
    case "suggest": self = .suggest(Resource.ID(try reader.text()))
    case "review": self = .review(Resource.ID(try reader.text()))
    case "diagnose": self = .diagnose(Resource.ID(try reader.text()))
    case "abstain":
      self = .abstain(
        try reader.each { reader throws(MalformedBytes) in try reader.value(of: Names.missing) })
    default: throw MalformedBytes()
    }
  }
}

extension Rationale {
  fileprivate init(from reader: inout CanonicalReader) throws(MalformedBytes) {
    self.init(
      audience: try reader.value { Audience(rawValue: $0) }, language: Language(try reader.text()),
      headline: try reader.text(),
      blocks: try reader.each { reader throws(MalformedBytes) in
        Block(
          claim: try reader.value { Claim(rawValue: $0) },
          sentences: try reader.each { reader throws(MalformedBytes) in try reader.text() },
          items: try reader.each { reader throws(MalformedBytes) in Item.ID(try reader.text()) })
      })
  }
}

extension CanonicalReader {
  /// Reads the value of a name.
  fileprivate mutating func value<Value>(
    _ named: (String) -> Value?
  ) throws(MalformedBytes) -> Value {
    guard let value = named(try text()) else { throw MalformedBytes() }
    return value
  }

  fileprivate mutating func value<Value>(
    of names: [(value: Value, name: String)]
  ) throws(MalformedBytes) -> Value {
    try value { name in names.first { $0.name == name }?.value }
  }
}

extension CanonicalBytes {
  fileprivate mutating func append(_ evidence: PersonalPart.Evidence) {
    append(optional: evidence.item) { $0.append($1.text) }
    append(evidence.skill.text)
    append(optional: evidence.time) { $0.append($1.milliseconds) }
    append(evidence.response, of: Names.responses)
    append(evidence.hints)
    append(evidence.role, of: Names.roles)
    switch evidence.outcomeWithout {
    case .suggest(let id):
      append("suggest")
      append(id.text)
    case .review(let id):
      append("review")
      append(id.text)
    case .diagnose(let id):
      append("diagnose")
      append(id.text)
    case .abstain(let missing):
      append("abstain")
      append(each: missing) { $0.append($1, of: Names.missing) }
    }
  }

  fileprivate mutating func append(_ rationale: Rationale) {
    append(rationale.audience.rawValue)
    append(rationale.language.code)
    append(rationale.headline)
    append(each: rationale.blocks) {
      $0.append($1.claim.rawValue)
      $0.append(each: $1.sentences) { $0.append($1) }
      $0.append(each: $1.items) { $0.append($1.text) }
    }
  }

  private mutating func append<Value: Equatable>(
    _ value: Value, of names: [(value: Value, name: String)]
  ) {
    append(names.first { $0.value == value }?.name ?? "")
  }
}

/// What values are called in the bytes, whatever the code calls them.
private enum Names {
  static let responses: [(value: Response, name: String)] = [
    (.correct, "correct"), (.incorrect, "incorrect"),
  ]
  static let roles: [(value: Evidence.Role, name: String)] = [
    (.decisive, "decisive"), (.contributing, "contributing"), (.minor, "minor"),
  ]
  static let missing: [(value: Missing, name: String)] = [
    (.responses, "responses"), (.recentResponses, "recentResponses"),
    (.fittingResource, "fittingResource"), (.stableChoice, "stableChoice"),
  ]
}
