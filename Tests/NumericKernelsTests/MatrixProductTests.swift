import NumericKernels
import Testing
import _TestSupport

@Suite struct MatrixProductTests {
  @Test(arguments: [(1, 1, 1), (2, 3, 4), (7, 1, 3), (3, 0, 2), (65, 64, 33)])
  func `agrees with the definition`(m: Int, k: Int, n: Int) throws {
    var generator = SplitMix64(seed: UInt64(m * k + n))
    let left = (0..<m * k).map { _ in generator.nextNormal() }
    let right = (0..<k * n).map { _ in generator.nextNormal() }
    var product = [Double](repeating: .nan, count: m * n)
    var span = product.mutableSpan
    try multiply(left.span, Shape(m, k), right.span, Shape(k, n), into: &span)

    let expected = (0..<m * n).map { cell in
      (0..<k).reduce(0.0) { $0 + left[cell / n * k + $1] * right[$1 * n + cell % n] }
    }
    #expect(product.agrees(with: expected, within: 1e-12))
  }

  @Test func `leaves the product as it was when the factors do not meet`() {
    let row = [1.0, 2]
    var product = [7.0]
    #expect(throws: KernelError.innerExtent(left: Shape(1, 2), right: Shape(1, 2))) {
      var span = product.mutableSpan
      try multiply(row.span, Shape(1, 2), row.span, Shape(1, 2), into: &span)
    }
    #expect(product == [7])
  }

  @Test func `refuses a product that does not fill its shape`() {
    let one = [1.0]
    var product = [0.0, 0]
    #expect(throws: KernelError.elementCount(operand: "product", expected: 1, actual: 2)) {
      var span = product.mutableSpan
      try multiply(one.span, Shape(1, 1), one.span, Shape(1, 1), into: &span)
    }
  }
}
