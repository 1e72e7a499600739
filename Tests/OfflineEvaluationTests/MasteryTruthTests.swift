import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import Testing

/// What a learner of a simulated class has of a skill, which follows none of the models, beside what
/// the models say from the responses.
@Suite struct MasteryTruthTests {
  @Test func `lasting terms read mastery better than plain ones, in eight classes together`() throws
  {
    let catalogue = try sampleCatalogue()
    let day = Day(daysSince1970: 0)
    var gains: [Double] = []
    for seed in UInt64(1)...8 {
      let simulated = try simulateClass(
        catalogue: catalogue, settings: ClassSimulation(learners: 120, seed: seed))
      let log = AnswerLog(simulated.observations)
      let lasting = try fitFull(log, reading: .each, terms: .lasting, threads: 2)
        .model(name: "", source: "", createdOn: day)
      let plain = try fitBKT(
        log, reading: .each, options: FitOptions(starts: 2, seed: 1, threads: 2, shrinkage: 10)
      ).model(name: "", source: "", createdOn: day)
      let found = correlation(of: lasting, with: simulated, catalogue)
      gains.append(found - correlation(of: plain, with: simulated, catalogue))
    }
    let mean = gains.reduce(0, +) / 8
    let variance = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7
    // Two standard errors over 0.
    #expect(mean > 2 * (variance / 8).squareRoot(), "\(gains)")
  }

  /// Over all learners and skills that were met.
  private func correlation(
    of model: Model, with simulated: SimulatedClass, _ catalogue: Catalogue
  ) -> Double {
    let skills = catalogue.skills.map(\.id)
    let tracer = Tracer(model, skills: skills)
    var pairs: [(found: Double, truth: Double)] = []
    for (learner, observations) in Dictionary(grouping: simulated.observations, by: \.learner) {
      var trace = tracer.begin()
      var met: Set<Int> = []
      for observation in observations.sorted(by: { ($0.time ?? .first) < ($1.time ?? .first) }) {
        guard let response = observation.response else { continue }
        let numbers = observation.skills.compactMap { skills.firstIndex(of: $0) }
        met.formUnion(numbers)
        trace.append(
          Opportunity(
            item: observation.item, skills: numbers, response: response, time: observation.time))
      }
      for skill in met.sorted() {
        guard let truth = simulated.truth[learner]?.mastery[skills[skill]] else { continue }
        pairs.append((trace.outlook(of: skill).mastery, truth))
      }
    }
    let count = Double(pairs.count)
    let means = (
      pairs.reduce(0) { $0 + $1.found } / count, pairs.reduce(0) { $0 + $1.truth } / count
    )
    var (both, found, truth) = (0.0, 0.0, 0.0)
    for pair in pairs {
      let (x, y) = (pair.found - means.0, pair.truth - means.1)
      both += x * y
      found += x * x
      truth += y * y
    }
    return both / (found * truth).squareRoot()
  }
}

extension Timestamp {
  fileprivate static let first = Timestamp(milliseconds: 0)
}
