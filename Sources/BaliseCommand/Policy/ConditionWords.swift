import LearningDomain
import PolicyGate

extension Condition {
  private static let always = Phrase("toujours", "always")
  private static let never = Phrase("jamais", "never")
  private static let every = Phrase("tout ceci :", "all of this:")
  private static let oneOf = Phrase("l’un de ceci :", "one of this:")
  private static let noneOf = Phrase("rien de ceci :", "none of this:")
  private static let outsideRights = Phrase(
    "ce n’est pas une demande de droits", "it is no request for a right")
  private static let aRight = Phrase("c’est une demande de droits", "it is a request for a right")
  private static let isAny = Phrase("%1 : %2", "%1: %2")
  private static let isNone = Phrase("%1 autre que : %2", "%1 other than: %2")
  private static let unknown = Phrase("%1 : valeur non reconnue", "%1: not a known value")
  private static let unknownDay = Phrase("jour illisible", "the day cannot be read")
  private static let fewer = Phrase("moins de %1 élèves", "fewer than %1 learners")

  /// When the condition holds, in words, a line for each part and those of parts further in.
  func lines(_ language: Language) -> [String] {
    switch self {
    case Self.rightsLane: return [Self.aRight(language)]
    case .not(Self.rightsLane): return [Self.outsideRights(language)]
    case .all(let parts) where parts.isEmpty: return [Self.always(language)]
    case .any(let parts) where parts.isEmpty: return [Self.never(language)]
    case .all(let parts): return [Self.every(language)] + Self.nested(parts, language)
    case .any(let parts): return [Self.oneOf(language)] + Self.nested(parts, language)
    case .isAny(let dimension, let values):
      return [Self.isAny(language, dimension.words(language), values.words(dimension, language))]
    case .not(.isAny(let dimension, let values)):
      return [Self.isNone(language, dimension.words(language), values.words(dimension, language))]
    case .not(.any(let parts)): return [Self.noneOf(language)] + Self.nested(parts, language)
    case .not(let part): return [Self.noneOf(language)] + Self.nested([part], language)
    case .unrecognised(let dimension): return [Self.unknown(language, dimension.words(language))]
    case .unrecognisedDay: return [Self.unknownDay(language)]
    case .fewerThan(let count): return [Self.fewer(language, "\(count)")]
    }
  }

  private static func nested(_ parts: [Condition], _ language: Language) -> [String] {
    parts.flatMap { part in
      part.lines(language).enumerated().map { ($0.offset == 0 ? "– " : "  ") + $0.element }
    }
  }
}

extension Condition.Values {
  fileprivate func words(_ dimension: Dimension, _ language: Language) -> String {
    names(of: dimension).map { dimension.words(for: $0, language) }
      .joined(separator: language == .french ? " ou " : " or ")
  }
}
