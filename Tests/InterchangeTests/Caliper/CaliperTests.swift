import LearningDomain
import NumericKernels
import Testing
@testable import Interchange

@Suite struct CaliperTests {
  static let catalogue = StatementEvidenceTests.catalogue

  private static let user = "https://ent.example/users/jean.dupont"

  private static func id(_ number: Int) -> String {
    let digits = String(number)
    return "urn:uuid:00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count)
      + digits
  }

  /// An event; later members take the place of earlier ones, and empty ones go.
  static func event(_ number: Int, _ members: [String: String]) -> String {
    let usual = [
      "@context": #""http://purl.imsglobal.org/ctx/caliper/v1p2""#, "id": "\"\(id(number))\"",
      "type": #""AssessmentItemEvent""#, "action": #""Completed""#,
      "actor": #"{"id": "\#(user)", "type": "Person", "name": "Jean Dupont"}"#,
      "object": #"{"id": "https://e.example/q1", "type": "AssessmentItem"}"#,
      "generated": response(1), "eventTime": "\"2026-03-01T10:00:00.250Z\"",
    ]
    let all = usual.merging(members) { $1 }.filter { $0.value != "" }
    return "{" + all.sorted { $0.key < $1.key }.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
      + "}"
  }

  private static func attempt(_ number: Int) -> String {
    "https://e.example/users/jean.dupont/attempts/\(number)"
  }

  static func response(_ number: Int) -> String {
    #"{"id": "https://e.example/r/\#(number)", "type": "FillinBlankResponse", "values": ["4"], "attempt": {"id": "\#(attempt(number))", "type": "Attempt", "assignee": "\#(user)"}}"#
  }

  static func grade(
    _ number: Int, of attempt: Int, _ given: String, _ most: String,
    at time: String = "2026-03-02T10:00:00.000Z"
  ) -> String {
    event(
      number,
      [
        "type": #""GradeEvent""#, "action": #""Graded""#, "eventTime": "\"\(time)\"",
        "actor": #"{"id": "https://e.example/grader", "type": "SoftwareApplication"}"#,
        "object":
          #"{"id": "\#(Self.attempt(attempt))", "type": "Attempt", "assignee": "\#(user)"}"#,
        "generated":
          #"{"id": "https://e.example/s/\#(number)", "type": "Score", "scoreGiven": \#(given), "maxScore": \#(most)}"#,
      ])
  }

  private func harvest(
    _ texts: String..., addresses: StatementRules.Addresses = .hash
  ) throws(InterchangeError) -> StatementHarvest {
    let rules = StatementRules(
      pseudonymizer: Pseudonymizer(key: Array(0..<32)), addresses: addresses,
      catalogue: Self.catalogue, received: nil)
    return try readCaliper(
      from: texts.map { ByteSource(bytes: Array($0.utf8), named: "e.jsonl", chunkSize: 100) },
      by: rules)
  }

  private func answers(_ harvest: StatementHarvest) -> [Observation] {
    Dictionary(grouping: harvest.statements.compactMap(\.half), by: \.attempt).values
      .compactMap(AnswerHalf.answer)
      .sorted { ($0.time?.milliseconds ?? 0) < ($1.time?.milliseconds ?? 0) }
  }

  private func refusal(_ texts: String...) -> String? {
    do {
      let rules = StatementRules(
        pseudonymizer: Pseudonymizer(key: Array(0..<32)), catalogue: nil, received: nil)
      _ = try readCaliper(
        from: texts.map { ByteSource(bytes: Array($0.utf8), named: "e.jsonl") }, by: rules)
      return nil
    } catch { return "\(error)" }
  }

