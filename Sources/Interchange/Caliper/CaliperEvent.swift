internal import LearningDomain
internal import StrictJSON

/// An event that may say something of a learner.
struct CaliperEvent {
  let time: Timestamp

  private let value: JSONElement
  private let id: String, seal: Digest

  init(_ value: JSONElement, _ rules: StatementRules) throws(InterchangeError) {
    self.value = value
    let name = try value.required("id"), eventTime = try value.required("eventTime")
    id = try name.string().lowercased()
    guard id.hasPrefix(Self.scheme),
      StatementFormat.uuid.matches(
        Array(id.dropFirst(Self.scheme.count).utf8).span)
    else { throw name.fault(found: name.found, expected: .uuid) }
    guard let moment = Timestamp(dateTime: try eventTime.string()) else {
      throw eventTime.fault(
        found: .found(quoted(try eventTime.string())), expected: StatementFormat.timestamp.words)
    }
    time = moment
    seal = rules.pseudonymizer.seal(of: value.canonical)
  }

  private static let scheme = "urn:uuid:"

  func statement(_ effect: ReceivedStatement.Effect) -> ReceivedStatement {
    ReceivedStatement(id: id, seal: seal, effect: effect)
  }

  /// Half of an answer at an attempt, whose name may name the learner and is digested.
  func half(
    of attempt: String, _ content: AnswerHalf.Content, _ rules: StatementRules
  ) -> CaliperOutcome {
    let digest = rules.pseudonymizer.seal(of: Array("attempt:\(attempt)".utf8))
    return .used(statement(.half(AnswerHalf(attempt: digest, time: time, content: content))))
  }

  /// Who acts; `nil` where that is no person, or one who is not named.
  func learner(_ rules: StatementRules) throws(InterchangeError) -> Learner.ID? {
    try Self.learner(value.required("actor"), rules)
  }

  /// Whose attempt was graded, where that is said.
  func assignee(_ rules: StatementRules) throws(InterchangeError) -> Learner.ID? {
    try value["object"]?["assignee"].flatMap { (person) throws(InterchangeError) in
      try Self.learner(person, rules)
    }
  }

  /// The name of what the event is about; `nil` where that is a person.
  var activity: String? {
    get throws(InterchangeError) {
      let object = try value.required("object")
      return object["type"]?.text == "Person" ? nil : try Self.name(of: object)
    }
  }

  /// What the object is part of, and what it is to teach.
  var activitiesAround: [String] {
    var names: [String] = [], whole = value["object"]
    for goal in whole?["learningObjectives"]?.several ?? [] {
      names += [Self.nameIfAny(of: goal)].compactMap(\.self)
    }
    while let part = whole?["isPartOf"] {
      names += [Self.nameIfAny(of: part)].compactMap(\.self)
      whole = part
    }
    return names
  }

  /// The attempt that a response belongs to; `nil` where the event does not say.
  var attemptOfResponse: String? {
    get throws(InterchangeError) {
      try value["generated"]?["attempt"].map(Self.name)
    }
  }

  /// The attempt that was graded; `nil` where it is not one at an item.
  var gradedAttempt: String? {
    get throws(InterchangeError) {
      let object = try value.required("object")
      guard ["Attempt", nil].contains(object["type"]?.text),
        ["AssessmentItem", nil].contains(object["assignable"]?["type"]?.text)
      else { return nil }
      return try Self.name(of: object)
    }
  }

  /// How it went; `nil` where no score says so.
  var gradedResponse: Response? {
    get throws(InterchangeError) {
      guard let score = value["generated"], let given = try score["scoreGiven"]?.number(),
        let most = try score["maxScore"]?.number()
      else { return nil }
      return Response(score: given, of: most)
    }
  }

  /// The name of an entity, which may stand for the whole of it.
  private static func name(of entity: JSONElement) throws(InterchangeError) -> String {
    if let text = entity.text { return text }
    return try entity.required("id").string()
  }

  private static func nameIfAny(of entity: JSONElement) -> String? {
    entity.text ?? entity["id"]?.text
  }

  private static func learner(
    _ person: JSONElement, _ rules: StatementRules
  ) throws(InterchangeError) -> Learner.ID? {
    let name = try name(of: person)
    guard ["Person", nil].contains(person["type"]?.text), name != unnamed else {
      return nil
    }
    guard name.lowercased().hasPrefix("mailto:") else {
      return rules.pseudonymizer.pseudonym(of: name, from: "caliper")
    }
    guard rules.addresses == .hash else {
      throw person.fault(found: .address, expected: .account)
    }
    return rules.learner(ofMailbox: name)
  }

  /// What stands for a person whom nobody names.
  ///
  /// - Source: 1EdTech, “Caliper Analytics Specification” 1.1 and 1.2, of actors who are not known.
  private static let unnamed = "http://purl.imsglobal.org/caliper/Person"
}

extension LocalizedText {
  fileprivate static let uuid = LocalizedText(
    french: "`urn:uuid:` et un UUID", english: "`urn:uuid:` and a UUID")
}
