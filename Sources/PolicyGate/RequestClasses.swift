internal import LearningDomain

/// The values of every dimension, one for each class of values that some conditions do not tell
/// apart.
///
/// Every combination of them stands for a set of requests on which each of the conditions gives one
/// answer. What is usual, and what departs from it least, stands for its class.
struct RequestClasses {
  /// A value, as what it changes in the ordinary request.
  struct Value {
    let set: (inout Request) -> Void
    let facts: Condition.Facts
    /// How far it is from the ordinary value.
    let distance: Int

    init(at position: Int, _ set: @escaping (inout Request) -> Void) {
      self.set = set
      var request = Request.ordinary
      set(&request)
      facts = Condition.Facts(request)
      let ordinary = Condition.Facts(.ordinary)
      distance =
        position == Self.dayPosition
        ? (facts.dayIsReadable ? 0 : 1)
        : (facts.bits[position] ^ ordinary.bits[position]).nonzeroBitCount
    }

    /// The place of the day, after all dimensions.
    static let dayPosition = Dimension.allCases.count
  }

  /// The classes of each dimension in their order, and last those of the day.
  let values: [[Value]]

  init(toldApartBy atoms: Set<ConditionTable.Atom>) {
    let counts = atoms.compactMap { if case .fewerThan(let count) = $0 { count } else { nil } }
    values =
      Dimension.allCases.map { dimension in
        Self.distinct(
          dimension.everyValue(around: counts).map { Value(at: dimension.position, $0) },
          by: atoms.filter { $0.position == dimension.position })
      } + [
        Self.distinct(
          [{ $0.day = .unsaid }, { $0.day = .unrecognised }].map {
            Value(at: Value.dayPosition, $0)
          }, by: atoms.filter { $0.position == Value.dayPosition })
      ]
  }

  private static func distinct(
    _ values: [Value], by atoms: some Collection<ConditionTable.Atom>
  ) -> [Value] {
    let atoms = Array(atoms)
    var seen: Set<[Bool?]> = []
    let byDistance = values.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }
    return byDistance.map(\.element).filter { value in
      seen.insert(atoms.map { $0.answer(to: value.facts) }).inserted
    }
  }
}

extension Dimension {
  /// Sets every value the dimension can have; of numbers of learners, those around some counts.
  fileprivate func everyValue(around counts: [Int]) -> [(inout Request) -> Void] {
    switch self {
    case .legal: LegalState.everySet.map { set in { $0.legal = set } }
    case .subjects:
      setting(["one", "outOfRange", "?"] + Self.sizes(around: counts))
    case .switch: setting(values.map { $0 == "paused" ? "paused(all)" : $0 } + ["?"])
    default: setting(values + ["?"])
    }
  }

  private static func sizes(around counts: [Int]) -> [String] {
    let sizes = counts.flatMap { [$0 - 1, $0] } + [8]
    return sizes.filter { $0 > 0 }.flatMap { size in
      ["group", "class", "cohort"].map { "\($0)(\(size))" }
    }
  }

  private func setting(_ names: [String]) -> [(inout Request) -> Void] {
    let lens = lens
    return names.map { name in { lens.write(&$0, name) } }
  }
}

extension LegalState {
  /// Every set of states, and the one that holds a state nobody knows.
  fileprivate static var everySet: [Set<LegalState>] {
    let states = allCases.filter { $0 != .unrecognised }
    let sets = (0..<1 << states.count).map { number in
      Set(states.enumerated().filter { number & 1 << $0.offset != 0 }.map(\.element))
    }
    return sets + [[.basisRecorded, .noticeShown, .unrecognised]]
  }
}
