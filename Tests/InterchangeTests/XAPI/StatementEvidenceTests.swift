@testable import Interchange
import Foundation
import LearningDomain
import StrictJSON
import Testing

@Suite struct StatementEvidenceTests {
  private static let verbs = "http://adlnet.gov/expapi/verbs/"
  private static let received = Timestamp(startOf: Day(daysSince1970: 20_800))
  static let catalogue = try? Catalogue(
    skills: [
      Skill(
        id: "S", label: LocalizedText(french: "S", english: "S"), matches: ["https://c.example/s"])
    ],
    items: [Item(id: "https://e.example/q1", skills: ["S"])],
    resources: [
      Resource(
        id: "R", title: LocalizedText(french: "R", english: "R"), kind: .video, teaches: ["S"],
        details: .init(address: "https://e.example/r"))
    ])

  /// A statement; later members take the place of earlier ones.
  private func statement(_ members: [String: String]) -> String {
    let usual = [
      "id": "\"00000000-0000-4000-8000-00000000000A\"",
      "actor": #"{"account": {"homePage": "https://ent.example", "name": "Jean Dupont"}}"#,
      "verb": #"{"id": "\#(Self.verbs)answered"}"#, "object": #"{"id": "https://e.example/q1"}"#,
      "timestamp": "\"2026-03-01T10:00:00+01:00\"",
    ]
    let all = usual.merging(members) { $1 }.filter { $0.value != "" }
    return "{" + all.sorted { $0.key < $1.key }.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
      + "}"
  }

  private func harvest(
    _ statements: String..., addresses: StatementRules.Addresses = .hash,
    verbs: StatementVerbs = .standard, refusals: Int = 0
  ) throws -> StatementHarvest {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(statements.joined(separator: "\n").utf8).write(to: file)
    let rules = StatementRules(
      pseudonymizer: Pseudonymizer(key: Array(0..<32)), addresses: addresses,
      catalogue: Self.catalogue, verbs: verbs, received: Self.received)
    var refused = 0
    let harvest = try readStatements(at: [file.path()], by: rules) { _, _ in refused += 1 }
    #expect(refused == refusals && harvest.refused == refusals)
    return harvest
  }

  private func reasons(_ harvest: StatementHarvest) -> [UnusedStatement] {
    harvest.unused.keys.map(\.reason)
  }

