internal import NumericKernels

/// Sequences of symbols, those with the same beginning put together.
///
/// The first nodes are roots, the empty sequences: one for each way of beginning. Nodes stand level by
/// level, and within a level in the order of their sequences: the tree depends on which sequences
/// there are and how often, and on nothing else.
struct PrefixTree: Hashable, Sendable {
  private(set) var nodes: [PrefixNode] = []

  let roots: Int

  /// How many nodes there are, the roots not counted.
  var count: Int { nodes.count - roots }

  /// How many sequences there are.
  var sequences: Int { nodes.prefix(roots).reduce(0) { $0 + Int($1.passing) } }

  /// How many symbols all sequences hold: responses.
  var responses: Int { nodes.dropFirst(roots).reduce(0) { $0 + Int($1.passing) } }

  /// How many of them are odd: correct.
  var correct: Int { nodes.reduce(0) { $0 + Int($1.passing) * Int($1.symbol & 1) } }

  /// Puts sequences into a tree; an empty sequence cannot occur.
  ///
  /// Numbers are spelled in bits on the way, so that a tree of two branches serves every alphabet.
  ///
  /// - Complexity: O(opportunities · bits of a symbol).
  init(_ sequences: some SymbolSequences) {
    roots = sequences.roots
    var trie = BitTrie()
    let rootBits = bitsToSpell(roots)
    let symbolBits = bitsToSpell(sequences.alphabet)
    var node = 0
    for position in sequences.positions {
      if let root = sequences.root(at: position) {
        node = trie.spell(root, bits: rootBits, from: 0)
      }
      node = trie.spell(sequences.symbol(at: position), bits: symbolBits, from: node)
    }
    layOut(trie, rootBits: rootBits, symbolBits: symbolBits)
  }

  /// Puts the sequences of several trees, each of one way of beginning and of two symbols, into one.
  ///
  /// - Complexity: O(nodes of all trees).
  init(pooling trees: [PrefixTree]) {
    roots = 1
    var trie = BitTrie()
    for tree in trees {
      var places: [Int] = []
      places.reserveCapacity(tree.nodes.count)
      for (index, node) in tree.nodes.enumerated() {
        places.append(
          index == 0
            ? trie.spell(0, bits: 0, from: 0, times: node.passing)
            : trie.spell(
              Int(node.symbol), bits: 1, from: places[Int(node.parent)], times: node.passing))
      }
    }
    layOut(trie, rootBits: 0, symbolBits: 1)
  }

  private mutating func layOut(_ trie: borrowing BitTrie, rootBits: Int, symbolBits: Int) {
    var origin: [Int32] = []
    func append(_ child: Int, under above: Int32, _ number: Int32) {
      origin.append(Int32(child))
      let arrivals = trie.passing(child)
      nodes.append(
        PrefixNode(parent: above, symbol: number, passing: arrivals, ending: arrivals))
    }
    trie.forEach(below: 0, bits: rootBits) { child, _ in append(child, under: 0, 0) }
    var node = 0
    while node < origin.count {
      trie.forEach(below: Int(origin[node]), bits: symbolBits) { child, number in
        append(child, under: Int32(node), number)
        nodes[node].ending -= nodes[nodes.count - 1].passing
      }
      node += 1
    }
  }
}

/// Sequences of symbols, one after the other.
protocol SymbolSequences {
  /// How many ways of beginning there are, and how many symbols.
  var roots: Int { get }
  var alphabet: Int { get }

  var positions: Range<Int> { get }

  /// The way of beginning, where a sequence begins at a position.
  func root(at position: Int) -> Int?

  func symbol(at position: Int) -> Int
}

/// How many bits tell apart so many numbers.
private func bitsToSpell(_ numbers: Int) -> Int {
  Int.bitWidth - max(0, numbers - 1).leadingZeroBitCount
}

/// A trie of two branches in the order of arrival.
private struct BitTrie: ~Copyable {
  private struct Branching {
    /// The nodes that a bit leads to, 0 for none.
    var zero: Int32 = 0, one: Int32 = 0
    var passing: Int32 = 0
  }

  private var nodes = [Branching()]

  /// The node that a number leads to, made where there is none; so many more sequences pass it.
  mutating func spell(_ number: Int, bits: Int, from start: Int, times: Int32 = 1) -> Int {
    var node = start
    for bit in stride(from: bits - 1, through: 0, by: -1) {
      let isOne = number >> bit & 1 == 1
      var child = isOne ? nodes[node].one : nodes[node].zero
      if child == 0 {
        child = Int32(nodes.count)
        nodes.append(Branching())
        if isOne { nodes[node].one = child } else { nodes[node].zero = child }
      }
      node = Int(child)
    }
    nodes[node].passing += times
    return node
  }

  func passing(_ node: Int) -> Int32 { nodes[node].passing }

  /// Calls `body` with each node so many bits below, and the number that leads there, ascending.
  func forEach(below node: Int, bits: Int, number: Int32 = 0, _ body: (Int, Int32) -> Void) {
    guard bits > 0 else { return body(node, number) }
    let (zero, one) = (Int(nodes[node].zero), Int(nodes[node].one))
    if zero > 0 { forEach(below: zero, bits: bits - 1, number: 2 * number, body) }
    if one > 0 { forEach(below: one, bits: bits - 1, number: 2 * number + 1, body) }
  }
}
