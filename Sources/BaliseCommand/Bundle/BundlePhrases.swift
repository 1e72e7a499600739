/// The words about a learner's bundle.
enum BundlePhrases {
  static let tooLarge = Phrase("%1 est trop grand pour un élève", "%1 is too large for one learner")
  static let written = Phrase(
    "Le dossier de %1 : %2, %3, dans %4", "The file of %1: %2, %3, in %4")
  static let entries = CountPhrase(
    one: ("%1 entrée du journal", "%1 entry of the ledger"),
    other: ("%1 entrées du journal", "%1 entries of the ledger"))
}
