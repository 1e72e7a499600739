internal import LearningDomain
internal import StrictJSON

extension AnswerRows {
  /// The number of the set of skills that the row names, or `nil` where it names none.
  mutating func skillSet() throws(InterchangeError) -> Int? {
    if columns.hasSkillParts { return try skillSetOfColumns() }
    var joint = 0..<0, members = 0..<0
    if let column = columns.skill { joint = value(of: column) }
    if let column = columns.skills { members = value(of: column) }
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

  /// The set of skills that stand in several columns.
  private mutating func skillSetOfColumns() throws(InterchangeError) -> Int? {
    var key: [UInt8] = []
    for column in columns.skillParts {
      let range = value(of: column)
      if !range.isEmpty { key += table.bytes[range] + [0] }
    }
    guard !key.isEmpty else { return nil }
    if let known = skills.members.number(of: 0..<key.count, in: key.span) { return known }
    let number = skills.insert(SkillSet(joint: nil, members: try memberNames()))
    skills.members.insert(0..<key.count, of: key.span, number: number)
    return number
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

  private mutating func memberNames() throws(InterchangeError) -> [String] {
    var members: [String] = []
    for column in columns.skillParts where !value(of: column).isEmpty {
      try table.checkName(inField: column, expected: .skill)
      let names = table.text(of: column).split(
        separator: format.skillSeparator, omittingEmptySubsequences: false)
      guard !names.contains(where: \.isEmpty) else {
        throw fault(column, expected: .skillList(format.skillSeparator))
      }
      members += names.map(String.init)
    }
    return members
  }

  /// Whether a row without skills finds them in the catalogue.
  func catalogueHasSkills(of item: Int?, _ resource: Int?) -> Bool {
    guard let catalogue else { return false }
    if let item { return catalogue[item: Item.ID(items.names[item])] != nil }
    return resource.map { catalogue[resource: Resource.ID(resources.names[$0])] != nil } ?? false
  }

  /// The skills of a row that names none.
  func skillsFromCatalogue(of row: AnswerRow) throws(InterchangeError) -> [Skill.ID] {
    guard let catalogue else {
      throw faultOfSkills(expected: .skillOrCatalogue)
    }
    if let number = row.item {
      if let item = catalogue[item: Item.ID(items.names[number])] { return item.skills }
      throw fault(columns.item, expected: .itemOfCatalogue)
    }
    if let number = row.resource, let column = columns.resource {
      if let resource = catalogue[resource: Resource.ID(resources.names[number])] {
        return resource.teaches
      }
      throw fault(column, expected: .resourceOfCatalogue)
    }
    throw faultOfSkills(expected: .skillItemOrResource)
  }
}
