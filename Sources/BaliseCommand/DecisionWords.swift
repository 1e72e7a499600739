import Balise
import LearningDomain
import Ledger
import PolicyGate
import StrictJSON

extension Advice {
  /// Whether something was decided that was not put off: the suggestion is open no more.
  var isDecided: Bool { decisions.last.map { $0.choice != .defer } ?? false }
}

extension RecordedDecision {
  /// What was decided, what takes the suggestion's place, and why.
  func text(_ language: Language) -> String {
    DecisionPhrases.choice(
      language, choice.label[language] + (replacement.map { " → \($0)" } ?? ""),
      reason.label[language])
  }

  /// What was decided of a suggestion, in a word or two.
  func brief(_ language: Language) -> String { DecisionPhrases.brief(choice)(language) }

  var json: JSONValue {
    [
      "choice": .string(choice.rawValue), "reason": .string(reason.rawValue),
      "replacement": replacement.map { .string($0.text) } ?? .null,
      "day": .string(moment.day.description), "entry": .string(receipt.entry),
      "index": .integer(receipt.index),
    ]
  }
}

enum DecisionPhrases {
  static let choice = Phrase("%1 (%2)", "%1 (%2)")
  private static let decided = Phrase(
    "Décision : %1, entrée %2 du journal.", "Decision: %1, entry %2 of the ledger.")
  private static let before = Phrase(
    "Elle corrige : %1, entrée %2.", "It corrects: %1, entry %2.")
  private static let correct = Phrase(
    "Pour la corriger : balise decider %1 CHOIX --raison MOTIF --corriger --de %2",
    "To correct it: balise decide %1 CHOICE --reason REASON --correct --from %2")
  static let earlier = Phrase(
    "Décisions sur des propositions précédentes :", "Decisions about earlier suggestions:")

  static let earlierOne = Phrase(
    "Décision sur une proposition précédente : %1.", "Decision about an earlier suggestion: %1.")

  private static let accepted = Phrase("acceptée", "accepted")
  private static let modified = Phrase("modifiée", "modified")
  private static let rejected = Phrase("écartée", "set aside")
  private static let deferred = Phrase("reportée", "deferred")

  static func brief(_ choice: HumanDecision.Choice) -> Phrase {
    switch choice {
    case .accept: accepted
    case .modify: modified
    case .reject: rejected
    case .defer: deferred
    }
  }

  /// What was decided about a suggestion, and which decision that corrects or takes up.
  static func text(_ decisions: [RecordedDecision], _ language: Language) -> String? {
    guard let newest = decisions.last else { return nil }
    let first = decided(language, newest.text(language), String(newest.receipt.index))
    let others = decisions.dropLast().reversed().filter { $0.choice != .defer }.map {
      before(language, $0.text(language), String($0.receipt.index))
    }
    return ([first] + others).joined(separator: " ")
  }

  /// What was decided, and how to correct it; nothing where nothing was.
  static func lines(
    _ advice: Advice, from place: String, _ language: Language, width: Int
  ) -> [Line] {
    guard let text = text(advice.decisions, language) else { return [] }
    let command = advice.isDecided ? [correct(language, advice.learner.text, place)] : []
    return Screen.wrap(text, to: width).lines(.strong) + command.lines()
  }

  /// The newest decisions about earlier suggestions, the newest first.
  static func lines(
    earlier decisions: [RecordedDecision], _ language: Language, width: Int
  ) -> [Line] {
    guard !decisions.isEmpty else { return [] }
    return [""] + Screen.wrap(earlier(language), to: width).lines(.strong)
      + decisions.reversed().prefix(most).flatMap { decision in
        Screen.entry(
          "  \(decision.moment.day)", decision.text(language), indent: 14, width: width, nil)
      }
  }

  /// How many earlier decisions have a line; JSON has them all.
  private static let most = 5
}
