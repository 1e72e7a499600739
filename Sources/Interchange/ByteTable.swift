/// Numbers for short byte strings, found without making a `String`.
///
/// Strings are hashed and compared eight bytes at a time.
struct ByteTable {
  private var slots = [Slot](repeating: Slot(), count: 256)
  private var entries: [Entry] = []
  private var words: [UInt64] = []

  /// Where the last entry found stands: in most files many rows in turn are of one learner.
  private var last = 0

  /// Differs from process to process, so that names cannot be chosen to fall into one slot.
  private let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

  private struct Slot {
    var tag: UInt32 = 0, entry: Int32 = -1
  }

  private struct Entry {
    var hash: UInt64, firstWord: Int, length: Int, number: Int
  }

  /// The number of the bytes in a range, or `nil` if they have none.
  ///
  /// - Complexity: O(length) on average.
  mutating func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    let name = bytes.extracting(range)
    if last < entries.count, holds(entries[last], name) { return entries[last].number }
    let hash = hash(name)
    let tag = UInt32(truncatingIfNeeded: hash)
    var slot = firstSlot(for: hash)
    while slots[slot].entry >= 0 {
      if slots[slot].tag == tag {
        let entry = entries[Int(slots[slot].entry)]
        if holds(entry, name) {
          last = Int(slots[slot].entry)
          return entry.number
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Gives a number to bytes that have none.
  mutating func insert(_ range: Range<Int>, of bytes: Span<UInt8>, number: Int) {
    let name = bytes.extracting(range)
    entries.append(
      Entry(hash: hash(name), firstWord: words.count, length: name.count, number: number))
    for start in stride(from: 0, to: name.count, by: 8) { words.append(word(of: name, at: start)) }
    if entries.count * 2 > slots.count {
      slots = [Slot](repeating: Slot(), count: slots.count * 2)
      for position in entries.indices { place(position) }
    } else {
      place(entries.count - 1)
    }
  }

  /// The top bits of a hash, which depend on every byte.
  private func firstSlot(for hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> UInt64(slots.count.leadingZeroBitCount + 1))
  }

  private mutating func place(_ position: Int) {
    let hash = entries[position].hash
    var slot = firstSlot(for: hash)
    while slots[slot].entry >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Slot(
      tag: UInt32(truncatingIfNeeded: hash), entry: Int32(truncatingIfNeeded: position))
  }

  /// Mixes in a word by a multiplication, and folds its high half onto its low half.
  ///
  /// - Source: The multiplier is the 64-bit golden ratio: D. E. Knuth, *The Art of Computer
  ///   Programming*, volume 3, section 6.4, multiplicative hashing.
  private func hash(_ name: Span<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: name.count)
    var start = 0
    while start < name.count {
      hash = (hash ^ word(of: name, at: start)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      start += 8
    }
    return hash &* 0x9E37_79B9_7F4A_7C15
  }

  private func holds(_ entry: Entry, _ name: Span<UInt8>) -> Bool {
    guard entry.length == name.count else { return false }
    var start = 0
    while start < name.count {
      guard words[entry.firstWord + start / 8] == word(of: name, at: start) else { return false }
      start += 8
    }
    return true
  }
}

/// Eight bytes of a name, or what is left of it.
@inline(__always)
private func word(of name: Span<UInt8>, at start: Int) -> UInt64 {
  let left = name.count - start
  if left >= 8 {
    let low =
      UInt32(name[start]) | UInt32(name[start + 1]) << 8 | UInt32(name[start + 2]) << 16
      | UInt32(name[start + 3]) << 24
    let high =
      UInt32(name[start + 4]) | UInt32(name[start + 5]) << 8 | UInt32(name[start + 6]) << 16
      | UInt32(name[start + 7]) << 24
    return UInt64(low) | UInt64(high) << 32
  }
  var word: UInt64 = 0
  var index = name.count
  while index > start {
    index -= 1
    word = word << 8 | UInt64(name[index])
  }
  return word
}
