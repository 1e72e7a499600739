import KnowledgeTracing
import LearningDomain

/// A model of plain Bayesian knowledge tracing with given parameters; the population has those of the
/// first skill.
func plainModel(
  _ skills: [Skill.ID: BKTParameters], reading: SkillReading = .joint
) throws -> Model {
  guard let population = skills.min(by: { $0.key < $1.key })?.value,
    let covariance = Covariance(order: 5, upperTriangle: [Double](repeating: 0, count: 15))
  else { throw NoModel() }
  return Model(
    name: "", reading: reading,
    parameters: .plain(
      PlainParameters(
        population: population,
        skills: skills.mapValues {
          SkillParameters(parameters: $0, covariance: covariance, responses: 1)
        })),
    card: ModelCard(
      fittedOn: ModelCard.Extent(rows: 1, learners: 1, skills: skills.count), source: "",
      createdOn: Day(daysSince1970: 0), seed: 0, starts: 1, shrinkage: 0, logLikelihood: 0))
}

private struct NoModel: Error {}
