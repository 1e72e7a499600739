/// A matrix most of whose elements are 0, of which the others are stored, column after column.
///
/// - Source: Y. Saad, *Iterative Methods for Sparse Linear Systems*, 2nd ed., SIAM 2003, section 3.4:
///   compressed sparse columns.
public struct SparseMatrix: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let shape: Shape

  /// Where the elements of each column begin, and where those of the last end.
  private let starts: [Int]

  /// Of each element, the row and the value.
  private let rows: [Int], values: [Double]

  /// Stores the elements of each column.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows there are.
  ///   - columns: The elements of each column that are not 0; those of one row count together.
  /// - Precondition: Every row lies within the matrix.
  /// - Complexity: O(columns + elements · log elements of a column).
  public init(rowCount: Int, columns: [[(row: Int, value: Double)]]) {
    var starts = [0], rows: [Int] = [], values: [Double] = []
    for column in columns {
      for (row, value) in column.sorted(by: { $0.row < $1.row }) {
        precondition((0..<rowCount).contains(row), "an element stands within its matrix")
        rows.append(row)
        values.append(value)
      }
      starts.append(rows.count)
    }
    shape = Shape(rowCount, columns.count)
    self.starts = starts
    self.rows = rows
    self.values = values
  }

  /// The product of a row and a column; each sum goes down the column.
  fileprivate func product(_ row: Span<Double>, column: Int) -> Double {
    var sum = 0.0
    for element in starts[column]..<starts[column + 1] {
      sum += row[rows[element]] * values[element]
    }
    return sum
  }
}

/// Replaces `product` by `left · right`, where `right` is sparse.
///
/// | operand   | shape   | holds             | unit          |
/// |-----------|---------|-------------------|---------------|
/// | `left`    | [m × k] | the left factor   | any, say *u*  |
/// | `right`   | [k × n] | the right factor  | any, say *v*  |
/// | `product` | [m × n] | overwritten       | *u · v*       |
///
/// A row of the product depends on that row of `left` alone, to the bit.
///
/// - Complexity: O(m · (n + elements of `right`)).
/// - Throws: ``KernelError/innerExtent(left:right:)`` or
///   ``KernelError/elementCount(operand:expected:actual:)``, before anything is written.
public func multiply(
  _ left: Span<Double>, _ leftShape: Shape, _ right: SparseMatrix,
  into product: inout MutableSpan<Double>
) throws(KernelError) {
  guard leftShape.columns == right.shape.rows else {
    throw .innerExtent(left: leftShape, right: right.shape)
  }
  try require("left", holds: left.count, of: leftShape.count)
  let shape = Shape(leftShape.rows, right.shape.columns)
  try require("product", holds: product.count, of: shape.count)
  for row in 0..<shape.rows {
    let line = left.extracting(row * leftShape.columns..<(row + 1) * leftShape.columns)
    for column in 0..<shape.columns {
      product[row * shape.columns + column] = right.product(line, column: column)
    }
  }
}
