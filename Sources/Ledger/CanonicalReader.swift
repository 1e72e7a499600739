internal import LearningDomain

/// Bytes that stand for nothing that was asked for.
struct MalformedBytes: Error {}

/// Reads what `CanonicalBytes` wrote, part by part.
struct CanonicalReader {
  private var rest: ArraySlice<UInt8>

  /// Begins after the name of what the bytes stand for.
  init(_ bytes: [UInt8], of kind: String) throws(MalformedBytes) {
    rest = bytes[...]
    guard try text() == kind else { throw MalformedBytes() }
  }

  /// Whether everything was read.
  var isAtEnd: Bool { rest.isEmpty }

  mutating func integer() throws(MalformedBytes) -> Int64 {
    Int64(bitPattern: try take(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  mutating func count() throws(MalformedBytes) -> Int {
    // Every part takes a byte at least, so no count is larger than what is left.
    guard let count = Int(exactly: try integer()), (0...rest.count).contains(count) else {
      throw MalformedBytes()
    }
    return count
  }

  mutating func text() throws(MalformedBytes) -> String {
    let bytes = try take(try count())
    guard let text = String(validating: bytes, as: UTF8.self) else { throw MalformedBytes() }
    return text
  }

  mutating func digest() throws(MalformedBytes) -> Digest {
    guard let digest = Digest(bytes: try take(try count())) else { throw MalformedBytes() }
    return digest
  }

  mutating func optional<Value>(
    _ body: (inout CanonicalReader) throws(MalformedBytes) -> Value
  ) throws(MalformedBytes) -> Value? {
    switch try integer() {
    case 0: nil
    case 1: try body(&self)
    default: throw MalformedBytes()
    }
  }

  mutating func each<Value>(
    _ body: (inout CanonicalReader) throws(MalformedBytes) -> Value
  ) throws(MalformedBytes) -> [Value] {
    var values: [Value] = []
    for _ in 0..<(try count()) { values.append(try body(&self)) }
    return values
  }

  private mutating func take(_ count: Int) throws(MalformedBytes) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw MalformedBytes() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
