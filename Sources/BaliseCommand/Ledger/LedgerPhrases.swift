import LearningDomain
import Ledger
import PolicyGate

enum LedgerPhrases {
  private static let sound = CountPhrase(
    one: (
      "Journal intact : %1 entrée, verdicts recalculés : %2.",
      "The ledger is intact: %1 entry, verdicts recomputed: %2."
    ),
    other: (
      "Journal intact : %1 entrées, verdicts recalculés : %2.",
      "The ledger is intact: %1 entries, verdicts recomputed: %2."
    ))
  private static let dropped = CountPhrase(
    one: (
      "%1 entrée a été effacée avec son semestre ; son empreinte reste.",
      "%1 entry was dropped with its term; its hash stays."
    ),
    other: (
      "%1 entrées ont été effacées avec leur semestre ; leurs empreintes restent.",
      "%1 entries were dropped with their term; their hashes stay."
    ))
  private static let root = Phrase("Racine de l’arbre : %1", "Root of the tree: %1")
  private static let signed = Phrase("Signé par %1.", "Signed by %1.")
  private static let unsigned = Phrase(
    "La signature n’a pas été vérifiée : il faut la clé publique (--vkey).",
    "The signature was not checked: that takes the public key (--vkey).")
  private static let kept = CountPhrase(
    one: (
      "La %1 entrée du jalon y est toujours, inchangée.",
      "The %1 entry of the checkpoint is still there, unchanged."
    ),
    other: (
      "Les %1 entrées du jalon y sont toujours, inchangées.",
      "The %1 entries of the checkpoint are still there, unchanged."
    ))
  private static let limit = Phrase(
    "Seul un jalon gardé ailleurs (balise journal jalon) montre que rien n’a été récrit ni coupé depuis.",
    "Only a checkpoint kept elsewhere (balise ledger checkpoint) shows that nothing was rewritten or cut off since."
  )
  private static let proven = Phrase(
    "Preuve valable : l’entrée %1 (numéro %2) est au journal de %3.",
    "The proof holds: entry %1 (number %2) is in the ledger of %3.")
  private static let signedCard = Phrase(
    "Carte signée par %1 : %2.", "Card signed by %1: %2.")
  private static let showing = Phrase(
    "Montrée par l’entrée %1 (numéro %2) à %3 ; une décision compte jusqu’au %4.",
    "Shown by entry %1 (number %2) at %3; a decision counts until %4.")
  private static let what = Phrase("%1, %2 ; verdict : %3", "%1, %2; verdict: %3")
  private static let recomputed = Phrase(
    "Le verdict, recalculé, est le même.", "The verdict, recomputed, is the same.")
  private static let otherPolicy = Phrase(
    "Une autre politique a rendu le verdict ; il n’a pas été recalculé.",
    "Another policy gave the verdict; it was not recomputed.")
  static let otherVerdict = Phrase(
    "l’entrée `%1` est prouvée, mais le verdict recalculé est un autre",
    "entry `%1` is proven, but the verdict, recomputed, is another")
  static let notText = Phrase("`%1` n’est pas du texte UTF-8", "`%1` is not UTF-8 text")

  /// What a verification found.
  static func lines(
    _ found: Verification, since earlier: Checkpoint?, _ language: Language
  ) -> [String] {
    var lines = [sound(language, found.entries, String(found.replayed))]
    if found.dropped > 0 { lines.append(dropped(language, found.dropped)) }
    lines.append(root(language, "\(found.checkpoint.root)"))
    lines.append(
      found.isSignatureChecked ? signed(language, found.checkpoint.origin) : unsigned(language))
    lines.append(earlier.map { kept(language, $0.size) } ?? limit(language))
    return lines
  }

  /// What a signed card says.
  static func lines(_ card: SignedCard, _ language: Language) -> [String] {
    [
      signedCard(language, card.origin, "\(card.card)"),
      showing(language, card.entry, String(card.index), "\(card.shown)", "\(card.lastDay)"),
    ]
  }

  /// What a proof shows.
  static func lines(_ entry: Entry, _ proof: LedgerProof, _ language: Language) -> [String] {
    [
      proven(language, entry.id, String(entry.index), proof.checkpoint.origin),
      what(language, entry.kind(language), "\(entry.time)", entry.verdict(language)),
      entry.agreesWithGate == true ? recomputed(language) : otherPolicy(language),
    ]
  }
}
