@testable import Explaining
import LearningDomain
import Testing

private let seed: UInt64 = 20_260_316
private let languages = [Language.french, .english]

/// A record and what is said of it.
private struct Said: Sendable {
  let record: DecisionRecord, rationales: [Rationale]

  func rationale(for audience: Audience, in language: Language) -> Rationale? {
    rationales.first { $0.audience == audience && $0.language == language }
  }
}

private let corpus: [Said] = {
  guard let catalogue = try? Sample.catalogue() else { return [] }
  let explainer = Explainer(catalogue: catalogue)
  var generator = RecordGenerator(seed: seed)
  return ([.page] + (0..<500).map { _ in generator.record() }).map { record in
    Said(
      record: record,
      rationales: Audience.allCases.flatMap { audience in
        languages.map {
          explainer.rationale(for: record, audience: audience, language: $0)
        }
      })
  }
}()

/// Facts about the texts of records of every shape.
@Suite struct FaithfulnessTests {
  private func everyRationale(_ check: (DecisionRecord, Rationale) -> Void) {
    for said in corpus {
      for rationale in said.rationales { check(said.record, rationale) }
    }
  }

  @Test func `leaves no hole open`() {
    everyRationale { _, rationale in
      #expect(!rationale.text.contains("{"), "seed \(seed): \(rationale.text)")
    }
  }

  private func strangers(_ rationale: Rationale, in record: DecisionRecord) throws -> [String] {
    Grounding(record, catalogue: try Sample.catalogue(), language: rationale.language)
      .strangers(in: rationale)
  }

  @Test func `says no number, name or date that the record does not hold, claim by claim`() throws {
    for said in corpus {
      for rationale in said.rationales {
        #expect(try strangers(rationale, in: said.record) == [], "seed \(seed): \(rationale.text)")
      }
    }
  }

  @Test(arguments: [
    ("It would take 97 answers.", ["97"]), ("See “The stars” too.", ["“The stars”"]),
    ("It was on 31 December.", ["December", "31"]), ("It was on a day.", []),
  ])
  func `finds the stranger in a sentence`(sentence: String, found: [String]) throws {
    for claim in Rationale.Claim.allCases {
      let block = Rationale.Block(claim: claim, sentences: [sentence], items: [])
      let rationale = Rationale(
        audience: .teacher, language: .english, headline: "", blocks: [block])
      #expect(try strangers(rationale, in: .page) == found, "\(claim)")
    }
  }

  @Test func `a name that a record holds for one claim is a stranger in another`() throws {
    let explainer = Explainer(catalogue: try Sample.catalogue())
    let alternative = try #require(DecisionRecord.page.alternatives.first)
    let title = explainer.resourceTitle(alternative, language: .french)
    func found(in claim: Rationale.Claim) throws -> [String] {
      let block = Rationale.Block(
        claim: claim, sentences: ["«\u{A0}\(title)\u{A0}»"], items: [])
      return try strangers(
        Rationale(audience: .teacher, language: .french, headline: "", blocks: [block]), in: .page)
    }
    #expect(try found(in: .alternatives) == [])
    #expect(try found(in: .estimate).count == 1)
  }

  @Test func `a text about another record is caught by its numbers and names`() throws {
    for (said, other) in zip(corpus, corpus.dropFirst()) where said.record != other.record {
      let text = try #require(other.rationale(for: .teacher, in: .english))
      #expect(try strangers(text, in: said.record) != [])
    }
  }

  @Test func `says the same claims with the same numbers in both languages`() throws {
    for said in corpus {
      for audience in Audience.allCases {
        let french = try #require(said.rationale(for: audience, in: .french)).blocks
        let english = try #require(said.rationale(for: audience, in: .english)).blocks
        #expect(french.map(\.claim) == english.map(\.claim))
        for (left, right) in zip(french, english) {
          #expect(
            left.sentences.map { Grounding.numbers(in: $0).sorted() }
              == right.sentences.map { Grounding.numbers(in: $0).sorted() }, "\(left) \(right)")
        }
      }
    }
  }

  @Test func `tells learner and guardian nothing that the teacher is not told, nor the auditor`() {
    for said in corpus {
      func claims(_ audience: Audience) -> Set<Rationale.Claim> {
        Set(said.rationale(for: audience, in: .french)?.blocks.map(\.claim) ?? [])
      }
      let teacher = claims(.teacher)
      #expect(!claims(.learner).isEmpty && claims(.learner).isSubset(of: teacher))
      #expect(!claims(.guardian).isEmpty && claims(.guardian).isSubset(of: teacher))
      #expect(teacher.isSubset(of: claims(.auditor)))
    }
  }

  @Test func `keeps blocks to 3 sentences and sentences to 16 words`() {
    everyRationale { _, rationale in
      for block in rationale.blocks {
        #expect((1...3).contains(block.sentences.count))
        for sentence in block.sentences {
          #expect(Readability.words(of: sentence).count <= 16, "\(sentence)")
        }
      }
    }
  }

  @Test(arguments: [(Audience.learner, 70.0), (.guardian, 60), (.teacher, 50.0)])
  func `reads easily enough`(audience: Audience, bar: Double) throws {
    for language in languages {
      let eases = corpus.compactMap { said in
        (said.rationale(for: audience, in: language)?.blocks.flatMap(\.sentences))
          .flatMap { Readability(of: $0, in: language).ease }
      }
      let lowest = try #require(eases.min()), mean = eases.reduce(0, +) / Double(eases.count)
      print("reading ease, \(audience), \(language.code): lowest \(lowest), mean \(mean)")
      #expect(eases.count == corpus.count)
      #expect(lowest >= bar)
    }
  }

  @Test func `stays within the limits of wording`() {
    for audience in Audience.allCases {
      for language in languages {
        let limits = WordingLimits.limits(for: audience, in: language)
        let reasons = WordingLimits.limitsOfAbstention(in: language)
        var all: Set<String> = [], abstaining: Set<String> = []
        for said in corpus {
          let blocks = said.rationale(for: audience, in: language)?.blocks ?? []
          all.formUnion(blocks.flatMap(\.sentences))
          if said.record.outcome.resource == nil {
            abstaining.formUnion(blocks.flatMap(\.sentences))
          }
        }
        #expect(all.count > 100 && abstaining.count > 20)
        for sentence in all { #expect(limits.hits(in: sentence) == [], "\(sentence)") }
        for sentence in abstaining { #expect(reasons.hits(in: sentence) == [], "\(sentence)") }
      }
    }
  }

  @Test func `always ends with who decides`() {
    everyRationale { _, rationale in #expect(rationale.blocks.last?.claim == .control) }
  }

  @Test func `gives the same text for the same record`() throws {
    let again = Explainer(catalogue: try Sample.catalogue())
    everyRationale { record, rationale in
      let second = again.rationale(
        for: record, audience: rationale.audience, language: rationale.language)
      #expect(second == rationale)
    }
  }

  @Test func `has a use for every sentence`() {
    let used = corpus.map(\.record).reduce(into: Set<MessageKey>()) { used, record in
      let passages =
        LearnerNarration(record: record).passages + GuardianNarration(record: record).passages
        + TeacherNarration(record: record).passages + AuditorNarration(record: record).passages
      used.formUnion(passages.flatMap(\.statements).map(\.key))
    }
    let sentences = MessageKey.allCases.filter(\.isSentence)
    #expect(Set(sentences).subtracting(used) == [])
  }
}
