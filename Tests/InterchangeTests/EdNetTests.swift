import Foundation
import Interchange
import LearningDomain
import Testing
import _TestSupport

/// EdNet KT1, a file for each learner, joined with the questions as the page Presets says.
@Suite struct EdNetTests {
  private static let page = "Sources/Interchange/Interchange.docc/Formats/Presets.md"

  private func joined() throws -> String {
    let text = try String(contentsOf: packageRoot.appending(path: Self.page), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let recipe = lines.drop { !$0.hasPrefix("    printf 'user_id") }.prefix { $0.hasPrefix("    ") }
    #expect(recipe.count > 5)
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "balise-ednet-\(UUID())")
    try files.copyItem(at: published("ednet-kt1"), to: folder)
    defer { try? files.removeItem(at: folder) }
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", recipe.joined(separator: "\n")]
    shell.currentDirectoryURL = folder
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    return try String(contentsOf: folder.appending(path: "ednet.tsv"), encoding: .utf8)
  }

  /// Without an answer, of a question without a tag, and of the header there is no row.
  @Test func `the recipe of the page makes what the preset reads`() throws {
    let text = try joined()
    func read(_ format: AnswersFormat) throws -> AnswerLog {
      try readAnswerLog(
        from: ByteSource(bytes: Array(text.utf8), named: "ednet.tsv"), format: format,
        badRows: .fail, catalogue: nil
      ).value
    }
    let log = try read(.ednet)
    #expect(log.learner.map { log.learners.names[Int($0)] } == ["u1", "u1", "u27", "u27", "u27"])
    #expect(log.item.map { log.items.names[Int($0)] } == ["q1", "q2", "q3", "q1", "q2"])
    #expect(log.correct == [1, 0, 1, 0, 1])
    #expect(
      log.time
        == [1_565_096_190, 1_565_096_221, 1_565_332_027, 1_565_332_057, 1_565_332_057].map {
          $0 * 1000
        })
    #expect(log.skillSets.names == ["3;5", "3", "7;9;11"])
    let tags = try read(AnswersFormat.ednet.readingSkills(from: "skill_id"))
    #expect(tags.skills.names.sorted() == ["11", "3", "5", "7", "9"])
  }
}
