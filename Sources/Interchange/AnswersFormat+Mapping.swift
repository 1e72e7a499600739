public import StrictJSON

extension AnswersFormat {
  /// Reads a mapping: which columns of another system's file hold what, and what its words mean.
  ///
  ///     {
  ///       "columns": {"learner": "student", "item": "item", "skill": "kc", "correct": "outcome",
  ///                   "time": "epoch_ms"},
  ///       "correct": {"CORRECT": 1, "INCORRECT": 0, "STUDY": "exposure"},
  ///       "time": "epochMilliseconds",
  ///       "dates": "dmy"
  ///     }
  ///
  /// `columns` names at least `learner`, `item` and `correct`; what it leaves out is not read.
  /// `correct` is by default that of Balise's own format, and `time` is `order`. `dates` is `dmy` or `mdy`;
  /// without it the column of times has to say which comes first.
  public init(mapping: PlacedJSON) throws(JSONError) {
    let members = try mapping.members(
      known: ["columns", "correct", "time", "dates"], required: ["columns"])
    columns = try Self.columns(try members.required("columns"))
    outcomes = try members["correct"].map(Self.outcomes) ?? Self.balise.outcomes
    timeUnit = try members["time"]?.choice() ?? .order
    dates = try members["dates"]?.choice(DateOrder.self)
  }

  private static func columns(_ value: PlacedJSON) throws(JSONError) -> [Column: String] {
    let members = try value.members(
      known: Column.allCases.map(\.rawValue), required: required.map(\.rawValue))
    var columns: [Column: String] = [:]
    for column in Column.allCases {
      guard let value = members[column.rawValue] else { continue }
      let name = try value.string()
      guard !columns.values.contains(name) else {
        throw value.mismatch(expected: "a column that holds nothing else")
      }
      columns[column] = name
    }
    return columns
  }

  private static func outcomes(_ value: PlacedJSON) throws(JSONError) -> [String: Outcome] {
    var outcomes: [String: Outcome] = [:]
    for member in try value.members().all {
      let outcome: Outcome =
        switch member.value.content {
        case .integer(1): .correct
        case .integer(0): .incorrect
        case .string("exposure"): .exposure
        default: throw member.value.mismatch(expected: "1, 0 or `exposure`")
        }
      guard outcomes.updateValue(outcome, forKey: member.name.lowercased()) == nil else {
        throw JSONError(
          at: member.place, found: "\(quoted(member.name)) again, as case does not count",
          expected: "each word once")
      }
    }
    return outcomes
  }
}

extension PlacedJSON {
  /// The case whose raw value the string is.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type = Choice.self
  ) throws(JSONError) -> Choice {
    guard case .string(let word) = content, let choice = Choice(rawValue: word) else {
      throw mismatch(expected: listed(Choice.allCases.map(\.rawValue)))
    }
    return choice
  }
}
