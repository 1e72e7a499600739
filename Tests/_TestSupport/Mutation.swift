package import NumericKernels

extension [UInt8] {
  /// The bytes with one to four changes: a bit, a byte, a piece taken out, put twice, moved, or cut off.
  package func mutated(like other: [UInt8], using generator: inout SplitMix64) -> [UInt8] {
    var bytes = self
    let changes = Swift.max(1, Int.random(in: -3...4, using: &generator))
    for _ in 0..<changes where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &generator)
      let length = Swift.min(Int.random(in: 1...64, using: &generator), bytes.count - place)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 1: bytes[place] = .random(in: 0...255, using: &generator)
      case 2: bytes.removeSubrange(place..<place + length)
      case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 4:
        let from = Int.random(in: other.indices, using: &generator)
        bytes.insert(contentsOf: other[from..<Swift.min(from + length, other.count)], at: place)
      case 5: bytes.insert(Self.blanks[place % Self.blanks.count], at: place)
      default: bytes.removeSubrange(Swift.max(place, bytes.count - length)...)
      }
    }
    return bytes
  }

  /// White space, digits, brackets and the beginnings of longer characters.
  private static let blanks = [UInt8](" \n\t0-?=;,{}[]\"\\".utf8) + [0, 0xC2, 0xE2, 0xF0, 0xFF]
}
