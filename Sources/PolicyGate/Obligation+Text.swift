internal import LearningDomain

extension Obligation {
  /// The obligation without its parameters.
  public var name: Name {
    switch self {
    case .ledgerWriteAhead: .ledgerWriteAhead
    case .labelDecisionSupport: .labelDecisionSupport
    case .noticeLearner: .noticeLearner
    case .rationaleFull: .rationaleFull
    case .counterEvidence: .counterEvidence
    case .uncertaintyShow: .uncertaintyShow
    case .alternativesMin: .alternativesMin
    case .orderNeutral: .orderNeutral
    case .bandsSuppress: .bandsSuppress
    case .bandsBudget: .bandsBudget
    case .cellsSuppress: .cellsSuppress
    case .differencingBudget: .differencingBudget
    case .diversityFloor: .diversityFloor
    case .ambitionFloor: .ambitionFloor
    case .timeToLive: .timeToLive
    case .bindPurpose: .bindPurpose
    case .bindDigest: .bindDigest
    case .singleUse: .singleUse
    case .humanDecide: .humanDecide
    case .humanOwnChoiceFirst: .humanOwnChoiceFirst
    case .groupEndDate: .groupEndDate
    case .groupReassess: .groupReassess
    case .contestChannel: .contestChannel
    case .retention: .retention
    case .redact: .redact
    case .pseudonymise: .pseudonymise
    case .notifyDataProtectionOfficer: .notifyDataProtectionOfficer
    case .commonPath: .commonPath
    }
  }

  /// The parameters as text; empty where there are none.
  private var parameters: [String] {
    switch self {
    case .alternativesMin(let count), .bandsBudget(let count), .cellsSuppress(let count),
      .ambitionFloor(weeks: let count), .groupEndDate(days: let count):
      [String(count)]
    case .timeToLive(let days, let until): [String(days)] + (until.map { [$0.description] } ?? [])
    case .humanDecide(let roles): [roles.map(\.rawValue).joined(separator: "|"), "reasonCode"]
    case .retention(let term): [term.rawValue]
    case .redact(let fields): [fields.map(\.rawValue).joined(separator: "|")]
    case .pseudonymise(let audience): [audience.rawValue]
    case .orderNeutral: ["seedCommitted"]
    default: []
    }
  }
}

extension Obligation: CustomStringConvertible {
  /// The stable form of the obligation, for example `alternatives.min(2)`.
  public var description: String {
    parameters.isEmpty
      ? name.rawValue : "\(name.rawValue)(\(parameters.joined(separator: ",")))"
  }
}
