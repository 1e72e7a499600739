import KnowledgeTracing
import LearningDomain
import Recommending
import Testing

/// A skill with a resource of every kind, none of them met; the kind is all that tells them apart.
@Suite struct ConfidenceTests {
  private static let everyKind: Catalogue? = {
    let label = LocalizedText(french: "a", english: "a")
    let items = [Item(id: "q", skills: ["a"])]
    return try? Catalogue(
      skills: [Skill(id: "a", label: label, prerequisites: [])], items: items,
      resources: Resource.Kind.allCases.map { kind in
        Resource(
          id: Resource.ID(kind.rawValue), title: label, kind: kind, teaches: ["a"], items: [],
          minutes: 5)
      })
  }()

  private func kind(answers: String, said confidence: Confidence?) throws -> Resource.Kind? {
    let catalogue = try #require(Self.everyKind)
    var observations = history("a \(answers)")
    if let confidence {
      observations.append(
        Observation(
          learner: "P01", item: nil, skills: ["a"], kind: .selfAssessment(confidence), time: today))
    }
    let history = LearnerHistory(learner: "P01", observations: observations, asOf: today)
    let record = try Recommender(catalogue: catalogue, model: try model())
      .propose(for: [history], asOf: today)[0].record
    #expect(record.target == "a")
    return record.outcome.resource.flatMap { catalogue[resource: $0]?.kind }
  }

  /// Recommending, decision 0002: what is said and how it went choose the kind.
  @Test(
    arguments: [
      ("101001", Confidence.alone, [Resource.Kind.exercises, .game, .workshop]),
      ("010110", .canExplain, [.video, .sheet]),
      ("101001", .withHelp, [.diagnostic, .game]),
      ("010110", .notYet, [.guidedExercises]),
    ])
  func `how sure a learner is, and how it went last, choose the kind of resource`(
    answers: String, confidence: Confidence, kinds: [Resource.Kind]
  ) throws {
    let chosen = try #require(try kind(answers: answers, said: confidence))
    #expect(kinds.contains(chosen))
    #expect(try kind(answers: answers, said: nil) == .video, "the catalogue's order")
  }
}
