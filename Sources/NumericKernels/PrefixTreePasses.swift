internal import Foundation

/// Filters a two-state chain down a prefix forest and returns the log-likelihood of its sequences.
///
/// The first *R* nodes are roots: empty sequences, one for each way of beginning. Each other node is
/// its parent's sequence and one symbol more. Sequences with the same beginning share its nodes, so
/// each distinct beginning is filtered once. For a forest of *N* nodes and *S* symbols:
///
/// | operand     | shape | holds                                                     | unit        |
/// |-------------|-------|-----------------------------------------------------------|-------------|
/// | `initial`   | [R]   | P(state₁ = 1) of the sequences below a root                | probability |
/// | `symbols`   | [S]   | what each symbol says and leads to                         |             |
/// | `parent`    | [N]   | a node's parent, less than the node itself; of roots: any  | node        |
/// | `symbol`    | [N]   | a node's last symbol; of roots: any                        | symbol      |
/// | `passing`   | [N]   | how many sequences begin with the node's; of roots: any    | sequences   |
/// | `predicted` | [N]   | overwritten: P(next state = 1 \| the node's symbols)       | probability |
/// | `filtered`  | [N]   | overwritten: P(last state = 1 \| the node's symbols); of roots: 0 | probability |
/// | `scale`     | [N]   | overwritten: 1 / P(last symbol \| the ones before); of roots: 1 | 1 / probability |
/// | *result*    | scalar | Σ passing · ln P(last symbol \| the ones before)          | nat         |
///
/// The sum runs in the order of the nodes: the same forest gives the same bits.
///
/// - Complexity: O(N) time, no allocation.
/// - Throws: ``KernelError/elementCount(operand:expected:actual:)`` before anything is written;
///   ``KernelError/nodeOrder(node:)``, ``KernelError/symbol(node:)`` or
///   ``KernelError/impossibleSymbol(node:)`` with the nodes before that one written.
/// - Source: L. R. Rabiner, “A Tutorial on Hidden Markov Models and Selected Applications in Speech
///   Recognition”, *Proc. IEEE* 77(2), 1989, equations 19, 20 and 91 to 103; the forest is a decision
///   of KnowledgeTracing, 0001.
public func filterDown(
  initial: Span<Double>, symbols: Span<SymbolChances>, parent: Span<Int32>, symbol: Span<Int32>,
  passing: Span<Double>, predicted: inout MutableSpan<Double>,
  filtered: inout MutableSpan<Double>, scale: inout MutableSpan<Double>
) throws(KernelError) -> Double {
  let nodes = parent.count
  try require("symbol", holds: symbol.count, of: nodes)
  try require("passing", holds: passing.count, of: nodes)
  try require("predicted", holds: predicted.count, of: nodes)
  try require("filtered", holds: filtered.count, of: nodes)
  try require("scale", holds: scale.count, of: nodes)
  let roots = initial.count
  guard roots <= nodes else {
    throw .elementCount(operand: "parent", expected: roots, actual: nodes)
  }

  for root in 0..<roots {
    predicted[root] = initial[root]
    filtered[root] = 0
    scale[root] = 1
  }
  var logLikelihood = LogarithmSum()
  for node in roots..<nodes {
    let above = Int(parent[node])
    guard above >= 0, above < node else { throw .nodeOrder(node: node) }
    let number = Int(symbol[node])
    guard number >= 0, number < symbols.count else { throw .symbol(node: node) }
    let chances = symbols[number]
    let prediction = predicted[above]
    let joint1 = prediction * chances.like1
    let probability = joint1 + (1 - prediction) * chances.like0
    guard probability > 0 else { throw .impossibleSymbol(node: node) }
    let inverse = 1 / probability
    let state1 = joint1 * inverse
    filtered[node] = state1
    scale[node] = inverse
    predicted[node] = state1 * (1 - chances.fall) + (1 - state1) * chances.rise
    logLikelihood.add(probability, times: passing[node])
  }
  return logLikelihood.total
}

/// Adds up multiples of logarithms, taking few.
///
/// What counts once enters a product, whose logarithm is taken before it can underflow: two numbers
/// over 2⁻⁵⁰⁰ have a product over 2⁻¹⁰⁰⁰, and that is a normal number.
private struct LogarithmSum {
  private var sum = 0.0
  private var product = 1.0

  @inline(__always) mutating func add(_ factor: Double, times count: Double) {
    guard count == 1, factor > 0x1p-500 else {
      sum += count * log(factor)
      return
    }
    product *= factor
    guard product < 0x1p-500 else { return }
    sum += log(product)
    product = 1
  }

