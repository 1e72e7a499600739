import NumericKernels
import Testing
import _TestSupport

@Suite struct SparseMatrixTests {
  /// A matrix with an element in each place by a chance, and the same one with its zeros.
  private func sample(
    _ shape: Shape, filled chance: Double, using generator: inout SplitMix64
  ) -> (sparse: SparseMatrix, dense: [Double]) {
    var dense = [Double](repeating: 0, count: shape.count)
    let columns = (0..<shape.columns).map { column in
      (0..<shape.rows).filter { _ in Double.random(in: 0..<1, using: &generator) < chance }
        .shuffled(using: &generator).map { row in
          let value = generator.nextNormal()
          dense[row * shape.columns + column] = value
          return (row: row, value: value)
        }
    }
    return (SparseMatrix(rowCount: shape.rows, columns: columns), dense)
  }

  private func product(_ left: [Double], _ shape: Shape, _ right: SparseMatrix) throws -> [Double] {
    var product = [Double](repeating: .nan, count: shape.rows * right.shape.columns)
    var span = product.mutableSpan
    try multiply(left.span, shape, right, into: &span)
    return product
  }

  @Test(arguments: [(1, 1, 1), (2, 3, 4), (7, 1, 3), (3, 0, 2), (0, 4, 2), (33, 64, 65)])
  func `is the product of the matrix with its zeros`(m: Int, k: Int, n: Int) throws {
    var generator = SplitMix64(seed: UInt64(m + k + n))
    for chance in [0, 0.1, 1] {
      let right = sample(Shape(k, n), filled: chance, using: &generator)
      let left = (0..<m * k).map { _ in generator.nextNormal() }
      var dense = [Double](repeating: .nan, count: m * n)
      var span = dense.mutableSpan
      try multiply(left.span, Shape(m, k), right.dense.span, Shape(k, n), into: &span)
      #expect(
        try product(left, Shape(m, k), right.sparse).agrees(with: dense, within: 1e-12),
        "filled to \(chance)")
    }
  }

  @Test func `a row of the product is the same to the bit whatever rows stand beside it`() throws {
    var generator = SplitMix64(seed: 11)
    let right = sample(Shape(40, 30), filled: 0.2, using: &generator).sparse
    let left = (0..<9 * 40).map { _ in generator.nextNormal() }
    let whole = try product(left, Shape(9, 40), right)
    for row in 0..<9 {
      let alone = try product(Array(left[row * 40..<(row + 1) * 40]), Shape(1, 40), right)
      #expect(Array(whole[row * 30..<(row + 1) * 30]) == alone)
    }
  }

  @Test func `elements of one place count together`() throws {
    let right = SparseMatrix(rowCount: 2, columns: [[(1, 2), (1, 0.5)], []])
    #expect(try product([3, 4], Shape(1, 2), right) == [10, 0])
  }

  @Test func `refuses operands that do not fit, and leaves the product as it was`() {
    let right = SparseMatrix(rowCount: 2, columns: [[(0, 1)]])
    var product = [7.0]
    #expect(throws: KernelError.innerExtent(left: Shape(1, 1), right: Shape(2, 1))) {
      var span = product.mutableSpan
      try multiply([1.0].span, Shape(1, 1), right, into: &span)
    }
    #expect(throws: KernelError.elementCount(operand: "left", expected: 2, actual: 1)) {
      var span = product.mutableSpan
      try multiply([1.0].span, Shape(1, 2), right, into: &span)
    }
    #expect(throws: KernelError.elementCount(operand: "product", expected: 2, actual: 1)) {
      var span = product.mutableSpan
      try multiply([1.0, 2, 3, 4].span, Shape(2, 2), right, into: &span)
    }
    #expect(product == [7])
  }
}
