public import LearningDomain

/// Puts decision records into words, for a learner or a teacher, in French or English.
///
/// A rationale says what the record says and nothing else: no number, date or name in it comes from
/// anywhere but the record and the catalogue's entries that the record names. The same record gives
/// the same text, byte for byte.
///
/// Everything here is total. A name that the catalogue does not know stands for itself, and a
/// language without a table is served in French.
public struct Explainer: Sendable {
  private let catalogue: Catalogue

  /// Creates an explainer that calls skills and resources by the catalogue's names.
  public init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// Says what is proposed and why.
  ///
  /// The rationale's language is the one it is written in, which is French where there is no table
  /// for the language asked for.
  ///
  /// - Complexity: O(evidence + length of the text).
  public func rationale(
    for record: DecisionRecord, audience: Audience, language: Language
  ) -> Rationale {
    let passages =
      switch audience {
      case .learner: LearnerNarration(record: record).passages
      case .teacher: TeacherNarration(record: record).passages
      }
    let renderer = renderer(in: language, at: record.asOf)
    return Rationale(
      audience: audience, language: renderer.messages.language,
      headline: headline(for: record, language: language),
      blocks: passages.flatMap(\.blocks).map { passage in
        Rationale.Block(
          claim: passage.claim, sentences: passage.statements.map(renderer.text(of:)),
          items: passage.items)
      })
  }

  /// What a person calls a skill.
  public func skillLabel(_ skill: Skill.ID, language: Language) -> String {
    renderer(in: language).label(of: skill)
  }

  /// What a person calls a resource.
  public func resourceTitle(_ resource: Resource.ID, language: Language) -> String {
    renderer(in: language).title(of: resource)
  }

  func renderer(in language: Language, at moment: Timestamp? = nil) -> Renderer {
    Renderer(
      catalogue: catalogue, messages: .table(for: language), year: moment?.day.year)
  }
}
