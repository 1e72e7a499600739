public import StrictJSON

extension AnswersFormat {
  /// Reads a mapping: which columns of another system's file hold what, and what its words mean.
  ///
  ///     {
  ///       "columns": {"learner": "student", "item": ["problem", "step"], "skills": "KC (*)",
  ///                   "correct": "outcome", "time": "epoch_ms"},
  ///       "correct": {"CORRECT": 1, "INCORRECT": 0, "STUDY": "exposure", "?": "unknown"},
  ///       "time": "epochMilliseconds", "dates": "dmy",
  ///       "skillSeparator": "~~", "missing": [".", "NA"], "quotes": false,
  ///       "response": "order", "keep": {"attempt": ["1"]}, "leaveOut": ["withoutSkill"]
  ///     }
  ///
  /// `columns` names at least `learner`, `item` and `correct`; what it leaves out is not read. Any key may be
  /// left out: `columns` and `correct` are then those of Balise's own format, `time` is `order`, `quotes`
  /// stand around fields, `;` stands between skills, and no row is left out or joined to another. `dates` is
  /// `dmy` or `mdy`; without it the column of times has to say which comes first.
  public init(mapping: PlacedJSON) throws(JSONError) {
    let members = try mapping.members(
      known: [
        "columns", "correct", "time", "dates", "skillSeparator", "missing", "quotes", "response",
        "keep", "leaveOut",
      ])
    self.init(columns: try members["columns"].map(Self.columns) ?? Self.balise.columns)
    if let value = members["correct"] { outcomes = try Self.outcomes(value) }
    if let value = members["time"] { timeUnit = try value.choice() }
    dates = try members["dates"]?.choice(DateOrder.self)
    if let value = members["skillSeparator"] { skillSeparator = try value.text() }
    if let value = members["missing"] { missing = Set(try value.texts()) }
    if let value = members["quotes"] { hasQuotes = try value.boolean() }
    response = try members["response"]?.text()
    if let value = members["keep"] { kept = try Self.kept(value) }
    if let value = members["leaveOut"] {
      for element in try value.array() { leavesOut.insert(try Self.reason(element)) }
    }
  }

  private static func columns(_ value: PlacedJSON) throws(JSONError) -> [Column: [String]] {
    let members = try value.members(
      known: Column.allCases.map(\.rawValue), required: required.map(\.rawValue))
    var columns: [Column: [String]] = [:]
    for column in Column.allCases {
      guard let value = members[column.rawValue] else { continue }
      let takesSeveral = column == .item || column == .skills
      let names = takesSeveral ? try value.texts() : [try value.text()]
      guard Set(names).isDisjoint(with: columns.values.joined()), Set(names).count == names.count
      else {
        throw value.mismatch(expected: .columnOfItsOwn)
      }
      columns[column] = names
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
        case .string("partialCredit"): .partialCredit
        case .string("unknown"): .unknown
        default: throw member.value.mismatch(expected: .outcome)
        }
      guard outcomes.updateValue(outcome, forKey: member.name.lowercased()) == nil else {
        throw JSONError(
          at: member.place, found: .againInAnyCase(member.name), expected: .eachWordOnce)
      }
    }
    return outcomes
  }

  /// A reason that a mapping may give; what `keep` sets aside is left out anyway.
  private static func reason(_ value: PlacedJSON) throws(JSONError) -> LeftOut {
    let reasons = LeftOut.allCases.filter { $0 != .notKept }
    let word = try value.string()
    guard let reason = reasons.first(where: { $0.rawValue == word }) else {
      throw value.mismatch(expected: .oneOf(reasons.map(\.rawValue)))
    }
    return reason
  }

  private static func kept(_ value: PlacedJSON) throws(JSONError) -> [String: Set<String>] {
    var kept: [String: Set<String>] = [:]
    for member in try value.members().all { kept[member.name] = Set(try member.value.texts()) }
    return kept
  }
}

extension PlacedJSON {
  /// The case whose raw value the string is.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type = Choice.self
  ) throws(JSONError) -> Choice {
    guard case .string(let word) = content, let choice = Choice(rawValue: word) else {
      throw mismatch(expected: .oneOf(Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// The string, which says something.
  fileprivate func text() throws(JSONError) -> String {
    let text = try string()
    guard !text.isEmpty else { throw mismatch(expected: .filledText) }
    return text
  }

  /// The string, or each of a list of some.
  fileprivate func texts() throws(JSONError) -> [String] {
    guard case .array(let elements) = content else { return [try text()] }
    guard !elements.isEmpty else { throw mismatch(expected: .filledList) }
    var texts: [String] = []
    for element in elements { texts.append(try element.text()) }
    return texts
  }
}
