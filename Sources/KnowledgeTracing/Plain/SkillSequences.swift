internal import LearningDomain

/// The responses of a log as sequences, skill after skill and in each skill learner after learner.
struct SkillSequences: Sendable {
  private(set) var skills: [(name: String, range: Range<Int>)] = []
  private var opportunities: [OpportunityBits] = []

  /// The row of each opportunity, where the variant looks at columns.
  private var rows: [Int32] = []
  private let learn, item, prior: AnswerLog.Column?

  /// - Throws: ``FitError/noColumn(_:)``.
  init(_ log: AnswerLog, reading: SkillReading, variant: PlainVariant) throws(FitError) {
    learn = try log.column(named: variant.learnColumn)
    item = try log.column(named: variant.itemColumn)
    prior = try log.column(named: variant.priorColumn)
    let needsRows = !variant.columns.isEmpty

    let names = reading == .joint ? log.skillSets.names : log.skills.names
    let members = Members(reading == .joint ? names.indices.map { [Int32($0)] } : log.members)
    var rowsOfSet = [Int](repeating: 0, count: log.skillSets.count)
    for set in log.skillSet { rowsOfSet[Int(set)] += 1 }
    var starts = [Int](repeating: 0, count: names.count + 1)
    for (set, count) in rowsOfSet.enumerated() {
      for member in members.range(of: set) { starts[members.skill(at: member) + 1] += count }
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    opportunities = [OpportunityBits](
      repeating: OpportunityBits(isCorrect: false, begins: false), count: starts[names.count])
    if needsRows { rows = [Int32](repeating: 0, count: opportunities.count) }
    var next = starts
    var last = [Int32](repeating: -1, count: names.count)
    for row in log.rowsByLearner() {
      let learner = log.learner[Int(row)]
      for member in members.range(of: Int(log.skillSet[Int(row)])) {
        let skill = members.skill(at: member)
        opportunities[next[skill]] = OpportunityBits(
          isCorrect: log.correct[Int(row)] == 1, begins: last[skill] != learner)
        if needsRows { rows[next[skill]] = row }
        next[skill] += 1
        last[skill] = learner
      }
    }
    skills = names.indices.compactMap { skill in
      starts[skill] == starts[skill + 1]
        ? nil : (names[skill], starts[skill]..<starts[skill + 1])
    }
  }

  /// A skill's responses alone.
  func plain(_ range: Range<Int>) -> PlainSequences {
    PlainSequences(opportunities: opportunities, positions: range)
  }

  /// A skill's responses in their classes, and the layout of the classes' parameters.
  func classed(_ range: Range<Int>) -> (ClassedSequences, ParameterLayout) {
    let begins = range.filter { opportunities[$0].begins }
    let priors = Classes(prior, rows: begins.map { rows[$0] })
    let learns = Classes(learn, rows: rows[range])
    let items = Classes(item, rows: rows[range])
    let pairs = range.map { learns.number(of: rows[$0]) << 32 | items.number(of: rows[$0]) }
    let distinct = Set(pairs).sorted()
    let codes = Dictionary(uniqueKeysWithValues: zip(distinct, 0...))
    var roots = [Int32](repeating: -1, count: range.count)
    for position in begins {
      roots[position - range.lowerBound] = Int32(priors.number(of: rows[position]))
    }
    let layout = ParameterLayout(
      priors: priors.names, learns: learns.names, items: items.names,
      codes: distinct.map { ParameterLayout.Code(learn: $0 >> 32, item: $0 & 0xFFFF_FFFF) })
    let sequences = ClassedSequences(
      roots: priors.names.count, alphabet: 2 * distinct.count, rootAt: roots,
      symbols: zip(range, pairs).map { position, pair in
        Int32(2 * (codes[pair] ?? 0) + (opportunities[position].isCorrect ? 1 : 0))
      })
    return (sequences, layout)
  }
}

/// The skills of each set, one set after the other: an array of arrays costs more to go through than
/// all that is done with it here.
private struct Members {
  private let flat: [Int32], ends: [Int32]

  init(_ members: [[Int32]]) {
    flat = members.flatMap(\.self)
    var ends: [Int32] = []
    for set in members { ends.append((ends.last ?? 0) + Int32(set.count)) }
    self.ends = ends
  }

  func range(of set: Int) -> Range<Int> {
    (set == 0 ? 0 : Int(ends[set - 1]))..<Int(ends[set])
  }

  func skill(at position: Int) -> Int { Int(flat[position]) }
}

/// The values of a column that occur in some rows, sorted by name; one class where there is no column.
private struct Classes {
  let names: [String?]
  private let column: AnswerLog.Column?
  private var numbers: [Int32: Int] = [:]

  init(_ column: AnswerLog.Column?, rows: some Sequence<Int32>) {
    self.column = column
    guard let column else {
      names = [nil]
      return
    }
    let values = Set(rows.map { column.values[Int($0)] })
    let sorted = values.sorted { column.names[Int($0)] < column.names[Int($1)] }
    names = sorted.map { column.names[Int($0)] }
    numbers = Dictionary(uniqueKeysWithValues: zip(sorted, 0...))
  }

  func number(of row: Int32) -> Int {
    guard let column else { return 0 }
    return numbers[column.values[Int(row)]] ?? 0
  }
}

/// Sequences of responses that differ in nothing else.
struct PlainSequences: SymbolSequences {
  fileprivate let opportunities: [OpportunityBits]
  let positions: Range<Int>

  var roots: Int { 1 }
  var alphabet: Int { 2 }

  func root(at position: Int) -> Int? { opportunities[position].begins ? 0 : nil }

  func symbol(at position: Int) -> Int { opportunities[position].isCorrect ? 1 : 0 }
}

/// Sequences of responses in classes.
struct ClassedSequences: SymbolSequences {
  let roots: Int, alphabet: Int

  /// The way of beginning, or -1 where no sequence begins.
  let rootAt: [Int32], symbols: [Int32]

  var positions: Range<Int> { symbols.indices }

  func root(at position: Int) -> Int? { rootAt[position] < 0 ? nil : Int(rootAt[position]) }

  func symbol(at position: Int) -> Int { Int(symbols[position]) }
}

/// One response in a list of sequences: whether it is correct, and whether a new sequence begins.
struct OpportunityBits: Hashable, Sendable {
  private let bits: UInt8

  init(isCorrect: Bool, begins: Bool) { bits = (isCorrect ? 1 : 0) | (begins ? 2 : 0) }

  var isCorrect: Bool { bits & 1 == 1 }
  var begins: Bool { bits & 2 == 2 }
}
