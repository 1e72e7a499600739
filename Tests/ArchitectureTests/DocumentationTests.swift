import Foundation
import Testing
import _TestSupport

/// Nobody finds a page that no other leads to.
@Suite struct DocumentationTests {
  private static let sources = packageRoot.appending(path: "Sources")

  /// The modules of Swift; a header has no page.
  private static func modules() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sources.path())
      .filter { $0 != "COpenBLAS" }.sorted()
  }

  @Test(arguments: try modules())
  func `a module has a landing page that begins with what it is, and leads to every other page`(
    module: String
  ) throws {
    let catalogue = Self.sources.appending(path: "\(module)/\(module).docc")
    let landing = try String(
      contentsOf: catalogue.appending(path: "\(module).md"), encoding: .utf8)
    for section in ["## Overview\n", "## Topics\n"] { #expect(landing.contains(section)) }
    #expect(landing.contains("    ") || landing.contains("```swift"), "it shows an example")
    let files = FileManager.default.enumerator(atPath: catalogue.path())?
      .compactMap { $0 as? String }
    for file in try #require(files) where file.hasSuffix(".md") {
      let name = URL(filePath: file).deletingPathExtension().lastPathComponent
      #expect(name == module || landing.contains("<doc:\(name)>"), "\(file)")
    }
  }
}
