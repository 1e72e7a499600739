internal import KnowledgeTracing
package import LearningDomain
internal import NumericKernels

extension Recommender {
  /// What would be proposed to a learner if some answers had not been seen: the practice stays, and what
  /// they are evidence of goes.
  ///
  /// - Parameters:
  ///   - history: What the learner did.
  ///   - asOf: The moment to speak of.
  ///   - masked: The positions of the answers among the history's observations.
  /// - Returns: What would come first.
  /// - Complexity: O(observations + skills · resources).
  /// - Throws: ``RecommendingError`` when the matrices cannot be multiplied.
  package func outcome(
    for history: LearnerHistory, asOf: Timestamp, masking masked: Set<Int>
  ) throws(RecommendingError) -> Outcome {
    let seen = LearnerSeen(history, in: catalogue)
    let end = tracer.trace(seen.path(for: tracer, omitting: masked))
    let situation = seen.situation(at: end, asOf: asOf, omitting: masked)
    do throws(KernelError) {
      return try chooser(for: seen, asOf: asOf).choose(in: [situation], ranking: .first(1))[0]
        .outcome
    } catch {
      throw .arithmetic("\(error)")
    }
  }
}
