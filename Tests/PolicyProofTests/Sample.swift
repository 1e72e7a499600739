import NumericKernels

@testable import PolicyGate
@testable import PolicyProof

/// Requests on which a single fault shows: every demand that no rule refuses, every right with one
/// thing off, and for each ruling by at most two rules each value that a dimension has with it.
enum Sample {
  static let requests: [(request: Request, facts: Condition.Facts)] = {
    let names = ["demand", "people", "presentation", "law"]
    let blocks = Block.all.filter { names.contains($0.name) } + [.singles, noRight]
    let pieces = blocks.flatMap { block in (0..<block.pieces).map { (block: block, piece: $0) } }
    let shares = 64
    let found = inParallel(shares, threads: 2) { share in
      var choice = Choice()
      for number in stride(from: share, to: pieces.count, by: shares) {
        let (block, piece) = pieces[number]
        block.visit(piece) { request in
          choice.offer(
            request, always: ["demand", "people"].contains(block.name) || request.isPlainRight)
          return true
        }
      }
      return choice.requests
    }
    var choice = Choice()
    for request in found.joined() { choice.offer(request, always: true) }
    return choice.requests.map { ($0, Condition.Facts($0)) }
  }()

  /// What is asked for as a right and is none.
  private static let noRight = Block(
    name: "no right", outer: Block.singles.outer,
    inner: [Axis(\.purpose, [.rights]), Axis(\.operation, [.reveal])])
}

extension Request {
  fileprivate var isPlainRight: Bool { purpose == .rights && output == .activities }
}

/// Requests, each of which shows something that those before it do not.
private struct Choice {
  var requests: [Request] = []
  var taken: Set<Request> = []
  private let policy = Floor.policy.with()
  private var rulings: [Policy.Ruling: Int] = [:]
  private var seen: Set<Int> = []

  mutating func offer(_ request: Request, always: Bool) {
    let ruling = policy.ruling(on: request)
    guard ruling.refusing.count <= 2 else { return }
    let known = rulings[ruling, default: rulings.count]
    rulings[ruling] = known
    let facts = Condition.Facts(request)
    var isNew = always && ruling.refusing.isEmpty
    for dimension in facts.bits.indices {
      let sight = (known << 5 | dimension) << 32 | Int(facts.bits[dimension])
      isNew = seen.insert(sight).inserted || isNew
    }
    if isNew && taken.insert(request).inserted { requests.append(request) }
  }
}
