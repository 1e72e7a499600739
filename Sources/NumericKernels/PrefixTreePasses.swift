internal import Foundation

/// Filters two-state chains down a prefix forest and returns the log-likelihood of its sequences
/// under each: one chain a lane.
///
/// The first *R* nodes are roots: empty sequences, one for each way of beginning. Each other node is
/// its parent's sequence and one symbol more. Sequences with the same beginning share its nodes, so
/// each distinct beginning is filtered once. For a forest of *N* nodes and *S* symbols:
///
/// | operand   | shape | holds                                                        | unit        |
/// |-----------|-------|--------------------------------------------------------------|-------------|
/// | `initial` | [R]   | P(state₁ = 1) of the sequences below a root                  | probability |
/// | `symbols` | [S]   | what each symbol says and leads to                           |             |
/// | `nodes`   | [N]   | the forest, parents before their children                    |             |
/// | `states`  | [N]   | overwritten: what the chains are at each node                |             |
/// | *result*  | lanes | Σ passing · ln P(last symbol \| the ones before)             | nat         |
///
/// The sum runs in the order of the nodes: the same forest gives the same bits. A chain that rules out
/// a symbol of the forest has no finite log-likelihood, and what is written in its lane means nothing.
///
/// - Complexity: O(N) time, no allocation.
/// - Throws: ``KernelError/elementCount(operand:expected:actual:)`` before anything is written;
///   ``KernelError/nodeOrder(node:)`` or ``KernelError/symbol(node:)`` with the nodes before that one
///   written.
/// - Source: L. R. Rabiner, “A Tutorial on Hidden Markov Models and Selected Applications in Speech
///   Recognition”, *Proc. IEEE* 77(2), 1989, equations 19, 20 and 91 to 103; the forest is a decision
///   of KnowledgeTracing, 0001.
public func filterDown(
  initial: Span<Lanes>, symbols: Span<SymbolChances>, nodes: Span<PrefixNode>,
  states: inout MutableSpan<ChainState>
) throws(KernelError) -> Lanes {
  let roots = initial.count
  try require("states", holds: states.count, of: nodes.count)
  guard roots <= nodes.count else {
    throw .elementCount(operand: "nodes", expected: roots, actual: nodes.count)
  }
  for root in 0..<roots { states[root] = ChainState(predicted: initial[root]) }
  var logLikelihood = LogarithmSum()
  for index in roots..<nodes.count {
    // Safe: `index` is under the count of both, and the two checks keep the others so.
    let node = unsafe nodes[unchecked: index]
    let above = Int(node.parent)
    guard above >= 0, above < index else { throw .nodeOrder(node: index) }
    let symbol = Int(node.symbol)
    guard symbol >= 0, symbol < symbols.count else { throw .symbol(node: index) }
    let chances = unsafe symbols[unchecked: symbol]
    let prediction = unsafe states[unchecked: above].predicted
    let joint1 = prediction * chances.like1
    let probability = joint1 + (1 - prediction) * chances.like0
    let inverse = 1 / probability
    let state1 = joint1 * inverse
    unsafe states[unchecked: index] = ChainState(
      predicted: state1 * (1 - chances.fall) + (1 - state1) * chances.rise, filtered: state1,
      scale: inverse)
    logLikelihood.add(probability, times: node.passing)
  }
  return logLikelihood.total
}

/// Adds up multiples of logarithms, taking few.
///
/// What counts once enters a product, whose logarithm is taken before it can underflow: two numbers
/// over 2⁻⁵⁰⁰ have a product over 2⁻¹⁰⁰⁰, and that is a normal number.
private struct LogarithmSum {
  private var sum = Lanes.zero
  private var product = Lanes.one
  private static var least: Lanes { Lanes(repeating: 0x1p-500) }

  @inline(__always) mutating func add(_ factor: Lanes, times count: Int32) {
    guard count == 1, all(factor .> Self.least) else { return addLogarithm(factor, times: count) }
    product *= factor
    if any(product .< Self.least) { takeLogarithm() }
  }

  /// What a lane takes here never depends on another lane: where one factor is too small, the others
  /// still enter their product.
  private mutating func addLogarithm(_ factor: Lanes, times count: Int32) {
    for lane in factor.indices {
      if count == 1, factor[lane] > Self.least[lane] {
        product[lane] *= factor[lane]
      } else {
        sum[lane] += Double(count) * log(factor[lane])
      }
    }
    if any(product .< Self.least) { takeLogarithm() }
  }

  private mutating func takeLogarithm() {
    for lane in product.indices where product[lane] < Self.least[lane] {
      sum[lane] += log(product[lane])
      product[lane] = 1
    }
  }

