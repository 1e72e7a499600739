import Foundation
import NumericKernels

/// One learner's responses, with the skills and the types under which they are filtered.
struct TypedWorld {
  var opportunities: [TypedOpportunity] = []
  var occurrences: [SkillOccurrence] = []
  var skills: [TypedSkill]
  var types: LearnerTypes

  /// Creates a world without responses.
  init(skills: [TypedSkill], types: LearnerTypes) {
    self.skills = skills
    self.types = types
  }

  /// Appends a response to an opportunity that calls for skills, each known for such a share of
  /// those who knew it.
  mutating func append(
    guess: Double, lift: Double, isCorrect: Bool, calling skills: [(skill: Int, keep: Double)]
  ) {
    let first = occurrences.count
    opportunities.append(
      TypedOpportunity(guess: guess, lift: lift, first: Int32(first), isCorrect: isCorrect))
    for (skill, keep) in skills {
      let previous = occurrences[..<first].lastIndex { $0.skill == skill } ?? -1
      occurrences.append(
        SkillOccurrence(skill: Int32(skill), previous: Int32(previous), keep: keep))
    }
  }

  /// The occurrences that an opportunity has.
  func calls(of index: Int) -> Range<Int> {
    let next = index + 1
    return Int(
      opportunities[index].first)..<(next < opportunities.count
      ? Int(opportunities[next].first) : occurrences.count)
  }
}

/// What filtering returns and writes.
struct Outcome: Equatable {
  var logLikelihood = 0.0
  var states: [OpportunityState], chains: [OccurrenceState]

  /// Creates an outcome of which nothing is written.
  init(states: Int, chains: Int) {
    self.states = [OpportunityState](repeating: .unwritten, count: states)
    self.chains = [OccurrenceState](repeating: .unwritten, count: chains)
  }

  /// All numbers but the adjoints.
  var numbers: [Double] {
    var numbers = [logLikelihood]
    for state in states {
      numbers.append(state.probability)
      for plane in [state.weight, state.known, state.unknown, state.likelihood] {
        numbers += plane.numbers
      }
    }
    for chain in chains {
      for plane in [chain.predicted, chain.filtered, chain.next] { numbers += plane.numbers }
    }
    return numbers
  }
}

/// What differentiating returns and writes.
struct Derivatives: Equatable {
  var types = TypeSlopes()
  var slopes: [OpportunitySlopes], skillSlopes: [OccurrenceSlopes]

  /// Creates derivatives of which nothing is written.
  init(slopes: Int, skillSlopes: Int) {
    self.slopes = [OpportunitySlopes](repeating: .unwritten, count: slopes)
    self.skillSlopes = [OccurrenceSlopes](repeating: .unwritten, count: skillSlopes)
  }

  var numbers: [Double] {
    var numbers: [Double] = []
    for plane in [types.guess, types.lift, types.prior, types.learn, types.weight] {
      numbers += plane.numbers
    }
    for own in slopes {
      numbers += [own.guess, own.lift]
    }
    for own in skillSlopes { numbers += [own.prior, own.learn, own.forget, own.keep] }
    return numbers
  }
}

extension TypedWorld {
  /// Filters into an outcome that holds as many elements as it holds.
  func filter(into outcome: inout Outcome) throws {
    func filter(
      _ states: inout [OpportunityState], _ chains: inout [OccurrenceState]
    ) throws -> Double {
      var states = states.mutableSpan
      var chains = chains.mutableSpan
      return try filterTypes(
        opportunities.span, occurrences.span, skills: skills.span, types: types, states: &states,
        chains: &chains)
    }
    outcome.logLikelihood = try filter(&outcome.states, &outcome.chains)
  }

  func filtered() throws -> Outcome {
    var outcome = Outcome(states: opportunities.count, chains: occurrences.count)
    try filter(into: &outcome)
    return outcome
  }

  /// Differentiates an outcome into derivatives that hold as many elements as they hold.
  func differentiate(_ outcome: inout Outcome, into derivatives: inout Derivatives) throws {
    let states = outcome.states
    func differentiate(
      _ chains: inout [OccurrenceState], _ slopes: inout [OpportunitySlopes],
      _ skillSlopes: inout [OccurrenceSlopes]
    ) throws -> TypeSlopes {
      var chains = chains.mutableSpan
      var slopes = slopes.mutableSpan
      var skillSlopes = skillSlopes.mutableSpan
      return try differentiateTypes(
        opportunities.span, occurrences.span, skills: skills.span, types: types,
        states: states.span, chains: &chains, slopes: &slopes, skillSlopes: &skillSlopes)
    }
    derivatives.types = try differentiate(
      &outcome.chains, &derivatives.slopes, &derivatives.skillSlopes)
  }

  func differentiated() throws -> Derivatives {
    var outcome = try filtered()
    var derivatives = Derivatives(slopes: opportunities.count, skillSlopes: occurrences.count)
    try differentiate(&outcome, into: &derivatives)
    return derivatives
  }
}

extension Plane {
  var numbers: [Double] { indices.map { self[$0] } }
}

extension OpportunityState {
  /// A state that no kernel writes.
  static var unwritten: Self {
    var state = Self()
    state.weight = Plane(repeating: -7)
    state.known = state.weight
    state.unknown = state.weight
    state.likelihood = state.weight
    state.probability = -7
    return state
  }
}

extension OccurrenceState {
  /// A state that no kernel writes.
  static var unwritten: Self {
    var state = Self()
    state.predicted = Plane(repeating: -7)
    state.filtered = state.predicted
    state.next = state.predicted
    state.adjoint = state.predicted
    return state
  }
}

extension OpportunitySlopes {
  /// Slopes that no kernel writes.
  static var unwritten: Self {
    var slopes = Self()
    slopes.guess = .infinity
    slopes.lift = .infinity
    return slopes
  }
}

extension OccurrenceSlopes {
  /// Slopes that no kernel writes.
  static var unwritten: Self {
    var slopes = Self()
    slopes.prior = .infinity
    slopes.learn = .infinity
    slopes.forget = .infinity
    slopes.keep = .infinity
    return slopes
  }
}
