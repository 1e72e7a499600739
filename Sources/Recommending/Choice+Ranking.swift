internal import LearningDomain

extension Chooser {
  /// The open resources: by score; of equal ones those met least often first, then those whose kind suits
  /// what the learner said of the skill; then in the catalogue's order.
  func ranked(
    _ columns: [Int], _ scores: Span<Double>, _ situation: Situation
  ) -> [Candidate] {
    let grid = RecommenderSettings.scoreGrid
    var keyed: [(candidate: Candidate, met: Int, fit: Int)] = []
    keyed.reserveCapacity(columns.count)
    for column in columns {
      let number = matrices.resources[column]
      let resource = catalogue.resources[number]
      let target =
        resource.taught.count == 1
        ? resource.taught[0]
        : foremost(of: resource.taught, in: situation)
      let score = (scores[column] / grid).rounded() * grid
      keyed.append(
        (
          Candidate(resource: number, target: target, score: score),
          timesMet(resource), suits(resource.kind, target, in: situation) ? 0 : 1
        ))
    }
    let sorted = keyed.sorted {
      ($1.candidate.score, $0.met, $0.fit, $0.candidate.resource)
        < ($0.candidate.score, $1.met, $1.fit, $1.candidate.resource)
    }.map(\.candidate)
    return directions.applied(to: sorted)
  }

  /// The skill that most speaks for, the first of equals.
  func foremost(of skills: [Int], in situation: Situation) -> Int {
    func value(_ skill: Int) -> Double { situation.value(of: skill, without: without) }
    return skills.min { (-value($0), $0) < (-value($1), $1) } ?? 0
  }

  /// How often the learner went through a resource: as often as each of its items was answered.
  private func timesMet(_ resource: CatalogueIndex.IndexedResource) -> Int {
    let studied = seen.timesStudied[resource.id, default: 0]
    guard var answered = resource.items.first.map({ seen.timesAnswered[$0, default: 0] }) else {
      return studied
    }
    for item in resource.items.dropFirst() where answered > studied {
      answered = min(answered, seen.timesAnswered[item, default: 0])
    }
    return max(studied, answered)
  }

  /// Whether a kind of resource suits how sure the learner is of a skill and how it went last.
  private func suits(_ kind: Resource.Kind, _ skill: Int, in situation: Situation) -> Bool {
    guard let said = seen.selfAssessments[skill],
      let last = situation.streaks.recent[skill].last
    else { return false }
    return ConfidenceCase(said.confidence, last).kinds.contains(kind)
  }

  /// What asks most about a skill: the first diagnostic on it, or else the first with questions.
  func check(on target: Int, _ scores: Span<Double>, _ situation: Situation) -> Candidate? {
    let columns = matrices.columns(of: scores, teaching: target)
    let onTarget = ranked(columns, scores, situation).filter { $0.target == target }
    return onTarget.first { catalogue.resources[$0.scored].kind == .diagnostic }
      ?? onTarget.first { !catalogue.resources[$0.scored].items.isEmpty }
  }
}
