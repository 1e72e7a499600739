import Foundation
import LearningDomain

extension String {
  /// The words as a keyboard has them, so that what people type is found: small letters without accents, straight
  /// apostrophes, any white space.
  var plainWords: [Substring] {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("’", with: "'").split(whereSeparator: \.isWhitespace)
  }
}

extension LocalizedText {
  /// Whether a name is the text in some language, as people type it.
  func isCalled(_ name: String) -> Bool {
    let words = name.plainWords
    return translations.values.contains { $0.plainWords == words }
  }
}
