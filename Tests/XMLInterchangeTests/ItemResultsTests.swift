@testable import Interchange
import LearningDomain
import NumericKernels
import Testing
@testable import XMLInterchange

@Suite struct ItemResultsTests {
  private static let catalogue = try? Catalogue(
    skills: [Skill(id: "S", label: LocalizedText(french: "S", english: "S"))],
    items: [Item(id: "Q1", skills: ["S"]), Item(id: "Q2", skills: ["S"])], resources: [])

  private static let namespace = "http://www.imsglobal.org/xsd/imsqti_result_v3p0"

  private static func variable(_ name: String, _ value: String, _ more: String = "") -> String {
    #"<outcomeVariable identifier="\#(name)" cardinality="single" baseType="float"\#(more)><value>\#(value)</value></outcomeVariable>"#
  }

  private static func attempts(_ count: Int) -> String {
    #"<responseVariable identifier="numAttempts" cardinality="single" baseType="integer"><candidateResponse><value><![CDATA[\#(count)]]></value></candidateResponse></responseVariable>"#
  }

  /// What was answered and what is correct are the same, which says nothing.
  private static let answered =
    #"<responseVariable identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse><candidateResponse><value>A</value></candidateResponse></responseVariable><responseVariable identifier="duration" cardinality="single" baseType="duration"><candidateResponse><value>12.5</value></candidateResponse></responseVariable>"#

