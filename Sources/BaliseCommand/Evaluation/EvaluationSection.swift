/// A part of the report on an evaluation: what it is about, a drawing, and the same figures in a table.
struct EvaluationSection {
  /// A table whose first column names the rows.
  struct Table {
    let caption: String, heads: [String]
    let rows: [[String]]
  }

  let id: String, heading: String
  /// What is measured and how to read it, a paragraph each.
  let sentences: [String]
  var plot: (any Plot)?
  var table: Table?
  /// What is listed, where the section has no figures.
  var entries: [String] = []
  /// What stands under the table.
  var notes: [String] = []
}
