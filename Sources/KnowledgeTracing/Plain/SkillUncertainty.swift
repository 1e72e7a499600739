extension SkillLikelihood {
  /// The largest number of free parameters of which each gets a standard error.
  ///
  /// The information of n parameters takes 2n passes and its inverse n³ steps: with 64, about as long
  /// as two climbs.
  static let mostStandardErrors = 64

  /// How uncertain the parameters at a maximum are: the covariance of the five kinds, and the standard
  /// error of each logit, in the layout's order, where there are not too many.
  ///
  /// - Complexity: O(parameters · nodes + parameters³), or O(nodes) where there are too many.
  mutating func uncertainty(
    at maximum: Evaluation
  ) -> (covariance: Covariance, standardErrors: [Double]?) {
    let free = maximum.point.indices.filter { !region.isFixed($0) }
    let kinds = ParameterKind.allCases.map { kind in free.filter(layout.range(of: kind).contains) }
    let freeKinds = kinds.indices.filter { !kinds[$0].isEmpty }
    guard free.count <= Self.mostStandardErrors else {
      let shifts = information(at: maximum.point, along: freeKinds.map { kinds[$0] })
      return (Covariance(order: 5, of: freeKinds, covariance: Self.inverse(of: shifts)), nil)
    }
    let each = information(at: maximum.point, along: free.map { [$0] })
    let shifts = freeKinds.flatMap { row in
      freeKinds.map { column in
        free.indices.reduce(0) { sum, left in
          guard kinds[row].contains(free[left]) else { return sum }
          return free.indices.reduce(sum) { sum, right in
            kinds[column].contains(free[right]) ? sum + each[left * free.count + right] : sum
          }
        }
      }
    }
    let variances = Self.inverse(of: each)
    var errors = [Double](repeating: 0, count: layout.count)
    for (position, index) in free.enumerated() {
      errors[index] = variances[position * (free.count + 1)].squareRoot()
    }
    return (Covariance(order: 5, of: freeKinds, covariance: Self.inverse(of: shifts)), errors)
  }

  /// The observed information along some directions, each a set of parameters that move together.
  ///
  /// It is the change of the gradient, by central differences of 2⁻¹³ logits: near the cube root of
  /// the rounding unit, where the errors of truncation and of rounding balance.
  private mutating func information(at point: [Double], along directions: [[Int]]) -> [Double] {
    let step = 0x1p-13
    let order = directions.count
    let points = directions.flatMap { direction in
      [step, -step].map { step in
        var moved = point
        for index in direction { moved[index] = probability(ofLogit: logit(point[index]) + step) }
        return moved
      }
    }
    let slopes = evaluations(at: points).map { evaluation in
      directions.map { $0.reduce(0) { $0 + evaluation.gradient[$1] } }
    }
    var result = [Double](repeating: 0, count: order * order)
    for row in 0..<order {
      for column in 0..<order {
        let change = (slopes[2 * row + 1][column] - slopes[2 * row][column]) / (4 * step)
        result[row * order + column] += change
        result[column * order + row] += change
      }
    }
    return result
  }

  /// The covariance that an information leaves, row after row.
  ///
  /// A Gaussian prior of precision .5 on each logit is added, so that what the responses do not settle
  /// keeps a standard deviation of 1.4 logits: where the full family starts for the deviations of a
  /// skill.
  private static func inverse(of information: [Double]) -> [Double] {
    KnowledgeTracing.inverse(of: information, priorPrecision: 0.5)
  }
}
