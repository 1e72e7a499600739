internal import Foundation

extension PlacementBelief {
  /// How uncertain the state is, in bits: 0 where one state is certain.
  ///
  /// - Complexity: O(states).
  public var entropy: Double { probabilities.reduce(0) { $0 + Self.surprise($1) } }

  /// By how many bits a response to each item is expected to lower ``entropy``: the mutual information of
  /// response and state.
  ///
  /// As a response depends on the state only by whether the item is in it, this is the entropy of the
  /// response minus what of it is left once that is known.
  ///
  /// - Complexity: O(states · items).
  /// - Source: T. M. Cover and J. A. Thomas, *Elements of Information Theory*, 2nd edition, Wiley 2006,
  ///   section 2.4.
  public var expectedInformation: [Double] {
    masteries.enumerated().map { item, mastery in
      let correct = 1 - model.carelessErrors[item]
      let guess = model.luckyGuesses[item]
      let information =
        Self.entropy(of: mastery * correct + (1 - mastery) * guess)
        - mastery * Self.entropy(of: correct) - (1 - mastery) * Self.entropy(of: guess)
      return max(0, information)
    }
  }

  /// The item whose response is expected to tell most about the state.
  ///
  /// - Parameter items: The positions of the items that can be put.
  /// - Returns: The item; of those within 10⁻¹² bits of the most informative one the lowest, so that
  ///   rounding does not choose; `nil` where there are no items.
  /// - Throws: ``BLIMError/item(_:)`` where there is no such item.
  /// - Complexity: O(states · items).
  /// - Source: Falmagne and Doignon 2011, chapter 13, for the “informative” questioning rule.
  public func mostInformative(among items: some Sequence<Int>) throws(BLIMError) -> Int? {
    let information = expectedInformation
    var candidates: [Int] = []
    for item in items {
      try Self.check(item, model)
      candidates.append(item)
    }
    let most = candidates.reduce(0) { max($0, information[$1]) }
    return candidates.filter { information[$0] >= most - 1e-12 }.min()
  }

  /// The entropy of a response that is correct with a probability, in bits.
  private static func entropy(of probability: Double) -> Double {
    surprise(probability) + surprise(1 - probability)
  }

  /// What an outcome adds to an entropy.
  private static func surprise(_ probability: Double) -> Double {
    probability > 0 ? -probability * log2(probability) : 0
  }
}
