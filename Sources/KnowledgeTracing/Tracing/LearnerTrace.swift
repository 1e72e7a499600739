public import LearningDomain
internal import NumericKernels

/// What is believed of one learner, response by response.
public struct LearnerTrace: Sendable {
  private let tracer: Tracer
  private var plain: PlainBelief?
  private var full: FullBelief?, past: FullPast?

  init(_ tracer: Tracer, past: FullPast?) {
    self.tracer = tracer
    self.past = past
    switch tracer.engine {
    case .plain(let parameters, _): plain = PlainBelief(parameters)
    case .full(let engine): full = FullBelief(engine)
    }
  }

  /// Takes in one more opportunity, and returns P(correct) as believed before its response.
  ///
  /// - Complexity: O(skills of the opportunity).
  @discardableResult
  public mutating func append(_ opportunity: Opportunity) -> Double {
    switch tracer.engine {
    case .plain(let parameters, _): return plain?.append(opportunity, parameters) ?? 0
    case .full(let engine):
      guard let met = past?.meet(opportunity) else { return 0 }
      return full?.append(met, engine) ?? 0
    }
  }

  /// Takes in a path whose end the trace's past is.
  mutating func follow(_ path: LearnerPath) {
    switch tracer.engine {
    case .plain(let parameters, _):
      for opportunity in path.opportunities { _ = plain?.append(opportunity, parameters) }
    case .full(let engine):
      for circumstance in path.circumstances { _ = full?.append(circumstance, engine) }
    }
  }

  /// Why P(correct) at an opportunity that comes now is what it is, whatever its response.
  ///
  /// Of plain models there are the skills and their mastery; what opportunities of several skills add
  /// is the mean over the skills.
  ///
  /// - Complexity: O(2ᵏ · skills of the opportunity) for k terms, at most seven.
  public func decomposition(of opportunity: Opportunity) -> Decomposition {
    switch tracer.engine {
    case .plain(let parameters, let average):
      Decomposition([.skill, .mastery]) { present in
        plain?.logOdds(
          of: opportunity, isMet: present.contains(.mastery)
        ) { present.contains(.skill) ? parameters[$0] : average } ?? 0
      }
    case .full(let engine):
      explained(opportunity, engine) ?? Decomposition([]) { _ in 0 }
    }
  }

  private func explained(_ opportunity: Opportunity, _ engine: FullTracer) -> Decomposition? {
    var past = past
    let met = past?.meet(opportunity)
    return met.flatMap { met in full?.decomposition(of: met, engine) }
  }

  /// How a skill looks after its last response.
  public func outlook(of skill: Int) -> SkillOutlook {
    switch tracer.engine {
    case .plain(let parameters, _):
      plain?.outlook(of: skill, parameters[skill]) ?? .nothing
    case .full(let engine):
      past.flatMap { full?.outlook(of: skill, $0.circumstance(of: .next(skill)), engine) }
        ?? .nothing
    }
  }

  /// How a skill is expected to look at a time, where it is used next: the learning step of its last
  /// opportunity is taken, and what time undoes is undone.
  public func expectedOutlook(of skill: Int, at time: Timestamp?) -> SkillOutlook {
    switch tracer.engine {
    case .plain(let parameters, _):
      plain?.expectedOutlook(of: skill, parameters[skill]) ?? .nothing
    case .full(let engine):
      past.flatMap { full?.outlookBefore(skill, $0.circumstance(of: skill, at: time), engine) }
        ?? .nothing
    }
  }

  /// How each skill is expected to look at a time: ``expectedOutlook(of:at:)`` of all, to rounding, at
  /// a fraction of the cost.
  ///
  /// - Parameter time: When the skills are used next; `nil` for the time of the last response.
  /// - Returns: The outlooks, in the order of ``Tracer/skills``.
  /// - Complexity: O(skills).
  public func expectedOutlooks(at time: Timestamp?) -> [SkillOutlook] {
    switch tracer.engine {
    case .plain(let parameters, _):
      return parameters.indices.map {
        plain?.expectedOutlook(of: $0, parameters[$0]) ?? .nothing
      }
    case .full(let engine):
      guard let past, let full else { return engine.chains.map { _ in .nothing } }
      return full.outlooksBefore(past, at: time, engine)
    }
  }

  /// P(type and not known) and P(type and known) of a skill that is used next.
  func joint(of skill: Int, at time: Timestamp?) -> (unknown: Plane, known: Plane) {
    guard case .full(let engine) = tracer.engine, var past, let full else { return (.zero, .zero) }
    return full.joint(of: past.meet(.next(skill, at: time)), engine)
  }

  /// How far a skill is mastered just before an opportunity that comes at the time of another.
  func masteryBefore(_ opportunity: Opportunity, skill: Int) -> Double {
    switch tracer.engine {
    case .plain: return plain?.predicted[skill] ?? 0
    case .full(let engine):
      guard var past, let full else { return 0 }
      // What is met moves the clock, and leaves features as they are.
      let met = past.meet(Opportunity.next(skill, at: opportunity.time))
      return full.outlookBefore(skill, met, engine).mastery
    }
  }
}

extension SkillOutlook {
  /// What stands for a belief that a trace has not, as it is another engine's.
  fileprivate static let nothing = SkillOutlook(mastery: 0, success: 0, growth: 0)
}

extension Opportunity {
  /// An opportunity at an item that was not met before.
  fileprivate static func next(_ skill: Int, at time: Timestamp? = nil) -> Opportunity {
    Opportunity(item: nil, skills: [skill], response: nil, time: time)
  }
}
