internal import Foundation

extension BLIM {
  /// ln P(R | K) of each pattern in each state, over the items that were put.
  ///
  /// | operand | shape               | holds                                    | unit |
  /// |---------|---------------------|------------------------------------------|------|
  /// | answers | [patterns × 2n + 1] | 1 where correct, 1 where incorrect, 1    |      |
  /// | terms   | [2n + 1 × states]   | the logarithm of each response's chance  | nats |
  /// | result  | [patterns × states] | ln P(R \| K), −∞ where it is impossible  | nats |
  ///
  /// - Parameter patterns: The patterns; the result has a row for each, in their order.
  /// - Returns: The logarithms, row after row. They agree between machines to rounding, not to the bit.
  /// - Throws: ``BLIMError/count(of:expected:actual:)`` where patterns and structure have different
  ///   numbers of items.
  /// - Complexity: O(patterns · items · states), by GEMM.
  /// - Source: Doignon and Falmagne 1999, chapter 7.
  public func logLikelihoods(of patterns: ResponsePatterns) throws(BLIMError) -> [Double] {
    try check(patterns)
    let terms = terms(prior: [Double](repeating: 0, count: structure.stateCount))
    return patterns.blocks.flatMap { block in
      logs(of: block, terms).map { $0 > Self.impossible / 2 ? $0 : -.infinity }
    }
  }

  /// ln P(all responses): over the patterns, the count times ln P(R); −∞ where a pattern is impossible.
  ///
  /// - Parameter patterns: The patterns.
  /// - Returns: The logarithm, in nats, without the multinomial coefficient.
  /// - Throws: As ``logLikelihoods(of:)``.
  /// - Complexity: O(patterns · items · states), by GEMM.
  public func logLikelihood(of patterns: ResponsePatterns) throws(BLIMError) -> Double {
    try check(patterns)
    let terms = jointTerms
    return patterns.blocks.reduce(0) { sum, block in
      let logs = posteriors(of: block, terms).logs
      return zip(logs, block.counts).reduce(sum) { $0 + $1.0 * $1.1 }
    }
  }

  /// Stands for ln 0, as 0 · ∞ would be no number in a product of matrices: no sum of logarithms of
  /// possible chances reaches half of it, since each is −745 or more.
  private static let impossible = -1e12

  private static func logarithm(_ chance: Double) -> Double {
    chance > 0 ? log(chance) : impossible
  }

  func check(_ patterns: ResponsePatterns) throws(BLIMError) {
    guard patterns.itemCount == structure.itemCount else {
      throw .count(
        of: "responses in a pattern", expected: structure.itemCount, actual: patterns.itemCount)
    }
  }

  /// The terms of ln P(R, K).
  var jointTerms: [Double] { terms(prior: stateProbabilities.map(Self.logarithm)) }

  /// What each response adds to the logarithm of a state's chance, and the logarithm that it starts
  /// from, [2 · items + 1 × states].
  private func terms(prior: [Double]) -> [Double] {
    func rows(_ inState: [Double], _ outside: [Double]) -> [Double] {
      let logs = zip(inState.map(Self.logarithm), outside.map(Self.logarithm))
      return logs.enumerated().flatMap { item, logs in
        (0..<structure.stateCount).map { structure.contains(item, state: $0) ? logs.0 : logs.1 }
      }
    }
    return rows(carelessErrors.map { 1 - $0 }, luckyGuesses)
      + rows(carelessErrors, luckyGuesses.map { 1 - $0 }) + prior
  }

  private func logs(of block: PatternBlock, _ terms: [Double]) -> [Double] {
    product(
      block.answers, terms, rows: block.rows, inner: 2 * structure.itemCount + 1,
      columns: structure.stateCount)
  }

  /// P(K | R) of each pattern, [patterns × states], and ln P(R), [patterns]; of an impossible pattern
  /// all zero, and −∞.
  func posteriors(
    of block: PatternBlock, _ terms: [Double]
  ) -> (states: [Double], logs: [Double]) {
    var states = logs(of: block, terms)
    var logs: [Double] = []
    for row in 0..<block.rows {
      let range = row * structure.stateCount..<(row + 1) * structure.stateCount
      var highest = Self.impossible
      for index in range { highest = max(highest, states[index]) }
      var sum = 0.0
      for index in range {
        states[index] = exp(states[index] - highest)
        sum += states[index]
      }
      let isPossible = highest > Self.impossible / 2
      for index in range { states[index] = isPossible ? states[index] / sum : 0 }
      logs.append(isPossible ? highest + log(sum) : -.infinity)
    }
    return (states, logs)
  }
}
