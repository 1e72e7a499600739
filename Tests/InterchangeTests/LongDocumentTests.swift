import Foundation
import Interchange
import LearningDomain
import Testing

/// Documents that are read as a whole and have no end.
@Suite struct LongDocumentTests {
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
