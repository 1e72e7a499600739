internal import NumericKernels

/// The product of two matrices that are known to fit: [rows × inner] · [inner × columns].
///
/// - Complexity: O(rows · inner · columns).
func product(
  _ left: [Double], _ right: [Double], rows: Int, inner: Int, columns: Int
) -> [Double] {
  var result = [Double](repeating: 0, count: rows * columns)
  var span = result.mutableSpan
  // The shapes are those of the arrays, so the kernel does not throw.
  try? multiply(left.span, Shape(rows, inner), right.span, Shape(inner, columns), into: &span)
  return result
}
