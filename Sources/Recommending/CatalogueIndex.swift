internal import LearningDomain

/// A catalogue with its names resolved to positions.
///
/// A class, as everything that is known of a learner refers to it.
final class CatalogueIndex: Sendable {
  struct IndexedResource: Sendable {
    let id: Resource.ID
    let kind: Resource.Kind
    let taught: [Int]
    let required: [Int]
    let items: [Item.ID]
  }

  let catalogue: Catalogue
  let resources: [IndexedResource]
  let prerequisites: [[Int]]

  var skillCount: Int { catalogue.skills.count }

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    func positions(_ ids: [Skill.ID]) -> [Int] { ids.compactMap(catalogue.position(of:)) }
    let prerequisites = catalogue.skills.map { positions($0.prerequisites) }
    let resources = catalogue.resources.map { resource in
      let taught = positions(resource.teaches)
      let required = taught.flatMap { prerequisites[$0] } + positions(resource.requires)
      return IndexedResource(
        id: resource.id, kind: resource.kind, taught: taught,
        required: Set(required).subtracting(taught).sorted(), items: resource.items)
    }
    self.resources = resources
    self.prerequisites = prerequisites
  }
}
