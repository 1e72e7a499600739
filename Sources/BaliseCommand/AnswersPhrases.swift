import Interchange
import LearningDomain

/// What is said of a file of answers.
enum AnswersPhrases {
  static let skipped = CountPhrase(
    one: ("%1 ligne fautive laissée de côté :", "%1 bad row skipped:"),
    other: (
      "%1 lignes fautives laissées de côté, les premières :", "%1 bad rows skipped, the first:"
    ))
  static let oneFormat = Phrase(
    "donnez --preset ou --mapping, pas les deux", "give --preset or --mapping, not both")
  static let noPreset = Phrase(
    "il n’y a pas de format `%1` ; il y a %2", "there is no preset `%1`; there are %2")
  static let oneSourceOfSkills = Phrase(
    "donnez --q-matrix seul, sans --catalogue ni --skills-column : les compétences viennent d’un seul endroit",
    "give --q-matrix alone, without --catalogue or --skills-column: skills come from one place")

  /// How many rows a format left out, and why, and how many it joined; none where it did neither.
  static func notRead(_ counts: RowCounts, _ language: Language) -> [String] {
    let reasons = LeftOut.allCases.compactMap { reason in
      counts.leftOut[reason].map { phrase(for: reason)(language, $0) }
    }
    let leftOut = counts.leftOut.values.reduce(0, +)
    return
      (leftOut > 0 ? [self.leftOut(language, leftOut, reasons.joined(separator: ", "))] : [])
      + (counts.joined > 0 ? [joined(language, counts.joined)] : [])
  }

  private static let leftOut = CountPhrase(
    one: ("%1 ligne laissée de côté : %2", "%1 row left out: %2"),
    other: ("%1 lignes laissées de côté : %2", "%1 rows left out: %2"))
  private static let joined = CountPhrase(
    one: (
      "%1 ligne était une autre compétence d’une réponse, et lui est jointe",
      "%1 row was one more skill of a response, and is joined to it"
    ),
    other: (
      "%1 lignes étaient d’autres compétences de réponses, et leur sont jointes",
      "%1 rows were further skills of responses, and are joined to them"
    ))

  private static func phrase(for reason: LeftOut) -> CountPhrase {
    let (one, other): ((String, String), (String, String)) =
      switch reason {
      case .notKept:
        (
          ("%1 que le format écarte", "%1 that the layout sets aside"),
          ("%1 que le format écarte", "%1 that the layout sets aside")
        )
      case .withoutOutcome:
        (
          ("%1 sans résultat", "%1 without an outcome"),
          ("%1 sans résultat", "%1 without an outcome")
        )
      case .partialCredit:
        (
          ("%1 en partie juste", "%1 with partial credit"),
          ("%1 en partie justes", "%1 with partial credit")
        )
      case .withoutSkill:
        (
          ("%1 sans compétence", "%1 without a skill"),
          ("%1 sans compétence", "%1 without a skill")
        )
      }
    return CountPhrase(one: one, other: other)
  }
}
