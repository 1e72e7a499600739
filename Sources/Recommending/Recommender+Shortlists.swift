internal import KnowledgeTracing
public import LearningDomain
internal import NumericKernels

/// How far the work on a block of learners is.
package enum ShortlistStage: Sendable {
  case begun
  /// Each learner is followed, and a row written of what is believed.
  case rows
  /// The rows are multiplied by what resources teach and require.
  case scores
  /// The best of each row of scores are found and ranked.
  case selection
}

extension Recommender {
  /// What comes first for each learner of a whole school, in the order of the histories.
  ///
  /// Learners are taken in blocks, each scored by one product of matrices on one thread. The first entry
  /// is what ``propose(for:asOf:directions:asked:threads:)`` proposes, and the alternatives are those of its record, whatever the
  /// number of threads and whoever stands in the same block.
  ///
  /// - Parameters:
  ///   - histories: What each learner did.
  ///   - asOf: The moment to speak of.
  ///   - count: How many resources to list at most; at least 1 is.
  ///   - directions: What teachers laid down.
  ///   - threads: How many threads to use at most.
  /// - Returns: A list for each history.
  /// - Complexity: O(learners · skills · resources) time; O(skills + resources) space for each learner
  ///   of a block, beside what is returned.
  /// - Throws: ``RecommendingError`` when the matrices cannot be multiplied.
  public func shortlists(
    for histories: [LearnerHistory], asOf: Timestamp, count: Int = 3,
    directions: TeacherDirections = .none, threads: Int
  ) throws(RecommendingError) -> [Shortlist] {
    try shortlists(
      for: histories, asOf: asOf, count: count, directions: directions, threads: threads
    ) { _, _ in }
  }

  /// The same, and calls `reached` on the thread of a block as it goes.
  package func shortlists(
    for histories: [LearnerHistory], asOf: Timestamp, count: Int,
    directions: TeacherDirections, threads: Int,
    reached: @Sendable (_ block: Int, ShortlistStage) -> Void
  ) throws(RecommendingError) -> [Shortlist] {
    let size = RecommenderSettings.blockOfLearners
    let blocks = inParallel((histories.count + size - 1) / size, threads: max(1, threads)) {
      block -> Result<[Shortlist], KernelError> in
      let start = block * size
      let histories = histories[start..<min(start + size, histories.count)]
      return Result { () throws(KernelError) -> [Shortlist] in
        try shortlists(
          ofBlock: histories, asOf: asOf, count: max(1, count), directions: directions
        ) { reached(block, $0) }
      }
    }
    do throws(KernelError) {
      var shortlists: [Shortlist] = []
      shortlists.reserveCapacity(histories.count)
      for block in blocks { shortlists += try block.get() }
      return shortlists
    } catch {
      throw .arithmetic("\(error)")
    }
  }

  private func shortlists(
    ofBlock histories: ArraySlice<LearnerHistory>, asOf: Timestamp, count: Int,
    directions: TeacherDirections, reached: (ShortlistStage) -> Void
  ) throws(KernelError) -> [Shortlist] {
    reached(.begun)
    let questions = histories.map { history in
      let seen = LearnerSeen(history, in: catalogue)
      return Question(
        chooser(
          for: seen, asOf: asOf,
          directions: directions.directions(of: history.learner, on: asOf.day)),
        seen.situation(at: tracer.trace(seen.path(for: tracer)), asOf: asOf))
    }
    let rows = matrices.rows(of: questions)
    reached(.rows)
    let scores = try matrices.scores(of: rows, count: questions.count)
    reached(.scores)
    let choices = try matrices.choices(
      questions, scores: scores, ranking: .first(max(count, 1 + RecommenderSettings.alternatives)))
    let shortlists = zip(questions, choices).map { question, choice in
      question.chooser.shortlist(choice, in: question.situation, count: count)
    }
    reached(.selection)
    return shortlists
  }
}
