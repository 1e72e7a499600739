extension Sequence<Observation> {
  /// The observations up to a moment, the oldest first.
  ///
  /// Where one has no time, all keep the order given, and those without a time count as past.
  ///
  /// - Complexity: O(n log n).
  public func inTime(upTo moment: Timestamp) -> [Observation] {
    let past = filter { $0.time.map { $0 <= moment } ?? true }
    let times = past.compactMap(\.time)
    guard times.count == past.count else { return past }
    return zip(past.indices, times).sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { past[$0.0] }
  }
}
