/// What a rationale has to be: F1 to F14 of `rationale.md`.
public enum FaithfulnessCriterion: String, Hashable, Sendable, CaseIterable {
  /// Without an answer called decisive, the top choice changes; without any other, it does not.
  case necessity = "F1"
  /// The answers cited give the same top choice alone, or the text says that others count too.
  case sufficiency = "F2"
  /// After the answers named, what was announced is proposed, and after no fewer.
  case counterfactual = "F3"
  /// Where the reason for “not this” is lifted, its skill comes in or rises.
  case contrast = "F4"
  /// The terms sum to the score, and those that count are named.
  case completeness = "F5"
  /// The same input gives the same record, whoever else is there; how often the choice holds is said.
  case determinism = "F6"
  /// “8 times in 10” happens 8 times in 10.
  case calibration = "F7"
  /// Sentences, words and blocks are short.
  case readability = "F8"
  /// No trait, no stigma, no comparison, no mark, no pressure.
  case wording = "F9"
  /// A learner's text names no parameter, threshold or model, and nobody else.
  case leak = "F10"
  /// Every number, name and date is in the record.
  case grounding = "F11"
  /// French and English say the same; what a learner is told, a teacher is told.
  case parity = "F12"
  /// Too little evidence is said to be so, without reasons.
  case abstention = "F13"
  /// The text is what the record says, and nothing else.
  case source = "F14"

  /// The share of decisions that it has to hold for.
  public var bar: Double { self == .sufficiency ? 0.95 : 1 }
}
