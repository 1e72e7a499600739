internal import KnowledgeTracing
internal import LearningDomain
internal import NumericKernels

/// What would be after one more observation, after two alike, and so on: the learner is followed on from
/// where they are, once for all who ask.
struct Futures {
  private var chooser: Chooser
  private var trace: LearnerTrace
  private let observation: Observation
  private let ranking: Ranking
  private var found: [(situation: Situation, choice: Choice)] = []

  init(
    chooser: Chooser, trace: LearnerTrace, of observation: Observation,
    ranking: Ranking = .first(1)
  ) {
    self.chooser = chooser
    self.trace = trace
    self.observation = observation
    self.ranking = ranking
  }

  /// The situation and the choice after so many observations, at least one.
  mutating func after(
    _ count: Int
  ) throws(KernelError) -> (situation: Situation, choice: Choice) {
    while found.count < count {
      if let opportunity = chooser.seen.append(observation) { trace.append(opportunity) }
      let situation = chooser.seen.situation(at: trace, asOf: chooser.asOf)
      found.append((situation, try chooser.choose(in: [situation], ranking: ranking)[0]))
    }
    return found[count - 1]
  }
}
