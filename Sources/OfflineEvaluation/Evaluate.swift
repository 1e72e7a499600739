public import LearningDomain

/// Tests a way to predict on learners it has not seen, one prediction per response, first responses
/// included.
///
/// Every part of the split is predicted on its own: `predict` is given the responses of all other
/// learners and those of the part, and returns P(correct) for each row of the part, in the order of
/// its rows, each made from that learner's earlier responses alone. The predictions of all parts are
/// scored together. The result does not depend on how the rows of different learners are interleaved
/// if `predict` does not.
///
/// - Complexity: O(n log n) beside what `predict` takes.
/// - Throws: What `predict` throws; ``PredictionError`` when it does not return a probability for
///   each row.
public func evaluate(
  _ log: AnswerLog, split: Split,
  predict: (_ training: AnswerLog, _ test: AnswerLog) throws -> [Double]
) throws -> EvaluationResult {
  var probability: [Double] = []
  var outcome: [Bool] = []
  var learner: [Int32] = []
  var skillSet: [Int32] = []
  let skillSets = log.skillSetsByName
  var setNumbers = NameTable()
  for set in skillSets { _ = setNumbers.number(for: set.name) }
  for testSet in split.testSets {
    let test = log.keeping { testSet.contains($0) }
    let predicted = try predict(log.keeping { !testSet.contains($0) }, test)
    guard predicted.count == test.count else {
      throw PredictionError.lengths(
        probabilities: predicted.count, outcomes: test.count, learners: test.count)
    }
    let earlier = (learner.max() ?? -1) + 1
    let rank = test.learners.names.ranks
    let setNumber = test.skillSets.names.map { setNumbers.number(for: $0) }
    for row in test.order() {
      let row = Int(row)
      probability.append(predicted[row])
      outcome.append(test.correct[row] == 1)
      learner.append(earlier + rank[Int(test.learner[row])])
      skillSet.append(setNumber[Int(test.skillSet[row])])
    }
  }
  return EvaluationResult(
    log, split: split,
    predictions: try Predictions(probability: probability, outcome: outcome, learner: learner),
    skillSets: skillSets, skillSet: skillSet)
}

extension [String] {
  /// Where each name stands among the names sorted.
  fileprivate var ranks: [Int32] {
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, index) in indices.sorted(by: { self[$0] < self[$1] }).enumerated() {
      ranks[index] = Int32(rank)
    }
    return ranks
  }
}
