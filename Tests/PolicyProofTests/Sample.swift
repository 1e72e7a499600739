import NumericKernels

@testable import PolicyGate
@testable import PolicyProof

/// Requests on which a single fault would show: those that at most one rule refuses.
enum Sample {
  static let requests: [Request] = {
    let pieces = blocks.indices.flatMap { block in
      (0..<blocks[block].pieces).map { (block: block, piece: $0) }
    }
    let found = inParallel(pieces.count, threads: 2) { number -> [Request] in
      var found: [Request] = []
      var seen: Set<Sight> = []
      blocks[pieces[number].block].visit(pieces[number].piece) { request in
        let ruling = Policy.floor.ruling(on: request)
        let isNew = Sight.all(ruling, request).reduce(false) {
          seen.insert($1).inserted || $0
        }
        if isNew && ruling.refusing.count <= 2 { found.append(request) }
        return true
      }
      return found
    }
    return Array(Set(found.joined())).sorted { $0.canonicalText < $1.canonicalText }
  }()

  private static let blocks = Block.all
}

/// A ruling, and one value that a request had where it was given.
private struct Sight: Hashable {
  let ruling: Policy.Ruling
  let dimension: Int
  let bits: UInt32

  static func all(_ ruling: Policy.Ruling, _ request: Request) -> [Sight] {
    let facts = Condition.Facts(request)
    return facts.bits.indices.map { Sight(ruling: ruling, dimension: $0, bits: facts.bits[$0]) }
  }
}
