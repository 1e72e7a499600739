extension WordingLimits.Lists {
  static let french = WordingLimits.Lists(
    all: [
      // Traits and stigma.
      "faible*", "nul", "nuls", "nulle*", "mauvais*", "échec*", "échou*", "non acquis*",
      "pas acquis*", "lent", "lents", "lente", "lentes", "lenteur*", "paresseu*", "doué*",
      "surdoué*", "intelligen*", "incapable*", "retard*", "décroch*", "cancre*", "lacune*",
      "handicap*", "en difficulté", "trouble*", "dyslexi*", "hyperactif*", "bon élève",
      "bons élèves", "à risque",
      // Comparison.
      "meilleur*", "pire*", "que les autres", "camarade*", "classement*", "rang", "moyenne*",
      // Marks.
      "%", "pour cent", "pourcentage*", "score*", "ta note", "sa note", "bonne note",
      // Persuasion.
      "il faut", "il faudra*", "certainement", "forcément", "évidemment", "sans aucun doute",
      "absolument", "bien sûr", "garanti*", "obligatoire*", "prouv*",
    ],
    learner: [
      "tu dois", "tu devras", "tu devrais", "tu es", "tu n'es", "faux", "fausse*", "erreur*",
      "seuil*", "modèle*", "paramètre*", "réglage*", "estim*", "probab*", "algorithme*",
      "niveau*", "maîtris*", "prérequis",
    ],
    teacher: [
      "vous devez", "vous devriez", "l'élève est", "l'élève n'est", "l'élève ne sait pas",
      "l'élève ne comprend pas", "cet élève", "probab*", "paramètre*", "seuil*",
    ],
    abstention: ["parce qu*", "car", "puisqu*", "en effet"])
}
