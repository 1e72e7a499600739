import LearningDomain
import OfflineEvaluation

/// The words of `evaluate instruction`.
enum InstructionPhrases {
  private static let runs = Phrase(
    "suites (un élève, une compétence)", "runs (one learner, one skill)")
  private static let responses = Phrase("réponses", "responses")
  private static let degenerate = Phrase("compétences dégénérées", "degenerate skills")

  private static let mastery = Phrase("Arrêt à la maîtrise %1", "Stopping at mastery %1")
  private static let similarity = Phrase(
    "Arrêt quand une réponse de plus ne changerait rien : moins de %1, avec confiance %2",
    "Stopping where one more response would change nothing: less than %1, with confidence %2")
  private static let expected = Phrase(
    "occasions attendues au départ", "opportunities expected at the outset")
  private static let expectedValue = Phrase(
    "%1 ; s’arrête dans %2 des cas", "%1; stops in %2 of cases")
  private static let stopped = Phrase("suites arrêtées", "runs stopped")
  private static let stoppedValue = Phrase(
    "%1 sur %2, après %3 réponses, maîtrise %4", "%1 of %2, after %3 responses, mastery %4")
  /// In French what is less than two is singular.
  private static let stoppedAtOnce = Phrase(
    "%1 sur %2, après %3 réponse, maîtrise %4", "%1 of %2, after %3 responses, mastery %4")
  private static let over = Phrase("réponses données au-delà", "responses after that")
  private static let short = Phrase("suites finies avant", "runs that end before")
  static let of = Phrase("%1 sur %2", "%1 of %2")

  private static let effort = Phrase(
    "Effort et réussite, au seuil de P(juste) prédite", "Effort and score, by predicted P(correct)")
  private static let effortValue = Phrase(
    "effort %1, puis %2 de justes ; %3 suites sur %4 y parviennent",
    "effort %1, then %2 correct; %3 of %4 runs come so far")
  private static let unreached = Phrase(
    "effort %1 ; aucune suite n’y parvient", "effort %1; no run comes so far")

  static let inARow = Phrase(
    "Trois réponses justes de suite, en dix occasions", "Three correct in a row, in ten")
  private static let mastered = Phrase("obtenues", "come")
  private static let spinning = Phrase("pas obtenues", "do not come")
  private static let undetermined = Phrase("suites trop courtes", "runs too short to tell")
  private static let spinningValue = Phrase(
    "%1, soit %2 (de %3 à %4 selon les suites trop courtes)",
    "%1, that is %2 (%3 to %4, by the runs too short)")

  static let caveat = Phrase(
    "Ce que disent les réponses données, non ce qu’auraient fait les élèves sous une autre règle.",
    "What the recorded responses say, not what learners would have done under another rule.")

  static func lines(_ result: InstructionResult, _ language: Language) -> [String] {
    aligned([
      (runs(language), String(result.runs.count)),
      (responses(language), String(result.responses)),
      (
        degenerate(language),
        result.degenerateShare.map { PlotPhrases.share($0, language) } ?? "–"
      ),
    ])
      + result.prescriptions.flatMap {
        ["", heading($0.rule, language)] + aligned(rows($0, language))
      }
      + ["", effort(language)]
      + aligned(
        result.effortAndScore().map {
          (decimal($0.threshold, 2, language), value($0, language))
        }) + ["", inARow(language)]
      + aligned(rows(result.wheelSpinning, language)) + ["", caveat(language)]
  }

  /// What came of runs, by their responses alone.
  static func rows(
    _ spinning: WheelSpinning, _ language: Language
  ) -> [(name: String, value: String)] {
    [
      (mastered(language), String(spinning.mastered)),
      (self.spinning(language), value(spinning, language)),
      (undetermined(language), String(spinning.undetermined)),
    ]
  }

  static func heading(_ rule: StoppingRule, _ language: Language) -> String {
    switch rule {
    case .mastery(let threshold): mastery(language, decimal(threshold, 2, language))
    case .similarity(let distance, let confidence):
      similarity(language, decimal(distance, 2, language), decimal(confidence, 2, language))
    }
  }

  /// What a rule prescribes: the same names for every rule.
  static func rows(
    _ prescription: Prescription, _ language: Language
  ) -> [(name: String, value: String)] {
    [
      (
        expected(language),
        expectedValue(
          language, decimal(prescription.expected, 1, language),
          tenths(prescription.expectedToStop, language))
      ),
      (
        stopped(language),
        (prescription.opportunitiesUntilStop ?? 0 < 2 ? stoppedAtOnce : stoppedValue)(
          language, String(prescription.stopped), String(prescription.runs),
          decimal(prescription.opportunitiesUntilStop, 1, language),
          decimal(prescription.masteryAtStop, 2, language))
      ),
      (
        over(language),
        of(language, String(prescription.responsesAfterStop), String(prescription.responses))
      ),
      (
        short(language),
        of(language, String(prescription.runsCutShort), String(prescription.runs))
      ),
    ]
  }

  private static func value(_ point: EffortAndScore, _ language: Language) -> String {
    let effort = decimal(point.effort, 1, language)
    guard let score = point.score else { return unreached(language, effort) }
    return effortValue(
      language, effort, PlotPhrases.share(score, language), String(point.reached),
      String(point.runs))
  }

  /// A share in tenths of a hundredth.
  private static func tenths(_ share: Double, _ language: Language) -> String {
    decimal(100 * share, 1, language) + (language == .french ? "\u{A0}%" : "%")
  }

  private static func value(_ spinning: WheelSpinning, _ language: Language) -> String {
    guard let share = spinning.share, let bounds = spinning.bounds else {
      return String(spinning.spinning)
    }
    return spinningValue(
      language, String(spinning.spinning), PlotPhrases.share(share, language),
      PlotPhrases.share(bounds.lowerBound, language),
      PlotPhrases.share(bounds.upperBound, language))
  }
}
