import Foundation
import Testing
import _TestSupport

/// French sets a space that does not break before `:`, `;`, `!` and `?`, and inside « ».
///
/// - Source: Imprimerie nationale, “Lexique des règles typographiques”.
@Suite struct TypographyTests {
  @Test(arguments: [
    "BaliseCommand", "PolicyGate", "LearningDomain", "Explaining", "Interchange", "XMLInterchange",
    "Balise", "StrictJSON", "KnowledgeTracing",
  ])
  func `no text has a space that breaks where French has none`(module: String) throws {
    let folder = packageRoot.appending(path: "Sources/\(module)")
    let files = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String }
    var found: [String] = []
    for file in try #require(files) where file.hasSuffix(".swift") || file.hasSuffix(".json") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for literal in text.matches(of: /"(?:[^"\\\n]|\\[^\(\n])*"/).map(\.output)
      // Between two literals stands code, which compares.
      where !literal.contains(" == ") && literal.contains(/[a-zà-ÿ0-9»] [:;!?](?:\s|"|$)|« | »/) {
        found.append("\(file): \(literal)")
      }
    }
    #expect(found == [])
  }
}
