internal import Foundation

/// The newest checkpoint of a ledger, kept beside its key rather than beside the ledger.
///
/// A ledger that was put back as it stood earlier does not reach it.
struct HighWaterMark {
  /// The file, which is replaced as a whole.
  let file: LedgerFile

  init(beside key: String) { file = LedgerFile(LedgerFile(key).path + ".checkpoint") }

  /// Reads the mark, or gives `nil` where none was left.
  ///
  /// - Throws: ``LedgerError/markUnreadable(path:because:)`` where it is not what the key signed.
  func read(signedBy key: LedgerKey) throws(LedgerError) -> Checkpoint? {
    guard file.exists else { return nil }
    guard let data = FileManager.default.contents(atPath: file.path),
      let text = String(validating: data, as: UTF8.self)
    else { throw .markUnreadable(path: file.path, because: "it is not text that can be read") }
    do throws(NoteError) {
      let checkpoint = try Checkpoint(text)
      try checkpoint.check(signedBy: key.verification)
      return checkpoint
    } catch { throw .markUnreadable(path: file.path, because: "\(error)") }
  }

  /// Leaves a newer mark.
  ///
  /// Foundation forces it to the disk, which nothing here asks for: a mark that is too old after a
  /// power cut refuses nothing.
  func write(_ checkpoint: Checkpoint) throws(LedgerError) {
    do {
      try Data("\(checkpoint)".utf8).write(to: URL(filePath: file.path), options: .atomic)
    } catch {
      throw .cannotWrite(path: file.path, because: file.reasonNotToWrite)
    }
  }
}