  var total: Double { sum + log(product) }
}

/// Writes the expected counts of a two-state chain over the sequences of a prefix forest.
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
/// | operand     | shape | holds                                               | unit          |
/// |-------------|-------|-----------------------------------------------------|---------------|
/// | `initial`   | [R]   | as in ``filterDown(initial:symbols:parent:symbol:passing:predicted:filtered:scale:)`` | probability |
/// | `symbols`   | [S]   | likewise                                            |               |
/// | `parent`    | [N]   | likewise                                            | node          |
/// | `symbol`    | [N]   | likewise                                            | symbol        |
/// | `ending`    | [N]   | how many sequences end at the node; of roots: any   | sequences     |
/// | `filtered`  | [N]   | what filtering down with the same chain wrote       | probability   |
/// | `scale`     | [N]   | likewise                                            | 1 / probability |
/// | `message0`  | [N]   | overwritten: M(n) of state 0                        | sequences     |
/// | `message1`  | [N]   | overwritten: M(n) of state 1                        | sequences     |
/// | `starts`    | [R]   | overwritten: where the sequences below a root began | sequences     |
/// | `counts`    | [S]   | overwritten: what is expected of each symbol        |               |
///
/// - Complexity: O(N) time, no allocation.
/// - Throws: ``KernelError/elementCount(operand:expected:actual:)`` before anything is written;
///   ``KernelError/nodeOrder(node:)`` or ``KernelError/symbol(node:)`` with the messages part written.
/// - Source: L. R. Rabiner, “A Tutorial on Hidden Markov Models and Selected Applications in Speech
///   Recognition”, *Proc. IEEE* 77(2), 1989, equations 24, 25, 27 and 37 to 40.
public func countUp(
  initial: Span<Double>, symbols: Span<SymbolChances>, parent: Span<Int32>, symbol: Span<Int32>,
  ending: Span<Double>, filtered: Span<Double>, scale: Span<Double>,
  message0: inout MutableSpan<Double>, message1: inout MutableSpan<Double>,
  starts: inout MutableSpan<StartCounts>, counts: inout MutableSpan<SymbolCounts>
) throws(KernelError) {
  let nodes = parent.count
  let roots = initial.count
  try require("symbol", holds: symbol.count, of: nodes)
  try require("ending", holds: ending.count, of: nodes)
  try require("filtered", holds: filtered.count, of: nodes)
  try require("scale", holds: scale.count, of: nodes)
  try require("message0", holds: message0.count, of: nodes)
  try require("message1", holds: message1.count, of: nodes)
  try require("starts", holds: starts.count, of: roots)
  try require("counts", holds: counts.count, of: symbols.count)
  guard roots <= nodes else {
    throw .elementCount(operand: "parent", expected: roots, actual: nodes)
  }

  for index in 0..<symbols.count { counts[index] = SymbolCounts() }
  for node in 0..<nodes {
    message0[node] = 0
    message1[node] = 0
  }
  for node in stride(from: nodes - 1, through: roots, by: -1) {
    let above = Int(parent[node])
    guard above >= 0, above < node else { throw .nodeOrder(node: node) }
    let number = Int(symbol[node])
    guard number >= 0, number < symbols.count else { throw .symbol(node: node) }
    let chances = symbols[number]
    let state1 = filtered[node]
    let state0 = 1 - state1
    let below0 = message0[node]
    let below1 = message1[node]
    let backward0 = ending[node] + (1 - chances.rise) * below0 + chances.rise * below1
    let backward1 = ending[node] + chances.fall * below0 + (1 - chances.fall) * below1
    var count = counts[number]
    count.sent0 += state0 * backward0
    count.sent1 += state1 * backward1
    count.from0to0 += state0 * below0
    count.from0to1 += state0 * below1
    count.from1to0 += state1 * below0
    count.from1to1 += state1 * below1
    counts[number] = count
    let inverse = scale[node]
    message0[above] += chances.like0 * backward0 * inverse
    message1[above] += chances.like1 * backward1 * inverse
  }
  for index in 0..<symbols.count {
    counts[index].from0to0 *= 1 - symbols[index].rise
    counts[index].from0to1 *= symbols[index].rise
    counts[index].from1to0 *= symbols[index].fall
    counts[index].from1to1 *= 1 - symbols[index].fall
  }
  for root in 0..<roots {
    starts[root].in0 = (1 - initial[root]) * message0[root]
    starts[root].in1 = initial[root] * message1[root]
  }
}
