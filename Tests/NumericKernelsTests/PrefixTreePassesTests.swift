import Foundation
import NumericKernels
import Testing
import _TestSupport

@Suite struct PrefixTreePassesTests {
  @Test(arguments: 0..<12 as Range<UInt64>) func `sums over every hidden path`(seed: UInt64) throws
  {
    var generator = SplitMix64(seed: seed)
    let chain = BinaryChain(
      initial: generator.nextUniform(), rise: generator.nextUniform(),
      fall: seed % 3 == 0 ? 0 : generator.nextUniform(), one0: generator.nextUniform(),
      one1: generator.nextUniform())
    let sequences = (0..<20).map { _ in
      (0..<1 + Int(generator.next() % 7)).map { _ in UInt8(generator.next() % 2) }
    }
    let oracle = Paths(of: chain, over: sequences)
    let passes = try Passes(chain, Tree(sequences))
    #expect([passes.logLikelihood].agrees(with: [oracle.logLikelihood], within: 1e-13))
    #expect(passes.counts.all.agrees(with: oracle.counts.all, within: 1e-12))
  }

  @Test func `survives sequences whose probability underflows`() throws {
    let chain = BinaryChain(initial: 0.5, rise: 0.1, fall: 0.1, one0: 0.01, one1: 0.02)
    let passes = try Passes(chain, Tree([[UInt8](repeating: 1, count: 3000)]))
    #expect(passes.logLikelihood < -9000)
    let counts = passes.counts
    #expect([counts.ones0 + counts.ones1].agrees(with: [3000], within: 1e-9))
  }

  @Test func `names the node whose symbol is impossible`() throws {
    let chain = BinaryChain(initial: 1, rise: 0, fall: 0, one0: 0.5, one1: 1)
    #expect(throws: KernelError.impossibleSymbol(node: 2)) {
      try Passes(chain, Tree([[1, 0]]))
    }
  }

  @Test func `refuses a child before its parent, a third symbol and a short operand`() {
    let chain = BinaryChain(initial: 0.5, rise: 0.1, fall: 0, one0: 0.2, one1: 0.8)
    var tree = Tree([[1, 0]])
    tree.parent[1] = 2
    #expect(throws: KernelError.nodeOrder(node: 1)) { try Passes(chain, tree) }
    tree = Tree([[1, 0]])
    tree.symbol[2] = 2
    #expect(throws: KernelError.symbol(node: 2)) { try Passes(chain, tree) }
    tree = Tree([[1, 0]])
    tree.passing.removeLast()
    #expect(throws: KernelError.elementCount(operand: "passing", expected: 3, actual: 2)) {
      try Passes(chain, tree)
    }
  }
}

/// A prefix tree in order of arrival, which is all that the kernels ask for.
private struct Tree {
  var parent: [Int32] = [0], symbol: [UInt8] = [0]
  var passing = [0.0], ending = [0.0]

  init(_ sequences: [[UInt8]]) {
    for sequence in sequences {
      var node = 0
      for bit in sequence {
        let known = parent.indices.dropFirst().first { parent[$0] == node && symbol[$0] == bit }
        if known == nil {
          parent.append(Int32(node))
          symbol.append(bit)
          passing.append(0)
          ending.append(0)
        }
        node = known ?? parent.count - 1
        passing[node] += 1
      }
      ending[node] += 1
    }
  }
}

private struct Passes {
  var logLikelihood = 0.0
  var counts = ExpectedCounts()

  @discardableResult init(_ chain: BinaryChain, _ tree: Tree) throws {
    var predicted = [Double](repeating: .nan, count: tree.parent.count)
    var (filtered, scale, message0, message1) = (predicted, predicted, predicted, predicted)
    do {
      var predicted = predicted.mutableSpan
      var filtered = filtered.mutableSpan
      var scale = scale.mutableSpan
      logLikelihood = try filterDown(
        chain, parent: tree.parent.span, symbol: tree.symbol.span, passing: tree.passing.span,
        predicted: &predicted, filtered: &filtered, scale: &scale)
    }
    var message0Span = message0.mutableSpan
    var message1Span = message1.mutableSpan
    counts = try countUp(
      chain, parent: tree.parent.span, symbol: tree.symbol.span, ending: tree.ending.span,
      filtered: filtered.span, scale: scale.span,
      message0: &message0Span, message1: &message1Span)
  }
}

/// The same by adding up all 2ⁿ paths of each sequence.
private struct Paths {
  var logLikelihood = 0.0
  var counts = ExpectedCounts()

  init(of chain: BinaryChain, over sequences: [[UInt8]]) {
    for sequence in sequences {
      var total = 0.0
      var sums = [Double](repeating: 0, count: 10)
      for path in 0..<1 << sequence.count {
        let states = sequence.indices.map { path >> $0 & 1 }
        var weight = states[0] == 1 ? chain.initial : 1 - chain.initial
        var visits = [Double](repeating: 0, count: 10)
        visits[states[0]] += 1
        for (index, state) in states.enumerated() {
          let one = state == 1 ? chain.one1 : chain.one0
          weight *= sequence[index] == 1 ? one : 1 - one
          visits[6 + 2 * Int(sequence[index]) + state] += 1
          guard index > 0 else { continue }
          let leave = states[index - 1] == 1 ? chain.fall : chain.rise
          weight *= state == states[index - 1] ? 1 - leave : leave
          visits[2 + 2 * states[index - 1] + state] += 1
        }
        total += weight
        for index in sums.indices { sums[index] += weight * visits[index] }
      }
      logLikelihood += log(total)
      counts.add(sums.map { $0 / total })
    }
  }
}

extension ExpectedCounts {
  fileprivate var all: [Double] {
    [
      begun0, begun1, from0to0, from0to1, from1to0, from1to1, zeros0, zeros1, ones0, ones1,
    ]
  }

  fileprivate mutating func add(_ more: [Double]) {
    begun0 += more[0]
    begun1 += more[1]
    from0to0 += more[2]
    from0to1 += more[3]
    from1to0 += more[4]
    from1to1 += more[5]
    zeros0 += more[6]
    zeros1 += more[7]
    ones0 += more[8]
    ones1 += more[9]
  }
}
