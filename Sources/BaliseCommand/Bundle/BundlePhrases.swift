/// The words about a learner's bundle.
enum BundlePhrases {
  static let lacks = Phrase(
    "%1 ne nomme pas %2 : le dossier n’est pas entier",
    "%1 does not name %2: the folder is not whole")
  static let changed = Phrase(
    "%1 n’est plus ce que dit le manifeste : rien n’a été importé",
    "%1 is not what the manifest says any more: nothing was imported")
  static let tooLarge = Phrase("%1 est trop grand pour un élève", "%1 is too large for one learner")
  static let foreign = Phrase(
    "%1 : tous les énoncés doivent être ceux de %2 et dire ce qui a été fait",
    "%1: all statements must be those of %2 and tell what was done")
  static let badPseudonym = Phrase(
    "« %1 » ne peut pas être un pseudonyme : %2", "“%1” cannot be a pseudonym: %2")
  static let written = Phrase(
    "Le dossier de %1 : %2, %3, dans %4", "The file of %1: %2, %3, in %4")
  static let entries = CountPhrase(
    one: ("%1 entrée du journal", "%1 entry of the ledger"),
    other: ("%1 entrées du journal", "%1 entries of the ledger"))

  static let title = Phrase("Dossier de %1", "The file of %1")
  static let readme = [
    Phrase(
      "Ce dossier contient ce que Balise a gardé d’un élève : ses réponses, ce qui lui a été proposé, pourquoi, et "
        + "ce qu’une personne a décidé. Il appartient à l’élève et à sa famille.",
      "This folder holds what Balise kept of a learner: the answers, what was suggested, why, and what a person "
        + "decided. It belongs to the learner and the family."),
    Phrase(
      "Ce ne sont pas des notes. Le pseudonyme n’est pas un nom ; qui il désigne, l’établissement le sait.",
      "These are not marks. The pseudonym is no name; the school knows whom it stands for."),
    Phrase(
      "Une autre plateforme peut le reprendre : balise importer eleve DOSSIER --dans ESPACE.",
      "Another platform can take it up: balise import learner FOLDER --into WORKSPACE."),
  ]
  static let file = Phrase("%1 : %2", "%1: %2")
  static let contents = [
    Phrase("les réponses, en xAPI", "the answers, as xAPI"),
    Phrase(
      "où en est chaque compétence, calculé à partir des réponses",
      "where each skill stands, computed from the answers"),
    Phrase(
      "ce qui a été proposé, pourquoi, et ce qui a été décidé",
      "what was suggested, why, and what was decided"),
    Phrase("les compétences rencontrées, en CASE", "the skills that were met, as CASE"),
    Phrase("les réponses, pour un tableur", "the answers, for a spreadsheet"),
    Phrase("cette page", "this page"),
  ]
}
