internal import NumericKernels

/// How uncertain some numbers are together: a symmetric matrix.
///
/// Of plain parameters it is about the logits of prior, learn, forget, guess and slip; of the full
/// family's skills about the terms in the order of ``SkillTerm``, of its items about guess and lift. Where a plain parameter has classes,
/// it is that of a shift of all of them together, their differences being what they are. What is fixed
/// has variance 0.
public struct Covariance: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let order: Int

  /// The numbers on and above the diagonal, row after row.
  public let upperTriangle: [Double]

  /// Creates a covariance, or returns `nil` unless there are order (order + 1) / 2 numbers, all finite
  /// and those of the diagonal not negative.
  public init?(order: Int, upperTriangle: [Double]) {
    guard order > 0, upperTriangle.count == order * (order + 1) / 2,
      upperTriangle.allSatisfy(\.isFinite)
    else { return nil }
    self.order = order
    self.upperTriangle = upperTriangle
    guard variances.allSatisfy({ $0 >= 0 }) else { return nil }
  }

  /// The covariance of some numbers, row after row; the others are fixed.
  init(order: Int, of free: [Int], covariance: [Double]) {
    self.order = order
    upperTriangle = (0..<order).flatMap { row in
      (row..<order).map { column in
        guard let left = free.firstIndex(of: row), let right = free.firstIndex(of: column) else {
          return 0
        }
        return covariance[left * free.count + right]
      }
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var standardErrors: [Double] { variances.map { $0.squareRoot() } }

  private var variances: [Double] { (0..<order).map { upperTriangle[position($0, $0)] } }

  private func position(_ row: Int, _ column: Int) -> Int {
    row * order - row * (row - 1) / 2 + column - row
  }

  /// The whole matrix, row after row.
  var matrix: [Double] {
    (0..<order * order).map { cell in
      let (row, column) = (cell / order, cell % order)
      return upperTriangle[position(min(row, column), max(row, column))]
    }
  }

}

/// Draws vectors from the normal distribution with a covariance and mean 0.
struct NormalSampler {
  /// The eigenvectors, each as long as the root of its eigenvalue.
  private let axes: [[Double]]

  init(_ covariance: Covariance) {
    let (values, vectors) = eigenpairs(of: covariance.matrix, order: covariance.order)
    axes = zip(values, vectors).map { value, vector in
      vector.map { max(0, value).squareRoot() * $0 }
    }
  }

  func draw(using generator: inout some RandomNumberGenerator) -> [Double] {
    var result = [Double](repeating: 0, count: axes.count)
    for axis in axes {
      let length = generator.nextNormal()
      for index in result.indices { result[index] += length * axis[index] }
    }
    return result
  }
}

/// The covariance that an information leaves, row after row.
///
/// `priorPrecision` is added to the information; directions in which the likelihood curves upward count
/// as flat.
func inverse(of information: [Double], priorPrecision: Double) -> [Double] {
  let order = Int(Double(information.count).squareRoot())
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
