import Foundation
import Interchange
import LearningDomain
import StrictJSON
import Testing

/// The rules of cmi5 for a statement by itself, on statements made for it.
@Suite struct CMI5Tests {
  private static let terms = "https://w3id.org/xapi/cmi5/"
  private static let category = #"{"id": "\#(terms)context/categories/cmi5"}"#
  private static let moveOn = #"{"id": "\#(terms)context/categories/moveon"}"#

  /// A statement with each verb as it has to be.
  private static let verbs: [(verb: String, result: String?, decides: Bool)] = [
    ("http://adlnet.gov/expapi/verbs/launched", nil, false),
    ("http://adlnet.gov/expapi/verbs/initialized", nil, false),
    (
      "http://adlnet.gov/expapi/verbs/completed", #"{"completion": true, "duration": "PT5M"}"#, true
    ),
    (
      "http://adlnet.gov/expapi/verbs/passed",
      #"{"success": true, "score": {"scaled": 0.9, "raw": 9, "min": 0, "max": 10}, "duration": "PT5M"}"#,
      true
    ),
    ("http://adlnet.gov/expapi/verbs/failed", #"{"success": false, "duration": "PT5M"}"#, true),
    ("https://w3id.org/xapi/adl/verbs/abandoned", #"{"duration": "PT5M"}"#, false),
    (
      "https://w3id.org/xapi/adl/verbs/waived",
      #"{"success": true, "completion": true, "extensions": {"\#(terms)result/extensions/reason": "Administrative"}}"#,
      true
    ),
    ("http://adlnet.gov/expapi/verbs/terminated", #"{"duration": "PT5M"}"#, false),
    ("https://w3id.org/xapi/adl/verbs/satisfied", nil, false),
  ]

  private func statement(_ number: Int) -> String {
    let (verb, result, decides) = Self.verbs[number]
    let extensions = ["sessionid", "launchmode", "launchurl", "moveon"]
      .map { #""\#(Self.terms)context/extensions/\#($0)": "x""# }.joined(separator: ", ")
    return
      #"{"actor": {"objectType": "Agent", "account": {"homePage": "https://a.b", "name": "p1"}}, "#
      + #""verb": {"id": "\#(verb)"}, "object": {"id": "https://a.b/unit", "definition": {"#
      + #""type": "\#(Self.terms)activitytype/block"}}, "timestamp": "2026-11-27T08:00:00Z", "#
      + (result.map { #""result": \#($0), "# } ?? "")
      + #""context": {"registration": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "#
      + #""contextActivities": {"category": [\#(Self.category)\#(decides ? ", " + Self.moveOn : "")]}, "#
      + #""extensions": {\#(extensions)}}}"#
  }

  /// The requirement that a statement is refused by; `nil` where it is accepted.
  private func requirement(_ statement: String, profile: StatementProfile? = .cmi5) throws
    -> String?
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(statement.utf8).write(to: file)
    var refused: [RefusedStatement] = []
    let counts = try checkStatements(at: file.path(), profile: profile) { refused.append($0) }
    #expect(counts.accepted + counts.refused == 1)
    return refused.first?.requirement
  }

  @Test(arguments: 0..<9)
  func `a statement with each verb is accepted as the profile has it`(number: Int) throws {
    #expect(try requirement(statement(number)) == nil)
  }

  @Test(arguments: [
    (1, #"verbs/initialized"#, #"verbs/answered"#, "9.3"),
    (
      1, #""account": {"homePage": "https://a.b", "name": "p1"}"#, #""mbox": "mailto:a@b.c""#, "9.2"
    ),
    (8, "activitytype/block", "activitytype/unit", "9.3.9"),
    (1, "T08:00:00Z", "T08:00:00+01:00", "9.7"),
    (1, #""timestamp": "2026-11-27T08:00:00Z", "#, "", "9.7"),
    (2, #""duration""#, #""score": {"scaled": 1}, "duration""#, "9.5.1"),
    (3, #""scaled": 0.9"#, #""scaled": -0.5"#, "9.5.1"), (3, #", "min": 0"#, "", "9.5.1"),
    (3, #""success": true"#, #""success": false"#, "9.5.2"),
    (4, #""success": false, "#, "", "9.5.2"),
    (5, #""duration""#, #""success": true, "duration""#, "9.5.2"),
    (2, #""completion": true"#, #""completion": false"#, "9.5.3"),
    (3, #""success": true"#, #""success": true, "completion": true"#, "9.5.3"),
    (2, #", "duration": "PT5M""#, "", "9.5.4"), (3, #", "duration": "PT5M""#, "", "9.5.4"),
    (4, #", "duration": "PT5M""#, "", "9.5.4"), (5, #""duration": "PT5M""#, "", "9.5.4"),
    (7, #""duration": "PT5M""#, "", "9.5.4"),
    (6, "extensions/reason", "extensions/cause", "9.5.5.2"),
    (1, #""registration": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "#, "", "9.6.1"),
    (2, ", " + moveOn, "", "9.6.2.2"), (1, category, category + ", " + moveOn, "9.6.2.2"),
    (1, "extensions/sessionid", "extensions/session", "9.6.3.1"),
    (0, "extensions/launchmode", "extensions/mode", "9.6.3.3"),
    (0, "extensions/launchurl", "extensions/url", "9.6.3.4"),
    (0, "extensions/moveon", "extensions/move", "9.6.3.6"),
  ])
  func `what breaks a rule is refused by its section, and without the profile accepted`(
    number: Int, part: String, other: String, section: String
  ) throws {
    let whole = statement(number), broken = whole.replacing(part, with: other)
    try #require(broken != whole)
    #expect(try requirement(broken) == "cmi5 " + section)
    #expect(try requirement(broken, profile: nil) == nil)
  }

  @Test func `a refusal says what was found, and nothing of a person`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    let broken = [
      statement(1).replacing("verbs/initialized", with: "verbs/answered"),
      statement(3).replacing(#""success": true"#, with: #""success": false"#),
      statement(2).replacing(#", "duration": "PT5M""#, with: ""),
      statement(1).replacing(
        #""account": {"homePage": "https://a.b", "name": "p1"}"#, with: #""mbox": "mailto:a@b.c""#),
    ]
    try Data(broken.joined(separator: "\n").utf8).write(to: file)
    var found: [String] = []
    _ = try checkStatements(at: file.path(), profile: .cmi5) { found.append($0.reason[.english]) }
    #expect(
      found == [
        "verb.id: found `http://adlnet.gov/expapi/verbs/answered`, expected one of the nine verbs of cmi5",
        "result.success: found `false`, expected `true`",
        "result.duration: found nothing, expected a duration of ISO 8601 like `PT1H30M`",
        "actor: found an object, expected an agent known by an account",
      ])
  }

  @Test func `a statement that is not of its category is none of its business`() throws {
    let other = statement(2).replacing(Self.category, with: #"{"id": "https://a.b/c"}"#)
      .replacing(#", "duration": "PT5M""#, with: "")
    #expect(try requirement(other) == nil)
  }
}
