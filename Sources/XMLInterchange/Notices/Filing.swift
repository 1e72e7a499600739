internal import Interchange
internal import LearningDomain

/// What a resource is filed under, as concepts that are used today.
struct Filing {
  /// The fields that it teaches, with their labels, and the levels that it is for.
  private(set) var fields: [(uri: String, label: LocalizedText)] = []
  private(set) var levels: [String] = []

  /// The concepts that gave way to others.
  private(set) var replaced: [(old: String, new: String)] = []

  private var concepts: [String] = []
  private var kindLabels: [String] = []
  private let thesaurus: Thesaurus?

  init(of notice: Notice, in thesaurus: Thesaurus?) {
    self.thesaurus = thesaurus
    for classification in notice.classifications {
      let purposes = Set(
        classification.purpose.map { ScoLOMFR.purposes(value: $0.value, label: $0.label) } ?? [])
      for taxon in classification.paths.compactMap(\.taxons.last) {
        add(taxon, purposes)
      }
    }
    for value in notice.resourceTypes + notice.documentTypes
      + [notice.difficulty].compactMap(\.self)
    {
      let found = current(value.value)
      concepts += found.map(\.uri).filter(\.isURI)
      kindLabels += [value.label] + found.map(\.label).filter { !$0.isEmpty }
    }
  }

  private mutating func add(_ taxon: Notice.Taxon, _ purposes: Set<String>) {
    let text = taxon.id.isEmpty ? taxon.label : taxon.id
    for concept in current(text) {
      let label = concept.label.isEmpty ? taxon.label : concept.label
      concepts += [concept.uri].filter(\.isURI)
      if purposes.contains(ScoLOMFR.levelPurpose) {
        levels.append(label.isEmpty ? concept.uri : label)
      } else if !purposes.isDisjoint(with: ScoLOMFR.fieldPurposes),
        let label = LocalizedText([.french: label.isEmpty ? concept.uri : label]),
        !fields.contains(where: { $0.uri == concept.uri })
      {
        fields.append((concept.uri, label))
      }
    }
  }

  /// The concepts that a value means today; the value itself where nothing is known of it.
  private mutating func current(_ text: String) -> [(uri: String, label: String)] {
    guard !text.isEmpty else { return [] }
    let meant = thesaurus?.concepts(meant: text) ?? []
    // A label of several concepts says none of them.
    guard meant.count == 1, let concept = meant.first, let thesaurus else { return [(text, "")] }
    let uris = thesaurus.current(concept.uri)
    for uri in uris where uri != concept.uri { replaced.append((concept.uri, uri)) }
    return uris.map { ($0, thesaurus[$0]?.label?[.french] ?? "") }
  }

  func resource(
    of notice: Notice, named name: Resource.ID, title: LocalizedText, requires: [Skill.ID]
  ) -> Resource {
    let teaches = fields.map { Skill.ID($0.uri) }
    var seen = Set(teaches)
    return Resource(
      id: name, title: title, kind: Resource.Kind(labels: kindLabels), teaches: teaches,
      requires: requires.filter { seen.insert($0).inserted }, minutes: notice.minutes,
      details: Resource.Details(
        level: levels.isEmpty ? nil : levels.uniqued.joined(separator: ", "),
        languages: notice.languages.map(\.code).uniqued.map { Language($0) },
        licence: notice.licence, address: notice.addresses.first,
        concepts: concepts.uniqued))
  }
}

extension String {
  fileprivate var isURI: Bool { contains(":") }
}
