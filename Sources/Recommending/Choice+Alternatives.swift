internal import LearningDomain

extension Chooser {
  /// Others to choose from: of other kinds than those already offered first, then any.
  func alternatives(to choice: Choice) -> [Resource.ID] {
    let resources = catalogue.resources
    var offered = choice.candidates.prefix(1).map(\.resource)
    let others = choice.candidates.dropFirst().map(\.resource) + foundations(of: choice)
    while offered.count < 1 + RecommenderSettings.alternatives {
      let left = others.filter { !offered.contains($0) }
      let next =
        left.first { other in
          !offered.contains { resources[$0].kind == resources[other].kind }
        } ?? left.first
      guard let next else { break }
      offered.append(next)
    }
    return offered.dropFirst().map { resources[$0].id }
  }

  /// Resources on the target and what it stands on, for a catalogue with little else to offer.
  private func foundations(of choice: Choice) -> [Int] {
    guard let target = choice.target else { return [] }
    return matrices.resources(teaching: [target] + catalogue.prerequisites[target])
      .filter { !directions.excluded.contains($0) }
  }
}
