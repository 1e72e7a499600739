internal import LearningDomain
internal import StrictJSON

extension AnswerRows {
  mutating func learner() throws(InterchangeError) -> Int {
    let range = table.range(of: columns.learner)
    if let number = learners.known(range, in: table.bytes.span) { return number }
    let text = table.text(of: columns.learner)
    try table.checkPseudonym(text, inField: columns.learner)
    return learners.insert(text, at: range, of: table.bytes.span)
  }

  mutating func item() throws(InterchangeError) -> Int? {
    let range = table.range(of: columns.item)
    guard !range.isEmpty else { return nil }
    if let number = items.known(range, in: table.bytes.span) { return number }
    try table.checkName(inField: columns.item, expected: .item)
    return items.insert(table.text(of: columns.item), at: range, of: table.bytes.span)
  }

  mutating func resource() throws(InterchangeError) -> Int? {
    guard let column = columns.resource else { return nil }
    let range = table.range(of: column)
    guard !range.isEmpty else { return nil }
    if let number = resources.known(range, in: table.bytes.span) { return number }
    try table.checkName(inField: column, expected: .resource)
    return resources.insert(table.text(of: column), at: range, of: table.bytes.span)
  }

  /// The meaning of the column of correctness, or `nil` where it is empty.
  mutating func outcome() throws(InterchangeError) -> AnswersFormat.Outcome? {
    let range = table.range(of: columns.correct)
    guard !range.isEmpty else { return nil }
    let all = AnswersFormat.Outcome.allCases
    if let number = outcomes.number(of: range, in: table.bytes.span) { return all[number] }
    guard let outcome = format.outcome(of: table.text(of: columns.correct)),
      let number = all.firstIndex(of: outcome)
    else { throw fault(columns.correct, expected: format.expectedOutcomes) }
    outcomes.insert(range, of: table.bytes.span, number: number)
    return outcome
  }

  mutating func kind(_ outcome: AnswersFormat.Outcome?) throws(InterchangeError) -> AnswerRow.Kind {
    var kind: AnswerRow.Kind = outcome == .exposure ? .exposure : .answer
    if let column = columns.kind, !table.range(of: column).isEmpty {
      guard let given = AnswerRow.Kind(rawValue: table.text(of: column)) else {
        throw fault(column, expected: .oneOf(AnswerRow.Kind.allCases.map(\.rawValue)))
      }
      kind = given
    }
    switch (kind, outcome) {
    case (.answer, .correct), (.answer, .incorrect), (.exposure, .exposure), (.exposure, nil),
      (.selfAssessment, nil):
      return kind
    case (.answer, _): throw fault(columns.correct, expected: format.expectedOutcomes)
    default: throw fault(columns.correct, expected: .noOutcome(of: kind))
    }
  }

  mutating func confidence(_ kind: AnswerRow.Kind) throws(InterchangeError) -> Confidence? {
    guard let column = columns.confidence, !table.range(of: column).isEmpty else {
      guard kind != .selfAssessment else {
        throw fault(columns.confidence ?? columns.correct, expected: .confidence)
      }
      return nil
    }
    guard let number = Int(table.text(of: column)), let confidence = Confidence(rawValue: number)
    else { throw fault(column, expected: .confidence) }
    return confidence
  }

  mutating func hints() throws(InterchangeError) -> Int {
    guard let column = columns.hints, !table.range(of: column).isEmpty else { return 0 }
    guard let hints = Int(table.text(of: column)), (0...Observation.mostHints).contains(hints)
    else { throw fault(column, expected: .hints) }
    return hints
  }

  /// The number of the set of skills that the row names, or `nil` where it names none.
  mutating func skillSet() throws(InterchangeError) -> Int? {
    let joint = columns.skill.map { table.range(of: $0) } ?? 0..<0
    let members = columns.skills.map { table.range(of: $0) } ?? 0..<0
    switch (joint.isEmpty, members.isEmpty) {
    case (true, true):
      return nil
    case (false, true):
      if let known = skills.joints.number(of: joint, in: table.bytes.span) { return known }
      if let column = columns.skill { try table.checkName(inField: column, expected: .skill) }
      let number = skills.insert(SkillSet(joint: columns.skill.map(table.text), members: []))
      skills.joints.insert(joint, of: table.bytes.span, number: number)
      return number
    case (true, false):
      if let known = skills.members.number(of: members, in: table.bytes.span) { return known }
      let number = skills.insert(SkillSet(joint: nil, members: try memberNames()))
      skills.members.insert(members, of: table.bytes.span, number: number)
      return number
    case (false, false):
      let pair = table.bytes[joint] + [0] + table.bytes[members]
      if let known = skills.pairs.number(of: 0..<pair.count, in: pair.span) { return known }
      let number = try pairOfSkills()
      skills.pairs.insert(0..<pair.count, of: pair.span, number: number)
      return number
    }
  }

  private mutating func pairOfSkills() throws(InterchangeError) -> Int {
    let set = SkillSet(joint: columns.skill.map(table.text), members: try memberNames())
    if let joint = set.joint, let before = skills.membersOfJoint[joint],
      Set(before) != Set(set.members), let column = columns.skills
    {
      throw fault(column, expected: .sameMembers(before, of: joint))
    }
    return skills.insert(set)
  }

  private func memberNames() throws(InterchangeError) -> [String] {
    guard let column = columns.skills else { return [] }
    try table.checkName(inField: column, expected: .skill)
    let names = table.text(of: column).split(separator: ";", omittingEmptySubsequences: false)
    guard !names.contains(where: \.isEmpty) else {
      throw fault(column, expected: .skillList)
    }
    return names.map(String.init)
  }
}

extension TableReader {
  /// Throws where a name of a learner is missing or says who the learner is; never repeats it whole.
  func checkPseudonym(_ text: String, inField field: Int) throws(InterchangeError) {
    guard !text.isEmpty else {
      throw fault(inField: field, found: .nothing, expected: .pseudonym)
    }
    try checkName(inField: field, expected: .pseudonym)
    guard let identifying = Identifying(text) else { return }
    throw fault(inField: field, found: .identifying(identifying, text), expected: .pseudonym)
  }
}
