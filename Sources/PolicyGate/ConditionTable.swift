/// Conditions kept once each, so that what is left of them, as one dimension after another becomes
/// known, can be compared by number.
struct ConditionTable {
  /// A question about one dimension.
  enum Atom: Hashable {
    case isAny(Int, UInt32), fewerThan(Int), unrecognisedDay

    /// The place of the dimension it asks about.
    var position: Int {
      switch self {
      case .isAny(let position, _): position
      case .fewerThan: Dimension.subjects.position
      case .unrecognisedDay: RequestClasses.Value.dayPosition
      }
    }

    func answer(to facts: Condition.Facts) -> Bool? {
      switch self {
      case .isAny(let position, let operand):
        let bits = facts.bits[position]
        return bits & operand != 0 ? true : bits & unrecognisedBit != 0 ? nil : false
      case .fewerThan(let limit): return facts.count.map { $0 < limit }
      case .unrecognisedDay: return !facts.dayIsReadable
      }
    }
  }

  private enum Node: Hashable {
    case answer(Bool?), atom(Atom), all([Int]), any([Int]), not(Int)
  }

  private var nodes: [Node] = []
  /// The dimensions that each node asks about, a bit for each.
  private var dimensions: [UInt32] = []
  private var numbers: [Node: Int] = [:]
  private var rests: [Question: Int] = [:]

  private struct Question: Hashable { let number: Int, position: Int, value: Int }

  /// The numbers of the three answers.
  let no: Int, yes: Int, unknown: Int

  init() {
    (no, yes, unknown) = (0, 1, 2)
    for answer in [false, true, nil] { _ = number(of: .answer(answer)) }
  }

  /// Every atom there is.
  var atoms: Set<Atom> {
    Set(nodes.compactMap { if case .atom(let atom) = $0 { atom } else { nil } })
  }

  mutating func number(of condition: Condition) -> Int {
    switch condition {
    case .isAny(let dimension, let values):
      number(of: .atom(.isAny(dimension.position, values.bits)))
    case .unrecognised(let dimension):
      number(of: .atom(.isAny(dimension.position, unrecognisedBit)))
    case .unrecognisedDay: number(of: .atom(.unrecognisedDay))
    case .fewerThan(let limit): number(of: .atom(.fewerThan(limit)))
    case .all(let parts): joined(parts.map { number(of: $0) }, decisive: no)
    case .any(let parts): any(parts.map { number(of: $0) })
    case .not(let part): negated(number(of: part))
    }
  }

  /// The number of a condition that holds where one of these does.
  mutating func any(_ parts: [Int]) -> Int { joined(parts, decisive: yes) }

  /// What is left of a condition where a dimension has a value, which goes by its number.
  mutating func rest(
    of number: Int, position: Int, value: Int, in facts: Condition.Facts
  ) -> Int {
    guard dimensions[number] & 1 << UInt32(position) != 0 else { return number }
    let question = Question(number: number, position: position, value: value)
    if let known = rests[question] { return known }
    let rest =
      switch nodes[number] {
      case .answer: number
      case .atom(let atom): self.number(of: .answer(atom.answer(to: facts)))
      case .all(let parts):
        joined(
          parts.map { self.rest(of: $0, position: position, value: value, in: facts) },
          decisive: no)
      case .any(let parts):
        any(parts.map { self.rest(of: $0, position: position, value: value, in: facts) })
      case .not(let part):
        negated(self.rest(of: part, position: position, value: value, in: facts))
      }
    rests[question] = rest
    return rest
  }

  /// One decisive part settles the answer; parts that are the other way say nothing.
  private mutating func joined(_ parts: [Int], decisive: Int) -> Int {
    if parts.contains(decisive) { return decisive }
    let other = decisive == yes ? no : yes
    let open = Set(parts).subtracting([other]).sorted()
    if open.count <= 1 { return open.first ?? other }
    return number(of: decisive == yes ? .any(open) : .all(open))
  }

  private mutating func negated(_ part: Int) -> Int {
    part == no ? yes : part == yes ? no : part == unknown ? unknown : number(of: .not(part))
  }

  private mutating func number(of node: Node) -> Int {
    if let known = numbers[node] { return known }
    let asked: UInt32 =
      switch node {
      case .answer: 0
      case .atom(let atom): 1 << UInt32(atom.position)
      case .all(let parts), .any(let parts): parts.reduce(0) { $0 | dimensions[$1] }
      case .not(let part): dimensions[part]
      }
    nodes.append(node)
    dimensions.append(asked)
    numbers[node] = nodes.count - 1
    return nodes.count - 1
  }
}
