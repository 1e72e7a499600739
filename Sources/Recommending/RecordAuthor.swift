internal import KnowledgeTracing
internal import LearningDomain
internal import NumericKernels

/// Writes the record of one choice: every claim in it is had by running the choice again.
struct RecordAuthor {
  let recommender: Recommender
  let chooser: Chooser
  let path: LearnerPath
  /// The learner at the end of the path.
  let end: LearnerTrace
  let situation: Situation
  let choice: Choice

  var catalogue: CatalogueIndex { recommender.catalogue }
  var seen: LearnerSeen { chooser.seen }
  var tracer: Tracer { recommender.tracer }

  func id(_ skill: Int) -> Skill.ID { catalogue.catalogue.skills[skill].id }
  func id(_ candidate: Candidate) -> Resource.ID { catalogue.resources[candidate.resource].id }

  var workings: Workings {
    let runnerUp = choice.candidates.dropFirst().first
    return Workings(
      factors: choice.candidates.first.map(factors) ?? [], runnerUp: runnerUp.map(id),
      margin: choice.intent == .check
        ? nil : runnerUp.map { (choice.candidates.first?.score ?? 0) - $0.score })
  }

  func record(asked inquiry: Inquiry?) throws(KernelError) -> DecisionRecord {
    let target = choice.target
    let (robustness, range) = try robustness()
    var whyNot: [WhyNot] = [], counterfactuals: [Counterfactual] = []
    if let target {
      var correct = futures(.correct, on: target)
      whyNot = try self.whyNot(target, correct: &correct)
      counterfactuals = try self.counterfactuals(target, correct: &correct)
    }
    return DecisionRecord(
      learner: seen.history.learner, model: recommender.reference, asOf: chooser.asOf,
      validUntil: Timestamp(
        startOf: chooser.asOf.day.adding(days: RecommenderSettings.lifeInDays)),
      outcome: choice.outcome, target: target.map(id), intent: choice.intent,
      pause: choice.paused.map(pause), mainFactors: mainFactors,
      evidence: try target.map(evidence) ?? [],
      estimate: target.map { estimate($0, range: range) }, robustness: robustness,
      whyNot: whyNot, counterfactuals: counterfactuals,
      unknowns: target.map(unknowns) ?? [], selfAssessment: target.flatMap(selfAssessment),
      alternatives: chooser.alternatives(to: choice, in: situation),
      directions: chooser.directions.all,
      restsOnOtherSkills: try target.map(restsOnOtherSkills) ?? false,
      replaced: choice.candidates.first?.replaced.map { catalogue.resources[$0].id },
      finding: try inquiry.flatMap(finding))
  }

  /// The terms of a candidate's score: means over the skills it teaches.
  private func factors(of candidate: Candidate) -> [Factor] {
    let taught = catalogue.resources[candidate.scored].taught.map {
      situation.factors(of: $0, without: recommender.without)
    }
    return (taught.first ?? []).indices.map { index in
      let sum = taught.reduce(0) { $0 + $1[index].value }
      return Factor(
        kind: taught[0][index].kind, value: sum / Double(taught.count),
        weight: taught[0][index].weight)
    }
  }

  private func pause(_ skill: Int) -> Pause {
    let recent = situation.streaks.recent[skill]
    return Pause(
      skill: id(skill), incorrect: recent.count { $0 == .incorrect }, responses: recent.count)
  }

  /// The factors that carry more than a tenth of the gap to the runner-up, the heaviest first; none
  /// where the choice is to ask, or a teacher's, which no score decides.
  private var mainFactors: [Factor.Kind] {
    guard let first = choice.candidates.first, choice.intent != .check, first.replaced == nil,
      chooser.directions.pinned == nil
    else { return [] }
    guard let second = choice.candidates.dropFirst().first else {
      return factors(of: first).filter { $0.contribution > 0 }.map(\.kind)
    }
    let gaps = zip(factors(of: first), factors(of: second)).map {
      ($0.kind, $0.contribution - $1.contribution)
    }
    return gaps.filter { $0.1 > 0 && $0.1 > 0.1 * (first.score - second.score) }
      .sorted { $0.1 > $1.1 }.map(\.0)
  }

