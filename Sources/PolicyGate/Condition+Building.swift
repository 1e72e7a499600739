internal import LearningDomain

extension Condition {
  static func purpose(_ values: Purpose...) -> Condition { among(.purpose, values) }
  static func role(_ values: Role...) -> Condition { among(.role, values) }
  static func operation(_ values: Operation...) -> Condition { among(.operation, values) }
  static func output(_ values: Output...) -> Condition { among(.output, values) }
  static func model(_ values: ModelState...) -> Condition { among(.model, values) }
  static func evidence(_ values: EvidenceState...) -> Condition { among(.evidence, values) }
  static func features(_ values: FeatureState...) -> Condition { among(.features, values) }
  static func rationale(_ values: RationaleState...) -> Condition { among(.rationale, values) }
  static func alternatives(_ values: Alternatives...) -> Condition {
    among(.alternatives, values)
  }
  static func legal(_ values: LegalState...) -> Condition { among(.legal, values) }
  static func decision(_ values: DecisionState...) -> Condition { among(.decision, values) }
  static func oversight(_ values: Oversight...) -> Condition { among(.oversight, values) }
  static func policy(_ values: PolicyState...) -> Condition { among(.policy, values) }
  static func clock(_ values: ClockState...) -> Condition { among(.clock, values) }
  static func ledger(_ values: LedgerState...) -> Condition { among(.ledger, values) }
  static func relation(_ values: Relation...) -> Condition { among(.relation, values) }

  static let counterEvidenceAbsent = among(.counterEvidence, [Presence.absent])
  static let uncertaintyAbsent = among(.uncertainty, [Presence.absent])
  static let longitudinalWithoutBasis = among(
    .memory, [Memory.longitudinal(basisReferenced: false)])

  /// The request is about several learners, or about a size that cannot be.
  static let one = named(.subjects, "one")
  static let several = named(.subjects, "group", "class", "cohort")
  static let outOfRange = named(.subjects, "outOfRange")
  static let paused = named(.switch, "paused")
  static let halted = named(.switch, "halted")
  static let rightsOnly = named(.switch, "rightsOnly")
  static let teacherOnly = named(.switch, "teacherOnly")

  /// Somebody exercises a right over their own data; it works in every state of integrity.
  static let rightsLane = Condition.all([
    .purpose(.rights),
    .operation(.exportSubject, .explain, .rectify, .object, .restrict, .erase, .verify),
  ])

  /// Whatever is no right being exercised.
  static func outsideRights(_ condition: Condition) -> Condition {
    .all([.not(rightsLane), condition])
  }

  private static func among<Value: DimensionValue>(
    _ dimension: Dimension, _ values: [Value]
  ) -> Condition {
    .isAny(dimension, Values(bits: values.reduce(0) { $0 | $1.bits }))
  }

  private static func named(_ dimension: Dimension, _ names: String...) -> Condition {
    var bits: UInt32 = 0
    for (position, name) in dimension.values.enumerated() where names.contains(name) {
      bits |= 1 << UInt32(position)
    }
    return .isAny(dimension, Values(bits: bits))
  }
}

extension Condition.Facts {
  /// What conditions see of a request: a relation that has ended is a former class.
  init(_ request: Request) {
    var relation = request.relation
    if case .ownClass(let until?) = relation, case .on(let day) = request.day, until < day {
      relation = .formerClass
    }
    let presentation = request.presentation
    let integrity = request.integrity
    bits = [
      request.purpose.bits, request.role.bits, relation.bits, request.operation.bits,
      request.subjects.bits, request.output.bits, request.model.bits, request.evidence.bits,
      request.features.bits, presentation.rationale.bits, presentation.alternatives.bits,
      presentation.counterEvidence.bits, presentation.uncertainty.bits, presentation.order.bits,
      request.legal.bits, request.memory.bits, request.decision.bits, request.oversight.bits,
      integrity.policy.bits, integrity.clock.bits, integrity.ledger.bits, integrity.switch.bits,
    ]
    count = request.subjects.count
    dayIsReadable = request.day != .unrecognised
  }
}
