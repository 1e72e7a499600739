import Foundation
import Interchange
import LearningDomain
import Testing

/// Documents that are read as a whole and have no end, and files that are no text.
@Suite struct LongDocumentTests {
  /// The bytes that gzip begins with; RFC 1952, section 2.3.1.
  private static let compressed: [UInt8] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3]

  @Test func `what is compressed is refused by that name, whatever it should hold`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).gz")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Self.compressed).write(to: file)
    for read in [
      { try readCASE(at: $0).skills.count }, { try readRoster(at: $0).count },
      { try checkStatements(at: $0, refuse: { _ in }).accepted },
      { try readObservations(at: $0).value.count },
    ] as [(String) throws -> Int] {
      let found = message { try read(file.path()) } ?? ""
      #expect(found.contains("line 1, column 1: found compressed data (gzip)"), "\(found)")
    }
  }

  @Test func `a document without end is refused, however long it is`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("{".utf8).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 1 << 32)
    try handle.close()
    for read in [
      { try readCASE(at: $0).skills.count }, { try readGAR(at: $0).resources.count },
      { try readCatalogue(at: $0).items.count },
    ] as [(String) throws -> Int] {
      let found = message { try read(file.path()) }
      #expect(
        found?.hasSuffix(
          "line 1, column 1: found a longer document, expected one of at most 67108864 bytes")
          == true,
        "\(found ?? "")")
    }
  }
}
