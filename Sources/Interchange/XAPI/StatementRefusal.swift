internal import LearningDomain

/// The reason that a statement is not one of the Experience API.
struct StatementRefusal: Error, Hashable {
  /// The requirement that it breaks.
  let requirement: String

  /// The property at fault, such as `actor.mbox`; empty for the statement itself.
  let path: String

  /// What stands there and what should; what may name a person is not repeated.
  let found: LocalizedText, expected: LocalizedText

  /// The reason in a sentence.
  var reason: LocalizedText {
    LocalizedText(
      french: (path.isEmpty ? "" : "\(path) : ")
        + "trouvé \(found[.french]), attendu \(expected[.french])",
      english: (path.isEmpty ? "" : "\(path): ")
        + "found \(found[.english]), expected \(expected[.english])")
  }
}
