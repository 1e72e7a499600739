import LearningDomain
import OfflineEvaluation

/// The words of `evaluate rationale`.
enum FaithfulnessPhrases {
  private static let decisions = Phrase("décisions", "decisions")
  private static let plain = Phrase(
    "Catalogue : fait des compétences et des questions des réponses.",
    "Catalogue: made of the skills and items of the answers.")
  private static let held = Phrase("%1 : %2 sur %3, seuil %4, %5", "%1: %2 of %3, bar %4, %5")
  private static let nothing = Phrase("%1 : rien à vérifier", "%1: nothing to check")
  private static let passed = Phrase("tenu", "passed")
  private static let missed = Phrase("MANQUÉ", "MISSED")
  private static let ece = Phrase("erreur de calibration (ECE)", "calibration error (ECE)")
  private static let lies = Phrase("Mensonges démasqués :", "Lies found out:")
  private static let failures = Phrase("Premiers manquements :", "First failures:")

  static func lines(
    _ report: FaithfulnessReport, hasCatalogue: Bool, _ language: Language
  ) -> [String] {
    var lines = aligned([
      (decisions(language), String(report.decisions)),
      (ece(language), decimal(report.frequencies?.ece, 4, language)),
    ])
    if !hasCatalogue { lines.append(plain(language)) }
    lines.append("")
    lines += report.results.map { line($0, language) }
    lines += ["", lies(language)]
    lines += aligned(
      report.lies.map {
        ("  \($0.generator)", "\($0.caught)/\($0.total) (\($0.criterion.rawValue))")
      })
    guard !report.failures.isEmpty else { return lines }
    return lines + ["", failures(language)]
      + report.failures.map { "  \($0.criterion.rawValue), \($0.learner): \($0.reason)" }
  }

  private static func line(_ result: FaithfulnessReport.Result, _ language: Language) -> String {
    let name = "\(result.criterion.rawValue) \(names[result.criterion].map { $0(language) } ?? "")"
    guard result.checked > 0 else { return nothing(language, name) }
    return held(
      language, name, String(result.held), String(result.checked),
      decimal(result.criterion.bar, 2, language), (result.passed ? passed : missed)(language))
  }

  private static let names: [FaithfulnessCriterion: Phrase] = [
    .necessity: Phrase("nécessité", "necessity"),
    .sufficiency: Phrase("suffisance", "sufficiency"),
    .counterfactual: Phrase("si… alors…", "what if"),
    .contrast: Phrase("pourquoi pas", "why not"),
    .completeness: Phrase("complétude", "completeness"),
    .determinism: Phrase("déterminisme et solidité", "determinism and robustness"),
    .calibration: Phrase("calibration", "calibration"),
    .readability: Phrase("lisibilité", "readability"),
    .wording: Phrase("formulation", "wording"),
    .leak: Phrase("discrétion", "leak"),
    .grounding: Phrase("ancrage", "grounding"),
    .parity: Phrase("parité", "parity"),
    .abstention: Phrase("abstention honnête", "honest abstention"),
    .source: Phrase("source unique", "one source"),
  ]
}
