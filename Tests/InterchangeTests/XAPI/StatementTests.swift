@testable import Interchange
import LearningDomain
import StrictJSON
import Testing

/// A statement with properties in the place of its own, and why it is refused; `nil` where it is not.
private func refusal(_ properties: String = "", object: String = #"{"id": "http://a.b/c"}"#)
  -> RefusedStatement?
{
  refusal(
    of: """
      {"actor": {"account": {"homePage": "http://a.b", "name": "p7"}}, "verb": {"id": "http://a.b/did"},
      "object": \(object)\(properties.isEmpty ? "" : ", " + properties)}
      """)
}

@Suite struct StatementTests {
  @Test(arguments: [
    #""result": {"success": true, "score": {"scaled": 1, "raw": 3, "min": 0, "max": 3}}"#,
    #""result": {"extensions": {"http://a.b/e": {"x": null, "y": [], "": ""}}}"#,
    #""context": {"contextActivities": {"parent": {"id": "http://a.b/d"}, "other": []}}"#,
    #""context": {"platform": "p", "revision": "2", "language": "fr-CA"}"#,
    #""version": "1.0.3""#, #""version": "2.0.0""#, #""timestamp": "2026-11-26T08:00:00+01:00""#,
    #""\u0069d": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee""#,
  ])
  func `a statement as the standard has it is accepted`(properties: String) {
    #expect(refusal(properties) == nil)
  }

  @Test(arguments: [
    (#""result": {"success": "true"}"#, "XAPI-00074", "result.success: found `true`"),
    (#""result": {"score": {"scaled": 1.5}}"#, "XAPI-00083", "result.score.scaled: found `1.5`"),
    (#""result": {"score": {"min": 3, "max": 3}}"#, "XAPI-00081", "less than 3"),
    (#""result": {"score": {"raw": 4, "max": 3}}"#, "XAPI-00082", "at most 3"),
    (#""result": null"#, "XAPI-00001", "result: found `null`"),
    (#""Result": {}"#, "XAPI-00008", "`Result`: found `Result`"),
    (
      #""context": {"contextActivities": {"x": {"id": "http://a.b/d"}}}"#, "XAPI-00093",
      "one of the names"
    ),
    (#""context": {"extensions": {"a": 1}}"#, "XAPI-00118", "an IRI"),
    (
      #""attachments": [{"usageType": "http://a.b/u"}]"#, "XAPI-00106",
      "attachments.0.display: found nothing"
    ),
    (#""version": "0.9.9""#, "XAPI-00101", "version"),
    (#""authority": {"objectType": "Group", "member": []}"#, "XAPI-00036", "authority.member"),
  ])
  func `what breaks a rule is refused by the rule's name, with the property and what was expected`(
    properties: String, requirement: String, reason: String
  ) throws {
    let found = try #require(refusal(properties))
    #expect(found.requirement == requirement)
    #expect(found.reason[.english].contains(reason), "\(found.reason[.english])")
    #expect(found.reason[.french].contains("trouvé") && found.reason[.french].contains("attendu"))
  }

  @Test(arguments: [
    (#""scale": [{"id": "a"}, {"id": "b"}]"#, true),
    (#""source": [{"id": "a"}], "target": [{"id": "a"}]"#, true),
    (#""choices": [{"id": "a"}, {"id": "b"}, {"id": "a"}]"#, false),
    (#""steps": [{"id": "a"}, {"id": "\u0061", "description": {"fr": "b"}}]"#, false),
  ])
  func `components of one list have names that differ`(lists: String, isSound: Bool) {
    let object = #"{"id": "http://a.b/c", "definition": {"interactionType": "other", \#(lists)}}"#
    #expect(refusal("", object: object)?.requirement == (isSound ? nil : "xAPI 2.4.4.1"))
  }

  @Test func `a reason names no person`() throws {
    for actor in [
      #"{"mbox": "mailto:ada.lovelace"}"#, #"{"mbox_sha1sum": "lovelace"}"#,
      #"{"openid": "lovelace"}"#, #"{"account": {"homePage": "lovelace", "name": "lovelace"}}"#,
      #"{"name": "lovelace", "account": 1}"#,
    ] {
      let found = try #require(
        refusal(
          of: #"{"actor": \#(actor), "verb": {"id": "http://a.b"}, "object": {"id": "http://a.b"}}"#
        ))
      #expect(!found.reason[.english].contains("lovelace"), "\(found.reason[.english])")
    }
  }

  @Test func `revision, platform and voiding go with what the statement is about`() {
    let reference = #"{"objectType": "StatementRef", "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}"#
    #expect(
      refusal(#""context": {"revision": "2"}"#, object: reference)?.requirement == "XAPI-00084")
    #expect(
      refusal(#""context": {"platform": "p"}"#, object: reference)?.requirement == "XAPI-00085")
    func voiding(_ object: String) -> String? {
      refusal(
        of: """
          {"actor": {"mbox": "mailto:a@b.c"}, "verb": {"id": "http://adlnet.gov/expapi/verbs/voided"},
          "object": \(object)}
          """)?.requirement
    }
    #expect(voiding(reference) == nil)
    #expect(voiding(#"{"id": "http://a.b"}"#) == "XAPI-00020")
  }

  // From “xAPI Specification” 1.0.3, part two, section 4.6, and ISO 8601.
  @Test(arguments: [
    ("P4W", true), ("PT16559.14S", true), ("P3Y1M29DT4H35M59.14S", true), ("P1D", true),
    ("PT1H30M", true), ("P1Y", true), ("PT0,5S", true), ("P4W1D", false), ("P", false),
    ("PT", false), ("P1DT", false), ("1H", false), ("PT1M1H", false), ("PT1.5H1M", false),
    ("PA1H", false), ("P1H", false), ("PT1D", false), ("P-1D", false), ("PT1H0M0.S", false),
  ])
  func `a duration is one of ISO 8601`(text: String, isOne: Bool) {
    #expect(StatementFormat.duration.matches(text) == isOne)
  }

  @Test(arguments: [
    ("2008-09-15T15:53:00.601Z", true), ("2008-09-15T15:53:00+0100", true),
    ("2008-09-15T15:53:00-05", true), ("2008-09-15T15:53", true), ("2008-02-29T00:00:00Z", true),
    ("2008-09-15T15:53:00-00:00", false), ("2008-09-15T15:53:00-0000", false),
    ("2008-09-15T15:53:00-00", false), ("2007-02-29T00:00:00Z", false), ("2008-09-15", false),
    ("2008-09-15T25:00:00Z", false), ("2008-09-15T15:53:00.Z", false), ("15/09/2008", false),
  ])
  func `a timestamp is one of ISO 8601, and zero is never behind`(text: String, isOne: Bool) {
    #expect(StatementFormat.timestamp.matches(text) == isOne)
  }

  // The examples of RFC 5646, appendix A, and what its section 2.1 excludes.
  @Test(arguments: [
    ("de", true), ("i-enochian", true), ("zh-Hant", true), ("zh-cmn-Hans-CN", true),
    ("sr-Latn-RS", true), ("sl-rozaj-biske", true), ("de-CH-1901", true), ("es-419", true),
    ("de-CH-x-phonebk", true), ("az-Arab-x-AZE-derbend", true), ("x-whatever", true),
    ("en-US-u-islamcal", true), ("zh-CN-a-myext-x-private", true), ("tlh", true),
    ("de-419-DE", false), ("a-DE", false), ("something", false), ("en-something-AU", false),
    ("", false), ("e", false), ("en-", false), ("en--US", false), ("fr_CA", false), ("en-a", false),
    ("12345", false),
  ])
  func `a language is a tag of RFC 5646`(text: String, isOne: Bool) {
    #expect(StatementFormat.language.matches(text) == isOne)
  }

  @Test(arguments: [
    ("http://a.b/c", true), ("urn:isbn:1", true), ("uuid://7d", true), ("http://é.fr/à", true),
    ("mailto:a@b", true), ("a+b.c-1:x", true), ("http://a b", false), ("a/b", false), (":a", false),
    ("1a:b", false), ("ab=c://d", false), ("http:", false), ("", false), ("http://<a>", false),
  ])
  func `an IRI has a scheme and no white space`(text: String, isOne: Bool) {
    #expect(StatementFormat.iri.matches(text) == isOne)
  }
}

extension StatementFormat {
  fileprivate func matches(_ text: String) -> Bool { matches(Array(text.utf8).span) }
}
