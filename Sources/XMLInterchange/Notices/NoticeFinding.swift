public import LearningDomain

/// Something in a notice that breaks a rule.
public struct NoticeFinding: Hashable, Sendable {
  /// What a rule is about.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Elements that stand once at most.
    case structure
    /// Purposes, vocabularies and taxons (9).
    case classification
    /// Labels beside values.
    case labels
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let subject: Subject

  /// The line of what is at fault, counted from 1.
  public let line: Int

  /// The rule’s place in the standard, such as `ScoLOMFR 9.2.2`.
  public let requirement: String

  /// What is wrong, in a sentence.
  public let reason: LocalizedText

  /// Whether the notice can be used all the same.
  public let isWarning: Bool
}
