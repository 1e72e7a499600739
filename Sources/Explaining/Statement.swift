internal import LearningDomain

/// What is said, before any language: a message and what fills its holes.
struct Statement: Hashable, Sendable {
  let key: MessageKey, values: [Placeholder: Value]

  init(_ key: MessageKey, _ values: [Placeholder: Value] = [:]) {
    self.key = key
    self.values = values
  }

  /// What fills a hole.
  enum Value: Hashable, Sendable {
    case number(Int)
    /// Words that the catalogue gives.
    case text(String)
    /// A skill by its label.
    case skill(Skill.ID)
    /// A resource by its title.
    case resource(Resource.ID)
    /// A resource by its kind of activity, title and length.
    case offer(Resource.ID)
    /// A response by its item and, where there is one, its day.
    case answer(Item.ID?, Day?)
    case day(Day)
    case days(ClosedRange<Day>)
    /// Another message.
    case message(MessageKey)
    /// Other statements, joined as the language joins a list.
    case list([Statement])
  }
}

/// Statements that belong together.
struct Passage: Hashable, Sendable {
  let claim: Rationale.Claim, statements: [Statement]

  init(_ claim: Rationale.Claim, _ statements: [Statement]) {
    self.claim = claim
    self.statements = statements
  }

  /// The items that it names.
  var items: [Item.ID] {
    statements.flatMap(\.values.values).compactMap { value in
      if case .answer(let item, _) = value { item } else { nil }
    }
  }

  /// The passage in stretches of three statements at most.
  ///
  /// - Source: The readability bar of `rationale.md`, F8: 3 sentences a block.
  var blocks: [Passage] {
    stride(from: 0, to: statements.count, by: 3).map { start in
      Passage(claim, Array(statements[start..<Swift.min(start + 3, statements.count)]))
    }
  }
}
