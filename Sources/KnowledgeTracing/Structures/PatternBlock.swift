internal import LearningDomain

/// Some patterns as matrices, ready for GEMM.
///
/// A row is 1 where the response is correct, [items], then 1 where it is incorrect, [items], then 1.
struct PatternBlock {
  /// How many patterns there are.
  let rows: Int

  /// [rows × 2 · items + 1], and the transpose.
  let answers: [Double], transposed: [Double]

  /// How often each pattern was met, [rows].
  let counts: [Double]
}

extension ResponsePatterns {
  /// The most patterns in a block: with a thousand states, a block's chances fill 1 MB of cache.
  private static let blockSize = 128

  /// The patterns in their order, some at a time.
  ///
  /// - Complexity: O(patterns · items).
  var blocks: [PatternBlock] {
    stride(from: 0, to: patterns.count, by: Self.blockSize).map { start in
      let range = start..<min(start + Self.blockSize, patterns.count)
      let columns = 2 * itemCount + 1
      var answers: [Double] = []
      var transposed = [Double](repeating: 0, count: range.count * columns)
      answers.reserveCapacity(transposed.count)
      for pattern in patterns[range] {
        answers += pattern.map { $0 == .correct ? 1 : 0 }
        answers += pattern.map { $0 == .incorrect ? 1 : 0 }
        answers.append(1)
      }
      for row in 0..<range.count {
        for column in 0..<columns {
          transposed[column * range.count + row] = answers[row * columns + column]
        }
      }
      return PatternBlock(
        rows: range.count, answers: answers, transposed: transposed,
        counts: counts[range].map(Double.init))
    }
  }
}
