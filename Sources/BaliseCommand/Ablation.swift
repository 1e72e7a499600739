import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import StrictJSON

/// A variant without one of its terms, and what the term is worth.
struct Ablation {
  let term: String, variant: Variant
  let result: EvaluationResult
  let worth: PredictionGain?

  /// Evaluates a variant without each of its terms, on the split that gave a result.
  static func run(
    of whole: EvaluationResult, on log: AnswerLog, split: Split, _ fitting: FittingOptions
  ) throws -> [Ablation] {
    try fitting.variant.ablations.map { term, variant in
      let result = try fitting.evaluate(log, split: split, variant: variant)
      return Ablation(
        term: term, variant: variant, result: result,
        worth: try whole.predictions.gain(
          over: result.predictions, seed: fitting.seed, threads: fitting.threads))
    }
  }

  var json: JSONValue {
    [
      "term": .string(term), "variant": .string(variant.description), "auc": .number(result.auc),
      "aucPerLearner": .number(result.aucPerLearner), "rmse": .number(result.rmse),
      "logLoss": .number(result.logLoss), "ece": .number(result.ece),
      "worth": [
        "auc": .number(worth?.auc), "auc95": .range(worth?.aucInterval),
        "logLoss": .number(worth?.logLoss), "logLoss95": .range(worth?.logLossInterval),
      ],
    ]
  }

  /// What the term is worth in AUC and in log loss.
  func worths(_ language: Language) -> [String] {
    [(worth?.auc, worth?.aucInterval), (worth?.logLoss, worth?.logLossInterval)].map {
      value, interval in
      decimal(value, 4, language) + " (" + Self.range(interval, language) + ")"
    }
  }

  /// A table of what each term is worth.
  static func lines(_ ablations: [Ablation], _ language: Language) -> [String] {
    aligned(
      ablations.map { ablation in
        let worth = ablation.worth
        return (
          ablation.term,
          AblationPhrases.row(
            language, decimal(ablation.result.auc, 4, language),
            decimal(worth?.auc, 4, language), range(worth?.aucInterval, language),
            decimal(worth?.logLoss, 4, language), range(worth?.logLossInterval, language))
        )
      })
  }

  private static func range(_ range: ClosedRange<Double>?, _ language: Language) -> String {
    range.map {
      AblationPhrases.range(
        language, decimal($0.lowerBound, 4, language), decimal($0.upperBound, 4, language))
    } ?? "–"
  }
}

extension JSONValue {
  static func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }

  static func range(_ range: ClosedRange<Double>?) -> JSONValue {
    range.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null
  }
}

enum AblationPhrases {
  static let title = Phrase("Ce que vaut chaque terme du modèle", "What each term is worth")
  static let lead = Phrase(
    "Le modèle est ajusté sans ce terme, sur les mêmes parts : ce que les prédictions y perdent est ce que le terme vaut.",
    "The model is fitted without the term, on the same parts: what predictions lose is what the term is worth."
  )
  static let term = Phrase("terme", "term")
  static let without = Phrase("AUC sans lui", "AUC without it")
  static let worth = Phrase("ce qu’il vaut en %1", "what it is worth in %1")
  static let heading = Phrase(
    "sans chaque terme : ce que vaut le terme, avec l’intervalle à 95 % (élèves tirés au sort)",
    "without each term: what the term is worth, with a 95% interval (learners resampled)")
  static let row = Phrase(
    "AUC %1 ; le terme vaut %2 (%3) ; en perte logarithmique %4 (%5)",
    "AUC %1; the term is worth %2 (%3); in log loss %4 (%5)")
  static let range = Phrase("de %1 à %2", "%1 to %2")
}
