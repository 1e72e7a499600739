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
    case .repeatedResource: repeated
    case .replacedConcept: replaced
    case .learnerWithoutClass: withoutClass
    case .otherRole: otherRole
    case .deletedRecord: deleted
    case .gradebookLine: gradebook
    case .unfinishedResult: unfinished
    case .unattemptedItem: unattempted
    case .resultWithoutScore: withoutScore
    case .itemWithoutSkill: withoutSkill
    case .otherFile: otherFile
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
  private static let repeated = CountPhrase(
    one: (
      "  remplacée : %1 ressource dont l’identifiant revient plus loin (%2)",
      "  replaced: %1 resource of which the identifier stands again further down (%2)"
    ),
    other: (
      "  remplacées : %1 ressources dont l’identifiant revient plus loin (%2…)",
      "  replaced: %1 resources of which the identifier stands again further down (%2…)"
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
  private static let otherRole = CountPhrase(
    one: (
      "  non reprise : %1 inscription de qui n’est pas élève (%2)",
      "  not taken over: %1 enrolment of somebody who is no student (%2)"
    ),
    other: (
      "  non reprises : %1 inscriptions de qui n’est pas élève (%2…)",
      "  not taken over: %1 enrolments of people who are no students (%2…)"
    ))
  private static let deleted = CountPhrase(
    one: (
      "  non reprise : %1 ligne à supprimer, comme elle le dit (%2)",
      "  not taken over: %1 row that is to be deleted, as it says (%2)"
    ),
    other: (
      "  non reprises : %1 lignes à supprimer, comme elles le disent (%2…)",
      "  not taken over: %1 rows that are to be deleted, as they say (%2…)"
    ))
  private static let gradebook = CountPhrase(
    one: (
      "  non reprise : %1 ligne de carnet de notes ; une note n’est pas une réponse (%2)",
      "  not taken over: %1 line of a gradebook, as a mark is no answer (%2)"
    ),
    other: (
      "  non reprises : %1 lignes de carnet de notes ; une note n’est pas une réponse (%2…)",
      "  not taken over: %1 lines of a gradebook, as a mark is no answer (%2…)"
    ))
  private static let unfinished = CountPhrase(
    one: (
      "  sans effet : %1 résultat d’une session en cours (%2)",
      "  without effect: %1 result of a session that goes on (%2)"
    ),
    other: (
      "  sans effet : %1 résultats de sessions en cours (%2…)",
      "  without effect: %1 results of sessions that go on (%2…)"
    ))
  private static let unattempted = CountPhrase(
    one: (
      "  sans effet : %1 question laissée sans essai (%2)",
      "  without effect: %1 item that was not attempted (%2)"
    ),
    other: (
      "  sans effet : %1 questions laissées sans essai (%2…)",
      "  without effect: %1 items that were not attempted (%2…)"
    ))
  private static let withoutScore = CountPhrase(
    one: (
      "  sans effet : %1 résultat sans SCORE, ou sans le maximum (%2)",
      "  without effect: %1 result without a SCORE, or without its maximum (%2)"
    ),
    other: (
      "  sans effet : %1 résultats sans SCORE, ou sans le maximum (%2…)",
      "  without effect: %1 results without a SCORE, or without its maximum (%2…)"
    ))
  private static let withoutSkill = CountPhrase(
    one: (
      "  sans effet : %1 résultat à une question qui n’est pas au catalogue (%2)",
      "  without effect: %1 result on an item that is not in the catalogue (%2)"
    ),
    other: (
      "  sans effet : %1 résultats à des questions qui ne sont pas au catalogue (%2…)",
      "  without effect: %1 results on items that are not in the catalogue (%2…)"
    ))
  private static let otherFile = CountPhrase(
    one: ("  non lu : %1 fichier (%2)", "  not read: %1 file (%2)"),
    other: ("  non lus : %1 fichiers (%2…)", "  not read: %1 files (%2…)"))
  private static let other = CountPhrase(
    one: ("  non repris : %1 (%2)", "  not taken over: %1 (%2)"),
    other: ("  non repris : %1 (%2…)", "  not taken over: %1 (%2…)"))
}
