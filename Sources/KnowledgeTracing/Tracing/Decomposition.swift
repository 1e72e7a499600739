/// Why a prediction is what it is: log-odds that add up, each with a name.
///
/// What a term adds depends on which others are there already, so it is averaged over every order in
/// which they could come.
///
/// - Source: L. S. Shapley, “A Value for n-Person Games”, 1953; E. Štrumbelj and I. Kononenko, “An
///   Efficient Explanation of Individual Classifications using Game Theory”, *JMLR* 11, 2010. Here the
///   sums are exact: there are at most seven terms.
public struct Decomposition: Hashable, Sendable {
  /// What a prediction is made of.
  public enum Term: String, Hashable, Sendable, CaseIterable {
    /// How the skills differ from others; how the item differs from others on its skills.
    case skill, item

    /// How the learner's type, as all responses so far suggest it, differs from others.
    case learner

    /// What practice and responses on the skills make of their mastery; what time since then takes.
    case mastery, forgetting

    /// How the last responses went; how often and how well the item was met before.
    case recency, repetition
  }

  /// logit P(correct) of a learner of whom nothing is known, at an average item of average skills.
  public let average: Double

  /// What each of the model's terms adds, in logits.
  public let terms: [Term: Double]

  /// logit P(correct): the average and all terms.
  public var logOdds: Double {
    Term.allCases.reduce(average) { $0 + (terms[$1] ?? 0) }
  }

  /// Shares out what a function gains from no term to all of them.
  ///
  /// - Complexity: O(2ᵏ) calls of `value` for k terms.
  init(_ terms: [Term], _ value: (Set<Term>) -> Double) {
    let values = (0..<1 << terms.count).map { coalition in
      value(Set(terms.indices.filter { coalition & 1 << $0 != 0 }.map { terms[$0] }))
    }
    average = values[0]
    // A coalition of s terms comes first in s! (k − s − 1)! of the k! orders.
    var share = [1 / Double(max(1, terms.count))]
    for size in terms.indices.dropFirst() {
      share.append(share[size - 1] * Double(size) / Double(terms.count - size))
    }
    var result: [Term: Double] = [:]
    for (player, term) in terms.enumerated() {
      var sum = 0.0
      for coalition in values.indices where coalition & 1 << player == 0 {
        let gain = values[coalition | 1 << player] - values[coalition]
        sum += share[coalition.nonzeroBitCount] * gain
      }
      result[term] = sum
    }
    self.terms = result
  }
}

extension FullTerms {
  /// What a prediction with these terms is made of.
  var decomposed: [Decomposition.Term] {
    Decomposition.Term.allCases.filter {
      switch $0 {
      case .skill, .mastery: true
      case .item: contains(.items)
      case .learner: contains(.types)
      case .forgetting: contains(.forgetting)
      case .recency: contains(.recency)
      case .repetition: contains(.repetition)
      }
    }
  }
}
