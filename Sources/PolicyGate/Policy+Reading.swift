internal import LearningDomain
internal import StrictJSON

extension Policy {
  /// Reads a policy: <doc:WritingAPolicy>.
  ///
  /// Strict: an unknown key, an unknown value, an id given twice, a missing field, a text that is not
  /// in French and in English and in normal form C, a rule that does not refuse one of its witnesses,
  /// or anything after the end is an error.
  ///
  /// - Parameter json: A JSON document in UTF-8.
  /// - Complexity: O(bytes), and O(definitions) for each time one is used.
  /// - Throws: ``PolicyError`` with the first place that does not fit.
  public init(json: [UInt8]) throws(PolicyError) {
    self = try PolicyReader.read(json) { reader, document throws(JSONError) in
      try reader.policy(document)
    }
  }
}

/// Reads the parts of a policy, and remembers the names that it met.
struct PolicyReader {
  static let format = "balise policy 1"

  /// The rule, permit or duty that is being read.
  private(set) var current: String?

  private var conditions = ConditionReader()
  private var ids: Set<String> = []

  /// Reads a document in normal form C, and says of an error which part it is about.
  static func read<Document>(
    _ json: [UInt8],
    as body: (inout PolicyReader, PlacedJSON) throws(JSONError) -> Document
  ) throws(PolicyError) -> Document {
    var reader = PolicyReader()
    do throws(JSONError) {
      let document = try PlacedJSON.parse(json)
      try document.holdNormalForm()
      return try body(&reader, document)
    } catch {
      throw PolicyError(error, in: reader.current)
    }
  }

  mutating func policy(_ document: PlacedJSON) throws(JSONError) -> Policy {
    let required = [
      "format", "version", "validFrom", "validUntil", "definitions", "rules", "notProvidedFor",
      "permits", "duties",
    ]
    let members = try document.members(known: required, required: required)
    let head = try head(members, format: Self.format)
    let rules = try rules(members)
    let notProvidedFor = try rule(members.required("notProvidedFor"))
    current = nil
    return Policy(
      version: head.version, validity: head.validity, rules: rules, notProvidedFor: notProvidedFor,
      permits: try permits(members), duties: try duties(members))
  }

  /// What every file begins with; its definitions are known from here on.
  mutating func head(
    _ members: JSONMembers, format: String
  ) throws(JSONError) -> (version: Int, validity: ClosedRange<Day>) {
    let found = try members.required("format")
    guard try found.string() == format else { throw found.mismatch(expected: .quoted(format)) }
    let version = try members.required("version")
    let number = try version.integer()
    guard number > 0 else { throw version.mismatch(expected: .version) }
    let from = try members.required("validFrom").day()
    let end = try members.required("validUntil")
    let until = try end.day()
    guard from <= until else { throw end.mismatch(expected: .day(from: "\(from)")) }
    for definition in try members.required("definitions").members().all {
      current = definition.name
      try conditions.define(definition.name, as: definition.value)
    }
    current = nil
    return (number, from...until)
  }

  mutating func rules(_ members: JSONMembers) throws(JSONError) -> [Rule] {
    try list(members, "rules") { reader, value throws(JSONError) in try reader.rule(value) }
  }

  mutating func permits(_ members: JSONMembers) throws(JSONError) -> [Permit] {
    try list(members, "permits") { reader, value throws(JSONError) in try reader.permit(value) }
  }

  mutating func duties(_ members: JSONMembers) throws(JSONError) -> [Duty] {
    try list(members, "duties") { reader, value throws(JSONError) in try reader.duty(value) }
  }

  private mutating func list<Part>(
    _ members: JSONMembers, _ name: String,
    _ read: (inout PolicyReader, PlacedJSON) throws(JSONError) -> Part
  ) throws(JSONError) -> [Part] {
    var parts: [Part] = []
    for value in try members.required(name).array() {
      parts.append(try read(&self, value))
      current = nil
    }
    return parts
  }

  private mutating func rule(_ value: PlacedJSON) throws(JSONError) -> Rule {
    let required = ["id", "code", "kind", "when", "legal", "texts", "witnesses"]
    let members = try value.members(known: required + ["remedy"])
    let id = try newID(members)
    for name in required { _ = try members.required(name) }
    let kind: Refusal.Kind = try members.required("kind").value(
      among: [.forbidden, .halted, .indeterminate, .notPermitted])
    let when = try conditions.condition(members.required("when"))
    let readers = ["learner", "teacher", "dataProtectionOfficer"]
    let texts = try members.required("texts").members(known: readers, required: readers)
    return Rule(
      id: id, code: try members.required("code").filled(), kind: kind, when: when,
      legal: try members.required("legal").filledList(.legalReference).map(\.text),
      texts: Reason.Texts(
        learner: try texts.required("learner").localized(),
        teacher: try texts.required("teacher").localized(),
        dataProtectionOfficer: try texts.required("dataProtectionOfficer").localized()),
      remedy: try members["remedy"]?.localized(),
      witnesses: try witnesses(members, of: when, expected: .refusedRequest))
  }

  private mutating func permit(_ value: PlacedJSON) throws(JSONError) -> Permit {
    let required = ["id", "when", "witnesses"]
    let members = try value.members(known: required)
    let id = try newID(members)
    for name in required { _ = try members.required(name) }
    let when = try conditions.condition(members.required("when"))
    return Permit(
      id: id, when: when,
      witnesses: try witnesses(members, of: when, expected: .permittedRequest))
  }

  private mutating func duty(_ value: PlacedJSON) throws(JSONError) -> Duty {
    let required = ["id", "when", "obligations"]
    let members = try value.members(known: required)
    let id = try newID(members)
    for name in required { _ = try members.required(name) }
    var obligations: [Obligation] = []
    for (text, place) in try members.required("obligations").filledList(.obligation) {
      guard let obligation = Obligation(text) else {
        throw JSONError(at: place, found: .quoted(text), expected: .oneOf(Obligation.forms))
      }
      obligations.append(obligation)
    }
    let when = try conditions.condition(members.required("when"))
    return Duty(id: id, when: when, obligations: obligations)
  }

  private mutating func newID(_ members: JSONMembers) throws(JSONError) -> String {
    let value = try members.required("id")
    let id = try value.filled()
    current = id
    guard ids.insert(id).inserted else {
      throw JSONError(at: value.place, found: .again(id), expected: .eachIDOnce)
    }
    return id
  }

  private func witnesses(
    _ members: JSONMembers, of condition: Condition, expected: JSONError.Words
  ) throws(JSONError) -> [Witness] {
    let value = try members.required("witnesses")
    let compiled = CompiledConditions([condition])
    var witnesses: [Witness] = []
    for element in try value.array() {
      let (witness, request) = try element.witness()
      guard !compiled.holding(in: Condition.Facts(request)).isEmpty else {
        throw JSONError(at: element.place, found: .witness(witness.id), expected: expected)
      }
      witnesses.append(witness)
    }
    guard !witnesses.isEmpty else { throw value.mismatch(expected: .oneWitness) }
    return witnesses
  }
}
