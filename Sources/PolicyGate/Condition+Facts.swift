internal import LearningDomain

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
