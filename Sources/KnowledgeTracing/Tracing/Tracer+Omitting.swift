extension Tracer {
  /// Follows a learner to the end of a path, once without each of some responses: the practice is kept,
  /// the evidence goes.
  ///
  /// What comes before a response left out is followed once for all.
  ///
  /// - Parameters:
  ///   - path: The path, of this tracer.
  ///   - omitted: The positions of the opportunities whose responses are left out; `nil` for none.
  /// - Returns: For each of `omitted`, what ``trace(_:)`` gives for the path with the opportunity unseen.
  /// - Complexity: O(opportunities) for each response left out.
  public func traces(_ path: LearnerPath, withoutEach omitted: [Int?]) -> [LearnerTrace] {
    var found: [Int: LearnerTrace] = [:]
    var before = begin()
    let wanted = Set(omitted.compactMap(\.self))
    for (index, opportunity) in path.opportunities.enumerated() {
      if wanted.contains(index) {
        var trace = before
        trace.append(opportunity.unseen)
        for next in path.opportunities[(index + 1)...] { trace.append(next) }
        found[index] = trace
      }
      before.append(opportunity)
    }
    return omitted.map { $0.flatMap { found[$0] } ?? before }
  }
}
