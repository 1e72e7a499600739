import LearningDomain

/// The words that plots share.
enum PlotPhrases {
  static let written = Phrase(
    "Graphiques écrits dans %1 (reliability.svg, learning-curves.svg).",
    "Plots written into %1 (reliability.svg, learning-curves.svg).")

  private static let responses = CountPhrase(
    one: ("%1 réponse", "%1 response"), other: ("%1 réponses", "%1 responses"))
  private static let learners = CountPhrase(
    one: (
      "%2 de %1 élève, prédite avant d’être donnée.",
      "%2 of %1 learner, predicted before it was given."
    ),
    other: (
      "%2 de %1 élèves, prédites avant d’être données.",
      "%2 of %1 learners, predicted before they were given."
    ))

  /// How many responses were predicted, and of how many learners.
  static func counts(responses: Int, learners: Int, _ language: Language) -> String {
    self.learners(language, learners, self.responses(language, responses))
  }

  /// A share in hundredths.
  static func share(_ value: Double, _ language: Language) -> String {
    decimal(100 * value, 0, language) + (language == .french ? " %" : "%")
  }

  /// Shares along an axis.
  static func shares(_ values: [Double], _ language: Language) -> [PlotArea.Tick] {
    values.map { ($0, share($0, language)) }
  }
}

/// The words of the reliability diagram.
enum ReliabilityPhrases {
  static let title = Phrase("Diagramme de fiabilité", "Reliability diagram")
  static let figures = Phrase(
    "ECE %1 · pente %2 · ordonnée %3", "ECE %1 · slope %2 · intercept %3")
  static let observed = Phrase("observé, intervalle à 95 %", "observed, 95% interval")
  static let diagonal = Phrase("observé = prédit", "observed = predicted")
  static let vertical = Phrase("part observée de réponses justes", "observed share correct")
  static let horizontal = Phrase("probabilité prédite d’une réponse juste", "predicted P(correct)")
  static let histogram = Phrase(
    "part des réponses par tranche de 5 points", "share of responses per step of 5 points")
  static let ends = Phrase(
    "Là où la prédiction est la plus basse : %1 prédits, %2 observés ; la plus haute : %3 prédits, %4 observés.",
    "Where predictions are lowest: %1 predicted, %2 observed; where highest: %3 predicted, %4 observed."
  )
  static let holding = Phrase(
    "L’intervalle contient la prédiction dans %1 classes sur %2.",
    "The interval holds the prediction in %1 of %2 bins.")
  static let caption = Phrase(
    "Les points réunissent tous autant de réponses, rangées par prédiction (les groupes de l’ECE). Sous la diagonale, le modèle prédit trop haut. Intervalles : 95 % des tirages au sort d’autant d’élèves, avec remise.",
    "All points hold equally many responses, sorted by prediction (the bins of the ECE). Below the diagonal the model predicts too high. Intervals: 95% of samples of as many learners, drawn with replacement."
  )
}
