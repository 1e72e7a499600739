import LearningDomain
import OfflineEvaluation
import Testing

/// What must hold of many learners if the class lives as its documentation says.
@Suite struct HiddenTruthTests {
  private let simulated: SimulatedClass
  private let taught: Set<Skill.ID>

  private static let shared = Result {
    try simulateClass(
      catalogue: sampleCatalogue(), settings: ClassSimulation(learners: 120, seed: 5))
  }

  init() throws {
    simulated = try Self.shared.get()
    taught = Set(simulated.observations.flatMap(\.skills))
  }

  @Test func `abler learners answer better`() {
    #expect(correlation { $0.ability } > 0.7)
  }

  @Test func `practice builds more where the prerequisites are known`() throws {
    let catalogue = try sampleCatalogue()
    // The same learners before anything happens: what they draw of themselves comes first.
    let roster = simulated.roster.map(\.learner)
    let before = try simulateClass(
      catalogue: catalogue,
      settings: ClassSimulation(
        learners: 120,
        attendance: Dictionary(uniqueKeysWithValues: roster.map { ($0, .notStarted) }),
        seed: 5)
    ).truth
    var known: [Double] = [], unknown: [Double] = []
    for learner in Set(simulated.observations.map(\.learner)) {
      for skill in catalogue.skills where taught.contains(skill.id) {
        guard let weakest = skill.prerequisites.compactMap({ before[learner]?.mastery[$0] }).min(),
          let start = before[learner]?.mastery[skill.id],
          let end = simulated.truth[learner]?.mastery[skill.id]
        else { continue }
        // What is near its ceiling grows little whatever it stands on.
        guard start < 0.5 else { continue }
        if weakest > 0.5 { known.append(end - start) } else { unknown.append(end - start) }
      }
    }
    #expect(known.mean > unknown.mean + 0.05)
  }

  @Test func `who takes part masters more than who has not started`() {
    func mean(_ learners: [Learner.ID]) -> Double {
      learners.compactMap { simulated.truth[$0] }
        .flatMap { truth in taught.compactMap { truth.mastery[$0] } }.mean
    }
    let active = simulated.roster.map(\.learner).filter { !["P03", "P11", "P25"].contains($0) }
    // A learner of median ability starts the skills of this catalogue at about .4.
    #expect(mean(active) > 0.55)
  }

  @Test func `holidays are forgotten over`() throws {
    let catalogue = try sampleCatalogue()
    // Everyone stops after week 6; two more weeks pass, with the holidays before them or without.
    let roster = simulated.roster.map(\.learner)
    func truth(
      holidays: ClosedRange<Day>?
    ) throws -> [Learner.ID: SimulatedClass.Truth] {
      try simulateClass(
        catalogue: catalogue,
        settings: ClassSimulation(
          learners: 120, holidays: holidays,
          attendance: Dictionary(uniqueKeysWithValues: roster.map { ($0, .until(week: 6)) }),
          seed: 5)
      ).truth
    }
    let rested = try truth(holidays: .autumn2026), straight = try truth(holidays: nil)
    for learner in roster {
      for skill in catalogue.skills.prefix(9).map(\.id) {
        #expect(
          try #require(rested[learner]?.mastery[skill])
            < #require(straight[learner]?.mastery[skill]))
      }
    }
  }

  @Test func `self-assessments follow mastery and bias`() throws {
    let sure = Dictionary(
      grouping: simulated.observations.compactMap { observation -> (Learner.ID, Double)? in
        guard case .selfAssessment(let confidence) = observation.kind else { return nil }
        return (observation.learner, Double(confidence.rawValue))
      }, by: \.0
    ).mapValues { $0.map(\.1).mean }
    let traits = simulated.truth.mapValues(\.traits)
    let over = sure.filter { traits[$0.key]?.confidenceBias ?? 0 > 0.5 }.map(\.value)
    let under = sure.filter { traits[$0.key]?.confidenceBias ?? 0 < -0.5 }.map(\.value)
    #expect(over.mean > under.mean + 0.5)
  }

  @Test func `nobody is certain, and chances are probabilities`() {
    for truth in simulated.truth.values {
      #expect(truth.mastery.values.allSatisfy { 0 < $0 && $0 < 1 })
      #expect((0...1).contains(truth.traits.carelessness))
      #expect((0...1).contains(truth.traits.guessing))
    }
  }

  /// The correlation over learners between a trait and the proportion of correct answers.
  private func correlation(_ trait: (LearnerTraits) -> Double) -> Double {
    let answers = Dictionary(
      grouping: simulated.observations.filter { $0.response != nil }, by: \.learner)
    var pairs: [(Double, Double)] = []
    for (learner, truth) in simulated.truth {
      guard let own = answers[learner] else { continue }
      pairs.append((trait(truth.traits), own.map { $0.response == .correct ? 1 : 0 }.mean))
    }
    let (x, y) = (pairs.map(\.0), pairs.map(\.1))
    func covariance(_ left: [Double], _ right: [Double]) -> Double {
      zip(left, right).map { ($0 - left.mean) * ($1 - right.mean) }.mean
    }
    return covariance(x, y) / (covariance(x, x) * covariance(y, y)).squareRoot()
  }
}

extension [Double] {
  fileprivate var mean: Double { reduce(0, +) / Double(count) }
}
