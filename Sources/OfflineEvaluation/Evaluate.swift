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
  var tested = TestedRows(log)
  for testSet in split.testSets {
    let test = log.keeping { testSet.contains($0) }
    let predicted = try predict(log.keeping { !testSet.contains($0) }, test)
    guard predicted.count == test.count else {
      throw PredictionError.lengths(
        probabilities: predicted.count, outcomes: test.count, learners: test.count)
    }
    tested.append(test, predicted)
  }
  return EvaluationResult(log, split: split, try tested.predictions(), tested)
}

/// What is kept of the rows of each part, in the order of their predictions.
struct TestedRows {
  let skillSets: [SkillSet]
  private(set) var learnerNames: [String] = []
  private(set) var part: [Int32] = [], skillSet: [Int32] = []
  private(set) var columns: [TestedColumn]
  private var probability: [Double] = [], outcome: [Bool] = [], learner: [Int32] = []
  private var setNumbers = NameTable(), columnNumbers: [NameTable]
  private var parts: Int32 = 0

  init(_ log: AnswerLog) {
    skillSets = log.skillSetsByName
    for set in skillSets { _ = setNumbers.number(for: set.name) }
    columns = log.furtherColumns.map { name in
      TestedColumn(name: name, labels: log.column(name)?.names.sorted() ?? [])
    }
    columnNumbers = columns.map { column in
      var numbers = NameTable()
      for label in column.labels { _ = numbers.number(for: label) }
      return numbers
    }
  }

  mutating func append(_ test: AnswerLog, _ predicted: [Double]) {
    let earlier = Int32(learnerNames.count)
    let rank = test.learners.names.ranks
    let setNumber = test.skillSets.names.map { setNumbers.number(for: $0) }
    let order = test.order()
    for row in order {
      let row = Int(row)
      probability.append(predicted[row])
      outcome.append(test.correct[row] == 1)
      learner.append(earlier + rank[Int(test.learner[row])])
      skillSet.append(setNumber[Int(test.skillSet[row])])
      part.append(parts)
    }
    for index in columns.indices {
      guard let column = test.column(columns[index].name) else { continue }
      let number = column.names.map { columnNumbers[index].number(for: $0) }
      columns[index].append(order.map { number[Int(column.values[Int($0)])] })
    }
    learnerNames += test.learners.names.sorted()
    parts += 1
  }

  func predictions() throws(PredictionError) -> Predictions {
    try Predictions(probability: probability, outcome: outcome, learner: learner)
  }
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
