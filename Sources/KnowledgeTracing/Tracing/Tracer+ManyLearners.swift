public import LearningDomain
internal import NumericKernels

extension Tracer {
  /// P(correct) of some learners at some items of one skill, [learners × items], learner after learner.
  ///
  /// Where the model looks at nothing but skills, items, types and time (``FullTerms/lasting``), this
  /// is one product of matrices: what is believed of each learner, [learners × 32], times the chances
  /// at each item, [32 × items]. Other models are asked cell by cell.
  ///
  /// - Parameters:
  ///   - traces: The learners, each followed by this tracer.
  ///   - skill: The skill, as a position among ``skills``.
  ///   - items: The items, which call for this skill alone.
  ///   - time: When the items would be met; `nil` for the time of each learner's last response.
  /// - Returns: The probabilities; they agree with what ``LearnerTrace/append(_:)`` returns to rounding.
  /// - Complexity: O(learners · items).
  public func chancesOfCorrect(
    of traces: [LearnerTrace], on skill: Int, at items: [Item.ID], time: Timestamp? = nil
  ) -> [Double] {
    guard case .full(let engine) = engine, engine.parameters.features.isEmpty else {
      return traces.flatMap { trace in
        items.map { item in
          var trace = trace
          return trace.append(
            Opportunity(item: item, skills: [skill], response: nil, time: time))
        }
      }
    }
    let lanes = Plane.scalarCount
    var believed: [Double] = []
    believed.reserveCapacity(traces.count * 2 * lanes)
    for trace in traces {
      let joint = trace.joint(of: skill, at: time)
      for plane in [joint.unknown, joint.known] { believed += plane.indices.map { plane[$0] } }
    }
    var chances = [Double](repeating: 0, count: 2 * lanes * items.count)
    for (column, item) in items.enumerated() {
      let chance = engine.chancesOfCorrect(at: item, on: skill)
      for lane in 0..<lanes {
        chances[lane * items.count + column] = chance.unknown[lane]
        chances[(lanes + lane) * items.count + column] = chance.known[lane]
      }
    }
    var result = [Double](repeating: 0, count: traces.count * items.count)
    var product = result.mutableSpan
    // The shapes are those of the arrays, so the kernel does not throw.
    try? multiply(
      believed.span, Shape(traces.count, 2 * lanes), chances.span, Shape(2 * lanes, items.count),
      into: &product)
    return result.map { min(1, $0) }
  }
}
