public import LearningDomain

/// The rows of each slice that a column makes, and for each the rows of all other slices.
struct SlicedRows {
  let named: NamedGroups, others: [ResampledRows]

  /// Tells rows apart by what stands in a column.
  ///
  /// - Throws: ``SliceError`` where the column is not there or has too many values.
  init(
    _ name: String, of result: EvaluationResult, owner: [Int32], metrics: [Metric]
  ) throws(SliceError) {
    guard let column = result.columns.first(where: { $0.name == name }) else {
      throw .noColumn(name)
    }
    try EvaluationReport.check(column.labels.count, of: name)
    let rows = column.rows
    named = NamedGroups(
      name, names: column.labels,
      rows.map { RowGroup($0, of: result.predictions, owner: owner, metrics: metrics) })
    let labels = named.names.compactMap { column.labels.firstIndex(of: $0).map(Int32.init) }
    others = labels.map { label in
      let rest = column.label.indices.filter { column.label[$0] != label }
      return RowGroup(rest, of: result.predictions, owner: owner, metrics: []).rows
    }
  }

  /// The slices beside their others.
  var pairs: [(ResampledRows, ResampledRows)] { zip(named.groups, others).map { ($0.rows, $1) } }
}

extension EvaluationReport {
  /// Throws unless responses can be told apart by each of some columns.
  ///
  /// - Throws: ``SliceError``.
  public static func check(slices columns: [String], of log: AnswerLog) throws(SliceError) {
    for name in columns {
      guard let column = log.column(name) else { throw .noColumn(name) }
      try check(column.names.count, of: name)
    }
  }

  fileprivate static func check(_ labels: Int, of column: String) throws(SliceError) {
    guard labels <= mostSlices else { throw .tooManyValues(column: column, count: labels) }
  }
}
