@testable import Explaining
import LearningDomain
import Testing

private let seed: UInt64 = 20_260_316
private let languages = [Language.french, .english]

/// Facts about the texts of records of every shape.
@Suite struct FaithfulnessTests {
  let explainer: Explainer
  let records: [DecisionRecord]

  init() throws {
    explainer = Explainer(catalogue: try Sample.catalogue())
    var generator = RecordGenerator(seed: seed)
    records = [.page] + (0..<500).map { _ in generator.record() }
  }

  private func everyRationale(_ check: (DecisionRecord, Rationale) -> Void) {
    for record in records {
      for audience in Audience.allCases {
        for language in languages {
          check(record, explainer.rationale(for: record, audience: audience, language: language))
        }
      }
    }
  }

  @Test func `leaves no hole open`() {
    everyRationale { _, rationale in
      #expect(!rationale.text.contains("{"), "seed \(seed): \(rationale.text)")
    }
  }

  @Test func `says no number that the record does not hold, claim by claim`() throws {
    let catalogue = try Sample.catalogue()
    everyRationale { record, rationale in
      let strangers = ungrounded(rationale, record: record, catalogue: catalogue)
      #expect(strangers == [], "seed \(seed): \(rationale.text)")
    }
  }

  @Test func `a text about another record is caught by its numbers`() throws {
    let catalogue = try Sample.catalogue()
    var caught = 0, pairs = 0
    for (record, other) in zip(records, records.dropFirst()) where record != other {
      let rationale = explainer.rationale(for: other, audience: .teacher, language: .english)
      pairs += 1
      if ungrounded(rationale, record: record, catalogue: catalogue) != [] { caught += 1 }
    }
    #expect(caught == pairs)
  }

  @Test func `says the same claims with the same numbers in both languages`() {
    for record in records {
      for audience in Audience.allCases {
        let texts = languages.map {
          explainer.rationale(for: record, audience: audience, language: $0).blocks
        }
        #expect(texts[0].map(\.claim) == texts[1].map(\.claim))
        for (french, english) in zip(texts[0], texts[1]) {
          #expect(french.sentences.count == english.sentences.count)
          for (left, right) in zip(french.sentences, english.sentences) {
            #expect(numbers(in: left).sorted() == numbers(in: right).sorted(), "\(left) \(right)")
          }
        }
      }
    }
  }

  @Test func `tells the learner nothing that the teacher is not told`() {
    for record in records {
      let claims = Audience.allCases.map { audience in
        Set(
          explainer.rationale(for: record, audience: audience, language: .french).blocks.map(
            \.claim))
      }
      #expect(claims[0].isSubset(of: claims[1]))
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

  @Test(arguments: [(Audience.learner, 70.0), (.teacher, 50.0)])
  func `reads easily enough`(audience: Audience, bar: Double) {
    for language in languages {
      let eases = records.compactMap { record in
        Readability(
          of: explainer.rationale(for: record, audience: audience, language: language).blocks
            .flatMap(\.sentences), in: language
        ).ease
      }
      let lowest = eases.min() ?? 0, mean = eases.reduce(0, +) / Double(eases.count)
      print("reading ease, \(audience), \(language.code): lowest \(lowest), mean \(mean)")
      #expect(eases.count == records.count)
      #expect(lowest >= bar)
    }
  }

  @Test func `stays within the limits of wording`() {
    everyRationale { record, rationale in
      let limits = WordingLimits.limits(for: rationale.audience, in: rationale.language)
      #expect(limits.hits(in: rationale.text) == [], "\(rationale.text)")
      if record.outcome.resource == nil {
        let reasons = WordingLimits.limitsOfAbstention(in: rationale.language)
        #expect(reasons.hits(in: rationale.text) == [], "\(rationale.text)")
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
    let used = records.reduce(into: Set<MessageKey>()) { used, record in
      let passages =
        LearnerNarration(record: record).passages + TeacherNarration(record: record).passages
      used.formUnion(passages.flatMap(\.statements).map(\.key))
    }
    let sentences = MessageKey.allCases.filter(\.isSentence)
    #expect(Set(sentences).subtracting(used) == [])
  }
}
