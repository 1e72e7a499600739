import LearningDomain
import OfflineEvaluation

/// The words of the report on an evaluation that stand around its sections.
enum EvaluationPhrases {
  static let title = Phrase("Évaluation", "Evaluation")
  static let heading = Phrase("%1 sur %2", "%1 on %2")
  static let aboutModels = Phrase(
    "Ces chiffres jugent un modèle, jamais une personne.",
    "These figures judge a model, never a person.")
  static let skip = Phrase("Aller aux mesures", "Skip to the measures")
  static let range = Phrase("%1 à %2", "%1 to %2")
  static let estimate = Phrase("%1 (%2)", "%1 (%2)")
  static let written = Phrase(
    "Rapport écrit dans %1 (index.html, evaluation.json, predictions.csv).",
    "Report written into %1 (index.html, evaluation.json, predictions.csv).")

  /// A number and its interval; a dash for what is undefined.
  static func estimate(
    _ estimated: Estimated?, _ places: Int, _ language: Language
  ) -> String {
    guard let estimated else { return "–" }
    return estimate(
      language, decimal(estimated.value, places, language),
      range(estimated.interval, places, language))
  }

  static func range(
    _ range: ClosedRange<Double>, _ places: Int, _ language: Language
  ) -> String {
    self.range(
      language, decimal(range.lowerBound, places, language),
      decimal(range.upperBound, places, language))
  }

  /// Some places in a sequence.
  static func places(_ range: PositionRange, _ language: Language) -> String {
    guard let last = range.last else { return after(language, String(range.first)) }
    return last == range.first ? String(last) : "\(range.first)–\(last)"
  }

  private static let after = Phrase("%1 et plus", "%1 and later")

  /// How many learners were too few to be told apart.
  static let omitted = CountPhrase(
    one: (
      "%1 ligne est laissée de côté : elle a moins de %2 élèves, qu’on pourrait reconnaître.",
      "%1 row is left out: it has fewer than %2 learners, who might be recognised."
    ),
    other: (
      "%1 lignes sont laissées de côté : celles de moins de %2 élèves, qu’on pourrait reconnaître, et celles sans lesquelles une telle ligne se calculerait par différence.",
      "%1 rows are left out: those of fewer than %2 learners, who might be recognised, and those without which such a row could be had by subtraction."
    ))
}

extension Metric {
  /// What the measure is called.
  func name(_ language: Language) -> String {
    let phrase =
      switch self {
      case .logLoss: Phrase("perte logarithmique", "log loss")
      case .rmse: Phrase("RMSE", "RMSE")
      case .auc: Phrase("AUC", "AUC")
      case .aucPerLearner: Phrase("AUC par élève", "AUC per learner")
      case .aucPerLearnerByResponses:
        Phrase("AUC par élève, pondérée", "AUC per learner, weighted")
      case .aucPerSkill: Phrase("AUC par compétence", "AUC per skill")
      case .accuracy: Phrase("exactitude", "accuracy")
      case .ece: Phrase("erreur de calibration (ECE)", "calibration error (ECE)")
      case .slope: Phrase("pente de calibration", "calibration slope")
      case .intercept: Phrase("ordonnée de calibration", "calibration intercept")
      case .calibrationIntercept: Phrase("décalage", "calibration shift")
      case .abroca: Phrase("ABROCA", "ABROCA")
      case .observed: Phrase("part de justes", "share correct")
      case .predicted: Phrase("prédiction moyenne", "mean prediction")
      }
    return phrase(language)
  }

  /// What the measure says, and where it is ideal.
  func meaning(_ language: Language) -> String {
    let phrase =
      switch self {
      case .logLoss:
        Phrase(
          "le prix moyen de la surprise, en nats ; le plus bas est le meilleur",
          "what surprise costs on average, in nats; less is better")
      case .rmse:
        Phrase(
          "la distance entre prédit et observé ; la plus petite est la meilleure",
          "the distance of predicted and observed; less is better")
      case .auc:
        Phrase(
          "la chance qu’une réponse juste ait été prédite plus haut qu’une fausse, tous élèves mêlés",
          "the chance that a right answer was predicted above a wrong one, all learners pooled")
      case .aucPerLearner:
        Phrase(
          "la même chance entre les réponses d’un seul élève, en moyenne",
          "the same chance among the responses of one learner, on average")
      case .aucPerLearnerByResponses:
        Phrase(
          "la même, chaque élève comptant pour ses réponses",
          "the same, each learner counting for their responses")
      case .aucPerSkill:
        Phrase(
          "la même chance entre les réponses sur une compétence, en moyenne",
          "the same chance among the responses to one skill, on average")
      case .accuracy:
        Phrase(
          "la part des réponses tombées du côté de 0,5 qui était prédit",
          "the share of responses on the side of .5 that was predicted")
      case .ece:
        Phrase(
          "l’écart moyen entre prédit et observé, en quinze groupes ; le plus petit est le meilleur",
          "the mean gap of predicted and observed in fifteen bins; less is better")
      case .slope:
        Phrase(
          "1 est juste ; moins, les prédictions sont trop tranchées",
          "1 is right; below it predictions are too extreme")
      case .intercept:
        Phrase("0 est juste, la pente étant de 1", "0 is right where the slope is 1")
      case .calibrationIntercept:
        Phrase(
          "0 est juste ; sous 0, le modèle prédit trop haut",
          "0 is right; below 0 the model predicts too high")
      case .abroca:
        Phrase(
          "l’aire entre deux courbes ROC ; 0 est égal",
          "the area between two ROC curves; 0 is equal")
      case .observed: Phrase("ce qui est arrivé", "what happened")
      case .predicted: Phrase("ce qui était attendu", "what was expected")
      }
    return phrase(language)
  }
}
