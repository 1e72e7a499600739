internal import KnowledgeTracing
internal import LearningDomain
internal import Recommending

/// The learners of a school, each with what was seen of them in two orders of rows.
struct FaithfulnessCases: Sendable {
  let learners: [Learner.ID]
  private let seen: [Learner.ID: [Observation]], rearranged: [Learner.ID: [Observation]]
  private let undated: Timestamp

  init(_ observations: [Observation], _ model: Model) {
    seen = Dictionary(grouping: observations, by: \.learner)
    rearranged = Dictionary(grouping: observations.rearranged, by: \.learner)
    learners = seen.keys.sorted()
    undated = Timestamp(startOf: model.card.createdOn)
  }

  var count: Int { learners.count }

  /// Proposes something to a learner.
  func prepare(
    _ index: Int, with bench: FaithfulnessBench
  ) throws(RecommendingError) -> FaithfulnessBench.Case {
    let learner = learners[index]
    let observations = seen[learner] ?? []
    let newest = observations.compactMap(\.time).max()
    let asOf =
      newest.map {
        Timestamp(milliseconds: Timestamp(startOf: $0.day.adding(days: 1)).milliseconds - 1)
      } ?? undated
    let history = LearnerHistory(learner: learner, observations: observations, asOf: asOf)
    // The neighbour's rows come first.
    let others = rearranged[learners[(index + 1) % learners.count]] ?? []
    let mixed = others + (rearranged[learner] ?? [])
    return FaithfulnessBench.Case(
      history: history,
      rearranged: LearnerHistory(learner: learner, observations: mixed, asOf: asOf), asOf: asOf,
      explanation: Explanation(
        try bench.recommender.propose(for: [history], asOf: asOf)[0], bench.explainer))
  }
}

extension [Observation] {
  /// The newest first, where all have a time.
  ///
  /// Those of one time keep the order they stand in, which says what came first; without times that
  /// order is all there is, and stays.
  fileprivate var rearranged: [Observation] {
    let times = compactMap(\.time)
    guard times.count == count else { return self }
    return zip(indices, times).sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { self[$0.0] }
  }
}
