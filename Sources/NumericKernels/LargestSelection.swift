/// Finds the columns of a row that hold its largest numbers, and those that come close to the last of
/// these.
///
/// | operand   | shape         | holds                                                   | unit         |
/// |-----------|---------------|---------------------------------------------------------|--------------|
/// | `row`     | [n]           | the numbers to choose among                             | any, say *u* |
/// | `count`   |               | how many are wanted                                     |              |
/// | `bar`     |               | what a number has to be over                            | *u*          |
/// | `margin`  |               | how far under the last wanted one it may be: 0 or more, finite | *u*   |
/// | `columns` | [n] or longer | overwritten: first those found, ascending; then anything |             |
/// | *result*  |               | how many columns were found                             |              |
///
/// All numbers are found that are over `bar` and at most `margin` under the `count`-th largest over it:
/// equal ones are found together, so that whoever breaks ties has all of them. Where fewer than `count`
/// are over `bar`, they are all that is found. What is not a number is not over anything.
///
/// - Parameters:
///   - row: The numbers to choose among.
///   - count: How many are wanted; nothing is found where it is under 1.
///   - bar: What a number has to be over.
///   - margin: How far under the last wanted one a number may be.
///   - columns: Where the columns go.
/// - Returns: How many columns were found.
/// - Complexity: O(n + count · log n) comparisons on average where columns come in random order,
///   O(n · count) at most; no allocation.
/// - Throws: ``KernelError/elementCount(operand:expected:actual:)`` before anything is written.
/// - Source: a threshold that rises as the row is read, as in D. E. Knuth, *The Art of Computer
///   Programming* 3, 5.2.3; eight numbers at a time are held against it.
public func selectLargest(
  _ row: Span<Double>, count: Int, over bar: Double, within margin: Double,
  columns: inout MutableSpan<Int32>
) throws(KernelError) -> Int {
  try require("columns", holdsAtLeast: row.count, actual: columns.count)
  guard row.count <= Int(Int32.max) else { throw .extentTooLarge(Shape(1, row.count)) }
  guard count > 0 else { return 0 }

  // The largest so far, the first of them the largest, stand where the result will.
  var kept = 0
  var least = bar
  var column = 0
  while let next = nextChunk(of: row, from: column, holding: { $0 .> least }) {
    for candidate in next where row[candidate] > least {
      var place = min(kept, count - 1)
      while place > 0, row[Int(columns[place - 1])] < row[candidate] {
        columns[place] = columns[place - 1]
        place -= 1
      }
      columns[place] = Int32(truncatingIfNeeded: candidate)
      kept = min(kept + 1, count)
      if kept == count { least = row[Int(columns[count - 1])] }
    }
    column = next.upperBound
  }
  guard kept > 0 else { return 0 }

  let floor = row[Int(columns[kept - 1])] - margin
  var found = 0
  column = 0
  while let next = nextChunk(of: row, from: column, holding: { $0 .>= floor }) {
    for candidate in next where row[candidate] >= floor && row[candidate] > bar {
      columns[found] = Int32(truncatingIfNeeded: candidate)
      found += 1
    }
    column = next.upperBound
  }
  return found
}

private typealias Chunk = SIMD8<Double>

/// The next chunk of a row that holds something of interest, or what is left of a row after its chunks.
@inline(__always)
private func nextChunk(
  of row: Span<Double>, from start: Int, holding isWanted: (Chunk) -> SIMDMask<Chunk.MaskStorage>
) -> Range<Int>? {
  var start = start
  while start + Chunk.scalarCount <= row.count {
    // Safe: the chunk ends within the row.
    let chunk = unsafe row.withUnsafeBytes {
      unsafe $0.loadUnaligned(
        fromByteOffset: start * MemoryLayout<Double>.stride, as: Chunk.self)
    }
    if any(isWanted(chunk)) { return start..<start + Chunk.scalarCount }
    start += Chunk.scalarCount
  }
  return start < row.count ? start..<row.count : nil
}
