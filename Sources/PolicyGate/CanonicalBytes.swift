internal import Foundation
public import LearningDomain

/// Bytes that stand for a value in one way only: integers and strings, each after its length.
///
/// Strings are taken in Unicode's normal form C. Values of different shapes give different bytes
/// because every part says how long it is, and every list says how many parts it has.
public struct CanonicalBytes: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public private(set) var bytes: [UInt8] = []

  /// Creates bytes that begin with the name of what they stand for, so that two kinds never mix.
  public init(of kind: String) { append(kind) }

  /// Appends an integer: eight bytes, the highest first.
  public mutating func append(_ integer: Int64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: integer >> Int64(shift)))
    }
  }

  /// Appends an integer: eight bytes, the highest first.
  public mutating func append(_ integer: Int) { append(Int64(integer)) }

  /// Appends a string in normal form C: its number of UTF-8 bytes, then those.
  public mutating func append(_ text: String) {
    let ascii = text.utf8.allSatisfy { $0 < 0x80 }
    let normal = ascii ? text : text.precomposedStringWithCanonicalMapping
    append(normal.utf8.count)
    bytes.append(contentsOf: normal.utf8)
  }

  /// Appends raw bytes after their number.
  public mutating func append(_ raw: [UInt8]) {
    append(raw.count)
    bytes.append(contentsOf: raw)
  }

  /// Appends a digest.
  public mutating func append(_ digest: Digest) { append(digest.bytes) }

  /// Appends 0 for nothing, or 1 and the value.
  public mutating func append<Value>(
    optional value: Value?, _ body: (inout CanonicalBytes, Value) -> Void
  ) {
    append(value == nil ? 0 : 1)
    if let value { body(&self, value) }
  }

  /// Appends how many values there are, and then each.
  public mutating func append<Value>(
    each values: [Value], _ body: (inout CanonicalBytes, Value) -> Void
  ) {
    append(values.count)
    for value in values { body(&self, value) }
  }
}
