internal import KnowledgeTracing
public import LearningDomain
internal import Ledger
internal import PolicyGate
public import Recommending

extension Advisor {
  /// Proposes temporary groups: who could work on the same skill, why, and until when.
  ///
  /// Each learner's recommendation passes the gate for this purpose, then each group does; groups are made
  /// of nothing but what was released. They last as long as the recommendations they are made of, and
  /// asking again looks at everybody anew.
  ///
  /// - Parameters:
  ///   - histories: What each learner did, in the order that groups keep.
  ///   - question: Who asks; the purpose is temporary grouping whatever it says.
  ///   - asOf: The moment to speak of.
  ///   - directions: What teachers laid down.
  ///   - moment: The time that is written on the ledger.
  ///   - identifiers: Where the entries' names come from.
  /// - Returns: The groups, and who is in none.
  /// - Throws: `RecommendingError`; `WriteAheadError` where the ledger cannot be written.
  public func groups(
    of histories: [LearnerHistory], asked question: Question, asOf: Timestamp,
    directions: TeacherDirections = .none, at moment: Timestamp,
    identifiers: some RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws -> Grouping {
    var writer = ledger.writer(at: moment, identifiers: identifiers, under: policy)
    let question = question.with(purpose: .temporaryGrouping)
    let advice = try advise(
      histories, asked: question, asOf: asOf, directions: directions, recordedIn: &writer)
    let recommendations = advice.compactMap(\.recommendation)
    var groups: [TemporaryGroup] = [], refusals = advice.compactMap(\.refusal)
    var withheld = Set(advice.filter { $0.refusal != nil }.map(\.learner))
    for draft in GroupDraft.groups(of: recommendations, in: catalogue) {
      let request = request(for: draft, question, asOf: asOf)
      switch try Gate.admit(
        request, under: policy, model: model.digest, recordedIn: &writer, abandoned: { _ in })
      {
      case .refusal(let refusal):
        refusals.append(refusal)
        withheld.formUnion(draft.members.map(\.learner))
      case .admitted(let pass):
        let receipt = pass.receipt
        groups.append(
          pass.use { obligations in
            TemporaryGroup(
              skill: draft.skill, members: draft.members,
              ends: lastDay(of: draft, recommendations, obligations, from: asOf.day),
              obligations: obligations, receipt: receipt)
          })
      }
    }
    let placed = Set(groups.flatMap { $0.members.map(\.learner) })
    let singles = zip(histories, advice).filter { !placed.contains($0.0.learner) }.map {
      let isWithheld = withheld.contains($0.learner) && $0.responseCount > 0
      return Grouping.Single(
        learner: $0.learner, reason: isWithheld ? .withheld : .init($0, $1.recommendation))
    }
    return Grouping(groups: groups, singles: singles, refusals: refusals)
  }
}

extension Grouping.Single.Reason {
  /// Why somebody whom the gate withheld nothing from is in no group.
  fileprivate init(_ history: LearnerHistory, _ recommendation: Recommendation?) {
    switch recommendation?.outcome {
    case .suggest, .review: self = .anotherNeed
    case .diagnose: self = .checkFirst
    case .abstain, nil: self = history.responseCount == 0 ? .noAnswers : .noSuggestion
    }
  }
}

extension Advisor {
  /// The request for a group: each member's recommendation was complete, the other groups and the members'
  /// own suggestions are the alternatives, and who was recommended something else is named.
  private func request(
    for draft: GroupDraft, _ question: Question, asOf: Timestamp
  ) -> Request {
    var request = request(question, asOf: asOf, about: [draft.skill])
    request.subjects = .group(draft.members.count)
    return request
  }

  /// The last day of what a group is made of, or sooner where an obligation says so.
  private func lastDay(
    of draft: GroupDraft, _ recommendations: [Recommendation], _ obligations: [Obligation],
    from day: Day
  ) -> Day {
    let members = Set(draft.members.map(\.learner))
    let ends = recommendations.filter { members.contains($0.learner) }.map(\.expiry.day)
    return obligations.reduce(ends.min() ?? day) { end, obligation in
      guard case .groupEndDate(let days) = obligation else { return end }
      return min(end, day.adding(days: days))
    }
  }
}
