internal import LearningDomain
internal import NumericKernels

/// What is believed of a learner under some parameters of the full family.
struct FullBelief: Sendable {
  private var weight: Plane
  /// Of each skill that was practised, P(known) for each type: after the last response, and after the
  /// learning step.
  private var chains: [OccurrenceState] = []
  /// Where among these each skill stands, and −1 where it was not practised.
  private var places: [Int32]

  init(_ tracer: FullTracer) {
    weight = tracer.types.weight
    places = [Int32](repeating: -1, count: tracer.chains.count)
  }

  private func chain(of skill: Int) -> OccurrenceState? {
    places[skill] < 0 ? nil : chains[Int(places[skill])]
  }

  /// Takes in what was met, and returns P(correct) as believed before the response.
  mutating func append(_ met: Circumstance, _ tracer: FullTracer) -> Double {
    for (skill, logGap) in zip(met.skills, met.logGaps) {
      let predicted = predicted(Int(skill), logGap: logGap, tracer)
      if places[Int(skill)] < 0 {
        places[Int(skill)] = Int32(chains.count)
        chains.append(OccurrenceState())
      }
      chains[Int(places[Int(skill)])].predicted = predicted
    }
    let opportunity = tracer.typed(met, isCorrect: met.response != .incorrect)
    let isSeen = met.response != nil
    // There is a state for each skill, so the kernel does not throw.
    if met.skills.count == 1 {
      let (skill, place) = (Int(met.skills[0]), Int(places[Int(met.skills[0])]))
      let skills = tracer.chains
      var weight = weight
      var states = chains.mutableSpan
      var state = states._mutatingExtracting(place..<place + 1)
      let probability = try? stepTypes(
        opportunity, isSeen: isSeen, skills: skills.span.extracting(skill..<skill + 1),
        types: tracer.types, weight: &weight, chains: &state)
      self.weight = weight
      return probability ?? 0
    }
    var now = met.skills.map { chains[Int(places[Int($0)])] }
    let skills = met.skills.map { tracer.chains[Int($0)] }
    var states = now.mutableSpan
    let probability = try? stepTypes(
      opportunity, isSeen: isSeen, skills: skills.span, types: tracer.types, weight: &weight,
      chains: &states)
    for (skill, state) in zip(met.skills, now) { chains[Int(places[Int(skill)])] = state }
    return probability ?? 0
  }

  /// P(type and not known) and P(type and known) of the one skill of what is about to be met.
  func joint(of met: Circumstance, _ tracer: FullTracer) -> (unknown: Plane, known: Plane) {
    let known = predicted(Int(met.skills[0]), logGap: met.logGaps[0], tracer)
    return (weight * (1 - known), weight * known)
  }

  /// Why P(correct) at what is about to be met is what it is.
  func decomposition(of met: Circumstance, _ tracer: FullTracer) -> Decomposition {
    tracer.decomposition(
      of: met, weight: weight,
      next: met.skills.map { chain(of: Int($0))?.next })
  }

  private func predicted(_ skill: Int, logGap: Double, _ tracer: FullTracer) -> Plane {
    places[skill] < 0
      ? tracer.chains[skill].prior
      : tracer.waited(chains[Int(places[skill])].next, skill: skill, logGap: logGap)
  }

  /// How a skill looks as it was after its last response.
  func outlook(of skill: Int, _ met: Circumstance, _ tracer: FullTracer) -> SkillOutlook {
    let known = chain(of: skill)?.filtered ?? tracer.chains[skill].prior
    return tracer.view(of: skill, met).outlook(known: known, weight: weight)
  }

  /// How a skill looks as it is about to be used.
  func outlookBefore(_ skill: Int, _ met: Circumstance, _ tracer: FullTracer) -> SkillOutlook {
    let known = predicted(skill, logGap: met.logGaps[0], tracer)
    return tracer.view(of: skill, met).outlook(known: known, weight: weight)
  }

  /// How each skill looks where it is used next at a time.
  func outlooksBefore(
    _ past: FullPast, at time: Timestamp?, _ tracer: FullTracer
  ) -> [SkillOutlook] {
    guard !tracer.views.isEmpty else {
      return places.indices.map {
        outlookBefore($0, past.circumstance(of: $0, at: time), tracer)
      }
    }
    let moment = past.moment(time)
    return places.indices.map { skill in
      guard places[skill] >= 0 else { return tracer.views[skill].outlookFirst(weight: weight) }
      let gap = past.logGap(of: Int32(skill), at: moment)
      return tracer.views[skill].outlook(
        known: predicted(skill, logGap: gap, tracer), weight: weight)
    }
  }
}
