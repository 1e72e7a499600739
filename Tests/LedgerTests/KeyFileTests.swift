import Foundation
import LearningDomain
@testable import Ledger
import PolicyGate
import Testing

/// What the key's file and the mark beside it are for.
@Suite struct KeyFileTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    let ledger = try Ledger(at: folder.ledger)
    try ledger.fill()
    try ledger.close()
  }

  private var mark: String { folder.key + ".checkpoint" }

  private func error(key: String? = nil) -> LedgerError? {
    do throws(LedgerError) {
      try Ledger(at: folder.ledger, key: key).close()
      return nil
    } catch { return error }
  }

  private func copy(_ from: String, _ to: String) throws {
    try? FileManager.default.removeItem(atPath: to)
    try FileManager.default.copyItem(atPath: from, toPath: to)
  }

  @Test func `is made with the ledger, for its owner alone`() throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.key)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let text = try String(contentsOfFile: folder.key, encoding: .utf8)
    #expect(text.hasPrefix("PRIVATE+KEY+balise/ledger/") && text.filter { $0 == "\n" }.count == 1)
    let key = try LedgerKey(file: folder.key)
    #expect(try Ledger(at: folder.ledger, for: .reading).checkpoint().origin == "\(key)")
  }

  @Test func `is never made anew for a ledger that exists`() throws {
    try FileManager.default.removeItem(atPath: folder.key)
    #expect(error() == .key(.missing(path: folder.key)))
    #expect(!FileManager.default.fileExists(atPath: folder.key))
    #expect(try Ledger(at: folder.ledger, for: .reading).verify().entries == 5)
  }

  @Test func `is not used when others can read it`() throws {
    for mode in [0o640, 0o604, 0o660] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.key)
      #expect(error() == .key(.exposed(path: folder.key)))
    }
  }

  @Test func `is not used when it is another ledger's`() throws {
    let other = folder.path + "/other.sqlite"
    try Ledger(at: other).close()
    guard case .key(.foreign)? = error(key: other + ".key") else {
      Issue.record("\(String(describing: error(key: other + ".key")))")
      return
    }
  }

  @Test func `is read strictly`() throws {
    let text = try String(contentsOfFile: folder.key, encoding: .utf8)
    let wrong = [
      "", "\n", String(text.dropLast()), text + "\n", text + text, " " + text,
      text.dropLast() + " \n",
      text.dropLast() + "\r\n", text.replacing("PRIVATE", with: "private"),
      text.replacing("balise", with: "balize"), String(repeating: "a", count: 5000) + "\n",
    ]
    for text in wrong {
      try Data(text.utf8).write(to: URL(filePath: folder.key))
      guard case .key(.malformed)? = error() else {
        Issue.record("\(text.prefix(80)): \(String(describing: error()))")
        continue
      }
    }
  }

  @Test func `can be kept elsewhere`() throws {
    let path = folder.path + "/safe.sqlite"
    let key = folder.path + "/safe.secret"
    try Ledger(at: path, key: key).fill()
    #expect(!FileManager.default.fileExists(atPath: path + ".key"))
    #expect(FileManager.default.fileExists(atPath: key + ".checkpoint"))
    #expect(throws: LedgerError.key(.missing(path: path + ".key"))) { try Ledger(at: path) }
    #expect(try Ledger(at: path, key: key).verify().isSignatureChecked)
  }

  @Test func `leaves a mark that a ledger put back as it stood does not reach`() throws {
    let old = folder.path + "/old.sqlite"
    try copy(folder.ledger, old)
    let ledger = try Ledger(at: folder.ledger)
    var writer = ledger.exampleWriter(seed: 9)
    _ = try writer.commit([Disclosure(of: .ordinary)])
    try ledger.close()
    try copy(old, folder.ledger)
    #expect(error() == .rolledBack(path: folder.ledger, entries: 5, recorded: 6))
    try FileManager.default.removeItem(atPath: folder.ledger)
    #expect(error() == .rolledBack(path: folder.ledger, entries: 0, recorded: 6))
    #expect(!FileManager.default.fileExists(atPath: folder.ledger))
  }

  @Test func `leaves a mark that a ledger with another past is not the one of`() throws {
    let old = folder.path + "/old.sqlite"
    try copy(folder.ledger, old)
    for (path, seed) in [(folder.ledger, UInt64(9)), (old, 10)] {
      if path == old { try FileManager.default.removeItem(atPath: mark) }
      let ledger = try Ledger(at: path, key: folder.key)
      var writer = ledger.exampleWriter(seed: seed)
      _ = try writer.commit([Disclosure(of: .ordinary), Disclosure(of: .ordinary)])
      try ledger.close()
    }
    // The mark is now that of the second, at the same size.
    #expect(error() == .forked(path: folder.ledger, entries: 7))
    let longer = try Ledger(at: old, key: folder.key)
    var writer = longer.exampleWriter(seed: 11)
    let seven = try Data(contentsOf: URL(filePath: mark))
    _ = try writer.commit([Disclosure(of: .ordinary)])
    try longer.close()
    try copy(old, folder.ledger)
    try seven.write(to: URL(filePath: mark))
    #expect(error() == nil)
  }

  @Test func `takes no mark that the key did not sign`() throws {
    let text = try String(contentsOfFile: mark, encoding: .utf8)
    let other = try Checkpoint(size: 5, root: card("x"), .none, signedBy: LedgerKey())
    for text in ["", "x", text.replacing("\n5\n", with: "\n4\n"), "\(other)"] {
      try Data(text.utf8).write(to: URL(filePath: mark))
      guard case .markUnreadable? = error() else {
        Issue.record("\(text)")
        continue
      }
    }
    try FileManager.default.removeItem(atPath: mark)
    #expect(error() == nil)
    #expect(try Checkpoint(String(contentsOfFile: mark, encoding: .utf8)).size == 5)
  }

  @Test func `lets nothing be written where the mark cannot be left`() throws {
    try FileManager.default.removeItem(atPath: mark)
    try FileManager.default.createDirectory(atPath: mark, withIntermediateDirectories: false)
    #expect(error() != nil)
  }
}
