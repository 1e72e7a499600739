import Foundation
import Testing

/// The folder of the modules that this test was built with.
private let modules: URL? = {
  let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  let folder = built.appending(path: "Modules")
  let module = folder.appending(path: "PolicyGate.swiftmodule")
  return FileManager.default.fileExists(atPath: module.path()) ? folder : nil
}()

@Suite(.enabled(if: modules != nil, "the built modules are not beside this test"))
struct SealTests {
  @Test func `compiles what only uses sealed values`() throws {
    #expect(try errors(in: "func card(_ shown: Recommendation) -> Digest { shown.card }") == "")
  }

  @Test(arguments: [
    """
    func forge(_ record: DecisionRecord, _ receipt: Receipt) -> Recommendation {
      Recommendation(
        record, card: receipt.hash, rationales: [], obligations: [], receipt: receipt)
    }
    """,
    """
    func forge(_ receipt: Receipt) -> Pass {
      Pass(obligations: [], receipt: receipt, abandoned: { _ in })
    }
    """,
  ])
  func `does not compile what seals by itself`(source: String) throws {
    #expect(try errors(in: source).contains("inaccessible due to 'fileprivate'"))
  }

  @Test func `compiles a pass that is used once, not one that is used twice or copied`() throws {
    let once = "func act(_ pass: consuming Pass) { pass.use { _ in } }"
    let twice = "func act(_ pass: consuming Pass) { pass.use { _ in }; pass.use { _ in } }"
    let kept = "func act(_ pass: borrowing Pass) -> Pass { let other = pass; return other }"
    #expect(try errors(in: once) == "")
    #expect(try errors(in: twice).contains("consumed more than once"))
    #expect(try errors(in: kept).contains("is borrowed and cannot be consumed"))
  }

  /// What the compiler says of a client of the gate, in the package's own name, which opens
  /// whatever is `package`.
  ///
  /// It goes as far as SIL: a type check alone accepts what is consumed twice.
  private func errors(in source: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID()).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try "import LearningDomain\nimport PolicyGate\n\(source)\n".write(
      to: file, atomically: true, encoding: .utf8)
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = [
      "swiftc", "-emit-sil", "-o", "/dev/null", "-package-name", "balise", "-I",
      try #require(modules).path(), file.path(),
    ]
    let output = Pipe()
    compiler.standardError = output
    try compiler.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    compiler.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }
}
