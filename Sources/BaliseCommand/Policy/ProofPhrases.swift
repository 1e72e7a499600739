import LearningDomain
import PolicyProof

enum ProofPhrases {
  private static let decided = Phrase(
    "%1 demandes décidées deux fois en %2 s ; %3 sont permises.",
    "%1 requests decided twice in %2 s; %3 are permitted.")
  private static let differing = CountPhrase(
    one: ("%1 désaccord entre les règles et la page.", "%1 disagreement of rules and page."),
    other: ("%1 désaccords entre les règles et la page.", "%1 disagreements of rules and page."))
  private static let redundant = Phrase("Règle superflue : %1", "Redundant rule: %1")
  private static let held = Phrase("vérifié : %1", "held: %1")
  private static let failed = Phrase("en défaut : %1", "failed: %1")

  private static let properties: [Property: Phrase] = [
    .defaultRefuse: Phrase(
      "ce que rien ne permet est refusé", "what nothing permits is refused"),
    .forbidDominates: Phrase(
      "une interdiction l’emporte sur toute permission",
      "one rule that forbids outweighs all that permit"),
    .orderAndDuplicatesDoNotMatter: Phrase(
      "ni l’ordre des règles ni leurs doublons ne comptent",
      "neither the order of rules nor duplicates matter"),
    .unknownRefuses: Phrase("une valeur inconnue fait refuser", "an unknown value refuses"),
    .obligationsAreNeverLost: Phrase(
      "aucune obligation ne se perd", "no obligation is lost"),
    .noNumericFormOutsideRights: Phrase(
      "ni score, ni rang, ni étiquette de risque, sauf l’exercice d’un droit",
      "no score, rank or risk label but where a right is exercised"),
    .noContentWithoutIntegrity: Phrase(
      "sans règles, horloge et journal sûrs, rien que les droits",
      "without sound rules, clock and ledger nothing but rights"),
    .rightsAreReachable: Phrase(
      "chaque droit s’exerce quel que soit l’état de l’outil",
      "each right can be exercised whatever the state of the tool"),
    .noEnactmentWithoutHuman: Phrase(
      "rien n’est mis en place sans décision humaine",
      "nothing is enacted without a human decision"),
    .sameRequestSameVerdict: Phrase(
      "la même demande reçoit la même réponse", "the same request gets the same verdict"),
  ]

  static func lines(_ proof: Proof, _ seconds: Double, _ language: Language) -> [String] {
    [
      decided(
        language, String(proof.states), String(Int(seconds.rounded(.up))),
        String(proof.permitted)),
      differing(language, proof.disagreements),
    ]
      + proof.redundantRules.map { redundant(language, $0) }
      + Property.allCases.map { property in
        let phrase = proof.properties[property] ?? false ? held : failed
        return phrase(language, properties[property]?(language) ?? property.rawValue)
      }
      + proof.examples
  }
}
