/// Fits the basic local independence model by maximum likelihood, with expectation maximisation.
///
/// It starts from states equally likely and from error rates of 0.1, and climbs from there: no step
/// lowers the likelihood. The error rates stay within 0 and 1; nothing keeps 1 − β over η.
///
/// What does not hold: that there are no other parameters as likely. Where an item can be added to every
/// state, its lucky guesses can be traded for probabilities of states; where it can be taken from every
/// state, its careless errors can. The estimates then depend on the start. In a structure of
/// prerequisites, that is so of every item that needs none, and of every item that none needs. An error
/// rate of which no response speaks stays at its start.
///
/// - Parameters:
///   - patterns: The response patterns and how often each was met.
///   - structure: The states there are.
///   - tolerance: The largest change of a parameter with which to stop.
///   - mostIterations: When to stop at the latest.
/// - Returns: The fit, the same whatever the order in which patterns were given.
/// - Throws: ``BLIMError/tolerance(_:)`` for a negative tolerance, ``BLIMError/iterations(_:)`` for less
///   than one iteration, ``BLIMError/count(of:expected:actual:)`` where patterns and structure have
///   different numbers of items.
/// - Complexity: O(patterns · items · states) an iteration, by GEMM.
/// - Source: J. Heller and F. Wickelmaier, “Minimum Discrepancy Estimation in Probabilistic Knowledge
///   Structures”, *Electronic Notes in Discrete Mathematics* 42, 2013; the start, the way to stop and the
///   defaults are those of their R package pks. J. Heller, “Identifiability in Probabilistic Knowledge
///   Structures”, *Journal of Mathematical Psychology* 77, 2017, for what can be traded.
public func fitBLIM(
  _ patterns: ResponsePatterns, over structure: KnowledgeStructure, tolerance: Double = 1e-7,
  mostIterations: Int = 10_000
) throws(BLIMError) -> BLIMFit {
  guard tolerance >= 0 else { throw .tolerance(tolerance) }
  guard mostIterations >= 1 else { throw .iterations(mostIterations) }
  let rates = [Double](repeating: 0.1, count: structure.itemCount)
  var model = BLIM(
    valid: structure, stateProbabilities: structure.equalProbabilities, carelessErrors: rates,
    luckyGuesses: rates)
  try model.check(patterns)
  let blocks = patterns.blocks
  var iterations = 0
  var change = Double.infinity
  while change > tolerance, iterations < mostIterations {
    let next = model.maximised(model.expectedCounts(of: blocks))
    change = model.largestChange(to: next)
    model = next
    iterations += 1
  }
  let logLikelihood = try model.logLikelihood(of: patterns)
  return BLIMFit(
    model: model, logLikelihood: logLikelihood, iterations: iterations,
    hasConverged: change <= tolerance,
    discrepancy: BLIMFit.Discrepancy(of: model, logLikelihood: logLikelihood, from: patterns))
}

extension BLIM {
  /// How many learners in each state respond correctly to each item, then incorrectly, and how many are
  /// in each state, as expected from their patterns, [2 · items + 1 × states].
  fileprivate func expectedCounts(of blocks: [PatternBlock]) -> [Double] {
    let rows = 2 * structure.itemCount + 1
    let terms = jointTerms
    var counts = [Double](repeating: 0, count: rows * structure.stateCount)
    for block in blocks {
      var states = posteriors(of: block, terms).states
      for (row, count) in block.counts.enumerated() {
        let range = row * structure.stateCount..<(row + 1) * structure.stateCount
        for index in range { states[index] *= count }
      }
      let part = product(
        block.transposed, states, rows: rows, inner: block.rows, columns: structure.stateCount)
      for index in counts.indices { counts[index] += part[index] }
    }
    return counts
  }

  /// The model under which counts are likeliest.
  fileprivate func maximised(_ counts: [Double]) -> BLIM {
    let items = structure.itemCount
    let states = structure.stateCount
    var carelessErrors = carelessErrors
    var luckyGuesses = luckyGuesses
    for item in 0..<items {
      var inState = (correct: 0.0, incorrect: 0.0)
      var outside = inState
      for state in 0..<states {
        let correct = counts[item * states + state]
        let incorrect = counts[(items + item) * states + state]
        if structure.contains(item, state: state) {
          inState = (inState.correct + correct, inState.incorrect + incorrect)
        } else {
          outside = (outside.correct + correct, outside.incorrect + incorrect)
        }
      }
      let (mastered, unmastered) = (
        inState.correct + inState.incorrect, outside.correct + outside.incorrect
      )
      if mastered > 0 { carelessErrors[item] = inState.incorrect / mastered }
      if unmastered > 0 { luckyGuesses[item] = outside.correct / unmastered }
    }
    let learners = counts[(2 * items * states)...]
    let all = learners.reduce(0, +)
    return BLIM(
      valid: structure, stateProbabilities: learners.map { $0 / all },
      carelessErrors: carelessErrors, luckyGuesses: luckyGuesses)
  }

  fileprivate func largestChange(to other: BLIM) -> Double {
    let mine = stateProbabilities + carelessErrors + luckyGuesses
    let theirs = other.stateProbabilities + other.carelessErrors + other.luckyGuesses
    return zip(mine, theirs).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }
}
