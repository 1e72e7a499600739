internal import PolicyGate

/// A set of obligations by name.
struct Duties: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(_ name: Obligation.Name) {
    rawValue = 1 << UInt32(Obligation.Name.allCases.firstIndex(of: name) ?? 31)
  }

  init(_ names: some Sequence<Obligation.Name>) {
    self = names.reduce(into: []) { $0.formUnion(Duties($1)) }
  }

  /// The names, in the order of the page.
  var names: [Obligation.Name] { Obligation.Name.allCases.filter { contains(Duties($0)) } }

  static let writeAhead = Duties(.ledgerWriteAhead), label = Duties(.labelDecisionSupport)
  static let notice = Duties(.noticeLearner), rationale = Duties(.rationaleFull)
  static let counterEvidence = Duties(.counterEvidence), uncertainty = Duties(.uncertaintyShow)
  static let alternatives = Duties(.alternativesMin), order = Duties(.orderNeutral)
  static let noBands = Duties(.bandsSuppress), fewBands = Duties(.bandsBudget)
  static let cells = Duties(.cellsSuppress), differencing = Duties(.differencingBudget)
  static let diversity = Duties(.diversityFloor), ambition = Duties(.ambitionFloor)
  static let timeToLive = Duties(.timeToLive), purpose = Duties(.bindPurpose)
  static let digest = Duties(.bindDigest), singleUse = Duties(.singleUse)
  static let human = Duties(.humanDecide), ownChoiceFirst = Duties(.humanOwnChoiceFirst)
  static let endDate = Duties(.groupEndDate), reassess = Duties(.groupReassess)
  static let contest = Duties(.contestChannel), retention = Duties(.retention)
  static let redact = Duties(.redact), pseudonymise = Duties(.pseudonymise)
  static let notifyOfficer = Duties(.notifyDataProtectionOfficer)
  static let commonPath = Duties(.commonPath)
}
