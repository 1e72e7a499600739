import NumericKernels
import Testing
import _TestSupport

@Suite struct LargestSelectionTests {
  /// The definition: sort, and see what is close to the last one wanted.
  private func oracle(_ row: [Double], _ count: Int, bar: Double, margin: Double) -> [Int32] {
    let over = row.indices.filter { row[$0] > bar }
    let sorted = over.sorted { (-row[$0], $0) < (-row[$1], $1) }
    guard let last = sorted.prefix(count).last else { return [] }
    return over.filter { row[$0] >= row[last] - margin }.map(Int32.init)
  }

  private func found(
    _ row: [Double], _ count: Int, bar: Double = -.infinity, margin: Double = 0
  ) throws -> [Int32] {
    var columns = [Int32](repeating: -7, count: row.count + 3)
    var span = columns.mutableSpan
    let found = try selectLargest(
      row.span, count: count, over: bar, within: margin, columns: &span)
    #expect(columns.suffix(3) == [-7, -7, -7], "nothing past the row is written")
    return Array(columns.prefix(found))
  }

  @Test(arguments: [0, 1, 2, 7, 8, 9, 16, 40, 257])
  func `finds what a sort finds`(length: Int) throws {
    var generator = SplitMix64(seed: UInt64(length))
    for round in 0..<60 {
      // Few different numbers make many ties.
      let levels = [3, 20, 1_000_000][round % 3]
      let row = (0..<length).map { _ in
        Double(Int.random(in: 0..<levels, using: &generator)) / Double(levels)
      }
      for count in [1, 2, 3, 10, length + 1] {
        for bar in [-1.0, 0.3, 2] {
          for margin in [0, 0.001, 0.4] {
            #expect(
              try found(row, count, bar: bar, margin: margin)
                == oracle(row, count, bar: bar, margin: margin))
          }
        }
      }
    }
  }

  @Test func `finds the same numbers wherever they stand`() throws {
    var generator = SplitMix64(seed: 4)
    let row = (0..<50).map { _ in generator.nextUniform() }
    let largest = try found(row, 5).map { row[Int($0)] }.sorted()
    for _ in 0..<20 {
      let shuffled = row.shuffled(using: &generator)
      #expect(try found(shuffled, 5).map { shuffled[Int($0)] }.sorted() == largest)
    }
  }

  @Test func `finds all that are equal, the lowest column first`() throws {
    #expect(try found([2, 1, 3, 2, 2, 1], 2) == [0, 2, 3, 4])
    #expect(try found([5, 5, 5, 5, 5, 5, 5, 5, 5, 5], 1) == Array(0..<10))
  }

  @Test func `finds those at the margin, and none at the bar`() throws {
    #expect(try found([0, 1, 0.75, 0.5], 1, margin: 0.25) == [1, 2])
    #expect(try found([0, 1, 0.75, 0.5], 4, bar: 0.5) == [1, 2])
    #expect(try found([0, 1], 3, bar: 1) == [])
  }

  @Test func `passes over what is not a number`() throws {
    #expect(try found([.nan, 1, .nan, 2, .nan, .nan, .nan, .nan, .nan, 0], 2) == [1, 3])
    #expect(try found([.nan, .nan], 2) == [])
    #expect(try found([-.infinity, .infinity, 3], 2) == [1, 2])
  }

  @Test(arguments: [0, -1]) func `finds nothing where nothing is wanted`(count: Int) throws {
    #expect(try found([1, 2, 3], count) == [])
  }

  @Test func `refuses columns that a row may not fit in`() {
    let row = [1.0, 2, 3]
    var columns: [Int32] = [9, 9]
    #expect(throws: KernelError.elementCount(operand: "columns", expected: 3, actual: 2)) {
      var span = columns.mutableSpan
      _ = try selectLargest(row.span, count: 1, over: 0, within: 0, columns: &span)
    }
    #expect(columns == [9, 9])
  }
}
