internal import LearningDomain

// Spaces before ; ! ? are U+202F, those before : and inside « » are U+00A0, as in French print.

extension Messages {
  /// French.
  static let french = Messages(
    language: .french,
    one: 0...1,
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    firstOfMonth: "1er", comma: ", ", and: " et "
  ) { key in
    switch key {
    case .kindVideo: "vidéo"
    case .kindSheet: "fiche"
    case .kindGuidedExercises: "exercices guidés"
    case .kindExercises: "exercices"
    case .kindGame: "jeu"
    case .kindWorkshop: "atelier"
    case .kindDiagnostic: "quelques questions"
    case .countedGuidedExercises:
      "\(.count) \(.count, one: "exercice guidé", other: "exercices guidés")"
    case .countedExercises: "\(.count) \(.count, one: "exercice", other: "exercices")"
    case .countedQuestions: "\(.count) \(.count, one: "question", other: "questions")"
    case .activityWithExercises:
      "\(.activity) + \(.count) \(.count, one: "exercice", other: "exercices")"
    case .activityWithExercisesShort: "\(.activity) + \(.count) ex."

    case .quotedTitle: "« \(.title) »"
    case .offer: "\(.activity), « \(.title) »"
    case .timedOffer: "\(.activity), « \(.title) » (\(.minutes) min)"
    case .namedItem: "\(.item) « \(.label) »"
    case .plainItem: "\(.item)"
    case .someAnswer: "une réponse"
    case .answerOnDate: "\(.answer), le \(.date)"
    case .date: "\(.day) \(.month)"
    case .dateWithYear: "\(.day) \(.month) \(.year)"
    case .oneDay: "le \(.date)"
    case .daysOfOneMonth: "du \(.first) au \(.last) \(.month)"
    case .daysBetween: "du \(.first) au \(.last)"

    case .statusEstablished: "en place"
    case .statusInProgress: "en cours"
    case .statusToWorkOn: "à travailler"
    case .statusNotEnoughResponses: "pas assez de réponses"
    case .confidenceNotYet: "pas encore"
    case .confidenceWithHelp: "avec de l’aide"
    case .confidenceAlone: "sans aide"
    case .confidenceCanExplain: "jusqu’à l’expliquer"
    case .saysNotYet: "je ne sais pas encore faire"
    case .saysWithHelp: "je sais faire avec de l’aide"
    case .saysAlone: "je sais faire"
    case .saysCanExplain: "je peux l’expliquer"
    case .headline: "\(.activity)"
    case .timedHeadline: "\(.activity) (\(.minutes) min)"
    case .headlineReview: "révision : \(.activity)"
    case .timedHeadlineReview: "révision : \(.activity) (\(.minutes) min)"
    case .headlineDiagnose: "faire le point"
    case .timedHeadlineDiagnose: "faire le point (\(.minutes) min)"
    case .headlineGoBack: "revenir à « \(.skill) »"
    case .headlineNothing: "pas de proposition"
    case .headlineNoResponses: "pas encore de réponses"
    case .headlineOldResponses: "réponses trop anciennes"
    case .headlineNoResource: "pas d’activité qui convienne"
    case .headlineUnstable: "choix incertain"
    case .summary: "\(.right)/\(.count)"
    case .summaryWithHints:
      "\(.right)/\(.count), \(.hints) \(.hints, one: "indice", other: "indices")"
    case .summaryPrerequisites: "prérequis \(.right)/\(.count)"
    case .summaryNone: "aucune réponse"

    case .learnerProposal: "Proposition : \(.offer)."
    case .learnerPinned: "C’est ton enseignant ou ton enseignante qui le demande."
    case .learnerNoProposal: "Pas de proposition pour le moment."
    case .learnerDiscover: "C’est pour faire connaissance avec « \(.skill) »."
    case .learnerPractise: "C’est pour continuer sur « \(.skill) »."
    case .learnerReview: "C’est pour garder « \(.skill) » en mémoire."
    case .learnerCheck: "C’est pour voir où tu en es sur « \(.skill) »."
    case .learnerGoBack: "C’est pour revenir un moment à « \(.skill) »."
    case .learnerDiagnose: "Tes réponses aideront à choisir la suite."
    case .learnerIfRight:
      "\(.count, one: "Et si ta prochaine réponse est juste ?", other: "Et si tes \(.count) prochaines réponses sont justes ?")"
    case .learnerIfRightOn:
      "\(.count, one: "Et si ta prochaine réponse sur « \(.skill) » est juste ?", other: "Et si tes \(.count) prochaines réponses sur « \(.skill) » sont justes ?")"
    case .learnerIfWrong:
      "\(.count, one: "Et si ta prochaine réponse n’est pas encore juste ?", other: "Et si tes \(.count) prochaines réponses ne sont pas encore justes ?")"
    case .learnerIfWrongOn:
      "\(.count, one: "Et si ta prochaine réponse sur « \(.skill) » n’est pas encore juste ?", other: "Et si tes \(.count) prochaines réponses sur « \(.skill) » ne sont pas encore justes ?")"
    case .learnerMoveOn: "Tu pourras passer à « \(.skill) »."
    case .learnerTrySkill: "Tu pourras essayer « \(.skill) »."
    case .learnerTry: "Tu pourras essayer \(.resource)."
    case .learnerThenReview: "Une révision suffira : \(.resource)."
    case .learnerThenDiagnose: "Quelques questions aideront à choisir la suite : \(.resource)."
    case .learnerThenNothing: "Il n’y aura pas de proposition pour le moment."
    case .learnerThenSame: "La proposition restera la même."
    case .learnerEitherWay:
      "Que ta réponse soit juste ou non, la suite sera « \(.skill) »."
    case .learnerCounts:
      "\(.count, one: "Tu as donné une réponse, et elle est juste.", other: "Tes réponses : \(.right) \(.right, one: "juste", other: "justes") sur \(.count).")"
    case .learnerNoneRight:
      "\(.count, one: "Ta première réponse : c’est un début.", other: "Tes \(.count) premières réponses : c’est un début.")"
    case .learnerNothingYet: "Tu n’as pas encore répondu ici."
    case .learnerNothingOnTarget: "Tu n’as pas encore répondu sur ce sujet."
    case .learnerPrerequisites:
      "Sur ce qui le prépare : \(.right) \(.right, one: "réponse juste", other: "réponses justes") sur \(.count)."
    case .learnerPrerequisitesNoneRight:
      "\(.count, one: "Sur ce qui le prépare, ta première réponse est un début.", other: "Sur ce qui le prépare, tes \(.count) premières réponses sont un début.")"
    case .learnerSaid: "Sur « \(.skill) », tu avais indiqué « \(.confidence) »."
    case .learnerAgrees: "Tes réponses vont dans le même sens."
    case .learnerMovesForward: "Cette activité est là pour avancer."
    case .learnerSurer: "Quelques réponses de plus permettront de le voir."
    case .learnerLessSure: "Tes réponses en montrent déjà davantage."
    case .learnerNothingToCompare: "Il n’y a pas encore de réponses à comparer."
    case .learnerBothCount: "Ce que tu penses et ce que tu réponds comptent tous les deux."
    case .learnerBothCountActivity:
      "Ce que tu penses compte aussi : cette activité permet de vérifier."
    case .learnerMissing: "Il manque encore \(.missing)."
    case .learnerMissingResponses: "tes premières réponses"
    case .learnerMissingRecent: "des réponses récentes"
    case .learnerMissingResource: "une activité qui convienne"
    case .learnerMissingStability: "de quoi choisir entre plusieurs activités"
    case .learnerFewAnswersHelp: "Rien ne presse : quelques réponses aideront à trouver la suite."
    case .learnerIdea: "Une idée, si tu veux : \(.offer)."
    case .learnerAlternative: "Autre possibilité : \(.offer)."
    case .learnerOtherAlternative: "Ou encore : \(.offer)."
    case .learnerChoice: "Tu peux choisir autre chose ou ne rien choisir."
    case .learnerFreeChoice: "Tu peux choisir une activité ou ne rien choisir."
    case .learnerNotAMark: "Ceci n’est pas une note."

    case .teacherProposal: "Proposition : \(.offer)."
    case .teacherPinned: "C’est demandé par un enseignant ou une enseignante."
    case .teacherNoProposal: "Pas de proposition pour le moment."
    case .teacherDiscover: "But : découvrir « \(.skill) »."
    case .teacherPractise: "But : s’exercer sur « \(.skill) »."
    case .teacherReview: "But : entretenir « \(.skill) »."
    case .teacherCheck: "But : faire le point sur « \(.skill) »."
    case .teacherGoBack: "But : revenir à « \(.skill) »."
    case .teacherPause:
      "Sur « \(.skill) », \(.wrong) des \(.count) dernières réponses \(.wrong, one: "est fausse", other: "sont fausses")."
    case .teacherPauseThroughout:
      "Sur « \(.skill) », les \(.count) dernières réponses sont fausses."
    case .teacherDiagnose: "Quelques réponses diraient si « \(.skill) » est déjà en place."
    case .teacherDiagnoseAnything: "Quelques réponses diraient par où commencer."
    case .teacherFactors: "Ce qui a compté : \(.factors)."
    case .factorGain: "progrès attendu"
    case .factorContinuity: "continuité"
    case .teacherWhy:
      "Pourquoi : \(.count) \(.count, one: "réponse", other: "réponses") (\(.dates)), \(.right, zero: "aucune juste", one: "\(.right) juste", other: "\(.right) justes")."
    case .teacherWhyUndated:
      "Pourquoi : \(.count) \(.count, one: "réponse", other: "réponses"), \(.right, zero: "aucune juste", one: "\(.right) juste", other: "\(.right) justes")."
    case .teacherSeen:
      "Réponses vues : \(.count) (\(.dates)), \(.right, zero: "aucune juste", one: "\(.right) juste", other: "\(.right) justes")."
    case .teacherSeenUndated:
      "Réponses vues : \(.count), \(.right, zero: "aucune juste", one: "\(.right) juste", other: "\(.right) justes")."
    case .teacherNothingYet: "Aucune réponse pour le moment."
    case .teacherNoSign: "Ce n’est pas une difficulté constatée."
    case .teacherNothingOnTarget: "Aucune réponse encore sur « \(.skill) »."
    case .teacherPrerequisites:
      "Sur les prérequis : \(.count) \(.count, one: "réponse", other: "réponses") (\(.dates)), \(.right, zero: "aucune juste", one: "\(.right) juste", other: "\(.right) justes")."
    case .teacherPrerequisitesUndated:
      "Sur les prérequis : \(.count) \(.count, one: "réponse", other: "réponses"), \(.right, zero: "aucune juste", one: "\(.right) juste", other: "\(.right) justes")."
    case .teacherMattersRight: "La réponse qui compte le plus : \(.answer), juste."
    case .teacherMattersWrong: "La réponse qui compte le plus : \(.answer), fausse."
    case .teacherWithoutIt:
      "Sans elle, l’estimation passerait de \(.from) à \(.to) \(.to, one: "élève", other: "élèves") sur 10."
    case .teacherWithoutItSame: "Sans elle, l’estimation ne changerait pas."
    case .teacherAndWithoutIt: "Et sans elle ?"
    case .teacherNoneMatters: "Aucune réponse ne change à elle seule la proposition."
    case .teacherBecomes: "La proposition serait \(.resource)."
    case .teacherBecomesReview: "La proposition serait une révision : \(.resource)."
    case .teacherBecomesDiagnose: "La proposition serait de faire le point : \(.resource)."
    case .teacherBecomesNothing: "Il n’y aurait plus de proposition."
    case .teacherStaysSame: "La proposition resterait la même."
    case .teacherAboutSkill: "Elle porterait sur « \(.skill) »."
    case .teacherEstimate:
      "D’après le modèle, sur 10 élèves qui répondent ainsi, \(.mastery, zero: "presque aucun n’y arriverait", one: "environ \(.mastery) y arriverait", other: "environ \(.mastery) y arriveraient")."
    case .teacherEstimateAll:
      "D’après le modèle, sur 10 élèves qui répondent ainsi, presque tous y arriveraient."
    case .teacherEstimateUnseen:
      "D’après le modèle, avant toute réponse, \(.mastery, zero: "presque aucun élève sur 10 n’y arriverait", one: "environ \(.mastery) élève sur 10 y arriverait", other: "environ \(.mastery) élèves sur 10 y arriveraient")."
    case .teacherEstimateUnseenAll:
      "D’après le modèle, avant toute réponse, presque tous les élèves y arriveraient."
    case .teacherRange:
      "Selon le réglage du modèle, ce serait entre \(.lowest) et \(.highest) \(.highest, one: "élève", other: "élèves") sur 10."
    case .teacherRangeNone: "Les réglages plausibles s’accordent sur ce nombre."
    case .teacherRangeUnknown:
      "Le modèle n’a encore aucune réponse sur cette compétence : ce nombre est un simple départ."
    case .teacherBaseline:
      "Avec la même pratique, sans regarder les réponses, le modèle attendrait \(.mastery) \(.mastery, one: "élève", other: "élèves") sur 10."
    case .teacherRobust:
      "Même choix dans \(.same) \(.same, one: "réglage plausible", other: "réglages plausibles") sur \(.tried)."
    case .teacherRobustThroughout: "Même choix dans les \(.tried) réglages plausibles essayés."
    case .teacherUnstable:
      "Un même choix ne tient que dans \(.same) \(.same, one: "réglage plausible", other: "réglages plausibles") sur \(.tried)."
    case .teacherFlips: "Sinon, le choix le plus fréquent serait \(.resource)."
    case .teacherFragile: "Prudence : ce choix dépend du réglage du modèle."
    case .teacherWhyNot: "Pourquoi pas \(.resource) pour « \(.skill) » ?"
    case .teacherNotEstablished: "« \(.skill) » n’est pas encore en place."
    case .teacherAlreadyEstablished: "« \(.skill) » est déjà en place."
    case .teacherLessToGain: "Le progrès attendu sur « \(.skill) » serait moindre pour l’instant."
    case .teacherPaused: "« \(.skill) » est en pause après plusieurs réponses fausses de suite."
    case .teacherLiftedBy:
      "\(.count, one: "Une réponse juste suffirait sur « \(.skill) ».", other: "\(.count) réponses justes de suite suffiraient sur « \(.skill) ».")"
    case .teacherNotLifted: "Quelques réponses justes de suite n’y suffiraient pas."
    case .teacherIfRight:
      "\(.count, one: "Et si la prochaine réponse était juste ?", other: "Et si les \(.count) prochaines réponses étaient justes ?")"
    case .teacherIfRightOn:
      "\(.count, one: "Et si la prochaine réponse sur « \(.skill) » était juste ?", other: "Et si les \(.count) prochaines réponses sur « \(.skill) » étaient justes ?")"
    case .teacherIfWrong:
      "\(.count, one: "Et si la prochaine réponse était fausse ?", other: "Et si les \(.count) prochaines réponses étaient fausses ?")"
    case .teacherIfWrongOn:
      "\(.count, one: "Et si la prochaine réponse sur « \(.skill) » était fausse ?", other: "Et si les \(.count) prochaines réponses sur « \(.skill) » étaient fausses ?")"
    case .teacherSelfAssessment: "Autoévaluation sur « \(.skill) » : « \(.confidence) »."
    case .teacherSelfAssessmentOn:
      "Autoévaluation sur « \(.skill) », le \(.date) : « \(.confidence) »."
    case .teacherAgrees: "Le modèle va dans le même sens."
    case .teacherSurer: "Le modèle ne le confirme pas encore."
    case .teacherLessSure: "Le modèle en attend déjà davantage."
    case .teacherNothingToCompare: "Il n’y a pas encore de réponses à comparer."
    case .teacherUnknown: "On ne sait pas encore : \(.unknowns)."
    case .unknownSilence:
      "\(.days, one: "la dernière journée", other: "les \(.days) derniers jours")"
    case .unknownFewResponses:
      "\(.count, zero: "l’apport de premières réponses", one: "l’apport d’autres réponses (\(.count) vue)", other: "l’apport d’autres réponses (\(.count) vues)")"
    case .unknownHints:
      "\(.hints, one: "l’apport de l’indice", other: "l’apport des \(.hints) indices")"
    case .unknownFormat: "ce que d’autres formats donneraient"
    case .unknownHelp: "l’aide reçue ailleurs"
    case .unknownDelay: "la tenue dans le temps"
    case .unknownDates: "les dates des réponses"
    case .unknownSelfAssessment: "d’où vient l’écart avec l’autoévaluation"
    case .unknownSkill: "les particularités de la notion"
    case .teacherMissing: "Il manque \(.missing)."
    case .teacherMissingResponses: "des réponses"
    case .teacherMissingRecent: "des réponses récentes"
    case .teacherMissingResource: "une ressource qui convienne"
    case .teacherMissingStability: "un choix stable d’un réglage à l’autre"
    case .teacherIdea: "Une possibilité : \(.offer)."
    case .teacherAlternative: "Autre possibilité : \(.offer)."
    case .teacherOtherAlternative: "Ou encore : \(.offer)."
    case .teacherYourCall: "À vous de choisir : accepter, modifier, écarter ou reporter."
    case .teacherFreeChoice: "À vous de choisir une activité, ou rien."
    case .teacherValidUntil: "Valable jusqu’au \(.date)."
    case .teacherDecisionSupport: "Aide à la décision seulement : ni note, ni orientation."
    }
  }
}
