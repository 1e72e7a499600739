internal import LearningDomain

/// What a learner's teacher laid down, with resources as positions.
struct FollowedDirections: Sendable {
  let all: [TeacherDirection]
  private(set) var pinned: Int?
  private(set) var excluded: Set<Int> = []
  private(set) var replaced: [Int: Int] = [:]

  init(_ directions: [TeacherDirection], in catalogue: CatalogueIndex) {
    all = directions
    func position(_ id: Resource.ID) -> Int? {
      catalogue.resources.firstIndex { $0.id == id }
    }
    for direction in directions {
      switch direction.kind {
      case .pin(let id): pinned = position(id)
      case .exclude(let id): if let position = position(id) { excluded.insert(position) }
      case .replace(let id, let other):
        if let old = position(id), let new = position(other) { replaced[old] = new }
      }
    }
  }

  /// Whether others may come first than those that score most.
  var changeCandidates: Bool { !excluded.isEmpty || !replaced.isEmpty }

  /// Whether a resource is not to be put forward as itself.
  func takesBack(_ resource: Int) -> Bool {
    excluded.contains(resource) || replaced[resource] != nil
  }

  /// Candidates as they may be put forward: without those excluded, and each replaced one as what takes its
  /// place.
  func applied(to candidates: [Candidate]) -> [Candidate] {
    guard changeCandidates else { return candidates }
    var met: Set<Int> = []
    return candidates.compactMap { candidate in
      let other = replaced[candidate.resource], resource = other ?? candidate.resource
      guard !excluded.contains(resource), met.insert(resource).inserted else { return nil }
      return Candidate(
        resource: resource, target: candidate.target, score: candidate.score,
        replaced: other.map { _ in candidate.resource })
    }
  }
}

extension Chooser {
  /// What the teacher pinned, before anything else that is open; it is followed whatever is known.
  func pinnedChoice(_ pinned: Int, beside open: Choice, in situation: Situation) -> Choice {
    let resource = catalogue.resources[pinned]
    let target = foremost(of: resource.taught, in: situation)
    let candidate = Candidate(
      resource: pinned, target: target, score: situation.value(of: target, without: without))
    return Choice(
      outcome: .suggest(resource.id), target: target,
      intent: intent(for: target, in: situation, paused: nil), opening: open.opening,
      candidates: [candidate] + open.candidates.filter { $0.resource != pinned })
  }
}
