extension ResampledRows {
  /// The AUC under weights.
  ///
  /// - Complexity: O(rows).
  func auc(_ weights: [Double]) -> Double? {
    var pairs = 0.0, positives = 0.0, negatives = 0.0
    eachRun(weights) { _, runPositives, runNegatives in
      pairs += runPositives * (negatives + runNegatives / 2)
      positives += runPositives
      negatives += runNegatives
    }
    return positives > 0 && negatives > 0 ? pairs / (positives * negatives) : nil
  }

  /// The mean of the AUC of the learners who have one.
  func meanArea(_ weights: [Double], _ importance: (LearnerSums) -> Double) -> Double? {
    var sum = 0.0, count = 0.0
    for learner in sums {
      guard let area = learner.area else { continue }
      let weight = weights[Int(learner.learner)] * importance(learner)
      sum += weight * area
      count += weight
    }
    return count > 0 ? sum / count : nil
  }

  /// Hands on how much correct and how much incorrect stands at each prediction, lowest first.
  @inline(__always)
  func eachRun(
    _ weights: [Double], _ body: (_ run: Int, _ correct: Double, _ incorrect: Double) -> Void
  ) {
    var row = 0
    for run in runs.indices {
      var all = 0.0, right = 0.0
      while row < runs[run] {
        let weight = weights[Int(owner[row])]
        all += weight
        right += weight * correct[row]
        row += 1
      }
      body(run, right, all - right)
    }
  }
}
