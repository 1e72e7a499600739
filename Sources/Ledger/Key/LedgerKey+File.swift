internal import Foundation

extension LedgerKey {
  /// Reads the key of a file that nobody but its owner can read.
  ///
  /// - Throws: ``LedgerKeyError``.
  public init(file path: String) throws(LedgerKeyError) {
    let manager = FileManager.default
    let resolved = LedgerFile(path).path
    guard manager.fileExists(atPath: resolved) else { throw .missing(path: path) }
    let attributes = (try? manager.attributesOfItem(atPath: resolved)) ?? [:]
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw .unreadable(path: path, because: "it is no file")
    }
    guard let mode = attributes[.posixPermissions] as? NSNumber, mode.intValue & 0o077 == 0 else {
      throw .exposed(path: path)
    }
    guard let handle = FileHandle(forReadingAtPath: resolved),
      let data = try? handle.read(upToCount: Self.longest + 1) ?? Data()
    else { throw .unreadable(path: path, because: "permission denied") }
    guard data.count <= Self.longest, let text = String(validating: data, as: UTF8.self),
      text.unicodeScalars.last == "\n"
    else { throw .malformed(path: path, because: "it is not one line of text") }
    do throws(NoteError) { try self.init(String(text.unicodeScalars.dropLast())) } catch {
      throw .malformed(path: path, because: "\(error)")
    }
  }

  /// Makes a new key in a file that only its owner can read, unless there is one.
  ///
  /// The file is linked in whole; of two processes that make one, both then read the same.
  static func create(at path: String) throws(LedgerKeyError) {
    let file = LedgerFile(path)
    guard !file.exists else { return }
    let manager = FileManager.default
    let draft = file.draft
    defer { try? manager.removeItem(atPath: draft) }
    // The file has its mode before it has its content.
    guard manager.createFile(atPath: draft, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw .cannotWrite(path: path, because: file.reasonNotToWrite) }
    do {
      let handle = try FileHandle(forWritingTo: URL(filePath: draft))
      try handle.write(contentsOf: Data((LedgerKey().text + "\n").utf8))
      try handle.synchronize()
      try handle.close()
      try manager.linkItem(atPath: draft, toPath: file.path)
    } catch {
      guard file.exists else { throw .cannotWrite(path: path, because: file.reasonNotToWrite) }
    }
  }

  /// How many bytes a key's file has at most.
  private static let longest = 4096
}

extension LedgerFile {
  /// Why a new file was not taken.
  var reasonNotToWrite: String {
    obstacle ?? (isOnFullDisk ? "the disk is full" : "the folder does not take the new file")
  }
}

/// The reason that a ledger's key cannot be used.
@nonexhaustive
public enum LedgerKeyError: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// The file cannot be read.
  case unreadable(path: String, because: String)
  /// Others than the owner can read the file.
  case exposed(path: String)
  /// The file holds no key.
  case malformed(path: String, because: String)
  /// The file cannot be written.
  case cannotWrite(path: String, because: String)
  /// The key is that of another ledger.
  case foreign(path: String, key: String, ledger: String)
}

extension LedgerKeyError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .missing(let path):
      "the ledger's key `\(path)` is missing: put it back, or start a new ledger; without it this"
        + " one can only be read"
    case .unreadable(let path, let reason): "cannot read the ledger's key `\(path)`: \(reason)"
    case .exposed(let path):
      "others can read the ledger's key `\(path)`: run `chmod 600` on it"
    case .malformed(let path, let reason): "`\(path)` holds no key of a ledger: \(reason)"
    case .cannotWrite(let path, let reason): "cannot write the ledger's key `\(path)`: \(reason)"
    case .foreign(let path, let key, let ledger):
      "the key `\(path)` is that of `\(key)`, and the ledger is `\(ledger)`"
    }
  }
}
