import Foundation
import NumericKernels
import Testing
import _TestSupport

@Suite struct PrefixTreePassesTests {
  @Test(arguments: 0..<24 as Range<UInt64>) func `sum over every hidden path`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let chain = Chain(roots: 1 + Int(seed % 3), symbols: 2 + Int(seed % 4), using: &generator)
    let sequences = chain.sequences(20, using: &generator)
    let passes = try Passes(chain, Forest(sequences, roots: chain.initial.count))
    for lane in 0..<Lanes.scalarCount {
      let oracle = Paths(of: chain, lane: lane, over: sequences)
      #expect([passes.logLikelihood[lane]].agrees(with: [oracle.logLikelihood], within: 1e-13))
      #expect(passes.all(lane).agrees(with: oracle.all, within: 1e-12))
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `give a lane the same bits whatever the others hold`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let chain = Chain(roots: 2, symbols: 3, using: &generator)
    var other = Chain(roots: 2, symbols: 3, using: &generator)
    // Symbols so rare that the other lanes take logarithms at other nodes.
    for symbol in other.symbols.indices {
      other.symbols[symbol].like0 *= 1e-170
      other.symbols[symbol].like1 *= 1e-170
    }
    let forest = Forest(chain.sequences(200, using: &generator), roots: 2)
    let alone = try Passes(chain, forest)
    let beside = try Passes(chain.keeping(lane: 0, others: other), forest)
    #expect(alone.logLikelihood[0] == beside.logLikelihood[0])
    #expect(alone.all(0) == beside.all(0))
  }

  @Test func `survive sequences whose probability underflows`() throws {
    let chain = Chain(
      initial: [0.5], symbols: [chances(0.01, 0.02, 0.1, 0.1)])
    let long = Chained(root: 0, symbols: [Int32](repeating: 0, count: 3000))
    let passes = try Passes(chain, Forest([long], roots: 1))
    #expect(passes.logLikelihood[0] < -9000)
    let counts = passes.counts[0]
    #expect([counts.sent0[0] + counts.sent1[0]].agrees(with: [3000], within: 1e-9))
  }

  @Test(arguments: [1, 2, 700]) func `add up the logarithms of the rarest symbols`(times: Int)
    throws
  {
    let rare = 1e-160
    let chain = Chain(
      initial: [0.5],
      symbols: [
        SymbolChances(
          like0: Lanes(repeating: rare), like1: Lanes(repeating: rare), rise: .zero, fall: .zero)
      ])
    let one = Chained(root: 0, symbols: [0, 0, 0])
    let passes = try Passes(chain, Forest([Chained](repeating: one, count: times), roots: 1))
    #expect(
      [passes.logLikelihood[0]].agrees(with: [3 * Double(times) * log(rare)], within: 1e-12))
  }

  @Test
  func `leave no finite likelihood to a chain that rules out a symbol, and the others theirs`()
    throws
  {
    var chain = Chain(
      initial: [1],
      symbols: [
        chances(0.5, 0, 0, 0),
        chances(0.5, 1, 0, 0),
      ])
    chain.initial[0][1] = 0.5
    let passes = try Passes(chain, Forest([Chained(root: 0, symbols: [1, 0])], roots: 1))
    #expect(!passes.logLikelihood[0].isFinite)
    #expect(passes.logLikelihood[1].isFinite)
  }

  @Test func `refuse a child before its parent, an unknown symbol and a short operand`() {
    var generator = SplitMix64(seed: 1)
    let chain = Chain(roots: 1, symbols: 2, using: &generator)
    let sequences = [Chained(root: 0, symbols: [1, 0])]
    var forest = Forest(sequences, roots: 1)
    forest.nodes[1].parent = 2
    #expect(throws: KernelError.nodeOrder(node: 1)) { try Passes(chain, forest) }
    for unknown in [-1, 2] as [Int32] {
      forest = Forest(sequences, roots: 1)
      forest.nodes[2].symbol = unknown
      #expect(throws: KernelError.symbol(node: 2)) { try Passes(chain, forest) }
    }
    #expect(throws: KernelError.elementCount(operand: "states", expected: 3, actual: 2)) {
      try Passes(chain, Forest(sequences, roots: 1), states: 2)
    }
    let manyRoots = Chain(roots: 4, symbols: 2, using: &generator)
    #expect(throws: KernelError.elementCount(operand: "nodes", expected: 4, actual: 3)) {
      try Passes(manyRoots, Forest(sequences, roots: 1))
    }
  }
}

/// The same chances in every lane.
private func chances(
  _ like0: Double, _ like1: Double, _ rise: Double, _ fall: Double
) -> SymbolChances {
  SymbolChances(
    like0: Lanes(repeating: like0), like1: Lanes(repeating: like1), rise: Lanes(repeating: rise),
    fall: Lanes(repeating: fall))
}

