internal import Explaining
internal import KnowledgeTracing
internal import LearningDomain
internal import Recommending

/// What all decisions of a school are examined with.
struct FaithfulnessBench: Sendable {
  let catalogue: Catalogue, explainer: Explainer, recommender: Recommender
  /// The recommender under each plausible setting of the model.
  let plausible: [Recommender]
  /// What a learner's text has no business to name.
  let model: DecisionRecord.ModelReference, learners: Set<String>

  init(_ catalogue: Catalogue, _ model: Model, learners: [Learner.ID]) {
    self.catalogue = catalogue
    explainer = Explainer(catalogue: catalogue)
    recommender = Recommender(catalogue: catalogue, model: model)
    plausible = model.plausible(Self.settings, seed: 0).map {
      Recommender(catalogue: catalogue, model: $0)
    }
    self.model = DecisionRecord.ModelReference(name: model.name, digest: model.digest)
    self.learners = Set(learners.map(\.text))
  }

  /// How many settings a choice is tried under: `rationale.md`, F6.
  private static let settings = 20

  /// A learner, what was seen of them in two orders of rows, and what is said.
  struct Case: Sendable {
    let history: LearnerHistory, rearranged: LearnerHistory, asOf: Timestamp
    let explanation: Explanation
  }
}
