import Foundation
@testable import Interchange
import LearningDomain
import Testing

/// Files that are no text are told by how they begin, whatever should be read of them.
@Suite struct SignatureTests {
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

  @Test(
    arguments: [
      (
        [0x50, 0x4B, 0x03, 0x04],
        "a workbook (xlsx or ods) or another archive (zip), "
          + "expected text: save the sheet as “CSV (UTF-8)”, or unpack the archive"
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        "an old workbook (xls), expected text: save the sheet as “CSV (UTF-8)”"
      ),
      ([0x1F, 0x8B, 0x08], "compressed data (gzip), expected the file decompressed: `gunzip`"),
    ] as [([UInt8], String)])
  func `a workbook is told from a sheet`(start: [UInt8], words: String) {
    for chunkSize in [1, 5, 1 << 18] {
      let source = ByteSource(
        bytes: start + [0, 1, 2, 10, 255], named: "a.csv", chunkSize: chunkSize)
      #expect(
        message { try readRoster(from: source) }
          == "a.csv, line 1, column 1: found " + words)
    }
  }
}
