internal import Explaining
internal import LearningDomain
internal import Recommending

/// F12: the same claims with the same numbers and as many names in each language, sentence by sentence; what
/// learner and guardian are told of a claim the teacher is told, and what the teacher is told the auditor.
struct ParityCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.parity

  /// Each audience, and one that is told as much at least.
  private static let within: [(Audience, Audience)] = [
    (.learner, .teacher), (.guardian, .teacher), (.teacher, .auditor),
  ]

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    for audience in Audience.allCases {
      let told = said.texts(for: audience).map { text in
        zip(text.blocks, text.ownWords(said.record, decision.bench.catalogue) { _ in "◆" })
          .map { ToldBlock(claim: $0.claim, sentences: $1.map(ToldBlock.Sentence.init)) }
      }
      if told.contains(where: { $0 != told.first }) {
        return .notHeld("\(audience.rawValue): languages do not say the same")
      }
    }
    for (audience, next) in Self.within {
      let inner = facts(for: audience, said, decision), outer = facts(for: next, said, decision)
      if let fact = inner.subtracting(outer).min() {
        return .notHeld("\(audience.rawValue) is told what \(next.rawValue) is not: \(fact)")
      }
    }
    return .held
  }

  /// A block by what it says in any language.
  private struct ToldBlock: Hashable {
    struct Sentence: Hashable {
      let numbers: [Int], names: Int

      init(_ text: String) {
        numbers = Grounding.numbers(in: text).sorted()
        names = text.count { $0 == "◆" }
      }
    }

    let claim: Rationale.Claim, sentences: [Sentence]
  }

  /// The claims, and the numbers and names of each.
  private func facts(
    for audience: Audience, _ said: Explanation, _ decision: Decision
  ) -> Set<String> {
    said.texts(for: audience).reduce(into: []) { facts, text in
      for block in text.blocks {
        let claim = "\(text.language.code) \(block.claim.rawValue)"
        facts.insert(claim)
        let words = text.ownWords(of: [block], said.record, decision.bench.catalogue) { name in
          facts.insert("\(claim): \(name)")
          return ""
        }
        for number in words.joined().flatMap(Grounding.numbers) {
          facts.insert("\(claim): \(number)")
        }
      }
    }
  }
}
