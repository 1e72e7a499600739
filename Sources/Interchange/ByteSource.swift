internal import Foundation
internal import LearningDomain
internal import StrictJSON

/// The bytes of a file or of memory, a chunk at a time.
package struct ByteSource {
  /// How much is read at once: large against a row and a system call, small against the memory.
  package static let chunkSize = 1 << 18

  /// The file as the person wrote it.
  package let file: String

  private let chunkSize: Int
  private let handle: FileHandle?
  private var rest: ArraySlice<UInt8> = []
  private var isStart = true

  /// Opens a file.
  package init(
    path: String, chunkSize: Int = ByteSource.chunkSize
  ) throws(InterchangeError) {
    file = path
    self.chunkSize = chunkSize
    do {
      handle = try FileHandle(forReadingFrom: URL(filePath: path))
    } catch {
      throw .unreadable(file: path, reason: Self.reason(for: error))
    }
  }

  /// Takes bytes for a file of the name.
  package init(bytes: [UInt8], named file: String, chunkSize: Int = ByteSource.chunkSize) {
    self.file = file
    self.chunkSize = chunkSize
    handle = nil
    rest = bytes[...]
  }

  /// The next bytes; none at the end.
  ///
  /// - Throws: ``InterchangeError`` where the file cannot be read, or begins as a compressed one does.
  package mutating func next() throws(InterchangeError) -> [UInt8] {
    let chunk = try read()
    guard isStart else { return chunk }
    isStart = false
    try Self.checkDecompressed(chunk, file)
    return chunk
  }

  /// Refuses bytes that begin as those of a compressed file do.
  static func checkDecompressed(_ bytes: [UInt8], _ file: String) throws(InterchangeError) {
    guard bytes.starts(with: compressed) else { return }
    throw .unsuitable(
      file: file, line: 1, column: 1, found: LocalizedText(.compressed),
      expected: LocalizedText(.decompressed))
  }

  /// How a file begins that gzip wrote; RFC 1952, section 2.3.1.
  private static let compressed: [UInt8] = [0x1F, 0x8B, 0x08]

  private mutating func read() throws(InterchangeError) -> [UInt8] {
    guard let handle else {
      let chunk = rest.prefix(chunkSize)
      rest = rest.dropFirst(chunkSize)
      return Array(chunk)
    }
    do {
      return Array(try handle.read(upToCount: chunkSize) ?? Data())
    } catch {
      throw .unreadable(file: file, reason: Self.reason(for: error))
    }
  }

  /// How large a document may be that is read as a whole: sixteen times CASE's mathematics package, in bytes.
  static let largestDocument = 1 << 26

  /// All bytes that are left, of a document that is read as a whole.
  mutating func all() throws(InterchangeError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk = try next()
      guard !chunk.isEmpty else { return bytes }
      bytes += chunk
      guard bytes.count <= Self.largestDocument else {
        throw .malformed(
          file: file, line: 1, column: 1, found: LocalizedText(.longDocument),
          expected: LocalizedText(.atMost(bytes: Self.largestDocument)))
      }
    }
  }

  private static func reason(for error: any Error) -> String {
    let error = error as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if underlying.domain == NSPOSIXErrorDomain {
      switch POSIXErrorCode(rawValue: Int32(underlying.code)) {
      case .ENOENT: return "there is no such file"
      case .EACCES: return "reading it is not permitted"
      case .EISDIR: return "it is a folder"
      case let code: return "the system says error \(code.map { "\($0)" } ?? "\(underlying.code)")"
      }
    }
    switch CocoaError.Code(rawValue: error.code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return "there is no such file"
    case .fileReadNoPermission: return "reading it is not permitted"
    default: return "the system gives no reason"
    }
  }
}
