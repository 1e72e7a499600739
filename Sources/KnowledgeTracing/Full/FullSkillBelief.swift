internal import LearningDomain

/// What is believed under the full family of one skill that is practised alone, at items that were not met
/// before.
///
/// A class, as planes make it large and every history that goes on from here refers to it.
final class FullSkillBelief: Sendable {
  private let tracer: FullTracer
  private let belief: FullBelief, past: FullPast
  /// The circumstances of the next opportunity.
  private let next: Circumstance

  private init(_ tracer: FullTracer, _ belief: FullBelief, _ past: FullPast) {
    self.tracer = tracer
    self.belief = belief
    self.past = past
    next = past.circumstance(of: 0, at: nil)
  }

  /// Begins with nothing seen, under a tracer of one skill.
  convenience init(_ tracer: FullTracer) {
    self.init(tracer, FullBelief(tracer), FullPast(tracer))
  }

  /// How the skill looks as it is about to be used.
  var outlook: SkillOutlook { belief.outlookBefore(0, next, tracer) }

  func after(_ response: Response) -> FullSkillBelief {
    var belief = belief, past = past
    let met = next.answered(response)
    past.meet(met)
    _ = belief.append(met, tracer)
    return FullSkillBelief(tracer, belief, past)
  }
}
