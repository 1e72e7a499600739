/// Responses of many learners in columns, for fitting and evaluating.
///
/// Rows keep the order they were appended in; ``order()`` puts each learner's rows in time. Only
/// answers are held: exposures and self-assessments are no opportunities.
///
/// | column     | holds                                                    |
/// |------------|----------------------------------------------------------|
/// | `learner`  | number in ``learners``                                   |
/// | `item`     | number in ``items``                                      |
/// | `skillSet` | number in ``skillSets``, whose rows are numbers in ``skills`` |
/// | `correct`  | 1 for a correct response, 0 for an incorrect one         |
/// | `time`     | milliseconds or any order; 0 throughout where none is given |
///
/// Further columns are held as they were named when the log was created.
public struct AnswerLog: Sendable {
  /// A column of names: what stands in each row, as a number in `names`.
  public struct Column: Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public fileprivate(set) var names: [String], values: [Int32]

    /// What stands in a row.
    public func name(of row: Int) -> String { names[Int(values[row])] }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public private(set) var learners = NameTable(), items = NameTable(), skills = NameTable()

  /// The joint skill of each distinct set: its given name, or its members joined by `;`.
  public private(set) var skillSets = NameTable()

  /// The members of each joint skill, numbers in ``skills``, ascending.
  public private(set) var members: [[Int32]] = []

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public private(set) var learner: [Int32] = [], item: [Int32] = [], skillSet: [Int32] = []
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public private(set) var correct: [UInt8] = []
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public private(set) var time: [Int64] = []

  /// The names of the further columns.
  public let furtherColumns: [String]
  private var furtherNames: [NameTable], furtherValues: [[Int32]]

  /// Creates an empty log, with further columns of names.
  public init(furtherColumns: [String] = []) {
    self.furtherColumns = furtherColumns
    furtherNames = furtherColumns.map { _ in NameTable() }
    furtherValues = furtherColumns.map { _ in [] }
  }

  /// The column of that name: `item`, `learner` or a further one; `nil` for any other.
  public func column(_ name: String) -> Column? {
    switch name {
    case "item": return Column(names: items.names, values: item)
    case "learner": return Column(names: learners.names, values: learner)
    default:
      guard let index = furtherColumns.firstIndex(of: name) else { return nil }
      return Column(names: furtherNames[index].names, values: furtherValues[index])
    }
  }

  /// How many responses there are.
  public var count: Int { correct.count }

  /// The number of an item, given to it now if it has none.
  public mutating func itemNumber(for name: String) -> Int32 { items.number(for: name) }

  /// The number of a learner, given to it now if it has none.
  public mutating func learnerNumber(for name: String) -> Int32 { learners.number(for: name) }

  /// The number of a joint skill, given to it now if it has none.
  ///
  /// Without a name of its own it is named by its members, sorted; without members it is its own
  /// only member.
  public mutating func skillSetNumber(for name: String?, members skillNames: [String]) -> Int32 {
    let distinct = Set(skillNames).sorted()
    let joint = name ?? distinct.joined(separator: ";")
    if let number = skillSets.number(of: joint) { return number }
    let parts = distinct.isEmpty ? [joint] : distinct
    members.append(parts.map { skills.number(for: $0) }.sorted())
    return skillSets.number(for: joint)
  }

  /// Appends a response, its names already numbered, and what stands in its further columns: nothing
  /// where there are fewer names than columns.
  ///
  /// - Precondition: The numbers were given by this log.
  public mutating func append(
    learner: Int32, item: Int32, skillSet: Int32, correct: Bool, time: Int64,
    further: [String] = []
  ) {
    for index in furtherColumns.indices {
      let name = index < further.count ? further[index] : ""
      furtherValues[index].append(furtherNames[index].number(for: name))
    }
    self.learner.append(learner)
    self.item.append(item)
    self.skillSet.append(skillSet)
    self.correct.append(correct ? 1 : 0)
    self.time.append(time)
  }

  /// Row numbers sorted by learner, then time, then the order of appending.
  ///
  /// Learners come in the order of their names, so that the result does not depend on how the rows
  /// of different learners were interleaved.
  ///
  /// - Complexity: That of ``rowsByLearner()``, and O(learners · log learners).
  public func order() -> [Int32] {
    let rows = rowsByLearner()
    var ranges = [Range<Int>](repeating: 0..<0, count: learners.count)
    var start = 0
    while start < rows.count {
      let number = learner[Int(rows[start])]
      var end = start
      while end < rows.count, learner[Int(rows[end])] == number { end += 1 }
      ranges[Int(number)] = start..<end
      start = end
    }
    let byName = learners.names.indices.sorted { learners.names[$0] < learners.names[$1] }
    return byName.flatMap { ranges[$0].map { rows[$0] } }
  }

  /// Row numbers learner after learner, each learner's in time, equal times in the order of appending.
  ///
  /// Learners come in the order of their numbers.
  ///
  /// - Complexity: O(n) where each learner's rows are already in time, O(n log n) otherwise.
  public func rowsByLearner() -> RowOrder {
    let isSorted = (1..<max(1, count)).allSatisfy {
      (learner[$0 - 1], time[$0 - 1]) <= (learner[$0], time[$0])
    }
    guard !isSorted else { return RowOrder(count: count) }
    var starts = [Int](repeating: 0, count: learners.count + 1)
    for number in learner { starts[Int(number) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var rows = [Int32](repeating: 0, count: count)
    for row in 0..<count {
      let slot = Int(learner[row])
      rows[next[slot]] = Int32(row)
      next[slot] += 1
    }
    for slot in 0..<learners.count {
      let range = starts[slot]..<starts[slot + 1]
      let sorted = range.dropFirst().allSatisfy { time[Int(rows[$0 - 1])] <= time[Int(rows[$0])] }
      if !sorted { rows[range].sort { (time[Int($0)], $0) < (time[Int($1)], $1) } }
    }
    return RowOrder(count: count, rows: rows)
  }

  /// Row numbers in some order.
  public struct RowOrder: RandomAccessCollection, Sendable {
    private let rows: [Int32]?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let count: Int

    /// Without `rows` the order in which the rows were appended, which takes no memory.
    fileprivate init(count: Int, rows: [Int32]? = nil) {
      self.count = count
      self.rows = rows
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var startIndex: Int { 0 }
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var endIndex: Int { count }
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public subscript(position: Int) -> Int32 { rows?[position] ?? Int32(position) }
  }
}
