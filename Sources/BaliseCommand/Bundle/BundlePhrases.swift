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
}
