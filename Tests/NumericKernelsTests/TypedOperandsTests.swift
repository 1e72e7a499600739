import NumericKernels
import Testing
import _TestSupport

@Suite struct TypedOperandsTests {
  /// Three responses, of one, two and one skills: four occurrences.
  private var world: TypedWorld {
    var world = TypedWorld(skills: [.plain(0.5), .plain(0.25)], types: .one)
    world.append(guess: 1, lift: 2, isCorrect: true, calling: [(0, 1)])
    world.append(guess: 1, lift: 3, isCorrect: false, calling: [(0, 0.5), (1, 1)])
    world.append(guess: 2, lift: 1, isCorrect: true, calling: [(1, 0.75)])
    return world
  }

  @Test(arguments: [("states", 2, 4), ("chains", 3, 3)])
  func `filtering refuses a short operand and writes nothing`(
    operand: String, states: Int, chains: Int
  ) {
    let unwritten = Outcome(states: states, chains: chains)
    var outcome = unwritten
    let (expected, actual) = operand == "states" ? (3, states) : (4, chains)
    #expect(
      throws: KernelError.elementCount(operand: operand, expected: expected, actual: actual)
    ) { try world.filter(into: &outcome) }
    #expect(outcome == unwritten)
  }

  @Test func `filtering leaves alone what an operand holds beyond its shape`() throws {
    var outcome = Outcome(states: 5, chains: 6)
    try world.filter(into: &outcome)
    let exact = try world.filtered()
    #expect(outcome.logLikelihood == exact.logLikelihood)
    #expect(outcome.states == exact.states + [.unwritten, .unwritten])
    #expect(outcome.chains == exact.chains + [.unwritten, .unwritten])
  }

  @Test(arguments: [
    ("states", [2, 3, 4, 4]), ("slopes", [3, 2, 4, 4]), ("chains", [3, 3, 3, 4]),
    ("skillSlopes", [3, 3, 4, 3]),
  ])
  func `differentiating refuses a short operand and writes nothing`(
    operand: String, counts: [Int]
  ) {
    var outcome = Outcome(states: counts[0], chains: counts[2])
    var derivatives = Derivatives(slopes: counts[1], skillSlopes: counts[3])
    let (outcomeBefore, derivativesBefore) = (outcome, derivatives)
    let expected = ["states", "slopes"].contains(operand) ? 3 : 4
    #expect(
      throws: KernelError.elementCount(
        operand: operand, expected: expected, actual: expected - 1)
    ) { try world.differentiate(&outcome, into: &derivatives) }
    #expect(outcome == outcomeBefore)
    #expect(derivatives == derivativesBefore)
  }

  private typealias Change = @Sendable (inout TypedWorld) -> Void

  /// What is wrong, the occurrence that filtering names, and the one that differentiating does.
  private static let wrongs: [(change: Change, filtering: Int, backward: Int)] =
    [
      ({ $0.occurrences[2].skill = 2 }, 2, 2),
      ({ $0.occurrences[2].skill = -1 }, 2, 2),
      ({ $0.occurrences[3].skill = .max }, 3, 3),
      ({ $0.occurrences[3].skill = .min }, 3, 3),
      ({ $0.occurrences[1].previous = 1 }, 1, 1),
      ({ $0.occurrences[2].previous = 1 }, 2, 2),
      ({ $0.occurrences[1].previous = 3 }, 1, 1),
      ({ $0.occurrences[3].previous = .max }, 3, 3),
      ({ $0.opportunities[1].first = 0 }, 0, 1),
      ({ $0.opportunities[1].first = 3 }, 1, 3),
      ({ $0.opportunities[2].first = 1 }, 1, 3),
      ({ $0.opportunities[2].first = 4 }, 3, 4),
      ({ $0.opportunities[2].first = 5 }, 1, 5),
      ({ $0.opportunities[2].first = .max }, 1, Int(Int32.max)),
      ({ $0.opportunities[2].first = -1 }, 1, -1),
      ({ $0.opportunities[0].first = .min }, 0, Int(Int32.min)),
    ]

  @Test(arguments: wrongs.indices)
  func `both refuse occurrences out of order and skills not described`(number: Int) throws {
    let wrong = Self.wrongs[number]
    var outcome = try world.filtered()
    var changed = world
    wrong.change(&changed)
    #expect(throws: KernelError.occurrence(wrong.filtering), "\(number)") {
      try changed.filtered()
    }
    var derivatives = Derivatives(slopes: 3, skillSlopes: 4)
    #expect(throws: KernelError.occurrence(wrong.backward), "\(number)") {
      try changed.differentiate(&outcome, into: &derivatives)
    }
  }

  @Test func `filtering refuses occurrences that no opportunity has`() {
    var changed = world
    changed.opportunities[0].first = 1
    #expect(throws: KernelError.occurrence(0)) { try changed.filtered() }
    changed.opportunities = []
    #expect(throws: KernelError.occurrence(0)) { try changed.filtered() }
  }

  @Test func `filtering has written what comes before the occurrence it refuses`() throws {
    let exact = try world.filtered()
    var changed = world
    changed.occurrences[3].skill = 7
    var outcome = Outcome(states: 3, chains: 4)
    #expect(throws: KernelError.occurrence(3)) { try changed.filter(into: &outcome) }
    #expect(outcome.states == exact.states.dropLast() + [.unwritten])
    #expect(outcome.chains == exact.chains.dropLast() + [.unwritten])
  }
}
