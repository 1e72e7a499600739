package import LearningDomain

/// A phrase that some texts hold and others do not, for whoever checks that it stands where it belongs.
package enum Phrase: Hashable, Sendable {
  /// The name of what counted.
  case factor(Factor.Kind)
  /// That a choice hangs on the model's setting.
  case caution
  /// That answers on other skills counted as well.
  case amongOthers
}

extension Explainer {
  /// The words of a phrase.
  package func words(of phrase: Phrase, language: Language) -> String {
    let key: MessageKey =
      switch phrase {
      case .factor(let kind): MessageKey(factor: kind)
      case .caution: .teacherFragile
      case .amongOthers: .teacherAmongOthers
      }
    return renderer(in: language).text(of: Statement(key))
  }
}
