public import KnowledgeTracing

extension EvaluationReport {
  /// What is measured of all responses, of a group of them, and of a slice.
  private static let ofAll: [Metric] = [
    .logLoss, .rmse, .auc, .aucPerLearner, .aucPerLearnerByResponses, .accuracy, .ece, .slope,
    .intercept, .calibrationIntercept, .observed, .predicted,
  ]
  private static let ofGroup: [Metric] = [.logLoss, .auc, .observed, .predicted]
  private static let ofSlice: [Metric] = [.logLoss, .calibrationIntercept]

  /// Measures what an evaluation predicted.
  ///
  /// - Parameters:
  ///   - result: The evaluation.
  ///   - reading: What a response to several skills counts for; that of the predictions, if skills and
  ///     opportunities are to show what was predicted from.
  ///   - columns: The further columns of the log to tell responses apart by.
  ///   - bootstrap: How learners are drawn.
  /// - Complexity: O(n log n + n · samples · (columns + 1)), and O(n · samples) more for each slice; an AUC
  ///   takes one sort for all samples.
  /// - Throws: ``SliceError`` for a column that is not there or has too many values.
  public init(
    _ result: EvaluationResult, reading: SkillReading, slices columns: [String] = [],
    bootstrap: Bootstrap
  ) throws(SliceError) {
    let predictions = result.predictions, owner = predictions.owners
    func group(_ rows: [Int], _ metrics: [Metric] = Self.ofGroup) -> RowGroup {
      RowGroup(rows, of: predictions, owner: owner, metrics: metrics)
    }
    let all = group(Array(0..<predictions.count), Self.ofAll)
    let places = rows(at: result.positions, in: PositionRange.ofSequence).map { group($0) }
    let bySkill = result.rowsBySkillAndOpportunity(reading)
    let opportunities = bySkill.opportunities.map { group($0) }
    let skills = bySkill.skills.map { group($0) }
    let named = NamedGroups(nil, names: bySkill.names, skills)
    var sliced: [SlicedRows] = []
    for column in columns {
      sliced.append(try SlicedRows(column, of: result, owner: owner, metrics: Self.ofSlice))
    }
    let table = predictions.reliability()
    let shown = [all] + places + opportunities + named.groups + sliced.flatMap(\.named.groups)
    let pairs = sliced.flatMap(\.pairs)
    let samples = bootstrap.values(learners: all.learners) { weights in
      all.rows.observed(weights, bins: table.count)
        + [mean(of: skills.map { $0.rows.auc(weights) })]
        + shown.flatMap { $0.rows.values(weights) }
        + pairs.map { abroca($0, $1, weights) }
    }

    var cursor = SampleCursor(samples)
    self.bootstrap = bootstrap
    reliability = zip(table, cursor.take(table.count)).compactMap { bin, samples in
      Estimated(bin.observed, samples: samples).map {
        Bin(count: bin.count, predicted: bin.predicted, observed: $0)
      }
    }
    let areas = skills.map(\.predictions.auc)
    skillsWithAUC = areas.count { $0 != nil }
    learnersWithAUC = predictions.learnersWithBothOutcomes
    let perSkill = Estimated(mean(of: areas), samples: cursor.take(1).first ?? [])
    self.all = cursor.estimates(of: all).with(.aucPerSkill, perSkill)
    (positions, responsesWithoutPosition) = cursor.positions(PositionRange.ofSequence, places)
    (self.opportunities, responsesWithoutOpportunity) = cursor.positions(
      PositionRange.ofOpportunities, opportunities)
    self.skills = named.slices(named.groups.map { cursor.estimates(of: $0) })
    let estimates = sliced.map { $0.named.groups.map { cursor.estimates(of: $0) } }
    let once = [Double](repeating: 1, count: all.learners)
    slices = zip(sliced, estimates).map { sliced, estimates in
      let between = zip(sliced.pairs, cursor.take(sliced.pairs.count)).map { pair, samples in
        Estimated(abroca(pair.0, pair.1, once), samples: samples)
      }
      return sliced.named.slices(zip(estimates, between).map { $0.with(.abroca, $1) })
    }
  }
}

extension SampleCursor {
  /// What was measured at places in a sequence, where there are enough learners, and how many responses the others
  /// have.
  fileprivate mutating func positions(
    _ ranges: [PositionRange], _ groups: [RowGroup]
  ) -> (shown: [EvaluationReport.Position], leftOut: Int) {
    let all = zip(ranges, groups.map { estimates(of: $0) })
      .map { EvaluationReport.Position(range: $0, estimates: $1) }
    let shown = all.filter { $0.estimates.learners >= EvaluationReport.fewestLearners }
    func responses(_ positions: [EvaluationReport.Position]) -> Int {
      positions.reduce(0) { $0 + $1.estimates.responses }
    }
    return (shown, responses(all) - responses(shown))
  }
}

/// The mean of those numbers that are defined.
private func mean(of numbers: [Double?]) -> Double? {
  var sum = 0.0, count = 0.0
  for case let number? in numbers {
    sum += number
    count += 1
  }
  return count > 0 ? sum / count : nil
}
