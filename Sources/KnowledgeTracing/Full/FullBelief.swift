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
    var now: [OccurrenceState] = []
    for (index, skill) in met.skills.enumerated() {
      var state = OccurrenceState()
      state.predicted = predicted(Int(skill), logGap: met.logGaps[index], tracer)
      now.append(state)
    }
    let skills = met.skills.map { tracer.chains[Int($0)] }
    var states = now.mutableSpan
    // There is a state for each skill, so the kernel does not throw.
    let probability = try? stepTypes(
      tracer.typed(met, isCorrect: met.response != .incorrect), isSeen: met.response != nil,
      skills: skills.span, types: tracer.types, weight: &weight, chains: &states)
    for (skill, state) in zip(met.skills, now) {
      let place = Int(places[Int(skill)])
      if place < 0 {
        places[Int(skill)] = Int32(chains.count)
        chains.append(state)
      } else {
        chains[place] = state
      }
    }
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
    chain(of: skill).map { tracer.waited($0.next, skill: skill, logGap: logGap) }
      ?? tracer.chains[skill].prior
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
