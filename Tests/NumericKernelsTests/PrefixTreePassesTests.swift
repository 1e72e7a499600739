import Foundation
import NumericKernels
import Testing
import _TestSupport

@Suite struct PrefixTreePassesTests {
  @Test(arguments: 0..<24 as Range<UInt64>) func `sum over every hidden path`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let chain = Chain(roots: 1 + Int(seed % 3), symbols: 2 + Int(seed % 4), using: &generator)
    let sequences = chain.sequences(20, using: &generator)
    let oracle = Paths(of: chain, over: sequences)
    let passes = try Passes(chain, Forest(sequences, roots: chain.initial.count))
    #expect([passes.logLikelihood].agrees(with: [oracle.logLikelihood], within: 1e-13))
    #expect(passes.all.agrees(with: oracle.all, within: 1e-12))
  }

  @Test func `survive sequences whose probability underflows`() throws {
    let chain = Chain(
      initial: [0.5], symbols: [SymbolChances(like0: 0.01, like1: 0.02, rise: 0.1, fall: 0.1)])
    let long = Chained(root: 0, symbols: [Int32](repeating: 0, count: 3000))
    let passes = try Passes(chain, Forest([long], roots: 1))
    #expect(passes.logLikelihood < -9000)
    #expect([passes.counts[0].sent0 + passes.counts[0].sent1].agrees(with: [3000], within: 1e-9))
  }

  @Test(arguments: [1, 2, 700]) func `add up the logarithms of the rarest symbols`(times: Int)
    throws
  {
    let rare = 1e-160
    let chain = Chain(
      initial: [0.5], symbols: [SymbolChances(like0: rare, like1: rare, rise: 0, fall: 0)])
    let one = Chained(root: 0, symbols: [0, 0, 0])
    let passes = try Passes(chain, Forest([Chained](repeating: one, count: times), roots: 1))
    #expect(
      [passes.logLikelihood].agrees(with: [3 * Double(times) * log(rare)], within: 1e-12))
  }

  @Test func `name the node whose symbol is impossible`() throws {
    let chain = Chain(
      initial: [1],
      symbols: [
        SymbolChances(like0: 0.5, like1: 0, rise: 0, fall: 0),
        SymbolChances(like0: 0.5, like1: 1, rise: 0, fall: 0),
      ])
    #expect(throws: KernelError.impossibleSymbol(node: 2)) {
      try Passes(chain, Forest([Chained(root: 0, symbols: [1, 0])], roots: 1))
    }
  }

  @Test func `refuse a child before its parent, an unknown symbol and a short operand`() {
    var generator = SplitMix64(seed: 1)
    let chain = Chain(roots: 1, symbols: 2, using: &generator)
    let sequences = [Chained(root: 0, symbols: [1, 0])]
    var forest = Forest(sequences, roots: 1)
    forest.parent[1] = 2
    #expect(throws: KernelError.nodeOrder(node: 1)) { try Passes(chain, forest) }
    for unknown in [-1, 2] as [Int32] {
      forest = Forest(sequences, roots: 1)
      forest.symbol[2] = unknown
      #expect(throws: KernelError.symbol(node: 2)) { try Passes(chain, forest) }
    }
    forest = Forest(sequences, roots: 1)
    forest.passing.removeLast()
    #expect(throws: KernelError.elementCount(operand: "passing", expected: 3, actual: 2)) {
      try Passes(chain, forest)
    }
    let manyRoots = Chain(roots: 4, symbols: 2, using: &generator)
    #expect(throws: KernelError.elementCount(operand: "parent", expected: 4, actual: 3)) {
      try Passes(manyRoots, Forest(sequences, roots: 1))
    }
  }
}

/// Symbols that follow one way of beginning.
private struct Chained {
  var root: Int, symbols: [Int32]
}

/// The numbers of a chain.
private struct Chain {
  var initial: [Double], symbols: [SymbolChances]

  init(initial: [Double], symbols: [SymbolChances]) {
    self.initial = initial
    self.symbols = symbols
  }

  init(roots: Int, symbols: Int, using generator: inout SplitMix64) {
    initial = (0..<roots).map { _ in generator.nextUniform() }
    self.symbols = (0..<symbols).map { _ in
      SymbolChances(
        like0: generator.nextUniform(), like1: generator.nextUniform(),
        rise: generator.nextUniform(), fall: generator.nextUniform())
    }
  }

