import Balise
import LearningDomain
import PolicyGate

/// What came of one learner's proposal, for a person to read.
enum CardText {
  private static let width = 80

  static func lines(_ advice: Advice, audience: Audience, _ language: Language) -> [String] {
    switch advice.release {
    case .recommendation(let card):
      let rationale = card.rationales.first {
        $0.audience == audience && $0.language == language
      }
      return (rationale?.blocks ?? []).flatMap { block in
        Screen.wrap(block.sentences.joined(separator: " "), to: width)
      }
    case .refusal(let refusal):
      return refusal.reasons.flatMap { reason in
        Screen.wrap(
          LearnerPhrases.withheld(
            language, reason.code,
            audience == .learner ? reason.texts.learner[language] : reason.texts.teacher[language]),
          to: width)
      }
    }
  }
}
