internal import KnowledgeTracing
internal import LearningDomain
internal import NumericKernels

extension Recommender {
  /// - Throws: ``RecommendingError/inquiry(_:)``.
  func check(_ inquiry: Inquiry) throws(RecommendingError) {
    switch inquiry {
    case .whyNot(let id):
      guard catalogue.catalogue[resource: id] != nil else {
        throw .inquiry("the catalogue has no resource `\(id)`")
      }
    case .whatIf(_, let count, let skill):
      if let skill, catalogue.catalogue.position(of: skill) == nil {
        throw .inquiry("the catalogue has no skill `\(skill)`")
      }
      guard (1...Inquiry.mostResponses).contains(count) else {
        throw .inquiry("\(count) responses, expected 1 to \(Inquiry.mostResponses)")
      }
    }
  }
}

extension RecordAuthor {
  /// What is found about an inquiry; `nil` where it is about the target and there is none.
  func finding(_ inquiry: Inquiry) throws(KernelError) -> Finding? {
    switch inquiry {
    case .whyNot(let id):
      guard let resource = catalogue.resources.firstIndex(where: { $0.id == id }) else {
        return nil
      }
      return .whyNot(try contrast(with: resource))
    case .whatIf(let response, let count, let skill):
      let asked = skill.map { catalogue.catalogue.position(of: $0) } ?? choice.target
      guard let asked else { return nil }
      var futures = futures(response, on: asked)
      let then = try futures.after(count).choice
      return .whatIf(
        Counterfactual(
          skill: id(asked), response: response, count: count, outcome: then.outcome,
          target: then.target.map(id)))
    }
  }

  private func contrast(with resource: Int) throws(KernelError) -> WhyNot {
    let target = chooser.foremost(of: catalogue.resources[resource].taught, in: situation)
    let reason = reason(against: resource, for: target)
    let lift = try lift(of: reason, from: resource, for: target)
    return WhyNot(
      resource: catalogue.resources[resource].id, skill: id(target), reason: reason,
      liftedBy: lift?.count, liftedOn: lift.map { id($0.skill) })
  }

  /// The first thing that keeps a resource from being put forward, in the order of the rules.
  private func reason(against resource: Int, for target: Int) -> WhyNot.Reason {
    let entry = catalogue.resources[resource]
    if choice.outcome.resource == entry.id { return .proposed }
    if chooser.directions.takesBack(resource) { return .teacherExcluded }
    if chooser.directions.pinned != nil { return .teacherPinnedOther }
    if case .abstain(let missing) = choice.outcome { return .nothingProposed(missing) }
    if let candidate = choice.candidates.first(where: { $0.resource == resource }) {
      if choice.intent == .check { return .checkFirst(choice.target.map(id) ?? id(target)) }
      return candidate.target == choice.target
        ? .sameSkill(id(candidate.target)) : .lessToGain(id(candidate.target))
    }
    return bar(of: entry, for: target)
  }

  /// What bars a resource that is not open.
  private func bar(
    of resource: CatalogueIndex.IndexedResource, for target: Int
  ) -> WhyNot.Reason {
    let threshold = (choice.opening ?? .review).threshold
    if let resting = situation.streaks.resting, resource.taught.contains(resting) {
      return .paused(id(resting))
    }
    if let weak = resource.required.first(where: {
      chooser.ground($0, in: situation) < threshold
    }) {
      return .prerequisiteNotEstablished(id(weak))
    }
    if let known = resource.taught.first(where: situation.isEstablished) {
      return .alreadyEstablished(id(known))
    }
    let next = chooser.nextToMeet(in: situation, threshold: threshold)
    if let next, resource.taught.contains(where: { situation.counts[$0] == 0 && $0 != next }) {
      return .laterInOrder(id(next))
    }
    if let paused = situation.streaks.paused { return .easingFirst(id(paused)) }
    return .lessToGain(id(target))
  }

  /// The shortest run of correct responses that lifts a reason, where there is one.
  private func lift(
    of reason: WhyNot.Reason, from resource: Int, for target: Int
  ) throws(KernelError) -> (skill: Int, count: Int)? {
    let skill: Int? =
      switch reason {
      case .prerequisiteNotEstablished(let id), .laterInOrder(let id):
        catalogue.catalogue.position(of: id)
      case .lessToGain, .checkFirst, .paused, .easingFirst: choice.target
      case .alreadyEstablished, .sameSkill, .proposed, .nothingProposed, .teacherExcluded,
        .teacherPinnedOther:
        nil
      }
    guard let skill else { return nil }
    var futures = futures(.correct, on: skill, ranking: .all)
    let count = try correctRun(&futures) { _, then in
      if case .lessToGain = reason { return then.target == target }
      return then.intent != .check && then.candidates.contains { $0.resource == resource }
    }
    return count.map { (skill, $0) }
  }
}
