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
      "%1 élève à prédire n’a pas de réponse", "%1 test learner has no response"
    ),
    other: (
      "%1 élèves à prédire n’ont pas de réponse", "%1 test learners have no response"
    ))
  static let leak = Phrase(
    "%1 lignes sur %2 redisent la réponse d’avant pour une autre compétence et la trahissent : toute mesure serait trop belle ; une réponse veut une seule ligne (--preset assistments2009, `response` dans une correspondance, ou la colonne skills)",
    "%1 of %2 rows tell the response before again for another skill and give it away: any figure would be too good; a response wants one row (--preset assistments2009, `response` in a mapping, or the column skills)"
  )

  private static let tested = Phrase("réponses prédites", "responses predicted")
  private static let auc = Phrase("AUC", "AUC")
  private static let aucPerLearner = Phrase("AUC par élève", "AUC per learner")
  private static let rmse = Phrase("RMSE", "RMSE")
  private static let logLoss = Phrase("perte logarithmique", "log loss")
  private static let accuracy = Phrase("exactitude", "accuracy")
  private static let ece = Phrase("erreur de calibration (ECE)", "calibration error (ECE)")
  private static let slope = Phrase("pente de calibration", "calibration slope")
  private static let intercept = Phrase("ordonnée de calibration", "calibration intercept")

  static func lines(_ result: EvaluationResult, _ language: Language) -> [String] {
    func number(_ value: Double?) -> String { decimal(value, 4, language) }
    return aligned([
      (rows(language), String(result.rows)), (tested(language), String(result.testRows)),
      (auc(language), number(result.auc)), (aucPerLearner(language), number(result.aucPerLearner)),
      (rmse(language), number(result.rmse)), (logLoss(language), number(result.logLoss)),
      (accuracy(language), number(result.accuracy)), (ece(language), number(result.ece)),
      (slope(language), number(result.calibration?.slope)),
      (intercept(language), number(result.calibration?.intercept)),
    ])
  }
}
