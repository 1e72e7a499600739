/// Sequences of responses, those with the same beginning put together.
///
/// Node 0 is the empty sequence. Nodes stand level by level, and within a level in the order of
/// their sequences, incorrect before correct: the tree depends on which sequences there are and how
/// often, and on nothing else.
///
/// | column    | holds                                                   |
/// |-----------|---------------------------------------------------------|
/// | `parent`  | the node with one response less, of a lower number      |
/// | `symbol`  | the node's last response: 1 for correct, 0 for incorrect |
/// | `passing` | how many sequences begin with the node's                |
/// | `ending`  | how many sequences are the node's                       |
struct PrefixTree: Hashable, Sendable {
  private(set) var parent: [Int32] = [0]
  private(set) var symbol: [UInt8] = [0]
  private(set) var passing: [Double] = [0]
  private(set) var ending: [Double] = [0]

  /// How many nodes there are, the root not counted.
  var count: Int { parent.count - 1 }

  /// How many sequences there are.
  var sequences: Double { passing[0] }

  /// How many responses all sequences hold.
  var responses: Double { passing.dropFirst().reduce(0, +) }

  /// How many of them are correct.
  var correct: Double { zip(passing, symbol).reduce(0) { $0 + $1.0 * Double($1.1) } }

  /// Puts sequences into a tree; an empty sequence cannot occur.
  ///
  /// - Complexity: O(responses).
  init(_ sequences: ArraySlice<OpportunityBits>) {
    // First a trie in the order of arrival: children of node n at 2n and 2n + 1, 0 for none.
    var children: [Int32] = [0, 0]
    var passing: [Int32] = [0]
    var node = 0
    for opportunity in sequences {
      if opportunity.begins {
        passing[0] += 1
        node = 0
      }
      let slot = 2 * node + (opportunity.isCorrect ? 1 : 0)
      if children[slot] == 0 {
        children[slot] = Int32(passing.count)
        children.append(0)
        children.append(0)
        passing.append(0)
      }
      node = Int(children[slot])
      passing[node] += 1
    }
    layOut(children: children, passing: passing)
  }

  private mutating func layOut(children: [Int32], passing arrivals: [Int32]) {
    let nodes = arrivals.count
    var origin: [Int32] = [0]
    origin.reserveCapacity(nodes)
    parent.reserveCapacity(nodes)
    symbol.reserveCapacity(nodes)
    passing = [Double(arrivals[0])]
    passing.reserveCapacity(nodes)
    ending = passing
    ending.reserveCapacity(nodes)
    var node = 0
    while node < origin.count {
      for bit in 0...1 {
        let child = Int(children[2 * Int(origin[node]) + bit])
        guard child > 0 else { continue }
        origin.append(Int32(child))
        parent.append(Int32(node))
        symbol.append(UInt8(bit))
        passing.append(Double(arrivals[child]))
        ending.append(Double(arrivals[child]))
        ending[node] -= Double(arrivals[child])
      }
      node += 1
    }
  }
}

/// One response in a list of sequences: whether it is correct, and whether a new sequence begins.
struct OpportunityBits: Hashable, Sendable {
  private let bits: UInt8

  init(isCorrect: Bool, begins: Bool) { bits = (isCorrect ? 1 : 0) | (begins ? 2 : 0) }

  var isCorrect: Bool { bits & 1 == 1 }
  var begins: Bool { bits & 2 == 2 }
}
