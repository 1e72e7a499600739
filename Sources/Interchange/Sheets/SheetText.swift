/// Turns the bytes of a sheet into UTF-8, and its line ends into those that the scanner knows.
///
/// That is done a chunk at a time. What is not text becomes a byte that UTF-8 never has, for the reader to
/// name its place.
struct SheetText {
  /// A byte that stands in no UTF-8 text.
  static let noText: UInt8 = 0xFF

  /// What the bytes are known to be; ASCII alone leaves it open.
  enum Encoding { case ascii, utf8, utf16(UTF16Chunks), windows1252(Windows1252) }

  private(set) var encoding = Encoding.ascii

  /// Whether lines end with `\r`, as from programs for old Macintosh computers.
  private var endsLinesWithReturn = false
  private var followsReturn = false

  /// Takes the byte order mark off the front of a file, and what it says of the encoding.
  mutating func takeMark(of bytes: inout [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      encoding = .utf8
      bytes.removeFirst(3)
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      var chunks = UTF16Chunks(isBigEndian: bytes[0] == 0xFE)
      bytes = chunks.decode(bytes[2...])
      encoding = .utf16(chunks)
    }
  }

  /// Takes it that the file is UTF-8, as a row that is not ASCII is.
  mutating func settleUTF8() {
    if case .ascii = encoding { encoding = .utf8 }
  }

  /// Takes it that the file, ASCII so far, is in Windows-1252 from these bytes on, which it decodes.
  mutating func settleWindows1252(from bytes: ArraySlice<UInt8>) -> [UInt8] {
    var windows1252 = Windows1252()
    let decoded = windows1252.decode(bytes)
    encoding = .windows1252(windows1252)
    return decoded
  }

  /// Takes it that lines end with `\r`, as in these first bytes, which it turns into others.
  mutating func settleReturns(in bytes: [UInt8]) -> [UInt8] {
    endsLinesWithReturn = true
    return endingLines(bytes)
  }

  /// Decodes what comes next in the file; nothing stands for its end.
  mutating func decode(_ chunk: [UInt8]) -> [UInt8] {
    let text: [UInt8]
    switch encoding {
    case .ascii, .utf8: text = chunk
    case .utf16(var chunks):
      text = chunk.isEmpty ? chunks.finish() : chunks.decode(chunk[...])
      encoding = .utf16(chunks)
    case .windows1252(var windows1252):
      text = windows1252.decode(chunk[...])
      encoding = .windows1252(windows1252)
    }
    return endsLinesWithReturn ? endingLines(text) : text
  }

  /// `\n` for `\r` and for `\r\n`.
  private mutating func endingLines(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || !followsReturn {
        result.append(byte)
      }
      followsReturn = byte == UInt8(ascii: "\r")
    }
    return result
  }
}

/// Decodes UTF-16 by chunks that may part a character.
struct UTF16Chunks {
  private let isBigEndian: Bool
  private var held: ArraySlice<UInt8> = []

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func decode(_ chunk: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(held + chunk)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var next = 0
    while next + 1 < bytes.count {
      let unit = unit(bytes, next)
      if UTF16.isLeadSurrogate(unit), next + 3 >= bytes.count { break }
      if UTF16.isLeadSurrogate(unit), UTF16.isTrailSurrogate(self.unit(bytes, next + 2)) {
        let pair = (UInt32(unit) & 0x3FF) << 10 | UInt32(self.unit(bytes, next + 2)) & 0x3FF
        append(Unicode.Scalar(0x10000 + pair), to: &text)
        next += 4
      } else {
        append(Unicode.Scalar(unit), to: &text)
        next += 2
      }
    }
    held = bytes[next...]
    return text
  }

  /// What the bytes that are left at the end of the file stand for.
  mutating func finish() -> [UInt8] {
    defer { held = [] }
    return held.isEmpty ? [] : [SheetText.noText]
  }

  private func unit(_ bytes: [UInt8], _ place: Int) -> UInt16 {
    let first = UInt16(bytes[place]), second = UInt16(bytes[place + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  private func append(_ scalar: Unicode.Scalar?, to text: inout [UInt8]) {
    guard let scalar, let encoded = UTF8.encode(scalar) else {
      return text.append(SheetText.noText)
    }
    text.append(contentsOf: encoded)
  }
}
