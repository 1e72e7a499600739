import LearningDomain
import OfflineEvaluation
import StrictJSON

/// What makes the figures of an evaluation worth less than they look.
enum EvaluationWarning {
  /// So many of the rows tell the response before again for another skill.
  case repeatedAnswers(Int, rows: Int)

  /// Every response that was predicted came out alike.
  case oneOutcome(isCorrect: Bool)

  /// Intervals are drawn from so few learners.
  case fewLearners(Int)

  /// The sign of the multi-skill leak, where more than one row in twenty bears it.
  static func leak(_ repeated: Int, of rows: Int) -> [EvaluationWarning] {
    repeated * 20 > rows ? [.repeatedAnswers(repeated, rows: rows)] : []
  }

  /// What there is to say of predictions.
  ///
  /// - Parameters:
  ///   - predictions: What was predicted, and what happened.
  ///   - learners: How many learners intervals are drawn from; `nil` where there are none.
  /// - Returns: The warnings; empty where there is nothing to say.
  static func warnings(
    of predictions: Predictions, intervalsOver learners: Int?
  ) -> [EvaluationWarning] {
    var warnings: [EvaluationWarning] = []
    if let first = predictions.outcome.first, predictions.outcome.allSatisfy({ $0 == first }) {
      warnings.append(.oneOutcome(isCorrect: first))
    }
    if let learners, learners < Bootstrap.fewestLearners {
      warnings.append(.fewLearners(learners))
    }
    return warnings
  }

  var json: JSONValue {
    switch self {
    case .repeatedAnswers(let repeated, let rows):
      ["kind": "repeatedAnswers", "repeated": .integer(repeated), "rows": .integer(rows)]
    case .oneOutcome(let isCorrect): ["kind": "oneOutcome", "correct": .boolean(isCorrect)]
    case .fewLearners(let learners):
      [
        "kind": "fewLearners", "learners": .integer(learners),
        "fewest": .integer(Bootstrap.fewestLearners),
      ]
    }
  }

  func text(_ language: Language) -> String {
    switch self {
    case .repeatedAnswers(let repeated, let rows):
      WarningPhrases.leak(language, String(repeated), String(rows))
    case .oneOutcome(let isCorrect):
      (isCorrect ? WarningPhrases.allCorrect : WarningPhrases.allIncorrect)(language)
    case .fewLearners(let learners):
      WarningPhrases.fewLearners(language, learners, String(Bootstrap.fewestLearners))
    }
  }
}

extension EvaluationWarning {
  /// The warning as a sentence of a page.
  func sentence(_ language: Language) -> String {
    let words = text(language)
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }
}

extension [EvaluationWarning] {
  var json: JSONValue { .array(map(\.json)) }

  /// Says the warnings on standard error.
  func print(in language: Language) {
    for warning in self { printError("balise: " + warning.text(language)) }
  }
}

private enum WarningPhrases {
  static let leak = Phrase(
    "%1 lignes sur %2, plus de 5 %, redisent la réponse d’avant pour une autre compétence et la trahissent : toute mesure serait trop belle ; une réponse veut une seule ligne (--preset assistments2009, `response` dans une correspondance, ou la colonne skills)",
    "%1 of %2 rows, more than 5%, tell the response before again for another skill and give it away: any figure would be too good; a response wants one row (--preset assistments2009, `response` in a mapping, or the column skills)"
  )
  static let allCorrect = Phrase(
    "toutes les réponses prédites sont justes : ni l’AUC ni la droite de calibration ne sont alors définies, et un tiret en tient lieu",
    "all responses predicted are right: neither AUC nor the calibration line is defined then, and a dash stands for them"
  )
  static let allIncorrect = Phrase(
    "toutes les réponses prédites sont fausses : ni l’AUC ni la droite de calibration ne sont alors définies, et un tiret en tient lieu",
    "all responses predicted are wrong: neither AUC nor the calibration line is defined then, and a dash stands for them"
  )
  static let fewLearners = CountPhrase(
    one: (
      "les intervalles ne reposent que sur %1 élève ; à moins de %2, ils sont beaucoup trop étroits",
      "the intervals rest on %1 learner alone; below %2 they are much too narrow"
    ),
    other: (
      "les intervalles ne reposent que sur %1 élèves ; à moins de %2, ils sont beaucoup trop étroits",
      "the intervals rest on %1 learners alone; below %2 they are much too narrow"
    ))
}
