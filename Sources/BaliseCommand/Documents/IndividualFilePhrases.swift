/// The words of the individual file.
enum IndividualFilePhrases {
  static let title = Phrase("Dossier individuel de %1", "Individual file of %1")
  static let drawnUp = Phrase(
    "Établi le %1 par Balise, à partir des réponses et du journal. Article R. 311-3-1-2 du code des "
      + "relations entre le public et l’administration ; articles 15 et 20 du RGPD.",
    "Drawn up on %1 by Balise, from the answers and the ledger. Article R. 311-3-1-2 of the French code "
      + "of relations between the public and the administration; articles 15 and 20 of the GDPR.")
  static let toFill = Phrase(
    "Ce qui est entre crochets est à compléter par l’établissement : un outil n’en décide pas.",
    "What stands in square brackets is for the school to fill in: no tool decides it.")

  static let contribution = Phrase(
    "1. Degré et mode de contribution du traitement à la décision",
    "1. Degree and manner of the contribution of the processing to the decision")
  static let aPersonDecides = Phrase(
    "Balise propose une activité et dit pourquoi ; une personne choisit. Aucune proposition ne "
      + "s’applique d’elle-même, et rien n’est noté, classé ni orienté. L’enseignant peut écarter chaque "
      + "proposition, la remplacer ou attendre.",
    "Balise suggests an activity and says why; a person chooses. No suggestion takes effect by itself, "
      + "and nothing is marked, ranked or streamed. The teacher can set each suggestion aside, replace it "
      + "or wait.")
  static let shownCount = Phrase("Propositions montrées : %1", "Suggestions shown: %1")
  static let decidedCount = Phrase(
    "Décisions d’une personne, inscrites au journal : %1",
    "Decisions by a person, written on the ledger: %1")
  static let refusedCount = Phrase(
    "Demandes refusées par la règle : %1", "Requests refused by the gate: %1")
  static let decision = Phrase("Le %1 : %2", "On %1: %2")
  static let replacement = Phrase(" ; à la place : %1", "; in its place: %1")
  static let whoDecided = Phrase(
    "[La décision en cause, sa date, qui l’a prise, et le poids qu’y a eu la proposition]",
    "[The decision at issue, its date, who took it, and what weight the suggestion had]")

  static let data = Phrase(
    "2. Données traitées et leurs sources", "2. Data processed and their sources")
  static let answers = Phrase(
    "Réponses : %1 ; ressources consultées : %2 ; autoévaluations : %3",
    "Answers: %1; resources looked at: %2; self-assessments: %3")
  static let period = Phrase(", du %1 au %2.", ", from %1 to %2.")
  static let catalogue = Phrase(
    "Le catalogue des compétences et des ressources, qui ne dit rien des élèves.",
    "The catalogue of skills and resources, which says nothing of pupils.")
  static let notUsed = Phrase(
    "Ne sont ni lus ni déduits : le nom, l’âge, le genre, l’origine, la santé, les notes, le "
      + "comportement.",
    "Neither read nor inferred: name, age, gender, origin, health, marks, behaviour.")
  static let source = Phrase(
    "[D’où viennent les réponses : la plateforme, l’exercice, la classe]",
    "[Where the answers come from: the platform, the exercise, the class]")
  static let evidence = Phrase(
    "%1, compétence %2, le %3 : %4, indices %5", "%1, skill %2, on %3: %4, hints %5")
  static let correct = Phrase("juste", "correct")
  static let incorrect = Phrase("faux", "incorrect")

  static let parameters = Phrase(
    "3. Paramètres du traitement et leur pondération, appliqués à la situation",
    "3. Parameters of the processing and their weighting, applied to the situation")
  static let weighting = Phrase(
    "Deux choses comptent dans le choix : le progrès attendu, que le modèle estime d’après les réponses, "
      + "et la continuité avec ce qui vient d’être travaillé. Les prérequis du catalogue et les consignes "
      + "de l’enseignant passent avant. Ce qui a joué pour chaque proposition :",
    "Two things count in the choice: expected progress, which the model estimates from the answers, and "
      + "continuity with what was just worked on. The catalogue’s prerequisites and the teacher’s "
      + "directions come first. What counted for each suggestion:")

  static let operations = Phrase(
    "4. Opérations effectuées par le traitement", "4. Operations carried out by the processing")
  static let steps = [
    Phrase("Lire les réponses, dans l’ordre.", "Read the answers, in order."),
    Phrase(
      "Estimer, compétence par compétence, ce qui est établi et ce qui ne l’est pas encore.",
      "Estimate, skill by skill, what is established and what is not yet."),
    Phrase(
      "Choisir une proposition, et chercher ce qui la changerait.",
      "Choose a suggestion, and look for what would change it."),
    Phrase(
      "Demander à la règle si elle peut être montrée, à qui et pour quoi.",
      "Ask the gate whether it may be shown, to whom and for what."),
    Phrase(
      "L’inscrire au journal avant de la montrer.", "Write it on the ledger before it is shown."),
    Phrase("La mettre en mots.", "Put it into words."),
  ]
  static let entry = Phrase("Entrée %1, le %2 : %3, %4", "Entry %1, on %2: %3, %4")

  static let counterfactual = Phrase(
    "5. Ce qui aurait changé les propositions", "5. What would have changed the suggestions")
  static let card = Phrase("Le %1 : %2", "On %1: %2")
  static let forGroups = Phrase("pour former des groupes", "to form groups")
  static let times = Phrase(", montrée %1 fois", ", shown %1 times")
  static let nothingKept = Phrase(
    "Le journal ne garde aucune proposition de cet élève : l’outil a servi sans mémoire, ou ce qui était "
      + "gardé a été effacé ou supprimé à l’échéance. La proposition du jour se recalcule avec ses "
      + "raisons (balise pourquoi).",
    "The ledger keeps no suggestion of this pupil: the tool was used without memory, or what was kept was "
      + "erased or dropped when due. Today’s suggestion can be computed again with its reasons (balise why)."
  )
  static let nothingSaid = Phrase("Rien n’en a été dit.", "Nothing was said of it.")

  static let rights = Phrase("Vos droits", "Your rights")
  static let yourRights = Phrase(
    "Vous pouvez demander à voir, à faire corriger, à faire effacer, à limiter, à emporter ces données, et "
      + "vous y opposer ; demander qu’une personne explique et revoie une décision ; saisir la CNIL "
      + "(cnil.fr).",
    "You can ask to see these data, to have them corrected, erased or restricted, to take them along, and "
      + "object to their use; ask a person to explain and review a decision; complain to the CNIL (cnil.fr)."
  )
  static let officer = Phrase(
    "[À qui s’adresser : délégué à la protection des données de l’académie, établissement]",
    "[Whom to ask: the authority’s data protection officer, the school]")

  static let state = Phrase("État signé du journal", "Signed state of the ledger")
  static let keep = Phrase(
    "Gardez ces lignes : elles montreraient plus tard que le journal a été récrit ou coupé (balise journal "
      + "verifier --since). La dernière est la clé publique.",
    "Keep these lines: they would show later that the ledger was rewritten or cut (balise ledger verify "
      + "--since). The last is the public key.")
  static let noLedger = Phrase(
    "Le journal n’a pas pu être lu le jour de cet export.",
    "The ledger could not be read on the day of this export.")
}
