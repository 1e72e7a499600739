internal import LearningDomain

extension Obligation {
  /// Reads what ``description`` wrote, and nothing else; a number is from 1 to 9,999.
  init?(_ text: String) {
    let open = text.firstIndex(of: "(") ?? text.endIndex
    guard let name = Name(rawValue: String(text[..<open])) else { return nil }
    let inner = text[open...].dropFirst().dropLast()
    let number = Int(inner).flatMap { (1...9999).contains($0) ? $0 : nil }
    guard let read = Self.read(name, inner, number), read.description.utf8.elementsEqual(text.utf8)
    else { return nil }
    self = read
  }

  private static func read(_ name: Name, _ inner: Substring, _ number: Int?) -> Obligation? {
    switch name {
    case .ledgerWriteAhead: .ledgerWriteAhead
    case .labelDecisionSupport: .labelDecisionSupport
    case .noticeLearner: .noticeLearner
    case .rationaleFull: .rationaleFull
    case .counterEvidence: .counterEvidence
    case .uncertaintyShow: .uncertaintyShow
    case .alternativesMin: number.map { .alternativesMin($0) }
    case .orderNeutral: .orderNeutral
    case .bandsSuppress: .bandsSuppress
    case .bandsBudget: number.map { .bandsBudget($0) }
    case .cellsSuppress: number.map { .cellsSuppress($0) }
    case .differencingBudget: .differencingBudget
    case .diversityFloor: .diversityFloor
    case .ambitionFloor: number.map { .ambitionFloor(weeks: $0) }
    case .timeToLive: number.map { .timeToLive(days: $0, until: nil) }
    case .bindPurpose: .bindPurpose
    case .bindDigest: .bindDigest
    case .singleUse: .singleUse
    case .humanDecide:
      listOf(Role.self, inner.prefix { $0 != "," }, except: .unrecognised).map { .humanDecide($0) }
    case .humanOwnChoiceFirst: .humanOwnChoiceFirst
    case .groupEndDate: number.map { .groupEndDate(days: $0) }
    case .groupReassess: .groupReassess
    case .contestChannel: .contestChannel
    case .retention: RetentionClass(rawValue: String(inner)).map { .retention($0) }
    case .redact: listOf(RedactedFields.self, inner).map { .redact($0) }
    case .pseudonymise:
      listOf(Role.self, inner, except: .unrecognised)?.first.map { .pseudonymise($0) }
    case .notifyDataProtectionOfficer: .notifyDataProtectionOfficer
    case .commonPath: .commonPath
    case .unrecognised: nil
    }
  }

  /// Values between upright strokes, each once; `nil` where one is none.
  private static func listOf<Value: RawRepresentable<String> & Hashable>(
    _ type: Value.Type, _ text: Substring, except unrecognised: Value? = nil
  ) -> [Value]? {
    let values = text.split(separator: "|", omittingEmptySubsequences: false)
      .map { Value(rawValue: String($0)) }
    let known = values.compactMap(\.self)
    guard known.count == values.count, Set(known).count == known.count,
      !known.contains(where: { $0 == unrecognised })
    else { return nil }
    return known
  }

  /// How obligations are written, capitals standing for what is filled in.
  static let forms: [String] = Name.allCases.compactMap { name in
    switch name {
    case .unrecognised: nil
    case .alternativesMin, .bandsBudget, .cellsSuppress: "\(name.rawValue)(N)"
    case .ambitionFloor: "\(name.rawValue)(WEEKS)"
    case .timeToLive, .groupEndDate: "\(name.rawValue)(DAYS)"
    case .orderNeutral: "\(name.rawValue)(seedCommitted)"
    case .humanDecide: "\(name.rawValue)(ROLE|ROLE,reasonCode)"
    case .retention, .redact, .pseudonymise: "\(name.rawValue)(NAME)"
    default: name.rawValue
    }
  }
}
