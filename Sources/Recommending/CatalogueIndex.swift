internal import LearningDomain

/// A catalogue with its names resolved to positions.
struct CatalogueIndex: Sendable {
  struct IndexedResource: Sendable {
    let id: Resource.ID
    let kind: Resource.Kind
    let taught: [Int]
    let required: [Int]
    let items: [Item.ID]
    /// How many opportunities it offers to learn each skill it teaches, as a position in ``paces``.
    let pace: Int
  }

  let catalogue: Catalogue
  let resources: [IndexedResource]
  let prerequisites: [[Int]]
  /// How many skills require each skill directly.
  let dependents: [Int]
  let taughtMatrix, requiredMatrix: [Double]
  /// How many opportunities for a skill some resource offers, each number once.
  let paces: [Double]

  var skillCount: Int { catalogue.skills.count }

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    func positions(_ ids: [Skill.ID]) -> [Int] { ids.compactMap(catalogue.position(of:)) }
    let prerequisites = catalogue.skills.map { positions($0.prerequisites) }
    var dependents = [Int](repeating: 0, count: catalogue.skills.count)
    for required in prerequisites.joined() { dependents[required] += 1 }
    let opportunities = Self.opportunities(in: catalogue)
    let paces = Set(opportunities).sorted()
    let resources = zip(catalogue.resources, opportunities).map { resource, opportunities in
      let taught = positions(resource.teaches)
      let required = taught.flatMap { prerequisites[$0] } + positions(resource.requires)
      return IndexedResource(
        id: resource.id, kind: resource.kind, taught: taught,
        required: Set(required).subtracting(taught).sorted(), items: resource.items,
        pace: paces.firstIndex(of: opportunities) ?? 0)
    }
    func matrix(_ rows: (IndexedResource) -> [Int]) -> [Double] {
      var matrix = [Double](repeating: 0, count: catalogue.skills.count * resources.count)
      for (column, resource) in resources.enumerated() {
        for row in rows(resource) { matrix[row * resources.count + column] = 1 }
      }
      return matrix
    }
    self.resources = resources
    self.paces = paces
    self.prerequisites = prerequisites
    self.dependents = dependents
    taughtMatrix = matrix(\.taught)
    requiredMatrix = matrix(\.required)
  }

  /// How many opportunities each resource offers to learn each skill it teaches.
  private static func opportunities(in catalogue: Catalogue) -> [Double] {
    let pace = opportunitiesPerMinute(in: catalogue)
    return catalogue.resources.map { resource in
      let all =
        resource.items.isEmpty
        ? max(1, Double(resource.minutes ?? 1) * pace) : Double(resource.items.count)
      return all / Double(max(1, resource.teaches.count))
    }
  }

  /// How many items the catalogue's exercises hold a minute; 0 where none says how long it takes.
  ///
  /// What asks nothing counts for as many opportunities as exercises of its length.
  private static func opportunitiesPerMinute(in catalogue: Catalogue) -> Double {
    let timed = catalogue.resources.filter { !$0.items.isEmpty && ($0.minutes ?? 0) > 0 }
    let minutes = timed.reduce(0) { $0 + Double($1.minutes ?? 0) }
    let items = timed.reduce(0) { $0 + Double($1.items.count) }
    return minutes > 0 ? items / minutes : 0
  }
}
