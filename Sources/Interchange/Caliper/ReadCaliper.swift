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
///   - refuse: Called with the file and the reason for each event that cannot be used, which is left out; without it the
///     first is an error.
/// - Returns: What they hold; a verb is the event’s type and action.
/// - Complexity: O(bytes); the memory grows with the events that are used.
/// - Throws: ``InterchangeError`` with the place of the first fault that nothing can be left out for.
/// - Source: 1EdTech, “Caliper Analytics Specification” 1.2.
public func readCaliper(
  at paths: [String], by rules: StatementRules,
  refuse: ((String, RefusedStatement) -> Void)? = nil
) throws(InterchangeError) -> StatementHarvest {
  var sources: [ByteSource] = []
  for path in paths { sources.append(try ByteSource(path: path)) }
  return try readCaliper(from: sources, by: rules, refuse: refuse)
}

/// Reads events from any sources.
package func readCaliper(
  from sources: [ByteSource], by rules: StatementRules,
  refuse: ((String, RefusedStatement) -> Void)? = nil
) throws(InterchangeError) -> StatementHarvest {
  var collector = CaliperCollector(rules)
  for source in sources {
    var reader = try StatementReader(source), number = 0
    while let unit = try reader.next() {
      let events: [Result<JSONElement, InterchangeError>] =
        if case .passedOver(let error) = unit {
          [.failure(InterchangeError(error, in: source.file))]
        } else {
          try JSONElement(lastOf: reader, in: source.file).events.map { .success($0) }
        }
      for event in events {
        number += 1
        do throws(InterchangeError) { try collector.take(event.get()) } catch {
          let line = (try? event.get())?.place.line ?? reader.line
          guard let refuse, let refused = RefusedStatement(line: line, number: number, error)
          else { throw error }
          collector.countRefused()
          refuse(source.file, refused)
        }
      }
    }
  }
  return collector.harvest
}

extension JSONElement {
  /// The event, or those in an envelope.
  fileprivate var events: [JSONElement] {
    get throws(InterchangeError) {
      guard self["type"] == nil, let data = self["data"] else { return [self] }
      return try data.elements()
    }
  }
}

extension RefusedStatement {
  /// What an event is refused for; `nil` where the file cannot be read on.
  fileprivate init?(line: Int, number: Int, _ error: InterchangeError) {
    guard case .malformed(_, _, _, let found, let expected) = error else { return nil }
    self.init(
      line: line, number: number, requirement: "Caliper 1.2",
      reason: LocalizedText(
        french: "trouvé \(found[.french]), attendu \(expected[.french])",
        english: "found \(found[.english]), expected \(expected[.english])"))
  }
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

  mutating func countRefused() { harvest.refused += 1 }

  /// Reads an event.
  mutating func take(_ value: JSONElement) throws(InterchangeError) {
    let kind = try CaliperKind(value)
    let outcome: CaliperOutcome =
      switch kind.meaning {
      case .answered: try answered(CaliperEvent(value, rules))
      case .graded: try graded(CaliperEvent(value, rules))
      case .studied: try studied(CaliperEvent(value, rules))
      case .other: .unused(.otherVerb)
      }
    harvest.accepted += 1
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
