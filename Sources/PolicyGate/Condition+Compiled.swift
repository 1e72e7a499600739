/// Conditions laid out in one flat array, so that asking them allocates and counts nothing.
///
/// A node stands before its parts, and says where the next node after all of them is. Answers are
/// those of ``Condition``: yes, no, or `nil` for not known.
struct CompiledConditions: Sendable {
  private enum Operation { case isAny, unrecognisedDay, fewerThan, all, any, not }

  private struct Node {
    let operation: Operation
    let position: Int
    let operand: UInt32
    var next: Int
  }

  private var nodes: [Node] = []
  private var starts: [Int] = []

  /// How many conditions there are.
  var count: Int { starts.count }

  /// Lays conditions out in their order.
  init(_ conditions: [Condition]) {
    for condition in conditions {
      starts.append(nodes.count)
      append(condition)
    }
  }

  /// The numbers of the conditions that surely hold, ascending.
  func holding(in facts: Condition.Facts) -> [Int] {
    starts.indices.filter { answer(at: starts[$0], facts) == true }
  }

  private mutating func append(_ condition: Condition) {
    let place = nodes.count
    switch condition {
    case .isAny(let dimension, let values):
      add(.isAny, position: dimension.position, operand: values.bits)
    case .unrecognised(let dimension):
      // Asking for the bit itself: it is set or not, and the answer is always known.
      add(.isAny, position: dimension.position, operand: unrecognisedBit)
    case .unrecognisedDay: add(.unrecognisedDay)
    case .fewerThan(let limit): add(.fewerThan, operand: UInt32(clamping: limit))
    case .all(let parts): add(.all, parts: parts)
    case .any(let parts): add(.any, parts: parts)
    case .not(let part): add(.not, parts: [part])
    }
    nodes[place].next = nodes.count
  }

  private mutating func add(
    _ operation: Operation, position: Int = 0, operand: UInt32 = 0, parts: [Condition] = []
  ) {
    nodes.append(Node(operation: operation, position: position, operand: operand, next: 0))
    for part in parts { append(part) }
  }

  private func answer(at place: Int, _ facts: borrowing Condition.Facts) -> Bool? {
    let node = nodes[place]
    switch node.operation {
    case .isAny:
      let bits = facts.bits[node.position]
      return bits & node.operand != 0 ? true : bits & unrecognisedBit != 0 ? nil : false
    case .unrecognisedDay: return !facts.dayIsReadable
    case .fewerThan: return facts.count.map { $0 < Int(node.operand) }
    case .not: return answer(at: place + 1, facts).map { !$0 }
    case .all, .any:
      // One `decisive` part settles the answer; without one, an unknown part leaves it open.
      let decisive = node.operation == .any
      var isKnown = true
      var part = place + 1
      while part < node.next {
        switch answer(at: part, facts) {
        case decisive: return decisive
        case nil: isKnown = false
        default: break
        }
        part = nodes[part].next
      }
      return isKnown ? !decisive : nil
    }
  }
}
