internal import Foundation

/// Filters a two-state chain down a prefix tree and returns the log-likelihood of its sequences.
///
/// Node 0 is the root, the empty sequence; each other node is its parent's sequence and one symbol
/// more. Sequences with the same beginning share its nodes, so each distinct beginning is filtered
/// once. For a tree of *N* nodes:
///
/// | operand     | shape | holds                                                     | unit        |
/// |-------------|-------|-----------------------------------------------------------|-------------|
/// | `parent`    | [N]   | a node's parent, less than the node itself; of 0: any     | node        |
/// | `symbol`    | [N]   | a node's last symbol, 0 or 1; of 0: any                   |             |
/// | `passing`   | [N]   | how many sequences begin with the node's; of 0: any       | sequences   |
/// | `predicted` | [N]   | overwritten: P(next state = 1 \| the node's symbols)       | probability |
/// | `filtered`  | [N]   | overwritten: P(last state = 1 \| the node's symbols); of 0: 0 | probability |
/// | `scale`     | [N]   | overwritten: 1 / P(last symbol \| the ones before); of 0: 1 | 1 / probability |
/// | *result*    | scalar | Σ passing · ln P(last symbol \| the ones before)          | nat         |
///
/// The sum runs in the order of the nodes: the same tree gives the same bits.
///
/// - Complexity: O(N) time, no allocation.
/// - Throws: ``KernelError/elementCount(operand:expected:actual:)`` before anything is written;
///   ``KernelError/nodeOrder(node:)``, ``KernelError/symbol(node:)`` or
///   ``KernelError/impossibleSymbol(node:)`` with the nodes before that one written.
/// - Source: L. R. Rabiner, “A Tutorial on Hidden Markov Models and Selected Applications in Speech
///   Recognition”, *Proc. IEEE* 77(2), 1989, equations 19, 20 and 91 to 103; the tree is a decision
///   of KnowledgeTracing, 0001.
public func filterDown(
  _ chain: BinaryChain, parent: Span<Int32>, symbol: Span<UInt8>, passing: Span<Double>,
  predicted: inout MutableSpan<Double>, filtered: inout MutableSpan<Double>,
  scale: inout MutableSpan<Double>
) throws(KernelError) -> Double {
  let nodes = parent.count
  try require("symbol", holds: symbol.count, of: nodes)
  try require("passing", holds: passing.count, of: nodes)
  try require("predicted", holds: predicted.count, of: nodes)
  try require("filtered", holds: filtered.count, of: nodes)
  try require("scale", holds: scale.count, of: nodes)
  guard nodes > 0 else { return 0 }

  predicted[0] = chain.initial
  filtered[0] = 0
  scale[0] = 1
  let stay = 1 - chain.fall
  var logLikelihood = 0.0
  for node in 1..<nodes {
    let above = Int(parent[node])
    guard above >= 0, above < node else { throw .nodeOrder(node: node) }
    guard symbol[node] <= 1 else { throw .symbol(node: node) }
    let isOne = symbol[node] == 1
    let prediction = predicted[above]
    let joint1 = prediction * (isOne ? chain.one1 : 1 - chain.one1)
    let probability = joint1 + (1 - prediction) * (isOne ? chain.one0 : 1 - chain.one0)
    guard probability > 0 else { throw .impossibleSymbol(node: node) }
    let inverse = 1 / probability
    let state1 = joint1 * inverse
    filtered[node] = state1
    scale[node] = inverse
    predicted[node] = state1 * stay + (1 - state1) * chain.rise
    logLikelihood += passing[node] * log(probability)
  }
  return logLikelihood
}

