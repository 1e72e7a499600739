internal import Foundation

extension LedgerFile {
  private static let draftEnding = ".new"

  /// What SQLite may keep beside a database.
  static let companions = ["", "-wal", "-shm", "-journal"]

  /// A path beside the file under which it is made before it is linked in whole.
  var draft: String { "\(path).\(UUID().uuidString)\(Self.draftEnding)" }

  /// Removes what makers of the file left behind when they were killed.
  ///
  /// Nothing is removed unless the file itself is there: whoever is still making one then finds it, and
  /// needs no other.
  func removeDrafts() {
    guard exists else { return }
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where isDraft(name) {
      try? manager.removeItem(atPath: URL(filePath: folder).appending(path: name).path())
    }
  }

  /// Whether a name in the folder is that of a draft of this file, or of what SQLite keeps beside one.
  private func isDraft(_ name: String) -> Bool {
    let own = URL(filePath: path).lastPathComponent + "."
    guard name.hasPrefix(own) else { return false }
    let rest = name.dropFirst(own.count)
    return UUID(uuidString: String(rest.prefix(36))) != nil
      && Self.companions.contains { rest.dropFirst(36) == Self.draftEnding + $0 }
  }
}
