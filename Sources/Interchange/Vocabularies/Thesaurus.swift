public import LearningDomain

/// Concepts of controlled vocabularies, such as ScoLOMFR’s, and the vocabularies that they are in.
///
/// - Source: A. Miles and S. Bechhofer, “SKOS Simple Knowledge Organization System Reference”, W3C, 2009.
public struct Thesaurus: Hashable, Sendable {
  /// What one URI stands for: a skill, a level, a kind of resource.
  public struct Concept: Hashable, Sendable {
    /// The concept’s URI.
    public let uri: String

    /// The label to show, in each language that has one; `nil` where none is given.
    public let label: LocalizedText?

    /// Other labels by which people know it, in the order of the file; old codes may stand here too.
    public let alternatives: [String]

    /// Codes that are no labels, such as `06`.
    public let codes: [String]

    /// The URIs of the concepts right above it, of the schemes it is in, and of those that replace it.
    public let broader: [String], schemes: [String], replacedBy: [String]

    /// Whether it should no longer be used.
    public let isDeprecated: Bool

    /// Creates a concept.
    public init(
      uri: String, label: LocalizedText?, alternatives: [String] = [], codes: [String] = [],
      broader: [String] = [], schemes: [String] = [], replacedBy: [String] = [],
      isDeprecated: Bool = false
    ) {
      self.uri = uri
      self.label = label
      self.alternatives = alternatives
      self.codes = codes
      self.broader = broader
      self.schemes = schemes
      self.replacedBy = replacedBy
      self.isDeprecated = isDeprecated
    }
  }

  /// One vocabulary.
  public struct Scheme: Hashable, Sendable {
    /// The vocabulary’s URI.
    public let uri: String

    /// Its labels, in the order of the file.
    public let labels: [String]

    /// Creates a scheme.
    public init(uri: String, labels: [String]) {
      self.uri = uri
      self.labels = labels
    }
  }

  /// The concepts, in the order of the file.
  public let concepts: [Concept]

  /// The vocabularies, in the order of the file.
  public let schemes: [Scheme]

  let positions: [String: Int]
  let positionsByLabel: [String: [Int]]
  let positionsByCode: [String: [Int]]

  /// Gathers concepts and vocabularies; of two with the same URI the first is kept.
  ///
  /// - Complexity: O(concepts + labels).
  public init(concepts: [Concept], schemes: [Scheme]) {
    self.concepts = concepts
    self.schemes = schemes
    var positions: [String: Int] = [:], byLabel: [String: [Int]] = [:],
      byCode: [String: [Int]] = [:]
    for (position, concept) in concepts.enumerated() where positions[concept.uri] == nil {
      positions[concept.uri] = position
      for label in Set(concept.labels.map(Self.key)) {
        byLabel[label, default: []].append(position)
      }
      let last = concept.uri.split { $0 == "/" || $0 == "#" }.last.map { String($0) }
      for code in Set((concept.codes + [last].compactMap(\.self)).map(Self.key)) {
        byCode[code, default: []].append(position)
      }
    }
    self.positions = positions
    positionsByLabel = byLabel
    positionsByCode = byCode
  }
}

extension Thesaurus.Concept {
  /// All its labels, in all languages.
  public var labels: [String] {
    (label?.translations.sorted { $0.key.code < $1.key.code }.map(\.value) ?? []) + alternatives
  }
}