/// Symbols that follow one way of beginning.
private struct Chained {
  var root: Int, symbols: [Int32]
}

/// The numbers of chains, one a lane.
private struct Chain {
  var initial: [Lanes], symbols: [SymbolChances]

  init(initial: [Double], symbols: [SymbolChances]) {
    self.initial = initial.map { Lanes(repeating: $0) }
    self.symbols = symbols
  }

  init(roots: Int, symbols: Int, using generator: inout SplitMix64) {
    func draw() -> Lanes {
      var lanes = Lanes.zero
      for lane in lanes.indices { lanes[lane] = generator.nextUniform() }
      return lanes
    }
    initial = (0..<roots).map { _ in draw() }
    self.symbols = (0..<symbols).map { _ in
      SymbolChances(like0: draw(), like1: draw(), rise: draw(), fall: draw())
    }
  }

  /// One lane of these chains, and the others of other chains.
  func keeping(lane: Int, others: Chain) -> Chain {
    var result = others
    for root in initial.indices { result.initial[root][lane] = initial[root][lane] }
    for symbol in symbols.indices {
      result.symbols[symbol].like0[lane] = symbols[symbol].like0[lane]
      result.symbols[symbol].like1[lane] = symbols[symbol].like1[lane]
      result.symbols[symbol].rise[lane] = symbols[symbol].rise[lane]
      result.symbols[symbol].fall[lane] = symbols[symbol].fall[lane]
    }
    return result
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
  var nodes: [PrefixNode]

  init(_ sequences: [Chained], roots: Int) {
    let empty = PrefixNode(parent: 0, symbol: 0, passing: 0, ending: 0)
    nodes = [PrefixNode](repeating: empty, count: roots)
    for sequence in sequences {
      var node = sequence.root
      for next in sequence.symbols {
        let known = nodes.indices.dropFirst(roots).first {
          nodes[$0].parent == node && nodes[$0].symbol == next
        }
        if known == nil {
          nodes.append(PrefixNode(parent: Int32(node), symbol: next, passing: 0, ending: 0))
        }
        node = known ?? nodes.count - 1
        nodes[node].passing += 1
      }
      nodes[node].ending += 1
    }
  }
}

private struct Passes {
  var logLikelihood = Lanes.zero
  var starts: [StartCounts], counts: [SymbolCounts]

  @discardableResult init(_ chain: Chain, _ forest: Forest, states count: Int? = nil) throws {
    let unwritten = ChainState(predicted: Lanes(repeating: .nan))
    var states = [ChainState](repeating: unwritten, count: count ?? forest.nodes.count)
    var starts = [StartCounts](repeating: StartCounts(), count: chain.initial.count)
    var counts = [SymbolCounts](repeating: SymbolCounts(), count: chain.symbols.count)
    do {
      var states = states.mutableSpan
      logLikelihood = try filterDown(
        initial: chain.initial.span, symbols: chain.symbols.span, nodes: forest.nodes.span,
        states: &states)
      var starts = starts.mutableSpan
      var counts = counts.mutableSpan
      try countUp(
        initial: chain.initial.span, symbols: chain.symbols.span, nodes: forest.nodes.span,
        states: &states, starts: &starts, counts: &counts)
    }
    self.starts = starts
    self.counts = counts
  }

  func all(_ lane: Int) -> [Double] {
    starts.flatMap { [$0.in0[lane], $0.in1[lane]] }
      + counts.flatMap {
        [
          $0.sent0[lane], $0.sent1[lane], $0.from0to0[lane], $0.from0to1[lane],
          $0.from1to0[lane], $0.from1to1[lane],
        ]
      }
  }
}

/// The same by adding up all 2ⁿ paths of each sequence.
private struct Paths {
  var logLikelihood = 0.0
  var all: [Double]

  init(of chain: Chain, lane: Int, over sequences: [Chained]) {
    let first = 2 * chain.initial.count
    all = [Double](repeating: 0, count: first + 6 * chain.symbols.count)
    for sequence in sequences {
      var total = 0.0
      var sums = [Double](repeating: 0, count: all.count)
      for path in 0..<1 << sequence.symbols.count {
        let states = sequence.symbols.indices.map { path >> $0 & 1 }
        let initial = chain.initial[sequence.root][lane]
        var weight = states[0] == 1 ? initial : 1 - initial
        var visits = [Double](repeating: 0, count: all.count)
        visits[2 * sequence.root + states[0]] += 1
        for (index, state) in states.enumerated() {
          let number = Int(sequence.symbols[index])
          let chances = chain.symbols[number]
          weight *= state == 1 ? chances.like1[lane] : chances.like0[lane]
          visits[first + 6 * number + state] += 1
          guard index + 1 < states.count else { continue }
          let next = states[index + 1]
          let leave = state == 1 ? chances.fall[lane] : chances.rise[lane]
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
