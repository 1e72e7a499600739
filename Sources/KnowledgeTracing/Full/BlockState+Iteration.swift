internal import NumericKernels

extension BlockState {
  /// Calls a function with each of a filtered learner's rows, P(all its skills known) for each type
  /// before the response, and the weights of the types.
  func eachOpportunity(
    of learner: LearnerRows, _ body: (_ row: Int, _ allKnown: Plane, _ weight: Plane) -> Void
  ) {
    var end = learner.occurrences.count
    for (index, row) in learner.rows.enumerated().reversed() {
      let start = Int(opportunities[row].first)
      let allKnown = workspace.chains[start..<end].reduce(Plane.one) { $0 * $1.predicted }
      body(row, allKnown, workspace.states[index].weight)
      end = start
    }
  }

  /// Calls a function with each of a learner's chains and the derivatives by its terms; by guess and
  /// lift only with responses, a response's being shared among its skills.
  func eachChain(
    of learner: LearnerRows, _ tables: FullTables, withResponses: Bool,
    _ body: (_ chain: Int, _ slopes: SIMD8<Double>) -> Void
  ) {
    // A chain's occurrences hand their sums on to earlier ones.
    var handedOn = [SIMD8<Double>](repeating: .zero, count: learner.occurrences.count)
    var end = learner.occurrences.count
    for (index, row) in learner.rows.enumerated().reversed() {
      let start = Int(opportunities[row].first)
      var byResponse = SIMD8<Double>.zero
      if withResponses {
        byResponse[.guess] = workspace.slopes[index].guess / Double(end - start)
        byResponse[.lift] = workspace.slopes[index].lift / Double(end - start)
      }
      for position in start..<end {
        let absolute = learner.occurrences.lowerBound + position
        let sum = handedOn[position] + byResponse + chainSlopes(position, absolute, tables)
        let previous = Int(occurrences[absolute].previous)
        if previous < 0 {
          body(Int(chain[absolute]), sum)
        } else {
          handedOn[previous] = sum
        }
      }
      end = start
    }
  }
}
