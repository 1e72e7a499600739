import KnowledgeTracing
import LearningDomain

/// The words of the learning curves.
enum LearningCurvePhrases {
  static let title = Phrase("Courbes d’apprentissage", "Learning curves")
  static let observed = Phrase(
    "observé (part de justes), intervalle à 95 %", "observed (share correct), 95% interval")
  static let predicted = Phrase("prédit (moyenne)", "predicted (mean)")
  static let all = Phrase("Toutes les compétences ensemble", "All skills together")
  static let opportunity = Phrase(
    "rang de la réponse (1 = première) ; n = élèves", "opportunity (1 = first); n = learners")
  static let skills = Phrase(
    "Compétences les plus travaillées : %1 sur %2", "Most answered skills: %1 of %2")
  static let noPoint = Phrase(
    "aucun point : moins de %1 élèves", "no point: fewer than %1 learners")

  static let at = Phrase(
    "rang %1 : %2 observés, %3 prédits, %4 élèves",
    "opportunity %1: %2 observed, %3 predicted, %4 learners")
  static let ofSkill = Phrase("« %2 » : %1.", "“%2”: %1.")
  static let ofAll = Phrase("Toutes les compétences : %1.", "All skills: %1.")

  static let caption = Phrase(
    "Ceux qui s’exercent longtemps ne sont pas ceux qui s’arrêtent tôt : d’un point à l’autre, les élèves changent (et, sur la courbe d’ensemble, les compétences aussi). Aucune courbe n’est le progrès de quelqu’un.",
    "Those who practise longer are other learners than those who stop: from point to point the learners change (and, on the curve of all skills, the skills too). No curve is anyone’s progress."
  )
  static let fewest = Phrase(
    "Un point n’est tracé qu’à partir de %1 élèves, et jusqu’au rang %2.",
    "A point is drawn only from %1 learners, and up to opportunity %2.")
  static let intervals = Phrase(
    "Intervalles de Wilson à 95 %, par compétence seulement : à chaque rang un élève y compte une fois. Toutes compétences ensemble il compte plusieurs fois, et aucun intervalle n’est tracé.",
    "Wilson’s 95% intervals, by skill alone, where a learner counts once at each opportunity. All skills together a learner counts several times, and no interval is drawn."
  )

  /// What a response to several skills counts for.
  static func several(_ reading: SkillReading, _ language: Language) -> String {
    switch reading {
    case .joint:
      Phrase(
        "Une réponse à plusieurs compétences compte pour leur ensemble, pris comme une compétence.",
        "A response to several skills counts for their set, taken as a skill of its own.")(language)
    case .each:
      Phrase(
        "Une réponse à plusieurs compétences compte une fois pour chacune.",
        "A response to several skills counts once for each of them.")(language)
    }
  }
}
