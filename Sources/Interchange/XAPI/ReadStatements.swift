internal import LearningDomain
internal import StrictJSON

/// Reads files of statements for what they say of learners.
///
/// An answer is a statement with a success, or a score, on an activity that asks one thing: an item of the catalogue,
/// an activity of the type of an interaction, or one that was “answered”. Something completed or experienced is an
/// exposure. All other statements are counted. The parents of activities that are in the files themselves are no
/// items. Nothing is derived from what was answered.
///
/// - Parameters:
///   - paths: The files, as ``checkStatements(at:profile:refuse:)`` reads them.
///   - rules: How learners are called, and what the catalogue is.
///   - refuse: Called for each statement that is refused, with its file.
/// - Returns: What they hold.
/// - Complexity: O(bytes); the memory grows with the statements that are used.
/// - Throws: ``InterchangeError`` where a file cannot be read to its end.
public func readStatements(
  at paths: [String], by rules: StatementRules, refuse: (String, RefusedStatement) -> Void
) throws(InterchangeError) -> StatementHarvest {
  var collector = StatementCollector(rules)
  for path in paths {
    try collector.read(ByteSource(path: path)) { refuse(path, $0) }
  }
  return collector.finished()
}

/// Reads statements from the bytes of a file of the name.
package func readStatements(
  _ bytes: [UInt8], named file: String, by rules: StatementRules,
  refuse: (RefusedStatement) -> Void
) throws(InterchangeError) -> StatementHarvest {
  var collector = StatementCollector(rules)
  try collector.read(ByteSource(bytes: bytes, named: file), refuse: refuse)
  return collector.finished()
}

/// What has been read of statements so far.
private struct StatementCollector {
  var harvest = StatementHarvest()

  private let rules: StatementRules
  private let subjects: StatementSubjects
  /// Activities that have parts.
  private var parents: Set<String> = []
  /// Answers wait, as what they are about may turn out to have parts.
  private var answers: [(position: Int, activity: String, verb: String)] = []
  private var repeats: [Digest: Int] = [:]
  private var seals: [String: Digest] = [:]

  init(_ rules: StatementRules) {
    self.rules = rules
    subjects = StatementSubjects(rules)
  }

  mutating func read(
    _ source: ByteSource, refuse: (RefusedStatement) -> Void
  ) throws(InterchangeError) {
    var taken = self
    let file = source.file
    try eachStatement(of: source, following: rules.profile) { line, number, check, token in
      let place = StatementHarvest.Place(file: file, line: line)
      let content = StatementContent(check: check, token: token)
      guard let refusal = taken.take(content, at: place) else { return }
      taken.harvest.refused += 1
      refuse(RefusedStatement(line: line, number: number, refusal))
    } refuse: { refusal in
      taken.harvest.refused += 1
      refuse(refusal)
    }
    self = taken
  }

  /// Takes a sound statement; returns why the rules refuse it.
  mutating func take(
    _ content: StatementContent, at place: StatementHarvest.Place
  ) -> StatementRefusal? {
    let verb = content.text(.verb, .id) ?? ""
    let seal = rules.pseudonymizer.seal(of: content.canonical)
    let id = content.text(.id)?.lowercased() ?? name(of: seal, hasTime: content.time != nil)
    if let other = seals[id], other != seal, let first = harvest.places[id] {
      return .otherOfName(id, first)
    }
    if let now = rules.received, let time = content.time, time > now { return .toCome(time) }
    func keep(_ effect: ReceivedStatement.Effect) {
      (seals[id], harvest.places[id]) = (seal, place)
      harvest.statements.append(ReceivedStatement(id: id, seal: seal, effect: effect))
    }
    if verb == StatementVerbs.voided {
      harvest.accepted += 1
      if let target = content.text(.object, .id) { keep(.voiding(target.lowercased())) }
      return nil
    }
    parents.formUnion(content.activities(.parent))
    let learner: Learner.ID?
    do { learner = try rules.learner(of: content) } catch { return error }
    harvest.accepted += 1
    guard let learner, [nil, "Activity"].contains(content.text(.object, .objectType)),
      let activity = content.text(.object, .id)
    else {
      skip(verb, .otherSubject)
      return nil
    }
    switch subjects.observation(
      of: learner, activity, verb, content, at: content.time ?? rules.received)
    {
    case .failure(let reason): skip(verb, reason)
    case .success(let observation):
      if observation.response != nil {
        answers.append((harvest.statements.count, activity, verb))
      }
      keep(.observation(observation))
    }
    return nil
  }

  /// The harvest, without answers to what has parts.
  func finished() -> StatementHarvest {
    var harvest = harvest
    for answer in answers.reversed() where parents.contains(answer.activity) {
      harvest.statements.remove(at: answer.position)
      harvest.unused[.init(verb: answer.verb, reason: .parent), default: 0] += 1
    }
    return harvest
  }

  private mutating func skip(_ verb: String, _ reason: UnusedStatement) {
    harvest.unused[.init(verb: verb, reason: reason), default: 0] += 1
  }

  /// The name of a statement without one: that of its content, so that it is the same when it comes again; of those
  /// without a time as many are kept apart as there are.
  private mutating func name(of seal: Digest, hasTime: Bool) -> String {
    guard !hasTime else { return "\(seal)" }
    repeats[seal, default: 0] += 1
    return "\(seal)#\(repeats[seal, default: 1])"
  }
}

extension StatementRefusal {
  /// Two statements of one name say different things.
  fileprivate static func otherOfName(
    _ id: String, _ first: StatementHarvest.Place
  ) -> StatementRefusal {
    let place = "\(first.file):\(first.line)"
    return StatementRefusal(
      requirement: "xAPI 2.3.1", path: "id",
      found: LocalizedText(
        french: "\(quoted(id)), le nom d’un autre énoncé, \(place)",
        english: "\(quoted(id)), the name of another statement, \(place)"),
      expected: LocalizedText(
        french: "un nom par énoncé, ou deux fois le même énoncé",
        english: "a name for each statement, or the same statement twice"))
  }

  fileprivate static func toCome(_ time: Timestamp) -> StatementRefusal {
    StatementRefusal(
      requirement: "balise", path: "timestamp", found: .found(quoted(time.description)),
      expected: .dateThatHasCome)
  }
}
