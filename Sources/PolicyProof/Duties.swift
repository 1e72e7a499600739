internal import LearningDomain
internal import PolicyGate

/// What the page obliges to, with the parameters that differ from request to request.
struct Duties: Hashable, Sendable {
  var names: Obligation.Names
  var deciders: [Role] = []
  var retention = Obligation.RetentionClass.log
  var redacted: [Obligation.RedactedFields] = []
  var audience = Role.unrecognised
  var lastDay: Day?

  mutating func add(_ name: Obligation.Name) { names.insert(Obligation.Names(name)) }

  /// Each obligation, with the numbers of the page's section 4 and the four weeks of section 6.
  var obligations: [Obligation] {
    names.names.compactMap { name in
      switch name {
      case .ledgerWriteAhead: .ledgerWriteAhead
      case .labelDecisionSupport: .labelDecisionSupport
      case .noticeLearner: .noticeLearner
      case .rationaleFull: .rationaleFull
      case .counterEvidence: .counterEvidence
      case .uncertaintyShow: .uncertaintyShow
      case .alternativesMin: .alternativesMin(2)
      case .orderNeutral: .orderNeutral
      case .bandsSuppress: .bandsSuppress
      case .bandsBudget: .bandsBudget(3)
      case .cellsSuppress: .cellsSuppress(10)
      case .differencingBudget: .differencingBudget
      case .diversityFloor: .diversityFloor
      case .ambitionFloor: .ambitionFloor(weeks: 4)
      case .timeToLive: .timeToLive(days: 14, until: lastDay)
      case .bindPurpose: .bindPurpose
      case .bindDigest: .bindDigest
      case .singleUse: .singleUse
      case .humanDecide: .humanDecide(deciders)
      case .humanOwnChoiceFirst: .humanOwnChoiceFirst
      case .groupEndDate: .groupEndDate(days: 42)
      case .groupReassess: .groupReassess
      case .contestChannel: .contestChannel
      case .retention: .retention(retention)
      case .redact: .redact(redacted)
      case .pseudonymise: .pseudonymise(audience)
      case .notifyDataProtectionOfficer: .notifyDataProtectionOfficer
      case .commonPath: .commonPath
      case .unrecognised: nil
      }
    }
  }
}

extension Obligation.Names {
  static let writeAhead = Self(.ledgerWriteAhead), label = Self(.labelDecisionSupport)
  static let notice = Self(.noticeLearner), rationale = Self(.rationaleFull)
  static let counterEvidence = Self(.counterEvidence), uncertainty = Self(.uncertaintyShow)
  static let alternatives = Self(.alternativesMin), order = Self(.orderNeutral)
  static let fewBands = Self(.bandsBudget), cells = Self(.cellsSuppress)
  static let differencing = Self(.differencingBudget), diversity = Self(.diversityFloor)
  static let ambition = Self(.ambitionFloor), timeToLive = Self(.timeToLive)
  static let purpose = Self(.bindPurpose), digest = Self(.bindDigest), singleUse = Self(.singleUse)
  static let human = Self(.humanDecide), contest = Self(.contestChannel), redact = Self(.redact)
}