  @Test(arguments: [
    (#"{"success": true}"#, Response.correct),
    (#"{"success": false, "score": {"scaled": 1}}"#, .incorrect),
    (#"{"score": {"scaled": 1}}"#, .correct), (#"{"score": {"scaled": 0.99}}"#, .incorrect),
    (#"{"score": {"raw": 10, "max": 10}}"#, .correct),
    (#"{"score": {"raw": 9, "max": 10}}"#, .incorrect),
  ])
  func `an answer is a success, or else a full score`(result: String, response: Response) throws {
    let observation = try #require(
      try harvest(statement(["result": result])).statements.first?.observation)
    #expect(observation.response == response && observation.skills == ["S"])
    #expect(observation.item == "https://e.example/q1")
    #expect(observation.time?.description == "2026-03-01T09:00:00Z")
  }

  @Test func `a score out of nothing says nothing`() throws {
    let found = try harvest(statement(["result": #"{"score": {"raw": 0, "max": 0}}"#]))
    #expect(found.statements.isEmpty && reasons(found) == [.withoutOutcome])
  }

  /// What was answered says nothing by itself, even where the correct pattern stands beside it.
  @Test func `nothing is derived from what was answered`() throws {
    let object = """
      {"id": "https://e.example/q1", "definition": {"type": "http://adlnet.gov/expapi/activities/cmi.interaction",
       "interactionType": "fill-in", "correctResponsesPattern": ["4"]}}
      """
    let found = try harvest(statement(["object": object, "result": #"{"response": "4"}"#]))
    #expect(found.statements.isEmpty && reasons(found) == [.withoutOutcome])
  }

  @Test func `what is completed or experienced is an exposure, and other verbs are counted`() throws
  {
    let verb = #"{"id": "\#(Self.verbs)completed"}"#, other = #"{"id": "\#(Self.verbs)attended"}"#
    let object = #"{"id": "https://e.example/r"}"#
    let found = try harvest(
      statement(["id": "", "verb": verb, "object": object]), statement(["verb": other]))
    #expect(found.statements.compactMap(\.observation?.kind) == [.exposure])
    #expect(found.statements.compactMap(\.observation?.resource) == ["R"])
    #expect(found.unused == [.init(verb: Self.verbs + "attended", reason: .otherVerb): 1])
  }

  @Test func `a platform's own names of verbs say what its table says`() throws {
    let own = "https://ent.example/verbes/"
    let table = """
      {"answered": ["\(own)repondu"], "experienced": ["\(own)lu"], "selfAssessed": ["\(own)pense"],
       "ignored": ["\(Self.verbs)answered"]}
      """
    let statements = [
      ("repondu", "new", #"{"success": false}"#), ("lu", "r", ""),
      ("pense", "q1", #"{"score": {"raw": 3, "min": 1, "max": 4}}"#),
    ].map { verb, object, result in
      statement([
        "id": "", "verb": #"{"id": "\#(own)\#(verb)"}"#, "result": result,
        "object": #"{"id": "https://e.example/\#(object)"}"#,
        "context": #"{"contextActivities": {"grouping": [{"id": "https://c.example/s"}]}}"#,
      ])
    }
    let ignored = statement(["result": #"{"success": true}"#])
    let file = (statements + [ignored]).joined(separator: "\n")
    #expect(try harvest(file).statements.count == 2)
    let found = try harvest(
      file, verbs: StatementVerbs(adding: PlacedJSON.parse(Array(table.utf8))))
    #expect(
      found.statements.compactMap(\.observation?.kind)
        == [.answer(.incorrect, hints: 0), .exposure, .selfAssessment(.alone)])
    #expect(found.unused == [.init(verb: Self.verbs + "answered", reason: .otherVerb): 1])
  }

  @Test(arguments: [
    (#"{"answered": ["lu"]}"#, 15, "the IRI of a verb"),
    (#"{"answered": ["http://adlnet.gov/expapi/verbs/voided"]}"#, 15, "not that of `voided`"),
    (#"{"answered": ["a:b"], "ignored": ["a:b"]}"#, 35, "each verb once"),
    (#"{"read": []}"#, 2, "`answered`"),
  ])
  func `a table of verbs that cannot be meant is refused where it is wrong`(
    table: String, column: Int, expected: String
  ) throws {
    let error = #expect(throws: JSONError.self) {
      try StatementVerbs(adding: PlacedJSON.parse(Array(table.utf8)))
    }
    #expect(error?.place.column == column)
    #expect(error?.expected.english.contains(expected) == true)
  }

  @Test func `skills outside the catalogue's items come from what the activity stands in`() throws {
    let object = #"{"id": "https://e.example/new"}"#, result = #"{"success": true}"#
    let context = #"{"contextActivities": {"grouping": [{"id": "https://c.example/s"}]}}"#
    let known = try harvest(statement(["object": object, "result": result, "context": context]))
    #expect(known.statements.first?.observation?.skills == ["S"])
    let unknown = try harvest(statement(["object": object, "result": result]))
    #expect(unknown.statements.isEmpty && reasons(unknown) == [.withoutSkill])
  }

  @Test func `of a question and its parts the parts count, whichever comes first`() throws {
    let result = #"{"success": true}"#
    let part = statement([
      "id": "", "object": #"{"id": "https://e.example/q1?part=1"}"#, "result": result,
      "context":
        #"{"contextActivities": {"parent": {"id": "https://e.example/q1"}, "category": [{"id": "https://c.example/s"}]}}"#,
    ])
    let whole = statement(["result": result])
    for statements in [(part, whole), (whole, part)] {
      let found = try harvest(statements.0, statements.1)
      #expect(found.statements.compactMap(\.observation?.item) == ["https://e.example/q1?part=1"])
      #expect(reasons(found) == [.parent])
    }
  }

  @Test func `a name is nowhere, and a mailbox is the learner of its hash`() throws {
    let mailbox = #"{"mbox": "mailto:a@b.c", "name": "Jean Dupont"}"#
    // SHA-1 of `mailto:a@b.c`, by Python's hashlib.
    let sum = #"{"mbox_sha1sum": "05d8abb62a44a0ac90cd18c20272d790d86facb5"}"#
    let result = #"{"success": true}"#
    let found = try harvest(
      statement(["id": "", "actor": mailbox, "result": result]),
      statement(["id": "", "actor": sum, "result": result]),
      statement(["id": "", "result": result]))
    let learners = found.statements.compactMap(\.observation?.learner.text)
    #expect(learners[0] == learners[1] && learners[1] != learners[2])
    #expect(!"\(found)".contains("Dupont") && !"\(found)".contains("a@b.c"))
    _ = try harvest(statement(["actor": mailbox]), addresses: .refuse, refusals: 1)
  }

  @Test func `a pseudonym of Balise's own stays, and a name in its place is refused`() throws {
    func actor(_ name: String) -> String {
      #"{"account": {"homePage": "urn:balise:learner", "name": "\#(name)"}}"#
    }
    let result = #"{"success": true}"#
    let found = try harvest(statement(["actor": actor("P07"), "result": result]))
    #expect(found.statements.first?.observation?.learner == "P07")
    _ = try harvest(statement(["actor": actor("Jean Dupont")]), refusals: 1)
  }

  /// What a record store adds, the order of members and the writing of a number are no content.
  @Test func `the seal is that of the content`() throws {
    let plain = statement(["result": #"{"score": {"scaled": 1}}"#])
    let stored = statement([
      "result": #"{"score": {"scaled": 1.0}}"#, "stored": "\"2026-03-02T10:00:00Z\"",
      "version": "\"1.0.3\"",
    ])
    let other = statement(["result": #"{"score": {"scaled": 0.5}}"#])
    let seals = try [plain, stored, other].map { try harvest($0).statements[0].seal }
    #expect(seals[0] == seals[1] && seals[1] != seals[2])
  }

  /// What a record store may write otherwise, and what is described and not said.
  @Test(arguments: [
    ("timestamp", "\"2026-03-01T10:00:00+01:00\"", "\"2026-03-01T09:00:00.000Z\""),
    ("verb", #"{"id": "V"}"#, #"{"id": "V", "display": {"en": "answered"}}"#),
    (
      "object", #"{"id": "https://e.example/q1"}"#,
      #"{"id": "https://e.example/q1", "objectType": "Activity"}"#
    ),
    (
      "object", #"{"id": "https://e.example/q1"}"#,
      #"{"id": "https://e.example/q1", "definition": {"name": {"fr": "Une question"}}}"#
    ),
    (
      "actor", #"{"account": {"homePage": "https://ent.example", "name": "x"}}"#,
      #"{"objectType": "Agent", "name": "X", "account": {"homePage": "https://ent.example", "name": "x"}}"#
    ),
    (
      "context", #"{"contextActivities": {"category": {"id": "https://c.example/s"}}}"#,
      #"{"contextActivities": {"category": [{"objectType": "Activity", "id": "https://c.example/s"}]}}"#
    ),
    ("id", #""00000000-0000-4000-8000-00000000000A""#, #""00000000-0000-4000-8000-00000000000a""#),
  ])
  func `a statement that is written otherwise is the same`(
    member: String, one: String, other: String
  ) throws {
    let seals = try [one, other].map { text in
      let text = text.replacing("\"V\"", with: "\"\(Self.verbs)answered\"")
      return try harvest(statement(["result": #"{"success": true}"#, member: text])).statements[0]
        .seal
    }
    #expect(seals[0] == seals[1])
  }

  @Test(arguments: [
    ("timestamp", "\"2026-03-01T10:00:00Z\""), ("object", #"{"id": "https://e.example/q2"}"#),
    ("result", #"{"success": false}"#), ("result", #"{"success": true, "response": "4"}"#),
    ("actor", #"{"account": {"homePage": "https://ent.example", "name": "other"}}"#),
    (
      "context",
      #"{"extensions": {"https://x.example/a": {"display": 1, "name": "a", "objectType": "Agent"}}}"#
    ),
    ("context", #"{"contextActivities": {"grouping": [{"id": "https://c.example/s"}]}}"#),
  ])
  func `a statement that says something else is another, and a second one of a name is refused`(
    member: String, other: String
  ) throws {
    let skills = #"{"contextActivities": {"category": [{"id": "https://c.example/s"}]}}"#
    let usual = ["result": #"{"success": true}"#, "context": skills]
    let changed = statement(usual.merging([member: other]) { $1 })
    #expect(try harvest(statement(usual), statement(usual)).statements.count == 2)
    let found = try harvest(statement(usual), changed, refusals: 1)
    #expect(found.statements.count == 1 && found.places.values.map(\.line) == [1])
  }

  @Test func `a time that is yet to come is refused`() throws {
    let ahead = statement([
      "timestamp": "\"2099-01-01T00:00:00Z\"", "result": #"{"success": true}"#,
    ])
    #expect(try harvest(ahead, refusals: 1).statements.isEmpty)
  }

  @Test func `a number and a text that looks like it are two contents`() throws {
    let seals = try ["1.0", "\"1.0\""].map { value in
      try harvest(
        statement([
          "result": #"{"success": true, "extensions": {"https://x.example/a": \#(value)}}"#
        ])
      ).statements[0].seal
    }
    #expect(seals[0] != seals[1])
  }

  @Test func `what has no name is named by its content, and without a time each is kept`() throws {
    let timed = statement(["id": "", "result": #"{"success": true}"#])
    let untimed = statement(["id": "", "timestamp": "", "result": #"{"success": true}"#])
    let found = try harvest(timed, timed, untimed, untimed)
    #expect(Set(found.statements.map(\.id)).count == 3)
    #expect(found.statements.last?.observation?.time == Self.received)
  }

  @Test func `voiding names its target in lower case, as statements are named`() throws {
    let voiding = statement([
      "verb": #"{"id": "\#(Self.verbs)voided"}"#, "id": "",
      "object": #"{"objectType": "StatementRef", "id": "00000000-0000-4000-8000-00000000000A"}"#,
    ])
    let found = try harvest(statement(["result": #"{"success": true}"#]), voiding)
    #expect(found.statements.last?.effect == .voiding(found.statements[0].id))
  }
}
