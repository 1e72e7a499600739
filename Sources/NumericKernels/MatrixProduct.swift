internal import COpenBLAS

/// Replaces `product` by `left · right`.
///
/// | operand   | shape   | holds             | unit          |
/// |-----------|---------|-------------------|---------------|
/// | `left`    | [m × k] | the left factor   | any, say *u*  |
/// | `right`   | [k × n] | the right factor  | any, say *v*  |
/// | `product` | [m × n] | overwritten       | *u · v*       |
///
/// The backend chooses the order of the sum over *k* by processor and by its number of threads:
/// two machines agree to rounding, not to the bit.
///
/// - Complexity: O(m·k·n).
/// - Throws: ``KernelError/innerExtent(left:right:)``, ``KernelError/elementCount(operand:expected:actual:)``
///   or ``KernelError/extentTooLarge(_:)``, before anything is written.
/// - Source: J. Dongarra, J. Du Croz, S. Hammarling and I. Duff, “A Set of Level 3 Basic Linear
///   Algebra Subprograms”, *ACM TOMS* 16(1), 1990: `DGEMM`.
public func multiply(
  _ left: Span<Double>, _ leftShape: Shape, _ right: Span<Double>, _ rightShape: Shape,
  into product: inout MutableSpan<Double>
) throws(KernelError) {
  guard leftShape.columns == rightShape.rows else {
    throw .innerExtent(left: leftShape, right: rightShape)
  }
  try require("left", holds: left.count, of: leftShape.count)
  try require("right", holds: right.count, of: rightShape.count)
  let shape = Shape(leftShape.rows, rightShape.columns)
  try require("product", holds: product.count, of: shape.count)
  guard let m = blasint(exactly: shape.rows), let n = blasint(exactly: shape.columns) else {
    throw .extentTooLarge(shape)
  }
  guard let k = blasint(exactly: leftShape.columns) else { throw .extentTooLarge(leftShape) }
  guard m > 0, n > 0 else { return }

  // Safe: each span was found to hold exactly the elements its extents promise BLAS, and no
  // pointer leaves its closure.
  unsafe left.withUnsafeBufferPointer { a in
    unsafe right.withUnsafeBufferPointer { b in
      unsafe product.withUnsafeMutableBufferPointer { c in
        unsafe cblas_dgemm(
          CblasRowMajor, CblasNoTrans, CblasNoTrans, m, n, k,
          1, a.baseAddress, max(1, k), b.baseAddress, n,
          0, c.baseAddress, n)
      }
    }
  }
}