  @Test func `an answer is an item that was completed and the grade of its attempt`() throws {
    let read = try harvest(
      Self.event(1, [:]) + "\n" + Self.grade(2, of: 1, "5", "5"),
      "[" + Self.event(3, ["generated": Self.response(2)]) + "]",
      #"{"sensor": "https://e.example/s", "sendTime": "2026-03-03T10:00:00.000Z", "dataVersion": "v1p2", "data": ["#
        + Self.grade(4, of: 2, "4.99", "5.0") + "]}")
    #expect(read.accepted == 4 && read.unused.isEmpty && read.statements.count == 4)
    let found = answers(read)
    #expect(Set(found.map(\.response)) == [.correct, .incorrect])
    let learner = Pseudonymizer(key: Array(0..<32)).pseudonym(of: Self.user, from: "caliper")
    for answer in found {
      #expect(answer.learner == learner && answer.item == "https://e.example/q1")
      #expect(answer.skills == ["S"] && answer.time?.milliseconds == 1_772_359_200_250)
    }
    let text = "\(read)"
    for word in ["dupont", "Dupont", "ent.example", "/attempts/"] { #expect(!text.contains(word)) }
  }

  @Test func `an entity may stand by its name alone`() throws {
    let read = try harvest(
      Self.event(
        1,
        [
          "actor": "\"\(Self.user)\"", "object": #""https://e.example/q1""#,
          "generated": #"{"id": "https://e.example/r/1", "attempt": "\#(Self.attempt(1))"}"#,
        ]) + Self.grade(2, of: 1, "1", "1").replacing("/q1", with: "/q9")
        + Self.event(
          3,
          [
            "type": #""GradeEvent""#, "action": #""Graded""#, "object": "\"\(Self.attempt(2))\"",
            "generated": #"{"scoreGiven": 0, "maxScore": 1}"#,
          ]))
    #expect(answers(read).map(\.response) == [.correct])
    #expect(read.statements.count == 3 && read.statements[2].learner == nil)
  }

  /// What was answered, even where it is called correct, says nothing by itself.
  @Test(arguments: [
    (
      ["generated": #"{"id": "https://e.example/r/1", "values": ["4"], "correct": true}"#],
      UnusedStatement.withoutAttempt
    ),
    (["generated": ""], .withoutAttempt), (["action": #""Started""#], .otherVerb),
    (["action": ""], .otherVerb),
    (["actor": #""http://purl.imsglobal.org/caliper/Person""#], .otherSubject),
    (["actor": #"{"id": "https://e.example/g", "type": "Group"}"#], .otherSubject),
    (["object": #""https://e.example/q2""#], .withoutSkill),
    (["type": #""MediaEvent""#, "action": #""Paused""#], .otherVerb),
    (
      ["type": #""ViewEvent""#, "action": #""Viewed""#, "object": #""https://e.example/x""#],
      .withoutSkill
    ),
    (
      [
        "type": #""GradeEvent""#, "action": #""Graded""#,
        "object":
          #"{"id": "urn:a", "type": "Attempt", "assignable": {"id": "urn:t", "type": "Assessment"}}"#,
      ],
      .otherSubject
    ),
    (
      [
        "type": #""GradeEvent""#, "action": #""Graded""#, "object": #""urn:a""#,
        "generated": #"{"scoreGiven": 1}"#,
      ], .withoutOutcome
    ),
    (
      [
        "type": #""GradeEvent""#, "action": #""Graded""#, "object": #""urn:a""#,
        "generated": #"{"scoreGiven": 0, "maxScore": 0}"#,
      ], .withoutOutcome
    ),
    (
      [
        "type": #""GradeEvent""#, "action": #""Graded""#, "object": #""urn:a""#,
        "generated": #""urn:score""#,
      ], .withoutOutcome
    ),
  ])
  func `what shows no answer is counted with its reason`(
    members: [String: String], reason: UnusedStatement
  ) throws {
    let read = try harvest(Self.event(1, members))
    #expect(read.statements.isEmpty && read.accepted == 1)
    #expect(read.unused.map(\.key.reason) == [reason] && read.unused.map(\.value) == [1])
  }

  @Test(arguments: [
    ("ViewEvent", "Viewed"), ("NavigationEvent", "NavigatedTo"), ("MediaEvent", "Ended"),
    ("AssignableEvent", "Completed"),
  ])
  func `what was studied is an exposure`(type: String, action: String) throws {
    for object in [#"{"id": "https://e.example/r", "type": "Page"}"#, #""https://e.example/r""#] {
      let read = try harvest(
        Self.event(1, ["type": "\"\(type)\"", "action": "\"\(action)\"", "object": object]))
      let seen = try #require(read.statements.first?.observation)
      #expect(seen.kind == .exposure && seen.resource == "R")
    }
  }

  @Test func `a learning objective tells the skill of an item that the catalogue lacks`() throws {
    let object =
      #"{"id": "urn:q9", "learningObjectives": [{"id": "https://c.example/s"}, "urn:x"]}"#
    let read = try harvest(Self.event(1, ["object": object]) + Self.grade(2, of: 1, "1", "1"))
    #expect(answers(read).map(\.skills) == [["S"]])
  }

  @Test func `a mailbox is the learner that xAPI's is, or is refused`() throws {
    let actor = ["actor": #""mailto:jean@ecole.example""#]
    let read = try harvest(Self.event(1, actor))
    // The SHA-1 by `printf mailto:jean@ecole.example | sha1sum`.
    let sum = "ca6e36a964b3f710bd0f291774a52b7946e0daa5"
    #expect(
      read.statements.first?.learner
        == Pseudonymizer(key: Array(0..<32)).pseudonym(of: sum, from: "mbox"))
    #expect { try harvest(Self.event(1, actor), addresses: .refuse) } throws: { error in
      let text = "\(error)"
      return text.contains("e.jsonl, line 1, column ") && text.contains("expected an account")
        && !text.contains("jean")
    }
  }

  @Test func `the same event is the same, whatever the order of its members`() throws {
    let one = try harvest(
      #"{"type": "ViewEvent", "action": "Viewed", "id": "\#(Self.id(1))", "actor": "\#(Self.user)", "object": "https://e.example/r", "eventTime": "2026-03-01T10:00:00.000Z"}"#
    )
    let other = try harvest(
      #"{"eventTime": "2026-03-01T10:00:00.000Z", "object": "https://e.example/r", "actor": "\#(Self.user)", "id": "\#(Self.id(1).uppercased().replacing("URN:UUID", with: "urn:uuid"))", "action": "Viewed", "type": "ViewEvent"}"#
    )
    #expect(one.statements.map(\.id) == other.statements.map(\.id))
    let changed = try harvest(
      Self.event(
        1, ["type": #""ViewEvent""#, "action": #""Viewed""#, "object": #""https://e.example/r""#]))
    #expect(changed.statements.map(\.id) == one.statements.map(\.id))
    #expect(changed.statements.map(\.seal) != one.statements.map(\.seal))
  }

  @Test(arguments: [
    ("{\"type\": \"ViewEvent\"", "line 1, column 21: found the end"),
    ("[\n{\"type\": \"A\"},\n", "line 3, column 1: found the end of the file, expected `]`"),
    ("{\"type\": \"A\", \"type\": \"B\"}", "line 1, column 15: found `type` again"),
    ("{\"type\": \"\u{FF}\"}\n17", "line 2, column 1: found `17`, expected an object with `type`"),
    ("\n {\"data\": 3}", "line 2, column 11: found `3`, expected a list"),
    ("{\"type\": 3}", "line 1, column 10: found `3`, expected text"),
    (String(repeating: "[", count: 200), "line 1, column 130: found `[`"),
  ])
  func `what is no file of events is refused with its place`(text: String, words: String) {
    let message = refusal(text)
    #expect(message?.contains(words) == true, "\(message ?? "read")")
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    let rules = StatementRules(
      pseudonymizer: Pseudonymizer(key: []), catalogue: nil, received: nil)
    let bytes = Array("{\"type\": \"".utf8) + [0xE9] + Array("\"}".utf8)
    #expect(throws: InterchangeError.self) {
      try readCaliper(from: [ByteSource(bytes: bytes, named: "e.jsonl")], by: rules)
    }
  }

  @Test(arguments: [
    (["id": ""], "an object with `id`"), (["id": #""urn:uuid:1""#], "`urn:uuid:` and a UUID"),
    (["id": #""00000000-0000-4000-8000-000000000001""#], "`urn:uuid:` and a UUID"),
    (["eventTime": ""], "an object with `eventTime`"), (["actor": ""], "an object with `actor`"),
    (["eventTime": #""2026-03-01""#], "found `2026-03-01`, expected a date and time of ISO 8601"),
    (["eventTime": #""2026-03-01T10:00:00-00:00""#], "a date and time of ISO 8601"),
    (["object": ""], "an object with `object`"), (["actor": "7"], "an object with `id`"),
    (
      [
        "type": #""GradeEvent""#, "action": #""Graded""#, "object": #""urn:a""#,
        "generated": #"{"scoreGiven": "1", "maxScore": 1}"#,
      ], "expected a number"
    ),
  ])
  func `an event that lacks what it must have is refused with its place`(
    members: [String: String], words: String
  ) {
    let message = refusal(Self.event(1, ["action": ""]) + "\n" + Self.event(2, members))
    #expect(message?.contains("e.jsonl, line 2, column ") == true, "\(message ?? "read")")
    #expect(message?.contains(words) == true, "\(message ?? "read")")
    #expect(message?.contains("upont") == false)
  }

  /// The oracle joins by numbers, and knows nothing of events.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `answers do not depend on the order of events, nor on how files are cut`(seed: UInt64) throws
  {
    var generator = SplitMix64(seed: seed)
    var events: [String] = [], expected: [Response] = [], number = 0
    for attempt in 0..<8 {
      let isAnswered = Bool.random(using: &generator)
      if isAnswered {
        number += 1
        events.append(Self.event(number, ["generated": Self.response(attempt)]))
      }
      var last: Response?
      for hour in 0..<Int.random(in: 0...3, using: &generator) {
        number += 1
        let isFull = Bool.random(using: &generator)
        events.append(
          Self.grade(
            number, of: attempt, isFull ? "3.0" : "2", "3", at: "2026-03-02T1\(hour):00:00.000Z"))
        last = isFull ? .correct : .incorrect
      }
      if isAnswered, let last { expected.append(last) }
    }
    events.shuffle(using: &generator)
    let cut = Int.random(in: 0...events.count, using: &generator)
    let read = try harvest(
      events[..<cut].joined(separator: "\n"), "[" + events[cut...].joined(separator: ",\n") + "]")
    let found = answers(read).compactMap(\.response)
    #expect(found.count { $0 == .correct } == expected.count { $0 == .correct }, "seed \(seed)")
    #expect(found.count == expected.count, "seed \(seed)")
    #expect(read.accepted == events.count && read.unused.isEmpty)
  }
}
