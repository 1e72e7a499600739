extension AnswerLog {
  /// The log that the responses of some learners alone would have made.
  ///
  /// Rows keep their order; names are numbered anew, so that none is left that no row mentions. The
  /// condition is asked once for each name.
  ///
  /// - Complexity: O(rows + names).
  public func keeping(learners isIncluded: (String) -> Bool) -> AnswerLog {
    var kept = AnswerLog(furtherColumns: furtherColumns)
    let included = learners.names.map(isIncluded)
    var learnerNumbers = [Int32?](repeating: nil, count: learners.count)
    var itemNumbers = [Int32?](repeating: nil, count: items.count)
    var setNumbers = [Int32?](repeating: nil, count: skillSets.count)
    let further = furtherColumns.compactMap(column)
    for row in 0..<count where included[Int(learner[row])] {
      kept.append(
        learner: Self.number(learner[row], in: &learnerNumbers) {
          kept.learnerNumber(for: learners.names[$0])
        },
        item: Self.number(item[row], in: &itemNumbers) { kept.itemNumber(for: items.names[$0]) },
        skillSet: Self.number(skillSet[row], in: &setNumbers) {
          kept.skillSetNumber(
            for: skillSets.names[$0], members: members[$0].map { skills.names[Int($0)] })
        },
        correct: correct[row] == 1, time: time[row], further: further.map { $0.name(of: row) })
    }
    return kept
  }

  /// The new number of what had an old one, given to it by `make` the first time.
  private static func number(
    _ old: Int32, in known: inout [Int32?], make: (Int) -> Int32
  ) -> Int32 {
    let index = Int(old)
    if let number = known[index] { return number }
    let number = make(index)
    known[index] = number
    return number
  }
}
