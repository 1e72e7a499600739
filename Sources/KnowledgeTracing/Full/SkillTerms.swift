/// What a skill's chain and its responses are made of, as real numbers without bounds.
public enum SkillTerm: Int, Hashable, Sendable, CaseIterable {
  /// The logits of P(known) before the first opportunity, of P(known next | not known) and of
  /// P(not known next | known).
  case prior, learn, forget

  /// The logit of P(correct | not known).
  case guess

  /// What knowing adds to that logit, before softplus makes it positive.
  case lift

  /// The logarithm of the rate at which what is known is lost with time: after a gap of *g* it is
  /// still known with probability (1 + g) to the power of minus the rate.
  case decay
}

/// A number for each ``SkillTerm``.
public struct SkillTerms: Hashable, Sendable {
  /// The numbers by raw value; the last two are 0.
  var lanes: SIMD8<Double>

  init(lanes: SIMD8<Double>) { self.lanes = lanes }

  /// Creates terms from a number for each.
  public init(_ number: (SkillTerm) -> Double) {
    lanes = .zero
    for term in SkillTerm.allCases { lanes[term.rawValue] = number(term) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public subscript(term: SkillTerm) -> Double { lanes[term.rawValue] }

  /// Where every fit starts, and what the population's terms shrink to, weakly.
  ///
  /// A skill that half the learners know, learnt in one of five opportunities and forgotten in one of
  /// twenty, with a guess of .31 and a slip of .07; times hardly matter.
  ///
  /// - Source: The starting point of `full_family_sketch.py`, from which it reached the figures of
  ///   `knowledge-tracing.md`.
  static let usual = SkillTerms(lanes: [0, -1.5, -3, -0.8, 1.5, -4, 0, 0])
}

extension SIMD8<Double> {
  subscript(term: SkillTerm) -> Double {
    get { self[term.rawValue] }
    set { self[term.rawValue] = newValue }
  }
}
