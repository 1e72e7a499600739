extension Predictions {
  /// The probability that a correct response was predicted above an incorrect one, ties counting
  /// half; `nil` unless both occur.
  ///
  /// It is the Mann-Whitney statistic, from one sort with tied predictions at their middle rank.
  /// Pooled over learners it also rewards knowing who is strong and which item is hard.
  ///
  /// - Complexity: O(n log n).
  /// - Source: J. A. Hanley and B. J. McNeil, “The Meaning and Use of the Area under a Receiver
  ///   Operating Characteristic (ROC) Curve”, *Radiology* 143(1), 1982.
  public var auc: Double? {
    areaUnderCurve(of: rowsByPrediction)
  }

  /// The mean over learners of each one's own AUC, learners weighing the same; `nil` without a
  /// learner who has both a correct and an incorrect response.
  ///
  /// Learners with one kind of outcome alone have no AUC and do not enter: see
  /// ``learnersWithBothOutcomes``.
  ///
  /// - Complexity: O(n log n).
  public var aucPerLearner: Double? {
    let areas = learnerAreas.map(\.area)
    return areas.isEmpty ? nil : areas.reduce(0, +) / Double(areas.count)
  }

  /// The same with learners weighing as many responses as they gave.
  ///
  /// - Complexity: O(n log n).
  /// - Source: H. Zhu et al., “Optimized Cost per Click in Taobao Display Advertising”, *KDD* 2017,
  ///   section 4, where it is called GAUC.
  public var aucPerLearnerByResponses: Double? {
    let areas = learnerAreas
    let responses = areas.reduce(0) { $0 + $1.responses }
    guard responses > 0 else { return nil }
    return areas.reduce(0) { $0 + $1.area * Double($1.responses) } / Double(responses)
  }

  /// How many learners ``aucPerLearner`` is a mean over.
  ///
  /// - Complexity: O(n log n).
  public var learnersWithBothOutcomes: Int { learnerAreas.count }

  /// The AUC of each learner who has one, by learner number, and how many responses it is of.
  private var learnerAreas: [(area: Double, responses: Int)] {
    let rows = probability.indices.sorted {
      (learner[$0], probability[$0]) < (learner[$1], probability[$1])
    }
    return runs(of: rows) { learner[$0] == learner[$1] }.compactMap { run in
      areaUnderCurve(of: rows[run]).map { ($0, run.count) }
    }
  }

  /// Row numbers, lowest predictions first.
  var rowsByPrediction: [Int] { probability.indices.sorted { probability[$0] < probability[$1] } }

  /// The AUC of some rows, sorted by prediction.
  func areaUnderCurve(of rows: some RandomAccessCollection<Int>) -> Double? {
    let sorted = Array(rows)
    var positives = 0, ranksOfPositives = 0.0
    for run in runs(of: sorted, { probability[$0] == probability[$1] }) {
      let hits = sorted[run].count { outcome[$0] }
      positives += hits
      ranksOfPositives += Double(hits) * Double(run.lowerBound + run.upperBound + 1) / 2
    }
    let negatives = sorted.count - positives
    guard positives > 0, negatives > 0 else { return nil }
    let least = Double(positives) * Double(positives + 1) / 2
    return (ranksOfPositives - least) / (Double(positives) * Double(negatives))
  }
}

/// The longest runs of neighbours that belong together.
func runs<Element>(
  of elements: [Element], _ belongTogether: (Element, Element) -> Bool
) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var start = 0
  for end in elements.indices.dropFirst() where !belongTogether(elements[end - 1], elements[end]) {
    runs.append(start..<end)
    start = end
  }
  return elements.isEmpty ? [] : runs + [start..<elements.count]
}
