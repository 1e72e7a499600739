/// Values of statistics in samples, handed out in the order the statistics were computed in.
struct SampleCursor {
  private var left: ArraySlice<[Double?]>

  init(_ samples: [[Double?]]) { left = samples[...] }

  /// The values of so many statistics, which are not handed out again.
  mutating func take(_ count: Int) -> ArraySlice<[Double?]> {
    defer { left = left.dropFirst(count) }
    return left.prefix(count)
  }

  /// What was measured of a group.
  mutating func estimates(of group: RowGroup) -> GroupEstimates {
    group.estimates(samples: take(group.rows.metrics.count))
  }
}

/// Groups of rows that may be reported by name, and how many may not.
struct NamedGroups {
  let column: String?
  let names: [String], groups: [RowGroup]
  private let omitted: Int

  /// Keeps the groups of enough learners, unless one that is too small could be had by subtracting those
  /// that are kept from all rows: then the next smallest are left out too, until what is left out together
  /// is several groups and enough learners.
  ///
  /// - Source: L. Willenborg and T. de Waal, *Elements of Statistical Disclosure Control*, 2001, on secondary
  ///   suppression.
  init(_ column: String?, names: [String], _ all: [RowGroup]) {
    let fewest = EvaluationReport.fewestLearners
    let groups = all.indices.filter { all[$0].learners > 0 }
    var withheld: Set<Int> = [], owners: Set<Int32> = []
    for index in groups.sorted(by: { (all[$0].learners, names[$0]) < (all[$1].learners, names[$1]) }
    ) {
      let isExposed = withheld.count == 1 || (1..<fewest).contains(owners.count)
      guard all[index].learners < fewest || isExposed else { break }
      withheld.insert(index)
      owners.formUnion(all[index].rows.sums.map(\.learner))
    }
    let kept = groups.filter { !withheld.contains($0) }
    self.column = column
    self.names = kept.map { names[$0] }
    self.groups = kept.map { all[$0] }
    omitted = withheld.count
  }

  /// The groups as they are reported.
  func slices(_ estimates: [GroupEstimates]) -> EvaluationReport.Slices {
    let groups = zip(names, estimates).map { EvaluationReport.Named(name: $0, estimates: $1) }
      .sorted { ($1.estimates.responses, $0.name) < ($0.estimates.responses, $1.name) }
    return EvaluationReport.Slices(column: column, groups: groups, omitted: omitted)
  }
}

extension GroupEstimates {
  /// The same with one more measure.
  func with(_ metric: Metric, _ estimated: Estimated?) -> GroupEstimates {
    var metrics = metrics
    metrics[metric] = estimated
    return GroupEstimates(responses: responses, learners: learners, metrics: metrics)
  }
}
