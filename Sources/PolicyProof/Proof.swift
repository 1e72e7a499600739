internal import NumericKernels
internal import PolicyGate

/// What came of holding the rules of the floor to the policy page, request by request.
public struct Proof: Sendable {
  /// How many requests were decided by the rules and by the oracle.
  public let states: Int
  /// How many of them the rules permit.
  public let permitted: Int
  /// How many the rules and the oracle answer differently.
  public let disagreements: Int
  /// The rules and permits that no state needs, by id.
  public let redundantRules: [String]
  /// Of each property, whether it held in every state.
  public let properties: [Property: Bool]
  /// The first request of each kind of finding, written out.
  public let examples: [String]

  /// Whether the rules say what the page says, and every property holds.
  public var holds: Bool { disagreements == 0 && properties.values.allSatisfy(\.self) }

  /// Decides every request of the enumeration twice, and compares.
  ///
  /// The result does not depend on the number of threads.
  public static func ofFloor(threads: Int) -> Proof {
    Proof(of: Floor.policy, over: Block.all, threads: threads)
  }

  /// In how many shares the work is done: enough for any machine to have all its threads at work.
  private static let shares = 256

  init(of policy: Policy, over blocks: [Block], threads: Int) {
    let pieces = blocks.indices.flatMap { block in
      (0..<blocks[block].pieces).map { (block: block, piece: $0) }
    }
    let share = (pieces.count + Self.shares - 1) / Self.shares
    let tallies = inParallel(Self.shares, threads: threads) { number in
      // An examiner of its own: threads that count references to one policy wait for each other.
      let examiner = Examiner(policy)
      var tally = Tally()
      var known = Examiner.Known()
      for (block, piece) in pieces.dropFirst(number * share).prefix(share) {
        examiner.examine(blocks[block], piece, &tally, &known)
      }
      return tally
    }
    let total = tallies.reduce(into: Tally()) { $0.add($1) }
    states = total.states
    permitted = total.permitted
    disagreements = total.disagreements
    redundantRules = (policy.rules.map(\.id) + policy.permits.map(\.id)).enumerated().filter {
      !total.needed.contains($0.offset)
    }
    .map(\.element)
    properties = Dictionary(
      uniqueKeysWithValues: Property.allCases.map { ($0, total.broken[$0] == nil) })
    examples =
      total.disagreement.map { ["disagreement: \($0)"] } ?? []
      + Property.allCases.compactMap { property in
        total.broken[property].map { "\(property.rawValue): \($0)" }
      }
  }
}

/// What was found in some states.
struct Tally: Sendable {
  var states = 0, permitted = 0, disagreements = 0
  /// The first request on which the rules and the oracle disagree.
  var disagreement: String?
  /// The first request that breaks a property.
  var broken: [Property: String] = [:]
  /// The numbers of the rules, and after them the permits, without which a verdict would change.
  var needed: Set<Int> = []

  mutating func add(_ other: Tally) {
    states += other.states
    permitted += other.permitted
    disagreements += other.disagreements
    disagreement = disagreement ?? other.disagreement
    broken.merge(other.broken) { first, _ in first }
    needed.formUnion(other.needed)
  }

  mutating func fail(_ property: Property, _ request: Request) {
    if broken[property] == nil { broken[property] = request.canonicalText }
  }
}
