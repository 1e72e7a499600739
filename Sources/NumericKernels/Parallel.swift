internal import Dispatch
internal import Synchronization

/// Does some pieces of work on several threads; what they give stands in their order.
///
/// - Parameters:
///   - count: How many pieces there are.
///   - threads: How many threads to use at most.
///   - work: Does a piece, given its number.
/// - Returns: What the pieces gave.
public func inParallel<Value: Sendable>(
  _ count: Int, threads: Int, _ work: @Sendable (Int) -> Value
) -> [Value] {
  let next = Atomic(0)
  let done = Mutex<[(piece: Int, value: Value)]>([])
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    while true {
      let piece = next.add(1, ordering: .relaxed).oldValue
      guard piece < count else { return }
      let value = work(piece)
      done.withLock { $0.append((piece, value)) }
    }
  }
  return done.withLock { $0 }.sorted { $0.piece < $1.piece }.map(\.value)
}
