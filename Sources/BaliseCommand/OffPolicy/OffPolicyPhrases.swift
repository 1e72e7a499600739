import LearningDomain
import OfflineEvaluation

/// The words of `evaluate off-policy`.
enum OffPolicyPhrases {
  private static let decisions = Phrase("décisions", "decisions")
  private static let learners = Phrase("élèves", "learners")
  private static let size = Phrase("taille d’échantillon effective", "effective sample size")

  private static let heading = Phrase(
    "Ce qu’une décision a donné en moyenne, de 0 à 1 (95 % des tirages au sort d’élèves)",
    "What a decision brought on average, 0 to 1 (95% of samples of learners)")
  private static let logged = Phrase("la politique en place", "the policy in force")
  private static let doublyRobust = Phrase(
    "l’autre, doublement robuste", "the other one, doubly robust")
  private static let difference = Phrase(
    "l’autre − celle en place", "the other less the one in force")
  private static let directMethod = Phrase(
    "l’autre, par le modèle seul", "the other, by the model alone")
  private static let inversePropensity = Phrase(
    "l’autre, par les chances seules", "the other, by the chances alone")
  private static let selfNormalised = Phrase(
    "l’autre, chances normalisées", "the other, chances normalised")

  private static let apart = Phrase(
    "Le relevé distingue les deux : l’intervalle de leur écart ne contient pas 0.",
    "The log tells the two apart: the interval of their difference does not hold 0.")
  private static let notApart = Phrase(
    "Le relevé ne distingue pas les deux : l’intervalle de leur écart contient 0.",
    "The log does not tell the two apart: the interval of their difference holds 0.")
  private static let caveat = Phrase(
    "Cela vaut si les chances du relevé sont les vraies, et chaque décision est jugée là où la politique en place avait mené : où l’autre aurait mené, et si quelqu’un apprend mieux, ces chiffres ne le disent pas.",
    "This holds if the chances in the log are the true ones, and each decision is judged where the policy in force had led: where the other would have led, and whether anyone learns more, these figures do not say."
  )

  static func lines(_ result: OffPolicyResult, _ language: Language) -> [String] {
    let estimates = [
      (logged, result.logged), (doublyRobust, result.doublyRobust),
      (difference, result.difference), (directMethod, result.directMethod),
      (inversePropensity, result.inversePropensity), (selfNormalised, result.selfNormalised),
    ]
    return aligned([
      (decisions(language), String(result.decisions)),
      (learners(language), String(result.learners)),
      (size(language), decimal(result.effectiveSampleSize, 1, language)),
    ]) + ["", heading(language)]
      + aligned(
        estimates.map { ($0(language), EvaluationPhrases.estimate($1, 4, language)) })
      + [
        "", (result.difference.interval.contains(0) ? notApart : apart)(language), "",
        caveat(language),
      ]
  }

  private static let fewLearners = Phrase(
    "le relevé a des décisions pour %1 élèves, et il en faut au moins %2",
    "the log has decisions for %1 learners, expected at least %2")
  private static let smallSample = Phrase(
    "la taille d’échantillon effective est %1 pour %2 décisions, et il faut au moins %3 : le relevé en dit trop peu sur cette politique",
    "the effective sample size is %1 of %2 decisions, expected at least %3: the log says too little of this policy"
  )

  /// Why nothing is estimated.
  static func text(_ language: Language, _ error: OffPolicyError) -> String {
    switch error {
    case .learners(let count):
      return fewLearners(language, String(count), String(EvaluationReport.fewestLearners))
    case .effectiveSampleSize(let size, let decisions):
      // Rounded down, so that what is too small looks it.
      let shown = decimal((size * 10).rounded(.down) / 10, 1, language)
      return smallSample(
        language, shown, String(decisions), decimal(OffPolicyResult.smallestSample, 0, language))
    @unknown default: return "\(error)"
    }
  }
}
