import Balise
import LearningDomain
import PolicyGate

/// What came of one learner's proposal, for a person to read.
enum CardText {
  /// The lines of one learner's advice; those of the proposal stand out.
  ///
  /// To a teacher they say which of the items named most of the class missed. That stands beside the
  /// rationale and not in it: no learner's record depends on another learner. `choosing` takes the blocks
  /// to show.
  static func lines(
    _ advice: Advice, audience: Audience, _ language: Language, width: Int,
    missedItems: [ClassSigns.MissedItem],
    choosing: ([Rationale.Block]) -> [Rationale.Block] = { $0 }
  ) -> [Line] {
    switch advice.release {
    case .recommendation(let card):
      let rationale = card.rationales.first {
        $0.audience == audience && $0.language == language
      }
      let told = audience == .teacher ? missedItems : []
      return lines(of: choosing(rationale?.blocks ?? []), width: width) { block in
        told.filter { block.items.contains($0.item) }.map {
          LearnerPhrases.missedItem(language, String($0.missed), String($0.met))
        }
      }
    case .refusal(let refusal):
      let isGentle = audience == .learner || audience == .guardian
      return refusal.reasons.prefix(isGentle ? 1 : refusal.reasons.count).flatMap {
        Screen.wrap(text(of: $0, audience, language), to: width).lines()
      }
    }
  }

  /// Blocks, each with what is added to it, and a blank line wherever another claim begins.
  private static func lines(
    of blocks: [Rationale.Block], width: Int, adding more: (Rationale.Block) -> [String]
  ) -> [Line] {
    var lines: [Line] = []
    var before = blocks.first?.claim
    for block in blocks {
      if block.claim != before { lines.append("") }
      let text = (block.sentences + more(block)).joined(separator: " ")
      lines += Screen.wrap(text, to: width).lines(block.claim == .proposal ? .strong : nil)
      before = block.claim
    }
    return lines
  }

  /// Why nothing is shown: a learner is told gently, and what is left to choose.
  private static func text(
    of reason: Reason, _ audience: Audience, _ language: Language
  ) -> String {
    switch audience {
    case .learner: LearnerPhrases.nothingForNow(language, reason.texts.learner[language])
    case .guardian: LearnerPhrases.nothingForNowAtHome(language)
    case .teacher, .auditor:
      LearnerPhrases.notShown(language, reason.code, reason.texts.teacher[language])
    }
  }
}
