internal import LearningDomain
internal import PolicyGate

extension Entry {
  /// Reads the entry of a leaf, without its sealed part, or gives `nil` where the bytes are not those
  /// of one.
  init?(leaf bytes: [UInt8]) {
    var reader = LeafReader(bytes)
    guard reader.text() == Self.leafKind, let position = reader.integer(),
      let index = Int(exactly: position), let id = reader.text(),
      let kind = reader.text().flatMap(Disclosure.Kind.init), let hour = reader.integer(),
      let policy = reader.digest(), let floor = reader.digest(), let request = reader.text(),
      let verdict = reader.text(),
      let codes = reader.texts(), let obligations = reader.texts(),
      let model = reader.optional({ $0.digest() }),
      let commitment = reader.optional({ $0.digest() }),
      let decision = reader.optional({ $0.text() }),
      let sealedHash = reader.optional({ $0.digest() })
    else { return nil }
    self.init(
      index: index, id: id, kind: kind, hour: hour, policy: policy, floor: floor, request: request,
      verdict: verdict, codes: codes, obligations: obligations, model: model,
      commitment: commitment, decision: decision, sealedHash: sealedHash, sealed: nil)
    guard leaf.bytes == bytes else { return nil }
  }
}

/// Reads canonical bytes, part by part; whoever reads writes them again to see that they were.
private struct LeafReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func integer() -> Int64? {
    take(8).map { $0.reduce(0) { $0 << 8 | Int64($1) } }
  }

  mutating func text() -> String? { raw().flatMap { String(validating: $0, as: UTF8.self) } }

  mutating func digest() -> Digest? { raw().flatMap { Digest(bytes: $0) } }

  mutating func texts() -> [String]? {
    guard let count = integer() else { return nil }
    var texts: [String] = []
    while texts.count < count {
      guard let text = text() else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// The outer `nil` stands for bytes that cannot be, the inner for none.
  mutating func optional<Value>(_ body: (inout LeafReader) -> Value?) -> Value?? {
    switch integer() {
    case 0: .some(nil)
    case 1: body(&self).map { .some($0) }
    default: nil
    }
  }

  private mutating func raw() -> ArraySlice<UInt8>? {
    integer().flatMap { Int(exactly: $0) }.flatMap { take($0) }
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
