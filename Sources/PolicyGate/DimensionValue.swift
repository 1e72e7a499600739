internal import LearningDomain

/// A value of one dimension, as text and as one bit of a mask.
protocol DimensionValue {
  /// Reads a value; what is not exactly one of them is `unrecognised`.
  init(named text: String)
  /// The text that reads back as the value.
  var name: String { get }
  /// The bit of the value; ``unrecognisedBit`` for what is not recognised.
  var bits: UInt32 { get }
  /// The names of the values, the lowest bit first.
  static var names: [String] { get }
}

/// The bit that stands for what is not recognised.
let unrecognisedBit: UInt32 = 1 << 31

/// A dimension whose values have no parameter.
protocol PlainValue: DimensionValue, CaseIterable, RawRepresentable<String>, Equatable {
  static var unrecognised: Self { get }
  /// All cases, kept: asking `allCases` makes the array anew.
  static var ordered: [Self] { get }
}

extension PlainValue {
  init(named text: String) { self = Self(rawValue: text) ?? .unrecognised }
  var name: String { rawValue }
  var bits: UInt32 {
    guard self != .unrecognised else { return unrecognisedBit }
    var bit: UInt32 = 1
    for value in Self.ordered {
      if value == self { break }
      bit <<= 1
    }
    return bit
  }
  static var names: [String] { allCases.filter { $0 != .unrecognised }.map(\.rawValue) }
}

extension Purpose: PlainValue { static let ordered = allCases }
extension Role: PlainValue { static let ordered = allCases }
extension Operation: PlainValue { static let ordered = allCases }
extension Output: PlainValue { static let ordered = allCases }
extension ModelState: PlainValue { static let ordered = allCases }
extension EvidenceState: PlainValue { static let ordered = allCases }
extension FeatureState: PlainValue { static let ordered = allCases }
extension RationaleState: PlainValue { static let ordered = allCases }
extension Presence: PlainValue { static let ordered = allCases }
extension Order: PlainValue { static let ordered = allCases }
extension LegalState: PlainValue { static let ordered = allCases }
extension DecisionState: PlainValue { static let ordered = allCases }
extension Oversight: PlainValue { static let ordered = allCases }
extension PolicyState: PlainValue { static let ordered = allCases }
extension ClockState: PlainValue { static let ordered = allCases }
extension LedgerState: PlainValue { static let ordered = allCases }

extension Alternatives: PlainValue {
  static let ordered = allCases

  /// Also reads the page's `2 or more` and any larger count.
  init(named text: String) {
    if let value = Self(rawValue: text) {
      self = value
    } else if text == "2 or more" || (Int(text).map { $0 > 2 } ?? false) {
      self = .twoOrMore
    } else {
      self = .unrecognised
    }
  }
}

extension Set: DimensionValue where Element == LegalState {
  /// Reads a list separated by commas: the states it names are those that hold, except that a list
  /// of adverse states alone leaves the basis recorded and the notice shown.
  ///
  /// In braces no state holds but those that are named.
  init(named text: String) {
    guard !text.isEmpty else {
      self = []
      return
    }
    let isWhole = text.hasPrefix("{") && text.hasSuffix("}")
    let named = Set(
      (isWhole ? text.dropFirst().dropLast() : text[...])
        .split(separator: ",", omittingEmptySubsequences: false)
        .map { LegalState(named: String($0)) })
    self = isWhole || !named.isDisjoint(with: Self.inOrder) ? named : named.union(Self.inOrder)
  }
  /// The states in the order of the page; the same text reads back as the same set.
  var name: String {
    let names = LegalState.allCases.filter(contains).map(\.rawValue).joined(separator: ",")
    return isEmpty || !isDisjoint(with: Self.inOrder) ? names : "{\(names)}"
  }
  private static var inOrder: Self { [.basisRecorded, .noticeShown] }
  var bits: UInt32 { reduce(0) { $0 | $1.bits } }
  static var names: [String] { LegalState.names }
}
