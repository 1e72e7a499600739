/// Numbers for short byte strings, found without making a `String`.
struct ByteTable {
  private var slots: [Int32]
  private var entries: [Entry] = []
  private var storage: [UInt8] = []

  /// Differs from process to process, so that names cannot be chosen to fall into one slot.
  private let seed: UInt64

  private struct Entry {
    var hash: UInt64, start: Int, length: Int, number: Int32
  }

  init() {
    slots = [Int32](repeating: -1, count: 256)
    seed = UInt64(bitPattern: Int64(Hasher().finalize()))
  }

  /// The number of the bytes in a range, or `nil` if they have none.
  ///
  /// - Complexity: O(length) on average.
  func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    let hash = hash(range, of: bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, matches(entry, range, of: bytes) { return Int(entry.number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Gives a number to bytes that have none.
  mutating func insert(_ range: Range<Int>, of bytes: Span<UInt8>, number: Int) {
    entries.append(
      Entry(
        hash: hash(range, of: bytes), start: storage.count, length: range.count,
        number: Int32(truncatingIfNeeded: number)))
    for index in range { storage.append(bytes[index]) }
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for position in entries.indices { place(position) }
    } else {
      place(entries.count - 1)
    }
  }

  /// FNV-1a with a seed, its bits mixed at the end.
  ///
  /// - Source: G. Fowler, L. C. Noll, K.-P. Vo and D. Eastlake, “The FNV Non-Cryptographic Hash
  ///   Algorithm”, RFC 9923.
  private func hash(_ range: Range<Int>, of bytes: Span<UInt8>) -> UInt64 {
    var hash = seed
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }

  private func matches(_ entry: Entry, _ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    guard entry.length == range.count else { return false }
    for offset in 0..<entry.length
    where storage[entry.start + offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func place(_ position: Int) {
    var slot = Int(truncatingIfNeeded: entries[position].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(position)
  }
}
