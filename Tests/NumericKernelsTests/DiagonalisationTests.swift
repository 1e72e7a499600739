import NumericKernels
import Testing
import _TestSupport

@Suite struct DiagonalisationTests {
  @Test(arguments: 1...6) func `puts a symmetric matrix together again`(n: Int) throws {
    var generator = SplitMix64(seed: UInt64(n))
    var matrix = [Double](repeating: 0, count: n * n)
    for row in 0..<n {
      for column in row..<n {
        matrix[row * n + column] = generator.nextNormal()
        matrix[column * n + row] = matrix[row * n + column]
      }
    }
    let (values, vectors) = try eigenpairs(matrix, order: n)
    let rebuilt = (0..<n * n).map { cell in
      (0..<n).reduce(0.0) {
        $0 + vectors[cell / n * n + $1] * values[$1] * vectors[cell % n * n + $1]
      }
    }
    #expect(rebuilt.agrees(with: matrix, within: 1e-13))
    let products = (0..<n * n).map { cell in
      (0..<n).reduce(0.0) { $0 + vectors[$1 * n + cell / n] * vectors[$1 * n + cell % n] }
    }
    #expect(products.agrees(with: (0..<n * n).map { $0 / n == $0 % n ? 1 : 0 }, within: 1e-13))
  }

  @Test func `finds the eigenvalues of a matrix worked by hand`() throws {
    // [2 1; 1 2] has 1 along (1, -1) and 3 along (1, 1).
    let (values, _) = try eigenpairs([2, 1, 1, 2], order: 2)
    #expect(values.sorted().agrees(with: [1, 3], within: 1e-15))
  }

  private func eigenpairs(
    _ matrix: [Double], order n: Int
  ) throws -> (values: [Double], vectors: [Double]) {
    var matrix = matrix
    var vectors = [Double](repeating: .nan, count: n * n)
    var matrixSpan = matrix.mutableSpan
    var vectorSpan = vectors.mutableSpan
    try diagonalise(&matrixSpan, order: n, vectors: &vectorSpan)
    return ((0..<n).map { matrix[$0 * n + $0] }, vectors)
  }
}
