extension AnswersFormat {
  /// The names of the columns that are read.
  var keys: [String] {
    Column.allCases.flatMap { columns[$0] ?? [] } + [response].compactMap(\.self)
      + kept.keys.sorted()
  }

  /// Whether a header may call the columns by any word for them; a mapping or a preset means the very
  /// names that it gives.
  var takesOtherWords: Bool { columns == Self.balise.columns }

  /// What the file calls the columns that hold something; none where it is not read.
  func names(of column: Column) -> [ColumnName] {
    takesOtherWords
      ? [column.name] : (columns[column] ?? []).map(ColumnName.init(exactly:))
  }

  /// What the file must call the columns without which no answer can be read.
  private var requiredNames: [ColumnName] {
    Self.required.flatMap(names)
      + ([response].compactMap(\.self) + kept.keys.sorted()).map(ColumnName.init(exactly:))
  }

  private var layouts: [AnswersFormat] { [self] + alternatives }

  /// How a file in this format is to be taken apart.
  var dialect: CSVDialect {
    CSVDialect(
      required: layouts.map(\.requiredNames), hasQuotes: hasQuotes,
      repeatsNames: !takesOtherWords)
  }

  /// The layout whose required columns a header has, or else the one of which it has most, that of the
  /// outcomes above all.
  func fitting(_ header: [String]) -> AnswersFormat {
    func missing(_ format: AnswersFormat) -> (count: Int, outcomes: Int) {
      func count(_ names: [ColumnName]) -> Int { names.count { $0.positions(in: header).isEmpty } }
      return (count(format.requiredNames), count(format.names(of: .correct)))
    }
    return layouts.min { missing($0) < missing($1) } ?? self
  }
}

/// What a format says of the CSV that it is written in.
struct CSVDialect {
  /// The columns without which a file cannot be used, as one of these lists: of two separators that the header
  /// may be split by, the right one gives them all.
  var required: [[ColumnName]]

  /// Whether quotes around a field are no part of it.
  var hasQuotes = true

  /// Whether several columns may have the same name.
  var repeatsNames = false
}
