/// Conditions laid out so that asking them all takes one walk without recursion.
///
/// Each distinct condition is a node, asked once however many others it is a part of, and its parts
/// stand before it. Answers are those of ``Condition``, in Kleene's order: no, not known, yes. So
/// `all` is the least of its parts, `any` the greatest, and `not` turns the order around.
struct CompiledConditions: Sendable {
  private enum Answer {
    static let no: UInt8 = 0, unknown: UInt8 = 1, yes: UInt8 = 2
  }

  private enum Operation { case isAny, unrecognisedDay, fewerThan, all, any, not }

  private struct Node {
    var operation: Operation
    var position = 0
    var operand: UInt32 = 0
    var parts = 0..<0
  }

  private var nodes: [Node] = []
  private var parts: [Int] = []
  private var roots: [Int] = []

  /// How many conditions there are.
  var count: Int { roots.count }

  /// Lays conditions out in their order.
  init(_ conditions: [Condition]) {
    var places: [Condition: Int] = [:]
    roots = conditions.map { place(of: $0, &places) }
  }

  /// The numbers of the conditions that surely hold, ascending.
  func holding(in facts: Condition.Facts) -> [Int] {
    var answers = [UInt8](repeating: Answer.no, count: nodes.count)
    let nodes = nodes.span, parts = parts.span
    var open = answers.mutableSpan
    for place in nodes.indices {
      open[place] = Self.answer(nodes[place], facts, parts, open.span)
    }
    return roots.indices.filter { answers[roots[$0]] == Answer.yes }
  }

  private mutating func place(of condition: Condition, _ places: inout [Condition: Int]) -> Int {
    if let place = places[condition] { return place }
    let node: Node
    switch condition {
    case .isAny(let dimension, let values):
      node = Node(operation: .isAny, position: dimension.position, operand: values.bits)
    case .unrecognised(let dimension):
      // Asking for the bit itself: it is set or not, and the answer is always known.
      node = Node(operation: .isAny, position: dimension.position, operand: unrecognisedBit)
    case .unrecognisedDay: node = Node(operation: .unrecognisedDay)
    case .fewerThan(let limit):
      node = Node(operation: .fewerThan, operand: UInt32(clamping: limit))
    case .all(let all): node = Node(operation: .all, parts: lay(all, &places))
    case .any(let any): node = Node(operation: .any, parts: lay(any, &places))
    case .not(let part): node = Node(operation: .not, parts: lay([part], &places))
    }
    nodes.append(node)
    places[condition] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func lay(
    _ conditions: [Condition], _ places: inout [Condition: Int]
  ) -> Range<Int> {
    let found = conditions.map { place(of: $0, &places) }
    parts += found
    return parts.count - found.count..<parts.count
  }

  @inline(__always)
  private static func answer(
    _ node: Node, _ facts: borrowing Condition.Facts, _ parts: Span<Int>, _ answers: Span<UInt8>
  ) -> UInt8 {
    switch node.operation {
    case .isAny:
      let bits = facts.bits[node.position]
      if bits & node.operand != 0 { return Answer.yes }
      return bits & unrecognisedBit != 0 ? Answer.unknown : Answer.no
    case .unrecognisedDay: return facts.dayIsReadable ? Answer.no : Answer.yes
    case .fewerThan:
      guard let count = facts.count else { return Answer.unknown }
      return count < Int(node.operand) ? Answer.yes : Answer.no
    case .not: return Answer.yes - answers[parts[node.parts.lowerBound]]
    case .all:
      var least = Answer.yes
      for part in node.parts { least = min(least, answers[parts[part]]) }
      return least
    case .any:
      var greatest = Answer.no
      for part in node.parts { greatest = max(greatest, answers[parts[part]]) }
      return greatest
    }
  }
}
