import KnowledgeTracing
import LearningDomain
import OfflineEvaluation

/// The words of `fit` and `evaluate`.
enum FitPhrases {
  private static let rows = Phrase("réponses", "responses")
  private static let learners = Phrase("élèves", "learners")
  private static let skills = Phrase("compétences", "skills")
  private static let nodes = Phrase("nœuds des arbres", "tree nodes")
  private static let starts = Phrase("départs", "starts")
  private static let iterations = Phrase("itérations", "iterations")
  private static let logLikelihood = Phrase("log-vraisemblance", "log-likelihood")
  private static let degenerate = Phrase("compétences dégénérées", "degenerate skills")
  private static let digest = Phrase("empreinte du modèle", "model digest")

  static func lines(_ fit: FitReport, digest: Digest, _ language: Language) -> [String] {
    let nodes = fit.nodes.map { [(self.nodes(language), String($0))] } ?? []
    return aligned(
      [
        (rows(language), String(fit.rows)), (learners(language), String(fit.learners)),
        (skills(language), String(fit.skills)),
      ] + nodes + [
        (starts(language), String(fit.starts)), (iterations(language), String(fit.iterations)),
        (logLikelihood(language), decimal(fit.logLikelihood, 3, language)),
        (degenerate(language), String(fit.degenerate.count)),
        (self.digest(language), digest.description),
      ])
  }

  static let unknownLearners = CountPhrase(
    one: (
      "%1 élève à prédire n’a pas de réponse : %2", "%1 test learner has no response: %2"
    ),
    other: (
      "%1 élèves à prédire n’ont pas de réponse : %2", "%1 test learners have no response: %2"
    ))

  private static let tested = Phrase("réponses prédites", "responses predicted")

  /// What was measured, with intervals where there is a report.
  static func lines(
    _ result: EvaluationResult, _ report: EvaluationReport?, _ language: Language
  ) -> [String] {
    let values: [(Metric, Double?)] = [
      (.auc, result.auc), (.aucPerLearner, result.aucPerLearner), (.rmse, result.rmse),
      (.logLoss, result.logLoss), (.accuracy, result.accuracy), (.ece, result.ece),
      (.slope, result.calibration?.slope), (.intercept, result.calibration?.intercept),
    ]
    return aligned(
      [(rows(language), String(result.rows)), (tested(language), String(result.testRows))]
        + values.map { metric, value in
          (
            metric.name(language),
            report.map { EvaluationPhrases.estimate($0.all[metric], 4, language) }
              ?? decimal(value, 4, language)
          )
        })
  }
}
