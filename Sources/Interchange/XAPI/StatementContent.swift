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
  /// Success is what it says itself. Without it a full score is a correct response and a lower one is not, as a
  /// response is correct as a whole or not; a score without a maximum says nothing.
  var response: Response? {
    if let success = value([.result, .success]) {
      return check.tape.tokens[success].kind == .yes ? .correct : .incorrect
    }
    if let scaled = number(.result, .score, .scaled) { return scaled >= 1 ? .correct : .incorrect }
    guard let raw = number(.result, .score, .raw), let most = number(.result, .score, .max) else {
      return nil
    }
    return raw >= most ? .correct : .incorrect
  }

  /// How many hints were taken, where Balise wrote the statement.
  var hints: Int {
    guard let extensions = value([.result, .extensions]) else { return 0 }
    var name = extensions + 1
    while name < check.tape.tokens[extensions].next {
      if check.tape.string(name, in: check.bytes) == StatementName.hints {
        return Int(check.tape.text(name + 1, in: check.bytes)) ?? 0
      }
      name = check.tape.tokens[name + 1].next
    }
    return 0
  }

  /// How sure the learner says to be, where Balise wrote the statement.
  var confidence: Confidence? {
    number(.result, .score, .raw).flatMap { Int(exactly: $0) }.flatMap { Confidence(rawValue: $0) }
  }

  /// When it happened or, where that is not said, when it was stored.
  var time: Timestamp? {
    [StatementProperty.timestamp, .stored].lazy.compactMap { text($0) }.compactMap {
      moment(Array($0.utf8).span).map { Timestamp(milliseconds: $0) }
    }.first
  }

  /// The same bytes for the same content, whatever the order of members and the writing of numbers; without what a
  /// record store adds.
  ///
  /// - Source: “xAPI Specification” 1.0.3, part two, section 2.3.1, of what makes two statements equivalent.
  var canonical: [UInt8] {
    var bytes: [UInt8] = []
    write(token, leavingOut: ["stored", "authority", "version"], to: &bytes)
    return bytes
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

  private func write(_ token: Int, leavingOut names: Set<String> = [], to bytes: inout [UInt8]) {
    let tokens = check.tape.tokens
    switch tokens[token].kind {
    case .null: bytes.append(UInt8(ascii: "n"))
    case .yes: bytes.append(UInt8(ascii: "t"))
    case .no: bytes.append(UInt8(ascii: "f"))
    case .number:
      bytes.append(UInt8(ascii: "#"))
      let digits = check.tape.text(token, in: check.bytes)
      write(Double(digits).map { "\($0)" } ?? digits, to: &bytes)
    case .string: write(check.tape.string(token, in: check.bytes), to: &bytes)
    case .array:
      bytes.append(UInt8(ascii: "["))
      var element = token + 1
      while element < tokens[token].next {
        write(element, to: &bytes)
        element = tokens[element].next
      }
      bytes.append(UInt8(ascii: "]"))
    case .object:
      var members: [(name: String, token: Int)] = [], name = token + 1
      while name < tokens[token].next {
        members.append((check.tape.string(name, in: check.bytes), name + 1))
        name = tokens[name + 1].next
      }
      bytes.append(UInt8(ascii: "{"))
      for member in members.sorted(by: { $0.name < $1.name }) where !names.contains(member.name) {
        write(member.name, to: &bytes)
        write(member.token, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// A text after its length, so that no two lists of texts give the same bytes.
  private func write(_ text: String, to bytes: inout [UInt8]) {
    bytes += "\(text.utf8.count):".utf8
    bytes += text.utf8
  }
}