  private static func item(
    _ name: String = "Q1", _ variables: String, at time: String = "2026-03-01T10:00:00Z",
    status: String = "final", sequence: Int? = nil
  ) -> String {
    let index = sequence.map { #" sequenceIndex="\#($0)""# } ?? ""
    return
      #"<itemResult identifier="\#(name)" datestamp="\#(time)" sessionStatus="\#(status)"\#(index)>\#(answered)\#(variables)</itemResult>"#
  }

  private static func full(_ score: String) -> String {
    variable("SCORE", score) + variable("MAXSCORE", "1")
  }

  private static func file(
    _ items: String..., candidate: String = "u1", namespace: String = Self.namespace
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <assessmentResult xmlns="\(namespace)"><context sourcedId="\(candidate)">
    <sessionIdentifier sourceID="candidateName" identifier="Ada PERSONNE"/></context>
    <testResult identifier="T" datestamp="2026-03-01T10:00:00Z">\(variable("SCORE", "1", " normalMaximum=\"1\""))</testResult>
    \(items.joined(separator: "\n"))</assessmentResult>
    """
  }

  private func read(_ texts: String...) throws(InterchangeError) -> ItemResults {
    try readItemResults(
      from: texts.map { source($0) }, pseudonymizer: Pseudonymizer(key: key),
      catalogue: Self.catalogue)
  }

  @Test(arguments: [
    "http://www.imsglobal.org/xsd/imsqti_result_v3p0",
    "http://www.imsglobal.org/xsd/imsqti_result_v2p1",
    "http://www.imsglobal.org/xsd/imsqti_result_v2p2", "http://www.imsglobal.org/xsd/imsqti_v2p0",
  ])
  func `a full score in a final session is correct, a lower one is not`(namespace: String) throws {
    let results = try read(
      Self.file(
        Self.item("Q1", Self.variable("SCORE", "2.0", " normalMaximum=\"2\"")),
        Self.item("Q2", Self.full("0.5") + Self.attempts(2)), namespace: namespace))
    #expect(results.observations.map(\.response) == [.correct, .incorrect])
    #expect(results.observations.map(\.item) == ["Q1", "Q2"] && results.losses.all.isEmpty)
    let first = try #require(results.observations.first)
    #expect(
      first.learner == Pseudonymizer(key: key).pseudonym(of: "u1", from: "sourcedId")
        && first.time?.description == "2026-03-01T10:00:00Z" && first.skills == ["S"])
    #expect(!"\(results)".contains("PERSONNE"))
  }

  @Test(arguments: [
    (item("Q1", ""), ConversionLosses.Kind.resultWithoutScore),
    (item("Q1", variable("SCORE", "1")), .resultWithoutScore),
    (item("Q1", variable("MAXSCORE", "1")), .resultWithoutScore),
    (item("Q1", variable("SCORE", "0") + variable("MAXSCORE", "0")), .resultWithoutScore),
    (item("Q1", full("1"), status: "pendingResponseProcessing"), .unfinishedResult),
    (item("Q1", full("1"), status: "initial"), .unfinishedResult),
    (item("Q1", full("0") + attempts(0)), .unattemptedItem),
    (item("Q9", full("1")), .itemWithoutSkill),
  ])
  func `what is no answer is counted, and nothing is derived from what was answered`(
    item: String, kind: ConversionLosses.Kind
  ) throws {
    let results = try read(Self.file(item))
    #expect(results.observations.isEmpty && results.losses.all.map(\.kind) == [kind])
    #expect(results.losses.all.first?.examples == ["f.xml:5"])
  }

  @Test func `several results of an item are attempts, in their order`() throws {
    let results = try read(
      Self.file(
        Self.item("Q1", Self.full("1"), at: "2026-03-02T10:00:00Z"),
        Self.item("Q1", Self.full("1"), sequence: 2), Self.item("Q1", Self.full("0"), sequence: 1),
        Self.item("Q2", Self.full("1"), sequence: 3)))
    #expect(results.observations.map(\.response) == [.incorrect, .correct, .correct, .correct])
    #expect(results.observations.map(\.item) == ["Q1", "Q1", "Q2", "Q1"])
    let times = results.observations.compactMap { $0.time?.milliseconds }
    #expect(times.map { $0 - (times.first ?? 0) } == [0, 1, 0, 86_400_000])
  }

  @Test(arguments: [
    (file(item("Q1", full("x"))), "found `x`, expected a number"),
    (
      file(item("Q1", full("1"), at: "hier")),
      "line 5, column 1: found `hier`, expected a date"
    ),
    (file(item("Q1", full("1"), status: "done")), "expected `sessionStatus=\"final\"`"),
    (file(item("", full("1"))), "expected the attribute `identifier`"),
    (file(candidate: ""), "line 2, column"),
    (file(namespace: "urn:x"), "found `<assessmentResult>`"),
    ("<assessmentResult xmlns=\"\(namespace)\"/>", "expected a `<context>`"),
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><a/>", "declarations in the document type"),
    (
      "<assessmentResult xmlns=\"\(namespace)\">" + String(repeating: "<a>", count: 70),
      "found an element at level 65"
    ),
    (String(file(item("Q1", full("1"))).dropLast(19)), "found the end of the file"),
  ])
  func `what is no file of results is refused with its place`(text: String, words: String) {
    #expect {
      try read(text)
    } throws: { error in
      let message = "\(error)"
      #expect(message.contains(words), "\(message)")
      return message.hasPrefix("f.xml, line ")
    }
  }

  /// The order of item results, and of files, is not that of time.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `the order of results and their division into files make no difference`(seed: UInt64) throws
  {
    var generator = SplitMix64(seed: seed)
    var items = (10..<40).map { minute in
      Self.item(
        Bool.random(using: &generator) ? "Q1" : "Q2",
        Self.full(Bool.random(using: &generator) ? "1" : "0"), at: "2026-03-01T10:\(minute):00Z")
    }
    let whole = try read(Self.file(items.joined()))
    items.shuffle(using: &generator)
    let cut = Int.random(in: 0...items.count, using: &generator)
    let parts = try read(
      Self.file(items[..<cut].joined()), Self.file(items[cut...].joined()))
    #expect(Set(parts.observations) == Set(whole.observations), "seed \(seed)")
    #expect(whole.observations.count == 30)
  }
}
