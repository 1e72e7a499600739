internal import LearningDomain
internal import StrictJSON

/// What a statement that was accepted says.
struct StatementContent {
  let check: StatementCheck
  let token: Int

  /// A text under properties, one inside the other.
  func text(_ path: StatementProperty...) -> String? {
    value(path).flatMap { token in
      check.tape.tokens[token].kind == .string ? check.tape.string(token, in: check.bytes) : nil
    }
  }

  func number(_ path: StatementProperty...) -> Double? {
    value(path).flatMap { token in
      check.tape.tokens[token].kind == .number
        ? Double(check.tape.text(token, in: check.bytes)) : nil
    }
  }

  /// `true` or `false`; `nil` where neither stands there.
  func boolean(_ path: StatementProperty...) -> Bool? {
    value(path).flatMap { token in
      switch check.tape.tokens[token].kind {
      case .yes: true
      case .no: false
      default: nil
      }
    }
  }

  func has(_ path: StatementProperty...) -> Bool { value(path) != nil }

  /// The names of the activities that a statement stands in, by one relation.
  func activities(_ relation: StatementProperty) -> [String] {
    guard let list = value([.context, .contextActivities, relation]) else { return [] }
    let tokens = check.tape.tokens
    guard tokens[list].kind == .array else { return [name(of: list)].compactMap(\.self) }
    var names: [String] = [], element = list + 1
    while element < tokens[list].next {
      if let name = name(of: element) { names.append(name) }
      element = tokens[element].next
    }
    return names
  }

  /// Whether the learner did well; `nil` where the statement does not say.
  ///
  /// Success is what it says itself. Without it the score tells; one without a maximum says nothing.
  var response: Response? {
    if let success = value([.result, .success]) {
      return check.tape.tokens[success].kind == .yes ? .correct : .incorrect
    }
    if let scaled = number(.result, .score, .scaled) { return Response(score: scaled, of: 1) }
    guard let raw = number(.result, .score, .raw), let most = number(.result, .score, .max) else {
      return nil
    }
    return Response(score: raw, of: most)
  }

  /// How many hints were taken, where Balise wrote the statement.
  var hints: Int {
    extended(StatementName.hints, .result).flatMap { Int(check.tape.text($0, in: check.bytes)) }
      ?? 0
  }

  /// What stands under properties, in words for a refusal.
  func words(at path: [StatementProperty]) -> LocalizedText {
    value(path).map { check.words(for: $0, at: path.map(\.name)) } ?? .nothing
  }

  func hasExtension(_ name: String, of part: StatementProperty) -> Bool {
    extended(name, part) != nil
  }

  /// The value of an extension of the result or of the context.
  private func extended(_ extensionName: String, _ part: StatementProperty) -> Int? {
    guard let extensions = value([part, .extensions]) else { return nil }
    var name = extensions + 1
    while name < check.tape.tokens[extensions].next {
      if check.tape.string(name, in: check.bytes) == extensionName { return name + 1 }
      name = check.tape.tokens[name + 1].next
    }
    return nil
  }

  /// How sure the learner says to be, where Balise wrote the statement.
  var confidence: Confidence? {
    number(.result, .score, .raw).flatMap { Int(exactly: $0) }.flatMap { Confidence(rawValue: $0) }
  }

  /// When it happened or, where that is not said, when it was stored.
  var time: Timestamp? {
    [StatementProperty.timestamp, .stored].lazy.compactMap { text($0) }
      .compactMap { Timestamp(dateTime: $0) }.first
  }

  /// The same bytes for equivalent statements.
  var canonical: [UInt8] {
    check.tape.canonical(token, as: StatementEquivalence(), in: check.bytes)
  }

  private func value(_ path: [StatementProperty]) -> Int? {
    var token = token
    for property in path {
      guard check.tape.tokens[token].kind == .object, let inner = check.value(property, of: token)
      else { return nil }
      token = inner
    }
    return token
  }

  private func name(of activity: Int) -> String? {
    guard check.tape.tokens[activity].kind == .object, let id = check.value(.id, of: activity)
    else { return nil }
    return check.tape.string(id, in: check.bytes)
  }
}
