import Foundation

/// A file to write, looked at before the work begins: nothing that matters is lost through it.
///
/// Symbolic links are followed, and what is replaced keeps its permissions.
struct OutputFile {
  private let path: String
  private let status: FileStatus

  /// Chooses a file.
  ///
  /// - Parameters:
  ///   - path: Where it is, as the person wrote it.
  ///   - inputs: Files that are read, of which it may be none.
  ///   - replaces: Whether a file that stands there may be replaced.
  /// - Throws: A failure where writing would lose something, or cannot work.
  init(_ path: String, unlike inputs: [String?], replaces: Bool = true) throws(Failure) {
    guard !path.isEmpty else { throw .emptyPath }
    let status = FileStatus(of: path)
    self.path = path
    self.status = status
    if let fault = status.fault, fault != .noFile { throw .writing(path, fault) }
    guard status.type == nil || !inputs.contains(where: { $0.map(status.isSame) ?? false }) else {
      throw Failure(.usage) { FilePhrases.isInput($0, path) }
    }
    guard status.type == nil || replaces else {
      throw Failure(.usage) { FilePhrases.exists($0, path) }
    }
  }

  /// Writes the file whole or not at all.
  func write(_ bytes: [UInt8]) throws(Failure) {
    let target = status.target ?? path
    do {
      try Data(bytes).write(to: URL(filePath: target), options: .atomic)
      if let permissions = status.permissions {
        try FileManager.default.setAttributes(
          [.posixPermissions: permissions], ofItemAtPath: target)
      }
    } catch {
      let reason = FileReason(of: error)
      throw .writing(path, reason == .noFile ? .noFolder : reason)
    }
  }
}

extension FileStatus {
  /// Whether another path leads to the same file.
  fileprivate func isSame(as path: String) -> Bool {
    func resolved(_ path: String) -> String {
      URL(filePath: path).resolvingSymlinksInPath().plainPath
    }
    guard let target, let other = FileStatus(of: path).target else { return false }
    return resolved(target) == resolved(other)
  }
}