/// Returns the expected counts of a two-state chain over the sequences of a prefix tree.
///
/// Climbs from the last node to the root. With *A* the transitions, *E* the emission of a node's
/// symbol and *c* its probability given the ones before, the backward message summed over the
/// sequences that begin with node *n* is
///
///     B(n) = ending(n) + A · M(n),   M(n) = Σ over children: E(child) ∘ B(child) / c(child)
///
/// and filtered(n) ∘ B(n) is the posterior of the state at *n*, summed over those sequences. No
/// sequence is visited by itself, and nothing is approximated. For a tree of *N* nodes:
///
/// | operand     | shape | holds                                               | unit          |
/// |-------------|-------|-----------------------------------------------------|---------------|
/// | `parent`    | [N]   | as in ``filterDown(_:parent:symbol:passing:predicted:filtered:scale:)`` | node |
/// | `symbol`    | [N]   | likewise                                            |               |
/// | `ending`    | [N]   | how many sequences end at the node; of 0: any       | sequences     |
/// | `filtered`  | [N]   | what filtering down with the same chain wrote       | probability   |
/// | `scale`     | [N]   | likewise                                            | 1 / probability |
/// | `message0`  | [N]   | overwritten: M(n) of state 0                        | sequences     |
/// | `message1`  | [N]   | overwritten: M(n) of state 1                        | sequences     |
/// | *result*    |       | expected counts over all sequences                  |               |
///
/// - Complexity: O(N) time, no allocation.
/// - Throws: ``KernelError/elementCount(operand:expected:actual:)`` before anything is written;
///   ``KernelError/nodeOrder(node:)`` with the messages part written.
/// - Source: L. R. Rabiner, “A Tutorial on Hidden Markov Models and Selected Applications in Speech
///   Recognition”, *Proc. IEEE* 77(2), 1989, equations 24, 25, 27 and 37 to 40.
public func countUp(
  _ chain: BinaryChain, parent: Span<Int32>, symbol: Span<UInt8>, ending: Span<Double>,
  filtered: Span<Double>, scale: Span<Double>,
  message0: inout MutableSpan<Double>, message1: inout MutableSpan<Double>
) throws(KernelError) -> ExpectedCounts {
  let nodes = parent.count
  try require("symbol", holds: symbol.count, of: nodes)
  try require("ending", holds: ending.count, of: nodes)
  try require("filtered", holds: filtered.count, of: nodes)
  try require("scale", holds: scale.count, of: nodes)
  try require("message0", holds: message0.count, of: nodes)
  try require("message1", holds: message1.count, of: nodes)
  var counts = ExpectedCounts()
  guard nodes > 0 else { return counts }

  for node in 0..<nodes {
    message0[node] = 0
    message1[node] = 0
  }
  let rise = chain.rise
  let fall = chain.fall
  for node in stride(from: nodes - 1, to: 0, by: -1) {
    let above = Int(parent[node])
    guard above >= 0, above < node else { throw .nodeOrder(node: node) }
    let isOne = symbol[node] == 1
    let state1 = filtered[node]
    let state0 = 1 - state1
    let below0 = message0[node]
    let below1 = message1[node]
    let backward0 = ending[node] + (1 - rise) * below0 + rise * below1
    let backward1 = ending[node] + fall * below0 + (1 - fall) * below1
    let posterior0 = state0 * backward0
    let posterior1 = state1 * backward1
    counts.from0to0 += state0 * below0
    counts.from0to1 += state0 * below1
    counts.from1to0 += state1 * below0
    counts.from1to1 += state1 * below1
    counts.zeros0 += isOne ? 0 : posterior0
    counts.zeros1 += isOne ? 0 : posterior1
    counts.ones0 += isOne ? posterior0 : 0
    counts.ones1 += isOne ? posterior1 : 0
    let inverse = scale[node]
    message0[above] += (isOne ? chain.one0 : 1 - chain.one0) * backward0 * inverse
    message1[above] += (isOne ? chain.one1 : 1 - chain.one1) * backward1 * inverse
  }
  counts.from0to0 *= 1 - rise
  counts.from0to1 *= rise
  counts.from1to0 *= fall
  counts.from1to1 *= 1 - fall
  counts.begun0 = (1 - chain.initial) * message0[0]
  counts.begun1 = chain.initial * message1[0]
  return counts
}
