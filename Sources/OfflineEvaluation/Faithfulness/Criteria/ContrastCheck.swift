internal import LearningDomain
internal import Recommending

/// F4: each reason for “not this” is true, and where it is lifted the skill comes in or rises among what is
/// open; it is lifted by as many correct answers in a row as is said, and by no fewer.
struct ContrastCheck: FaithfulnessCheck {
  let criterion = FaithfulnessCriterion.contrast

  /// As far as “a few right answers in a row” goes.
  private static let longestRun = 10

  /// How many right answers in a row let others build on a skill, whatever the model makes of them.
  private static let enoughInARow = 3

  func verdict(
    on said: Explanation, about decision: Decision
  ) throws(RecommendingError) -> Verdict {
    guard !said.record.whyNot.isEmpty, let target = said.record.target else {
      return .notApplicable
    }
    for whyNot in said.record.whyNot {
      let taught = decision.bench.catalogue[resource: whyNot.resource]?.teaches ?? []
      guard taught.contains(whyNot.skill) else {
        return .notHeld("\(whyNot.resource) is not about \(whyNot.skill)")
      }
      let fault: String?
      switch whyNot.reason {
      case .prerequisiteNotEstablished(let skill):
        fault = try prerequisite(skill, of: whyNot, beside: target, decision)
      case .lessToGain(let skill):
        fault =
          skill != whyNot.skill
          ? "\(skill) is not what \(whyNot.resource) is about"
          : try lessToGain(whyNot, than: said, beside: target, decision)
      case .alreadyEstablished(let skill):
        fault = try isEstablished(skill, decision) ? nil : "\(skill) is not established"
      case .paused(let skill):
        fault = said.record.pause?.skill == skill ? nil : "\(skill) is not paused"
      case .easingFirst, .laterInOrder, .checkFirst, .sameSkill, .proposed, .nothingProposed,
        .teacherExcluded, .teacherPinnedOther:
        fault = "nobody asked about \(whyNot.resource)"
      }
      if let fault { return .notHeld(fault) }
    }
    return .held
  }

  private func prerequisite(
    _ skill: Skill.ID, of whyNot: WhyNot, beside target: Skill.ID, _ decision: Decision
  ) throws(RecommendingError) -> String? {
    let needed = decision.bench.catalogue[skill: whyNot.skill]?.prerequisites ?? []
    guard needed.contains(skill) else { return "\(skill) is no prerequisite of \(whyNot.skill)" }
    guard try !isEstablished(skill, decision) else { return "\(skill) is established" }
    let now = try rank(of: whyNot.resource, decision)
    let rises = try firstRun { count throws(RecommendingError) in
      try rank(of: whyNot.resource, decision, after: count, on: skill) < now
    }
    guard rises != nil else {
      return "\(whyNot.resource) neither comes in nor rises after right answers on \(skill)"
    }
    if let liftedOn = whyNot.liftedOn, liftedOn != skill { return "\(liftedOn) lifts nothing" }
    let lift = try firstRun { count throws(RecommendingError) in
      try isInPlace(skill, decision, after: count)
    }
    return lift == whyNot.liftedBy
      ? nil : "\(skill) is in place after \(lift.map { "\($0)" } ?? "no") right answers in a row"
  }

  private func firstRun(
    _ holds: (Int) throws(RecommendingError) -> Bool
  ) throws(RecommendingError) -> Int? {
    for count in 1...Self.longestRun where try holds(count) { return count }
    return nil
  }

  /// Whether others may build on a skill after some more right answers: it is established, or three come in a
  /// row.
  private func isInPlace(
    _ skill: Skill.ID, _ decision: Decision, after count: Int
  ) throws(RecommendingError) -> Bool {
    let responses = decision.history(after: count, .correct, on: skill).observations
      .filter { $0.skills.contains(skill) }.compactMap(\.response)
    let isRun =
      responses.count >= Self.enoughInARow
      && responses.suffix(Self.enoughInARow).allSatisfy { $0 == .correct }
    if isRun { return true }
    return try isEstablished(skill, decision, after: count)
  }

  private func lessToGain(
    _ whyNot: WhyNot, than said: Explanation, beside target: Skill.ID, _ decision: Decision
  ) throws(RecommendingError) -> String? {
    let steps = try decision.steps(after: Self.longestRun, .correct, on: target)
    let first = steps.dropFirst().firstIndex { $0.target == whyNot.skill }
    guard first == whyNot.liftedBy else {
      return "\(whyNot.skill) comes after \(first.map { "\($0)" } ?? "no") right on \(target)"
    }
    if said.record.isPinned { return nil }
    func gain(_ workings: Workings?) -> Double? {
      workings?.factors.first { $0.kind == .expectedGain }?.value
    }
    let other = gain(try decision.proposal(pinning: whyNot.resource)?.workings)
    guard let other, let own = gain(said.workings), other < own else {
      return "\(whyNot.skill) promises no less than \(target)"
    }
    return nil
  }

  /// Whether a skill counts as established, by the estimate in the record of what is pinned on it.
  private func isEstablished(
    _ skill: Skill.ID, _ decision: Decision, after count: Int = 0
  ) throws(RecommendingError) -> Bool {
    let resource = decision.bench.catalogue.resources.first { $0.teaches == [skill] }
    guard let resource else { return false }
    let history = decision.history(after: count, .correct, on: skill)
    return try decision.proposal(pinning: resource.id, in: history)?.record.estimate?.established
      ?? false
  }

  /// How many open resources come before a resource.
  private func rank(
    of resource: Resource.ID, _ decision: Decision, after count: Int = 0,
    on practised: Skill.ID? = nil
  ) throws(RecommendingError) -> Int {
    let history = practised.map { decision.history(after: count, .correct, on: $0) }
    let entries = try decision.bench.recommender.shortlists(
      for: [history ?? decision.history], asOf: decision.asOf,
      count: decision.bench.catalogue.resources.count, threads: 1)[0].entries
    return entries.firstIndex { $0.resource == resource } ?? .max
  }
}
