internal import LearningDomain
internal import StrictJSON

/// Reads files of Caliper events for what they say of learners.
///
/// An item that was completed is half of an answer: how it went comes in a `GradeEvent` on the same attempt, before or
/// after, in these files or in others (`AnswerHalf`). Success is that of the score alone, a full one; nothing is derived
/// from what was answered. What was viewed, navigated to, played to its end or, as an assignable, completed, is an
/// exposure. All other events are counted.
///
/// - Parameters:
///   - paths: The files: events one behind the other, such as one a line, in lists, or in envelopes as sensors send them.
///   - rules: How learners are called, and what the catalogue is.
/// - Returns: What they hold; a verb is the event’s type and action.
/// - Complexity: O(bytes); the memory grows with the events that are used.
/// - Throws: ``InterchangeError`` with the place of the first fault.
/// - Source: 1EdTech, “Caliper Analytics Specification” 1.2.
public func readCaliper(
  at paths: [String], by rules: StatementRules
) throws(InterchangeError) -> StatementHarvest {
  var sources: [ByteSource] = []
  for path in paths { sources.append(try ByteSource(path: path)) }
  return try readCaliper(from: sources, by: rules)
}

/// Reads events from any sources.
package func readCaliper(
  from sources: [ByteSource], by rules: StatementRules
) throws(InterchangeError) -> StatementHarvest {
  var collector = CaliperCollector(rules)
  for source in sources {
    var reader = try StatementReader(source)
    while let unit = try reader.next() {
      if case .passedOver(let error) = unit { throw InterchangeError(error, in: source.file) }
      try collector.read(JSONElement(lastOf: reader, in: source.file))
    }
  }
  return collector.harvest
}

/// What has been read of events so far.
private struct CaliperCollector {
  private(set) var harvest = StatementHarvest()

  private let rules: StatementRules
  private let subjects: StatementSubjects

  init(_ rules: StatementRules) {
    self.rules = rules
    subjects = StatementSubjects(rules)
  }

  /// Reads an event, or those in an envelope.
  mutating func read(_ value: JSONElement) throws(InterchangeError) {
    guard value["type"] == nil, let data = value["data"] else { return try take(value) }
    for event in try data.elements() { try take(event) }
  }

  private mutating func take(_ value: JSONElement) throws(InterchangeError) {
    let kind = try CaliperKind(value)
    harvest.accepted += 1
    let outcome: CaliperOutcome =
      switch kind.meaning {
      case .answered: try answered(CaliperEvent(value, rules))
      case .graded: try graded(CaliperEvent(value, rules))
      case .studied: try studied(CaliperEvent(value, rules))
      case .other: .unused(.otherVerb)
      }
    switch outcome {
    case .used(let statement):
      harvest.statements.append(statement)
      harvest.places[statement.id] = value.place
    case .unused(let reason):
      harvest.unused[.init(verb: kind.name, reason: reason), default: 0] += 1
    }
  }

  private func answered(_ event: CaliperEvent) throws(InterchangeError) -> CaliperOutcome {
    guard let learner = try event.learner(rules), let item = try event.activity else {
      return .unused(.otherSubject)
    }
    guard let attempt = try event.attemptOfResponse else { return .unused(.withoutAttempt) }
    let subject = subjects.subject(
      item, among: event.activitiesAround, isItem: true, isAnswered: true)
    switch subject.seen(.exposure, by: learner, at: event.time) {
    case .failure(let reason): return .unused(reason)
    case .success(let met): return event.half(of: attempt, .answered(met), rules)
    }
  }

  private func graded(_ event: CaliperEvent) throws(InterchangeError) -> CaliperOutcome {
    guard let attempt = try event.gradedAttempt else { return .unused(.otherSubject) }
    guard let response = try event.gradedResponse else { return .unused(.withoutOutcome) }
    return event.half(of: attempt, .graded(response, try event.assignee(rules)), rules)
  }

  private func studied(_ event: CaliperEvent) throws(InterchangeError) -> CaliperOutcome {
    guard let learner = try event.learner(rules), let activity = try event.activity else {
      return .unused(.otherSubject)
    }
    let subject = subjects.subject(
      activity, among: event.activitiesAround, isItem: false, isAnswered: false)
    switch subject.seen(.exposure, by: learner, at: event.time) {
    case .failure(let reason): return .unused(reason)
    case .success(let seen): return .used(event.statement(.observation(seen)))
    }
  }
}
