internal import Foundation

/// The file of a ledger as the file system sees it; SQLite is not asked, and nothing is changed.
struct LedgerFile {
  /// The path from the root with links followed: SQLite keeps its other files beside that one, and
  /// takes no such path for `:memory:` or for an address.
  let path: String

  init(_ path: String) {
    self.path = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
  }

  /// What waits to be written into the file, and what those who have it open share.
  var waiting: String { path + "-wal" }
  var shared: String { path + "-shm" }
  var folder: String { URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false) }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }
  var isWaiting: Bool { (size(of: waiting) ?? 0) > 0 }

  /// Whether somebody has the file open, or left it in the middle.
  var isShared: Bool {
    FileManager.default.fileExists(atPath: waiting)
      && FileManager.default.fileExists(atPath: shared)
  }

  /// How long the file is, in bytes.
  var size: Int? { size(of: path) }

  /// The file as an address that SQLite opens without locks and without files beside it.
  var unchangingAddress: String {
    "file:\(URL(filePath: path).path(percentEncoded: true))?immutable=1"
  }

  private func size(of path: String) -> Int? { attributes(of: path)[.size] as? Int }

  private func attributes(of path: String) -> [FileAttributeKey: Any] {
    (try? FileManager.default.attributesOfItem(atPath: path)) ?? [:]
  }
}

extension LedgerFile {
  /// When the file and what waits beside it were last written, and how long they are.
  struct State: Hashable, Sendable {
    let written: [Date?], sizes: [Int?]
  }

  var state: State {
    let both = [path, waiting].map(attributes)
    return State(
      written: both.map { $0[.modificationDate] as? Date }, sizes: both.map { $0[.size] as? Int })
  }

  /// Why nothing can be written here, in a few words, or `nil` where nothing is known against it.
  var obstacle: String? {
    let manager = FileManager.default
    if !manager.fileExists(atPath: folder) { return "there is no such folder" }
    if !manager.isWritableFile(atPath: folder) { return "the folder is read-only" }
    return exists && !manager.isWritableFile(atPath: path) ? "the file is read-only" : nil
  }

  /// Whether the disk has no room even for what SQLite shares between those who have a file open.
  ///
  /// - Source: “WAL-mode File Format”, section 2: the index is made of parts of 32 KiB.
  var isOnFullDisk: Bool {
    let disk = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    let room = (disk?[.systemFreeSize] as? NSNumber)?.int64Value
    return room.map { $0 < 65_536 } ?? false
  }

  /// The number by which a database says what it is of, or `nil` where the file is no database.
  ///
  /// - Source: “Database File Format”, section 1.3: 16 bytes of magic, the number at byte 68.
  func applicationID() throws(LedgerError) -> Int? {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw .cannotRead(path: path, because: "permission denied")
    }
    defer { try? handle.close() }
    guard let header = try? handle.read(upToCount: 100) else {
      throw .cannotRead(path: path, because: "it is no file")
    }
    guard header.count == 100, header.starts(with: Data("SQLite format 3\0".utf8)) else {
      return nil
    }
    return header[68..<72].reduce(0) { $0 << 8 | Int($1) }
  }
}

/// A copy of a ledger and of what waits beside it, removed when nobody holds it any more.
final class LedgerCopy: Sendable {
  let file: LedgerFile

  init(of original: LedgerFile) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    file = LedgerFile(folder.appending(path: "ledger.sqlite").path(percentEncoded: false))
    try FileManager.default.copyItem(atPath: original.path, toPath: file.path)
    if original.isWaiting {
      try FileManager.default.copyItem(atPath: original.waiting, toPath: file.waiting)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: file.folder) }
}
