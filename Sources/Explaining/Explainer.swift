public import LearningDomain

/// Puts decision records into words, for a learner or a teacher, in the language of a table.
///
/// A rationale says what the record says and nothing else: no number, date or name in it comes from
/// anywhere but the record and the catalogue's entries that the record names. The same record gives
/// the same text, byte for byte.
///
/// Everything here is total. A name that the catalogue does not know stands for itself, and a
/// language without a table is served by the first table.
public struct Explainer: Sendable {
  private let catalogue: Catalogue, tables: [LanguageTable]

  /// Creates an explainer that calls skills and resources by the catalogue's names.
  ///
  /// - Parameters:
  ///   - catalogue: The names of what records speak of.
  ///   - tables: The languages that it writes. Of two tables for one language the first serves; the
  ///     very first serves the languages that have none.
  public init(catalogue: Catalogue, tables: [LanguageTable] = LanguageTable.shipped) {
    self.catalogue = catalogue
    self.tables = tables
  }

  /// Says what is proposed and why.
  ///
  /// The rationale's language is the one it is written in, which is that of the first table where there
  /// is none for the language asked for.
  ///
  /// - Complexity: O(evidence + length of the text).
  public func rationale(
    for record: DecisionRecord, audience: Audience, language: Language
  ) -> Rationale {
    let passages =
      switch audience {
      case .learner: LearnerNarration(record: record).passages
      case .guardian: GuardianNarration(record: record).passages
      case .teacher: TeacherNarration(record: record).passages
      case .auditor: AuditorNarration(record: record).passages
      }
    let renderer = renderer(in: language, at: record.asOf)
    return Rationale(
      audience: audience, language: renderer.table.language,
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
      catalogue: catalogue, table: .table(for: language, among: tables), year: moment?.day.year)
  }
}
