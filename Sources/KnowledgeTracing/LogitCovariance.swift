internal import NumericKernels

/// How uncertain a skill's parameters are: the covariance of the logits of prior, learn, forget, guess
/// and slip, in that order.
///
/// Where a parameter has classes, it is that of a shift of all of them together, their differences
/// being what they are. What is fixed has variance 0.
public struct LogitCovariance: Hashable, Sendable {
  /// The fifteen numbers on and above the diagonal, row after row.
  public let upperTriangle: [Double]

  private static let diagonal = [0, 5, 9, 12, 14]

  /// Creates a covariance, or returns `nil` unless there are fifteen numbers, all finite and those of
  /// the diagonal not negative.
  public init?(upperTriangle: [Double]) {
    guard upperTriangle.count == 15, upperTriangle.allSatisfy(\.isFinite),
      Self.diagonal.allSatisfy({ upperTriangle[$0] >= 0 })
    else { return nil }
    self.upperTriangle = upperTriangle
  }

  /// The covariance of some of the five, row after row; the others are fixed.
  init(of free: [Int], covariance: [Double]) {
    upperTriangle = (0..<5).flatMap { row in
      (row..<5).map { column in
        guard let left = free.firstIndex(of: row), let right = free.firstIndex(of: column) else {
          return 0
        }
        return covariance[left * free.count + right]
      }
    }
  }

  /// The standard errors of the logits: prior, learn, forget, guess, slip.
  public var standardErrors: [Double] { Self.diagonal.map { upperTriangle[$0].squareRoot() } }

  /// The 5 × 5 matrix, row after row.
  var matrix: [Double] {
    (0..<25).map { cell in
      let (row, column) = (min(cell / 5, cell % 5), max(cell / 5, cell % 5))
      return upperTriangle[row * 5 - row * (row - 1) / 2 + column - row]
    }
  }

  /// A vector drawn from the normal distribution with this covariance and mean 0.
  func draw(using generator: inout some RandomNumberGenerator) -> [Double] {
    let (values, vectors) = eigenpairs(of: matrix, order: 5)
    var result = [Double](repeating: 0, count: 5)
    for (value, vector) in zip(values, vectors) {
      let length = generator.nextNormal() * max(0, value).squareRoot()
      for index in 0..<5 { result[index] += length * vector[index] }
    }
    return result
  }
}

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
  ) -> (covariance: LogitCovariance, standardErrors: [Double]?) {
    let free = maximum.point.indices.filter { !region.isFixed($0) }
    let kinds = ParameterKind.allCases.map { kind in free.filter(layout.range(of: kind).contains) }
    let freeKinds = kinds.indices.filter { !kinds[$0].isEmpty }
    guard free.count <= Self.mostStandardErrors else {
      let shifts = information(at: maximum.point, along: freeKinds.map { kinds[$0] })
      return (LogitCovariance(of: freeKinds, covariance: inverse(of: shifts)), nil)
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
    let variances = inverse(of: each)
    var errors = [Double](repeating: 0, count: layout.count)
    for (position, index) in free.enumerated() {
      errors[index] = variances[position * (free.count + 1)].squareRoot()
    }
    return (LogitCovariance(of: freeKinds, covariance: inverse(of: shifts)), errors)
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
}

/// The covariance that an information leaves, row after row.
///
/// A Gaussian prior of precision .5 on each logit is added, so that what the responses do not settle
/// keeps a standard deviation of 1.4 logits: the precision that the full family uses for the
/// deviations of a skill. Directions in which the likelihood curves upward count as flat.
private func inverse(of information: [Double]) -> [Double] {
  let order = Int(Double(information.count).squareRoot())
  let priorPrecision = 0.5
  let (values, vectors) = eigenpairs(of: information, order: order)
  return (0..<order * order).map { cell in
    zip(values, vectors).reduce(0) { sum, pair in
      sum + pair.1[cell / order] * pair.1[cell % order] / (max(0, pair.0) + priorPrecision)
    }
  }
}

/// The eigenvalues and eigenvectors of a symmetric matrix.
private func eigenpairs(of matrix: [Double], order: Int) -> (values: [Double], vectors: [[Double]])
{
  var diagonal = matrix
  var vectors = [Double](repeating: 0, count: matrix.count)
  var diagonalSpan = diagonal.mutableSpan
  var vectorSpan = vectors.mutableSpan
  // order² numbers fill the shape, so the kernel does not throw.
  try? diagonalise(&diagonalSpan, order: order, vectors: &vectorSpan)
  return (
    (0..<order).map { diagonal[$0 * (order + 1)] },
    (0..<order).map { column in (0..<order).map { vectors[$0 * order + column] } }
  )
}
