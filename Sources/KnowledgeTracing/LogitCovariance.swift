internal import NumericKernels

/// How uncertain a skill's fitted parameters are: the covariance of the logits of prior, learn,
/// guess and slip, in that order.
public struct LogitCovariance: Hashable, Sendable {
  /// The ten numbers on and above the diagonal, row after row.
  public let upperTriangle: [Double]

  /// Creates a covariance, or returns `nil` unless there are ten numbers, all finite and those of the
  /// diagonal not negative.
  public init?(upperTriangle: [Double]) {
    guard upperTriangle.count == 10, upperTriangle.allSatisfy(\.isFinite),
      [0, 4, 7, 9].allSatisfy({ upperTriangle[$0] >= 0 })
    else { return nil }
    self.upperTriangle = upperTriangle
  }

  /// The standard errors of the logits: prior, learn, guess, slip.
  public var standardErrors: [Double] { [0, 4, 7, 9].map { upperTriangle[$0].squareRoot() } }

  /// The 4 × 4 matrix, row after row.
  var matrix: [Double] {
    (0..<16).map { cell in
      let (row, column) = (min(cell / 4, cell % 4), max(cell / 4, cell % 4))
      return upperTriangle[row * 4 - row * (row - 1) / 2 + column - row]
    }
  }

  /// A vector drawn from the normal distribution with this covariance and mean 0.
  func draw(using generator: inout some RandomNumberGenerator) -> ParameterVector {
    let (values, vectors) = eigenpairs(of: matrix)
    var result = ParameterVector.zero
    for (value, vector) in zip(values, vectors) {
      result += vector * (generator.nextNormal() * max(0, value).squareRoot())
    }
    return result
  }

  /// The covariance from the observed information, row after row.
  ///
  /// A Gaussian prior of precision .5 on each logit is added, so that what the responses do not
  /// settle keeps a standard deviation of 1.4 logits: the precision that the full family uses for
  /// the deviations of a skill. Directions in which the likelihood curves upward count as flat.
  init(information: [Double]) {
    let (values, vectors) = eigenpairs(of: information)
    var triangle: [Double] = []
    for row in 0..<4 {
      for column in row..<4 {
        triangle.append(
          zip(values, vectors).reduce(0) { sum, pair in
            sum + pair.1[row] * pair.1[column] / (max(0, pair.0) + Self.priorPrecision)
          })
      }
    }
    upperTriangle = triangle
  }

  /// The precision of the Gaussian prior on each logit.
  private static let priorPrecision = 0.5
}

/// The eigenvalues and eigenvectors of a symmetric 4 × 4 matrix.
private func eigenpairs(of matrix: [Double]) -> (values: [Double], vectors: [ParameterVector]) {
  var diagonal = matrix
  var vectors = [Double](repeating: 0, count: 16)
  var diagonalSpan = diagonal.mutableSpan
  var vectorSpan = vectors.mutableSpan
  // 16 numbers fill a 4 × 4 shape, so the kernel does not throw.
  try? diagonalise(&diagonalSpan, order: 4, vectors: &vectorSpan)
  return (
    (0..<4).map { diagonal[$0 * 5] },
    (0..<4).map { column in
      ParameterVector(
        vectors[column], vectors[4 + column], vectors[8 + column], vectors[12 + column])
    }
  )
}

extension SkillLikelihood {
  /// The covariance of the logits at a maximum, from the observed information.
  ///
  /// The information is the change of the gradient, by central differences of 2⁻¹³ logits: near the
  /// cube root of the rounding unit, where the errors of truncation and of rounding balance.
  ///
  /// - Complexity: O(nodes): eight passes over the tree.
  mutating func covariance(at point: ParameterVector) -> LogitCovariance {
    let step = 0x1p-13
    let logits = point.logits
    var information = [Double](repeating: 0, count: 16)
    for row in 0..<4 {
      var offset = ParameterVector.zero
      offset[row] = step
      let above = evaluate(.probabilities(ofLogits: logits + offset)).gradient
      let below = evaluate(.probabilities(ofLogits: logits - offset)).gradient
      for column in 0..<4 {
        let change = (below[column] - above[column]) / (4 * step)
        information[row * 4 + column] += change
        information[column * 4 + row] += change
      }
    }
    return LogitCovariance(information: information)
  }
}
