/// Turns a symmetric matrix into its eigenvalues and gives its eigenvectors.
///
/// | operand   | shape   | holds                                                        | unit   |
/// |-----------|---------|--------------------------------------------------------------|--------|
/// | `matrix`  | [n × n] | symmetric; overwritten: the eigenvalues on the diagonal      | any    |
/// | `vectors` | [n × n] | overwritten: the eigenvector of value *j* in column *j*      | 1      |
///
/// The values come in no particular order. Only the upper triangle is trusted to be the matrix;
/// whether the lower one mirrors it is not checked. Meant for small matrices: a few rows.
///
/// - Complexity: O(n³) a sweep; a sweep more or less doubles the correct digits, and 30 bound them.
/// - Throws: ``KernelError/elementCount(operand:expected:actual:)`` before anything is written.
/// - Source: G. H. Golub and C. F. Van Loan, *Matrix Computations*, 4th edition, 2013, section 8.5,
///   algorithms 8.5.1 and 8.5.3 (cyclic Jacobi).
public func diagonalise(
  _ matrix: inout MutableSpan<Double>, order n: Int, vectors: inout MutableSpan<Double>
) throws(KernelError) {
  try require("matrix", holds: matrix.count, of: n * n)
  try require("vectors", holds: vectors.count, of: n * n)
  for index in 0..<n * n { vectors[index] = index / n == index % n ? 1 : 0 }
  for _ in 0..<30 {
    var rotated = false
    for p in 0..<n {
      for q in p + 1..<max(p + 1, n) {
        let offDiagonal = matrix[p * n + q]
        let scale = abs(matrix[p * n + p]) + abs(matrix[q * n + q])
        guard abs(offDiagonal) > scale * 0x1p-53, offDiagonal.isFinite else { continue }
        rotated = true
        let tau = (matrix[q * n + q] - matrix[p * n + p]) / (2 * offDiagonal)
        let tangent = (tau < 0 ? -1 : 1) / (abs(tau) + (1 + tau * tau).squareRoot())
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let rotation = (p: p, q: q, cosine: cosine, sine: tangent * cosine)
        rotate(&matrix, columns: rotation, order: n)
        rotate(&matrix, rows: rotation, order: n)
        rotate(&vectors, columns: rotation, order: n)
      }
    }
    if !rotated { return }
  }
}

private typealias Rotation = (p: Int, q: Int, cosine: Double, sine: Double)

private func rotate(_ matrix: inout MutableSpan<Double>, columns r: Rotation, order n: Int) {
  for row in 0..<n {
    let left = matrix[row * n + r.p]
    let right = matrix[row * n + r.q]
    matrix[row * n + r.p] = r.cosine * left - r.sine * right
    matrix[row * n + r.q] = r.sine * left + r.cosine * right
  }
}

private func rotate(_ matrix: inout MutableSpan<Double>, rows r: Rotation, order n: Int) {
  for column in 0..<n {
    let upper = matrix[r.p * n + column]
    let lower = matrix[r.q * n + column]
    matrix[r.p * n + column] = r.cosine * upper - r.sine * lower
    matrix[r.q * n + column] = r.sine * upper + r.cosine * lower
  }
}
