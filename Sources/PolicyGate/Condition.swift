/// When a rule applies: a question about a request that is answered yes, no or not known.
///
/// An unrecognised value makes an answer unknown wherever it matters (Kleene's three values). A
/// forbid whose answer is unknown is covered by the rule that refuses the unrecognised value
/// itself; a permit whose answer is unknown does not permit.
public indirect enum Condition: Hashable, Sendable {
  /// The dimension has one of these values; for `legal`, at least one of these states holds.
  case isAny(Dimension, Values)
  /// The dimension's value was not recognised.
  case unrecognised(Dimension)
  /// The day of the request was not recognised.
  case unrecognisedDay
  /// The request is about fewer learners than this.
  case fewerThan(Int)
  /// Every one holds.
  case all([Condition])
  /// At least one holds.
  case any([Condition])
  /// It does not hold.
  case not(Condition)

  /// Values of one dimension.
  public struct Values: Hashable, Sendable {
    let bits: UInt32

    /// The names of the values, in the order of the dimension.
    public func names(of dimension: Dimension) -> [String] {
      dimension.values.enumerated().filter { bits & 1 << UInt32($0.offset) != 0 }.map(\.element)
    }
  }

  /// What a condition sees of a request.
  struct Facts {
    var bits: [22 of UInt32]
    var count: Int?
    var dayIsReadable: Bool
  }
}
