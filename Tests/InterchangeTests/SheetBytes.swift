/// A text in Windows-1252, which has a few signs that Latin-1 does not.
func windows1252(_ text: String) -> [UInt8] {
  let signs: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "…": 0x85, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "œ": 0x9C,
  ]
  return text.unicodeScalars.map { signs[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
}

/// A text in UTF-16, with its byte order mark.
func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
  var bytes: [UInt8] = []
  for unit in [0xFEFF] + text.utf16 {
    let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    bytes += isBigEndian ? pair : pair.reversed()
  }
  return bytes
}
