import NumericKernels
import Testing

@testable import PolicyGate
@testable import PolicyProof

@Suite struct CoverageTests {
  @Test func `any two values of any two dimensions stand together in some request`() {
    let pieces = Block.all.flatMap { block in (0..<block.pieces).map { (block: block, piece: $0) } }
    let shares = 64
    let found = inParallel(shares, threads: 2) { share in
      var pairs = Pairs()
      for number in stride(from: share, to: pieces.count, by: shares) {
        let (block, piece) = pieces[number]
        block.visit(piece) { request in
          pairs.note(Condition.Facts(request))
          return true
        }
      }
      return pairs
    }
    let pairs = found.reduce(into: Pairs()) { $0.add($1) }
    for (first, dimension) in Dimension.allCases.enumerated() {
      for (second, other) in Dimension.allCases.enumerated().dropFirst(first + 1) {
        for value in dimension.everyBit {
          let missing = other.everyBit.filter { !pairs.met(first, value, second, $0) }
          #expect(missing.isEmpty, "\(dimension) \(value), \(other) \(missing)")
        }
      }
    }
  }
}

extension Dimension {
  /// The places of the bits that a value can have, the unrecognised one last.
  fileprivate var everyBit: [Int] { Array(values.indices) + [31] }
}

/// Which bits of two dimensions were met together.
private struct Pairs {
  private static let dimensions = Dimension.allCases.count
  /// For each bit of each dimension, the bits of each dimension that it was met with.
  private var met = [UInt32](repeating: 0, count: dimensions * 32 * dimensions)

  mutating func note(_ facts: borrowing Condition.Facts) {
    for first in 0..<Self.dimensions {
      var rest = facts.bits[first]
      while rest != 0 {
        let row = (first * 32 + rest.trailingZeroBitCount) * Self.dimensions
        for second in first + 1..<Self.dimensions { met[row + second] |= facts.bits[second] }
        rest &= rest - 1
      }
    }
  }

  mutating func add(_ other: Pairs) {
    for place in met.indices { met[place] |= other.met[place] }
  }

  func met(_ first: Int, _ value: Int, _ second: Int, _ other: Int) -> Bool {
    met[(first * 32 + value) * Self.dimensions + second] & 1 << UInt32(other) != 0
  }
}
