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

  @Test func `mastery is higher where the prerequisites are mastered`() throws {
    let catalogue = try sampleCatalogue()
    var known: [Double] = [], unknown: [Double] = []
    for truth in simulated.truth.values {
      for skill in catalogue.skills where taught.contains(skill.id) {
        guard let weakest = skill.prerequisites.compactMap({ truth.mastery[$0] }).min(),
          let mastery = truth.mastery[skill.id]
        else { continue }
        if weakest > 0.6 { known.append(mastery) } else { unknown.append(mastery) }
      }
    }
    #expect(known.mean > unknown.mean + 0.15)
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
    func recall(holidays: ClosedRange<Day>?, from day: String) throws -> Double {
      let simulated = try simulateClass(
        catalogue: catalogue,
        settings: ClassSimulation(learners: 120, holidays: holidays, attendance: [:], seed: 5))
      // The first answer of the lesson is on a skill of the lesson before.
      let lesson = simulated.observations.filter { $0.time?.day.description == day }
      let first = Dictionary(grouping: lesson.filter { $0.response != nil }, by: \.learner)
        .values.compactMap(\.first)
      return first.map { $0.response == .correct ? 1 : 0 }.mean
    }
    let rested = try recall(holidays: .autumn2026, from: "2026-11-03")
    let straight = try recall(holidays: nil, from: "2026-10-20")
    #expect(rested < straight)
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