  var total: Lanes {
    var total = sum
    for lane in total.indices { total[lane] += log(product[lane]) }
    return total
  }
}

/// Writes the expected counts of two-state chains over the sequences of a prefix forest: one chain a
/// lane.
///
/// Climbs from the last node to the roots. With *E* the likelihood of a node's symbol on the
/// diagonal, *A* the moves after it and *c* its probability given the ones before, the backward
/// message summed over the sequences that begin with node *n* is
///
///     B(n) = ending(n) + A · M(n),   M(n) = Σ over children: E(child) ∘ B(child) / c(child)
///
/// and filtered(n) ∘ B(n) is the posterior of the state at *n*, summed over those sequences. No
/// sequence is visited by itself, and nothing is approximated. For a forest of *N* nodes, *R* of them
/// roots, and *S* symbols:
///
/// | operand   | shape | holds                                                        | unit        |
/// |-----------|-------|--------------------------------------------------------------|-------------|
/// | `initial` | [R]   | as in ``filterDown(initial:symbols:nodes:states:)``           | probability |
/// | `symbols` | [S]   | likewise                                                     |             |
/// | `nodes`   | [N]   | likewise                                                     |             |
/// | `states`  | [N]   | what filtering down with the same chains wrote; overwritten: the messages | |
/// | `starts`  | [R]   | overwritten: where the sequences below a root began          | sequences   |
/// | `counts`  | [S]   | overwritten: what is expected of each symbol                 |             |
///
/// - Complexity: O(N) time, no allocation.
/// - Throws: ``KernelError/elementCount(operand:expected:actual:)`` before anything is written;
///   ``KernelError/nodeOrder(node:)`` or ``KernelError/symbol(node:)`` with the messages part written.
/// - Source: L. R. Rabiner, “A Tutorial on Hidden Markov Models and Selected Applications in Speech
///   Recognition”, *Proc. IEEE* 77(2), 1989, equations 24, 25, 27 and 37 to 40.
public func countUp(
  initial: Span<Lanes>, symbols: Span<SymbolChances>, nodes: Span<PrefixNode>,
  states: inout MutableSpan<ChainState>, starts: inout MutableSpan<StartCounts>,
  counts: inout MutableSpan<SymbolCounts>
) throws(KernelError) {
  let roots = initial.count
  try require("states", holds: states.count, of: nodes.count)
  try require("starts", holds: starts.count, of: roots)
  try require("counts", holds: counts.count, of: symbols.count)
  guard roots <= nodes.count else {
    throw .elementCount(operand: "nodes", expected: roots, actual: nodes.count)
  }
  for symbol in 0..<symbols.count { counts[symbol] = SymbolCounts() }
  var index = nodes.count
  while index > roots {
    index -= 1
    // Safe: as in filtering down.
    let node = unsafe nodes[unchecked: index]
    let above = Int(node.parent)
    guard above >= 0, above < index else { throw .nodeOrder(node: index) }
    let symbol = Int(node.symbol)
    guard symbol >= 0, symbol < symbols.count else { throw .symbol(node: index) }
    let chances = unsafe symbols[unchecked: symbol]
    let state = unsafe states[unchecked: index]
    let state1 = state.filtered
    let state0 = 1 - state1
    let (below0, below1) = (state.message0, state.message1)
    let ending = Lanes(repeating: Double(node.ending))
    let backward0 = ending + (1 - chances.rise) * below0 + chances.rise * below1
    let backward1 = ending + chances.fall * below0 + (1 - chances.fall) * below1
    unsafe counts[unchecked: symbol].sent0 += state0 * backward0
    unsafe counts[unchecked: symbol].sent1 += state1 * backward1
    unsafe counts[unchecked: symbol].from0to0 += state0 * below0
    unsafe counts[unchecked: symbol].from0to1 += state0 * below1
    unsafe counts[unchecked: symbol].from1to0 += state1 * below0
    unsafe counts[unchecked: symbol].from1to1 += state1 * below1
    unsafe states[unchecked: above].message0 += chances.like0 * backward0 * state.scale
    unsafe states[unchecked: above].message1 += chances.like1 * backward1 * state.scale
  }
  for symbol in 0..<symbols.count {
    counts[symbol].from0to0 *= 1 - symbols[symbol].rise
    counts[symbol].from0to1 *= symbols[symbol].rise
    counts[symbol].from1to0 *= symbols[symbol].fall
    counts[symbol].from1to1 *= 1 - symbols[symbol].fall
  }
  for root in 0..<roots {
    starts[root].in0 = (1 - initial[root]) * states[root].message0
    starts[root].in1 = initial[root] * states[root].message1
  }
}
