import Interchange
import LearningDomain
import StrictJSON

extension ConversionLosses.Loss {
  var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "count": .integer(count),
      "examples": .array(examples.map { .string($0) }),
    ]
  }

  /// The loss in a line, with its first example.
  func line(_ language: Language) -> String {
    LossPhrases.phrase(kind)(language, count, (examples.first ?? "").controlsEscaped)
  }
}

/// The words about what a conversion lost.
enum LossPhrases {
  static func phrase(_ kind: ConversionLosses.Kind) -> CountPhrase {
    switch kind {
    case .danglingPrerequisite: dangling
    case .duplicatePrerequisite: duplicate
    case .relation: relation
    case .resourceWithoutConcept: withoutConcept
    case .replacedConcept: replaced
    case .learnerWithoutClass: withoutClass
    @unknown default: other
    }
  }

  private static let dangling = CountPhrase(
    one: (
      "  non repris : %1 prérequis dont une compétence manque (%2)",
      "  not taken over: %1 prerequisite of which a skill is missing (%2)"
    ),
    other: (
      "  non repris : %1 prérequis dont une compétence manque (%2…)",
      "  not taken over: %1 prerequisites of which a skill is missing (%2…)"
    ))
  private static let duplicate = CountPhrase(
    one: (
      "  non repris : %1 prérequis donné une seconde fois (%2)",
      "  not taken over: %1 prerequisite that is given twice (%2)"
    ),
    other: (
      "  non repris : %1 prérequis donnés une seconde fois (%2…)",
      "  not taken over: %1 prerequisites that are given twice (%2…)"
    ))
  private static let relation = CountPhrase(
    one: (
      "  non reprise : %1 relation qui n’est pas un prérequis (%2)",
      "  not taken over: %1 relation that is no prerequisite (%2)"
    ),
    other: (
      "  non reprises : %1 relations qui ne sont pas des prérequis (%2…)",
      "  not taken over: %1 relations that are no prerequisites (%2…)"
    ))
  private static let withoutConcept = CountPhrase(
    one: (
      "  non reprise : %1 ressource classée dans aucun domaine (%2)",
      "  not taken over: %1 resource that is filed under no field (%2)"
    ),
    other: (
      "  non reprises : %1 ressources classées dans aucun domaine (%2…)",
      "  not taken over: %1 resources that are filed under no field (%2…)"
    ))
  private static let replaced = CountPhrase(
    one: (
      "  remplacé : %1 concept qui n’est plus en usage (%2)",
      "  replaced: %1 concept that is no longer in use (%2)"
    ),
    other: (
      "  remplacés : %1 concepts qui ne sont plus en usage (%2…)",
      "  replaced: %1 concepts that are no longer in use (%2…)"
    ))
  private static let withoutClass = CountPhrase(
    one: (
      "  non repris : %1 élève qui n’est dans aucune classe (%2)",
      "  not taken over: %1 learner who is in no class (%2)"
    ),
    other: (
      "  non repris : %1 élèves qui ne sont dans aucune classe (%2…)",
      "  not taken over: %1 learners who are in no class (%2…)"
    ))
  private static let other = CountPhrase(
    one: ("  non repris : %1 (%2)", "  not taken over: %1 (%2)"),
    other: ("  non repris : %1 (%2…)", "  not taken over: %1 (%2…)"))
}
