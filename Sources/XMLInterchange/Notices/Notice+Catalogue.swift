public import Interchange
internal import LearningDomain

/// What notices hold for a catalogue: resources, each tagged with the URIs of its concepts.
///
/// A resource teaches the concepts that it is filed under as a field of teaching, a discipline or a competency, the last of
/// each path; one that is filed under none is among the losses. Concepts that a thesaurus has replaced give way to those
/// that are used today. A resource that another one requires adds what it teaches to what that one takes for granted,
/// where both are read together.
///
/// - Parameters:
///   - notices: The notices, of which one with the name of an earlier one takes its place.
///   - thesaurus: The vocabularies at hand, for labels, codes and replacements.
/// - Returns: What joins a catalogue.
/// - Complexity: O(the notices).
public func catalogueDraft(of notices: [Notice], in thesaurus: Thesaurus?) -> CatalogueDraft {
  var draft = CatalogueDraft()
  let known = Set(notices.flatMap(\.names))
  var teaches: [String: [Skill.ID]] = [:]
  var filings: [(notice: Notice, filing: Filing)] = []
  for notice in notices {
    let filing = Filing(of: notice, in: thesaurus)
    for name in notice.names { teaches[name] = filing.fields.map { Skill.ID($0.uri) } }
    filings.append((notice, filing))
    for (old, new) in filing.replaced { draft.losses.add(.replacedConcept, "\(old) → \(new)") }
  }
  var positions: [Resource.ID: Int] = [:]
  for (notice, filing) in filings {
    guard let title = notice.title, let name = notice.names.first else { continue }
    guard !filing.fields.isEmpty else {
      draft.losses.add(.resourceWithoutConcept, title[.french])
      continue
    }
    for field in filing.fields where !draft.skills.contains(where: { $0.id.text == field.uri }) {
      draft.skills.append(Skill(id: Skill.ID(field.uri), label: field.label))
    }
    let required = notice.requiredNames
    for name in required where !known.contains(name) {
      draft.losses.add(.relation, "\(title[.french]) → \(name)")
    }
    let resource = filing.resource(
      of: notice, named: Resource.ID(name), title: title,
      requires: required.flatMap { teaches[$0] ?? [] })
    if let position = positions[resource.id] {
      draft.resources[position] = resource
    } else {
      positions[resource.id] = draft.resources.count
      draft.resources.append(resource)
    }
  }
  return draft
}

extension Notice {
  /// The title; `nil` where there is none.
  var title: LocalizedText? { LocalizedText(titles) }

  /// The names of the resource, the one that lasts longest first: an ARK, then what catalogues call it, then its address.
  var names: [String] {
    (identifiers.compactMap { ARK($0)?.text } + identifiers + addresses).uniqued
  }

  /// The names of the resources that this one requires.
  fileprivate var requiredNames: [String] {
    relations.filter { relation in
      ["requires", "http://purl.org/dc/terms/requires", "requiert", "nécessite"]
        .contains(relation.kind.value.lowercased())
    }
    .compactMap { $0.identifiers.first }.map { ARK($0)?.text ?? $0 }.uniqued
  }
}