  private func evidence(for target: Int) throws(KernelError) -> [Evidence] {
    let basis = chooser.basis(of: target)
    let omitted = basis.map { seen.opportunity(at: $0.seen.observation) }
    let masked = zip(basis, tracer.traces(path, withoutEach: omitted)).map { basis, end in
      seen.situation(at: end, asOf: chooser.asOf, omitting: [basis.seen.observation])
    }
    let choices = try chooser.choose(in: masked, ranking: .first(1))
    let masteries = tracer.masteries(through: path.opportunities)
    return basis.indices.map { index in
      let (skill, response) = basis[index]
      let observation = seen.history.observations[response.observation]
      let place = seen.place(of: response.observation, on: skill)
      let step = place.map { masteries[$0.opportunity][$0.position] }
      let without = Frequency(masked[index].outlooks[skill].mastery)
      let decisive = choices[index].outcome != choice.outcome
      return Evidence(
        item: observation.item, skill: id(skill), time: observation.time,
        response: response.response, hints: response.hints,
        before: Frequency(step?.before ?? 0), after: Frequency(step?.after ?? 0),
        estimateWithout: without, outcomeWithout: choices[index].outcome,
        role: decisive
          ? .decisive
          : without != Frequency(situation.outlooks[skill].mastery) ? .contributing : .minor)
    }
  }

  /// Whether another choice would be made if nothing but the evidence had been seen.
  private func restsOnOtherSkills(beside target: Int) throws(KernelError) -> Bool {
    let cited = Set(chooser.basis(of: target).map(\.seen.observation))
    let others = Set(seen.opportunities.map(\.observation)).subtracting(cited)
    guard !cited.isEmpty, !others.isEmpty else { return false }
    let alone = seen.situation(
      at: tracer.trace(seen.path(for: tracer, omitting: others)), asOf: chooser.asOf,
      omitting: others)
    return try chooser.choose(in: [alone], ranking: .first(1))[0].outcome != choice.outcome
  }

  /// What would be believed of a skill after as much practice with nothing seen.
  private func baseline(of skill: Int) -> Double {
    let unseen = LearnerPath(path.opportunities.map(\.unseen), for: tracer)
    return tracer.trace(unseen).expectedOutlook(of: skill, at: chooser.asOf).mastery
  }

  private func estimate(_ target: Int, range: ClosedRange<Frequency>?) -> Estimate {
    let mastery = Frequency(situation.outlooks[target].mastery)
    let range = range ?? mastery...mastery
    return Estimate(
      mastery: mastery, range: min(range.lowerBound, mastery)...max(range.upperBound, mastery),
      baseline: Frequency(baseline(of: target)),
      responses: situation.counts[target], established: situation.isEstablished(target))
  }

  private func selfAssessment(_ target: Int) -> SelfAssessment? {
    guard let said = seen.selfAssessments[target],
      let agreement = chooser.agreement(on: target, in: situation)
    else { return nil }
    return SelfAssessment(
      skill: id(target), confidence: said.confidence, time: said.time, agreement: agreement)
  }

  /// The same choice under each plausible setting, and how far the target's estimate moves in the
  /// middle nine tenths of them.
  private func robustness() throws(KernelError) -> (Robustness?, ClosedRange<Frequency>?) {
    guard let target = choice.target, let chosen = choice.outcome.resource else {
      return (nil, nil)
    }
    let situations = recommender.plausible.map {
      seen.situation(at: $0.trace(path), asOf: chooser.asOf)
    }
    let choices = try chooser.choose(in: situations, ranking: .first(1))
    let same = choices.count { $0.outcome.resource == chosen }
    var flips: [Resource.ID: Int] = [:]
    for case let resource? in choices.map(\.outcome.resource) where resource != chosen {
      flips[resource, default: 0] += 1
    }
    let estimates = situations.map { Frequency($0.outlooks[target].mastery) }
    let mostOften = flips.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let middle = estimates.sorted().dropFirst(estimates.count / 20).dropLast(estimates.count / 20)
    let range = middle.first.flatMap { low in middle.last.map { low...$0 } }
    return (
      Robustness(same: same, tried: recommender.plausible.count, flipsTo: mostOften), range
    )
  }
}