  func sequences(_ count: Int, using generator: inout SplitMix64) -> [Chained] {
    (0..<count).map { _ in
      Chained(
        root: Int(generator.next() % UInt64(initial.count)),
        symbols: (0..<1 + Int(generator.next() % 7)).map { _ in
          Int32(generator.next() % UInt64(symbols.count))
        })
    }
  }
}

/// A prefix forest in order of arrival, which is all that the kernels ask for.
private struct Forest {
  var parent: [Int32], symbol: [Int32], passing: [Double], ending: [Double]

  init(_ sequences: [Chained], roots: Int) {
    parent = [Int32](repeating: 0, count: roots)
    symbol = parent
    passing = [Double](repeating: 0, count: roots)
    ending = passing
    for sequence in sequences {
      var node = sequence.root
      for next in sequence.symbols {
        let known = parent.indices.dropFirst(roots).first {
          parent[$0] == node && symbol[$0] == next
        }
        if known == nil {
          parent.append(Int32(node))
          symbol.append(next)
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
  var starts: [StartCounts], counts: [SymbolCounts]

  @discardableResult init(_ chain: Chain, _ forest: Forest) throws {
    var predicted = [Double](repeating: .nan, count: forest.parent.count)
    var (filtered, scale, message0, message1) = (predicted, predicted, predicted, predicted)
    starts = [StartCounts](repeating: StartCounts(), count: chain.initial.count)
    counts = [SymbolCounts](repeating: SymbolCounts(), count: chain.symbols.count)
    do {
      var predicted = predicted.mutableSpan
      var filtered = filtered.mutableSpan
      var scale = scale.mutableSpan
      logLikelihood = try filterDown(
        initial: chain.initial.span, symbols: chain.symbols.span, parent: forest.parent.span,
        symbol: forest.symbol.span, passing: forest.passing.span, predicted: &predicted,
        filtered: &filtered, scale: &scale)
    }
    var message0Span = message0.mutableSpan
    var message1Span = message1.mutableSpan
    var starts = self.starts
    var counts = self.counts
    var startsSpan = starts.mutableSpan
    var countsSpan = counts.mutableSpan
    try countUp(
      initial: chain.initial.span, symbols: chain.symbols.span, parent: forest.parent.span,
      symbol: forest.symbol.span, ending: forest.ending.span, filtered: filtered.span,
      scale: scale.span, message0: &message0Span, message1: &message1Span, starts: &startsSpan,
      counts: &countsSpan)
    self.starts = starts
    self.counts = counts
  }

  var all: [Double] {
    starts.flatMap { [$0.in0, $0.in1] }
      + counts.flatMap {
        [$0.sent0, $0.sent1, $0.from0to0, $0.from0to1, $0.from1to0, $0.from1to1]
      }
  }
}

/// The same by adding up all 2ⁿ paths of each sequence.
private struct Paths {
  var logLikelihood = 0.0
  var all: [Double]

  init(of chain: Chain, over sequences: [Chained]) {
    let first = 2 * chain.initial.count
    all = [Double](repeating: 0, count: first + 6 * chain.symbols.count)
    for sequence in sequences {
      var total = 0.0
      var sums = [Double](repeating: 0, count: all.count)
      for path in 0..<1 << sequence.symbols.count {
        let states = sequence.symbols.indices.map { path >> $0 & 1 }
        let initial = chain.initial[sequence.root]
        var weight = states[0] == 1 ? initial : 1 - initial
        var visits = [Double](repeating: 0, count: all.count)
        visits[2 * sequence.root + states[0]] += 1
        for (index, state) in states.enumerated() {
          let number = Int(sequence.symbols[index])
          let chances = chain.symbols[number]
          weight *= state == 1 ? chances.like1 : chances.like0
          visits[first + 6 * number + state] += 1
          guard index + 1 < states.count else { continue }
          let next = states[index + 1]
          let leave = state == 1 ? chances.fall : chances.rise
          weight *= next == state ? 1 - leave : leave
          visits[first + 6 * number + 2 + 2 * state + next] += 1
        }
        total += weight
        for index in sums.indices { sums[index] += weight * visits[index] }
      }
      logLikelihood += log(total)
      for index in all.indices { all[index] += sums[index] / total }
    }
  }
}
