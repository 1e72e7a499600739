import LearningDomain
import PolicyGate

extension Obligation.Name {
  /// What the obligation is for, in a sentence; empty for a name that nobody knows.
  func purpose(_ language: Language) -> String { Self.purposes[self]?(language) ?? "" }

  private static let purposes: [Obligation.Name: Phrase] = [
    .ledgerWriteAhead: Phrase(
      "Rien n’est montré qui ne laisse une trace.", "Nothing is shown that leaves no trace."),
    .labelDecisionSupport: Phrase(
      "Une proposition ne doit pas passer pour une décision.",
      "A suggestion must not pass for a decision."),
    .noticeLearner: Phrase(
      "Chacun a le droit de savoir ce qui est fait de ses réponses.",
      "Everyone has a right to know what is done with their answers."),
    .rationaleFull: Phrase(
      "On ne peut juger une proposition sans ses raisons.",
      "A suggestion cannot be judged without its reasons."),
    .counterEvidence: Phrase(
      "Qui ne voit que ce qui parle pour est poussé à accepter.",
      "Whoever sees only what speaks for it is pushed to accept."),
    .uncertaintyShow: Phrase("Une estimation n’est pas un fait.", "An estimate is no fact."),
    .alternativesMin: Phrase(
      "Choisir suppose plusieurs possibilités, dont celle de ne rien faire.",
      "To choose takes several possibilities, nothing among them."),
    .orderNeutral: Phrase(
      "Une liste rangée par niveau est un classement.",
      "A list in the order of level is a ranking."),
    .bandsSuppress: Phrase(
      "Trop peu de réponses, ou trop d’élèves ensemble, pour un degré de maîtrise.",
      "Too few answers, or too many learners at once, for a band of mastery."),
    .bandsBudget: Phrase(
      "Des degrés de maîtrise souvent relevés finissent par classer.",
      "Bands of mastery that are read often end in a ranking."),
    .cellsSuppress: Phrase(
      "Dans un petit groupe, chacun se reconnaît.",
      "In a small group everybody can be recognised."),
    .differencingBudget: Phrase(
      "Deux tableaux dont on fait la différence peuvent désigner une personne.",
      "Two tables, one taken from the other, can single out a person."),
    .diversityFloor: Phrase(
      "Toujours le même genre d’activité enferme dans ce qui est confortable.",
      "Always the same kind of activity shuts one in with what is comfortable."),
    .ambitionFloor: Phrase(
      "Chaque élève doit se voir proposer du plus difficile.",
      "Every learner has to be offered something harder."),
    .timeToLive: Phrase(
      "Ce qu’on sait d’un élève vieillit vite.", "What is known of a learner ages fast."),
    .bindPurpose: Phrase(
      "Ce qui est montré pour aider ne doit pas servir à noter ou à trier.",
      "What is shown to help must not serve to mark or to sort."),
    .bindDigest: Phrase(
      "On décide de ce qu’on a vu, et de rien d’autre.",
      "One decides about what one has seen, and nothing else."),
    .singleUse: Phrase(
      "Une décision ne se répète pas d’elle-même.", "A decision does not repeat itself."),
    .humanDecide: Phrase(
      "L’outil propose ; une personne décide et en répond.",
      "The tool suggests; a person decides and answers for it."),
    .humanOwnChoiceFirst: Phrase(
      "Un choix fait avant de voir la proposition est un choix à soi.",
      "A choice that is made before seeing the suggestion is one’s own."),
    .groupEndDate: Phrase(
      "Un groupe sans fin devient un groupe de niveau.", "A group without an end becomes a track."),
    .groupReassess: Phrase(
      "Personne ne reste dans un groupe par habitude.", "Nobody stays in a group out of habit."),
    .contestChannel: Phrase(
      "Ce qu’on ne peut contester là où on le lit n’est pas contesté.",
      "What cannot be contested where it is read is not contested."),
    .retention: Phrase(
      "Rien ne se garde plus longtemps qu’il ne sert.",
      "Nothing is kept for longer than it serves."),
    .redact: Phrase(
      "Les autres personnes ont droit à leur réserve.",
      "Other people have a right to be left out."),
    .pseudonymise: Phrase(
      "Ce public n’a pas besoin de savoir qui est qui.", "This audience need not know who is who."),
    .notifyDataProtectionOfficer: Phrase(
      "Quelqu’un veille à ce que le droit soit suivi d’effet.",
      "Somebody sees to it that the right takes effect."),
    .commonPath: Phrase(
      "Avec trop peu de réponses, on ne dit rien de l’élève.",
      "With too few answers nothing is said of the learner."),
  ]
}
