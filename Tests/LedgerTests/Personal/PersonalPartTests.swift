import LearningDomain
import NumericKernels
import PolicyGate
import Testing

@testable import Ledger

extension PersonalPart {
  /// A personal part with everything that one can hold.
  static let example = PersonalPart(
    learner: "P07", actor: "T1", moment: Timestamp(milliseconds: -1),
    card: Digest(of: CanonicalBytes(of: "a")),
    decision: Digest(of: CanonicalBytes(of: "b")), replacement: "R9",
    evidence: [
      Evidence(
        item: "Q1", skill: "relatifs", time: march, response: .incorrect, hints: 2, role: .decisive,
        outcomeWithout: .suggest("R1")),
      Evidence(
        item: nil, skill: "relatifs", time: nil, response: .correct, hints: 0, role: .contributing,
        outcomeWithout: .abstain([.responses, .recentResponses, .fittingResource, .stableChoice])),
      Evidence(
        item: nil, skill: "relatifs", time: nil, response: .correct, hints: 0, role: .minor,
        outcomeWithout: .review("R2")),
      Evidence(
        item: nil, skill: "relatifs", time: nil, response: .correct, hints: 0, role: .minor,
        outcomeWithout: .diagnose("R2")),
    ],
    rationales: Audience.allCases.map { audience in
      Rationale(
        audience: audience, language: .french, headline: "Voici une piste :",
        blocks: Rationale.Claim.allCases.map {
          Rationale.Block(claim: $0, sentences: ["Une phrase.", "É"], items: ["Q1", "Q2"])
        })
    })

  static let smallest = PersonalPart(
    learner: "", actor: nil, moment: march, card: nil, decision: nil, replacement: nil,
    evidence: [], rationales: [])

  static let merging = PersonalPart(
    learner: "P12", actor: nil, moment: march, card: nil, decision: nil, replacement: nil,
    evidence: [], rationales: [], formerly: "P07")
}

@Suite struct PersonalPartTests {
  @Test(arguments: [PersonalPart.example, .smallest, .merging])
  func `is read back from its bytes`(part: PersonalPart) throws {
    #expect(try PersonalPart(bytes: part.bytes) == part)
  }

  @Test(arguments: [PersonalPart.example, .smallest, .merging])
  func `no shorter and no longer bytes are one`(part: PersonalPart) {
    for length in 0..<part.bytes.count {
      #expect(throws: MalformedBytes.self) {
        try PersonalPart(bytes: Array(part.bytes.prefix(length)))
      }
    }
    #expect(throws: MalformedBytes.self) { try PersonalPart(bytes: part.bytes + [0]) }
  }

  @Test func `bytes that were changed are another part, or none`() {
    var generator = SplitMix64(seed: 3)
    let bytes = PersonalPart.example.bytes
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= UInt8.random(in: 1...255, using: &generator)
      #expect((try? PersonalPart(bytes: changed)) != .example)
    }
  }

  @Test func `text that is not in normal form is no part`() {
    let composed = Array("É".utf8), decomposed = Array("E\u{301}".utf8)
    var bytes = PersonalPart.example.bytes
    var places: [Int] = []
    for place in bytes.indices.dropLast(2) where Array(bytes[place..<place + 2]) == composed {
      places.append(place)
    }
    let place = places[0]
    bytes.replaceSubrange(place..<place + 2, with: decomposed)
    bytes[place - 1] = 3
    #expect(throws: MalformedBytes.self) { try PersonalPart(bytes: bytes) }
  }
}

@Suite struct LearnerKeyTests {
  private var generator = SplitMix64(seed: 11)
  private let school = SchoolKeys(LedgerKey())
  private let term = Term(of: march)

  @Test mutating func `opens what it sealed, for that entry and with that key alone`() throws {
    let key = LearnerKey(secret: LearnerKey.secret(using: &generator))
    let other = LearnerKey(secret: LearnerKey.secret(using: &generator))
    let sealed = try key.seal(.example, of: "e1", using: &generator)
    #expect(key.open(sealed, of: "e1") == PersonalPart.example.bytes)
    #expect(key.open(sealed, of: "e2") == nil && other.open(sealed, of: "e1") == nil)
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1
      #expect(key.open(changed, of: "e1") == nil)
    }
    #expect(key.open(Array(sealed.prefix(27)), of: "e1") == nil && key.open([], of: "e1") == nil)
    #expect(try key.seal(.example, of: "e1", using: &generator) != sealed)
  }

  @Test mutating func `binds a card in a way that no other key repeats`() {
    let key = LearnerKey(secret: LearnerKey.secret(using: &generator))
    let other = LearnerKey(secret: LearnerKey.secret(using: &generator))
    #expect(key.commitment(to: card("a")) == key.commitment(to: card("a")))
    #expect(key.commitment(to: card("a")) != key.commitment(to: card("b")))
    #expect(key.commitment(to: card("a")) != other.commitment(to: card("a")))
    #expect(key.commitment(to: card("a")) != card("a"))
  }

  @Test mutating func `is wrapped for one learner and one term of one school`() throws {
    let secret = LearnerKey.secret(using: &generator)
    let tag = school.tag(of: "P07", in: term)
    let wrapped = try school.wrap(secret, for: tag, using: &generator)
    #expect(school.unwrap(wrapped, for: tag) == secret)
    let tags = [school.tag(of: "P08", in: term), school.tag(of: "P07", in: term.previous)]
    for other in tags {
      #expect(other != tag && school.unwrap(wrapped, for: other) == nil)
    }
    let stranger = SchoolKeys(LedgerKey())
    #expect(stranger.tag(of: "P07", in: term) != tag && stranger.unwrap(wrapped, for: tag) == nil)
  }
}
