internal import LearningDomain
internal import PolicyGate

extension Entry {
  /// Reads the entry of a leaf, without its sealed part, or gives `nil` where the bytes are not those
  /// of one.
  init?(leaf bytes: [UInt8]) {
    guard let entry = try? Self.read(bytes), entry.leaf.bytes == bytes else { return nil }
    self = entry
  }

  private static func read(_ bytes: [UInt8]) throws(MalformedBytes) -> Entry {
    var reader = try CanonicalReader(bytes, of: leafKind)
    let position = try reader.integer(), id = try reader.text()
    guard let index = Int(exactly: position),
      let kind = Disclosure.Kind(rawValue: try reader.text())
    else { throw MalformedBytes() }
    return Entry(
      index: index, id: id, kind: kind, hour: try reader.integer(), policy: try reader.digest(),
      floor: try reader.digest(), request: try reader.text(), verdict: try reader.text(),
      codes: try reader.each(Self.text), obligations: try reader.each(Self.text),
      model: try reader.optional(Self.digest),
      commitment: try reader.optional(Self.digest),
      decision: try reader.optional(Self.text),
      sealedHash: try reader.optional(Self.digest), sealed: nil)
  }

  private static func text(_ reader: inout CanonicalReader) throws(MalformedBytes) -> String {
    try reader.text()
  }

  private static func digest(_ reader: inout CanonicalReader) throws(MalformedBytes) -> Digest {
    try reader.digest()
  }
}
