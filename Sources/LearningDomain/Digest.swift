/// A SHA-256 digest: what names some bytes and nothing else.
public struct Digest: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Creates a digest from its 32 bytes, or returns `nil` when there are more or fewer.
  @inlinable
  public init?(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    guard self.bytes.count == 32 else { return nil }
  }

  /// Creates a digest from what a hash function gives: its first 32 bytes, with zeros after fewer.
  @inlinable
  public init(hash bytes: some Sequence<UInt8>) {
    let taken = Array(bytes.prefix(32))
    self.bytes = taken + [UInt8](repeating: 0, count: 32 - taken.count)
  }

  /// Reads 64 lower-case hexadecimal digits, or returns `nil`.
  public init?(hexadecimal text: String) {
    let digits = text.utf8.map { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    let values = digits.compactMap(\.self)
    guard digits.count == 64, values.count == 64 else { return nil }
    bytes = stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }
}

extension Digest: CustomStringConvertible {
  /// The digest as 64 lower-case hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
