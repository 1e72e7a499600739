import LearningDomain
import Ledger
import PolicyGate

/// What an entry says, in words.
extension Entry {
  private static let kinds: [Disclosure.Kind: Phrase] = [
    .refused: Phrase("refusé", "refused"),
    .revealed: Phrase("proposition montrée", "suggestion shown"),
    .offered: Phrase("choix à l’aveugle proposé", "laid out for a blind choice"),
    .chosen: Phrase("choisi avant la proposition", "chosen before the suggestion"),
    .disclosed: Phrase("communiqué", "disclosed"),
    .decided: Phrase("décidé", "decided"),
    .enacted: Phrase("mis en place", "put in place"),
    .erased: Phrase("élève effacé", "learner erased"),
    .dropped: Phrase("supprimé à l’échéance", "dropped when due"),
  ]

  /// What came of the request.
  func kind(_ language: Language) -> String { Self.kinds[kind]?(language) ?? kind.rawValue }

  /// The verdict, with the codes of its reasons.
  func verdict(_ language: Language) -> String {
    let name = PolicyPhrases.verdictName(verdict, language)
    return codes.isEmpty ? name : "\(name) (\(codes.joined(separator: ", ")))"
  }

  /// What was decided and why.
  func decision(_ language: Language) -> String? {
    decision.map { text in
      let parts = text.split(separator: ",").map { String($0) }
      guard parts.count == 2, let choice = HumanDecision.Choice(rawValue: parts[0]),
        let reason = HumanDecision.ReasonCode(rawValue: parts[1])
      else { return text }
      return "\(choice.label[language]) (\(reason.label[language]))"
    }
  }
}
