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
  /// - Throws: ``InterchangeError`` where the file cannot be read, or begins as one that is no text.
  package mutating func next() throws(InterchangeError) -> [UInt8] {
    guard isStart else { return try read() }
    isStart = false
    var start: [UInt8] = []
    while start.count < Signature.longest {
      let more = try read()
      guard !more.isEmpty else { break }
      start += more
    }
    try Signature.checkText(start, file)
    return start
  }

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
