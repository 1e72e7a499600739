import Foundation
import Testing

/// The manual page.
@Suite struct ManualTests {
  private func page(_ language: String) throws -> String {
    let page = try run([language == "fr" ? "manuel" : "man", "--lang", language])
    #expect(page.status == 0 && page.errors == "")
    return page.output
  }

  /// The page as it is read, by a program that formats it and says what is wrong with it.
  private func read(_ page: String, with command: String) throws -> Run {
    let file = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID()).1")
    try page.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try run(
      [], environment: ["LC_ALL": "C.UTF-8", "MANWIDTH": "80"],
      with: ["/bin/sh", "-c", "exec \(command) \(file.path())"])
  }

  private static let formatters = [
    ("/usr/bin/mandoc", "mandoc -T lint -W warning"),
    ("/usr/bin/man", "man --warnings -E UTF-8 -l -Tutf8 -Z"),
  ].filter { FileManager.default.isExecutableFile(atPath: $0.0) }.map { $0.1 }

  @Test(arguments: formatters, ["fr", "en"])
  func `formatters have nothing to say against it`(command: String, language: String) throws {
    let read = try read(page(language), with: command)
    #expect(read.status == 0 && read.errors == "", "\(read.errors)")
    if command.hasPrefix("mandoc") { #expect(read.output == "") }
  }

  @Test(arguments: ["fr", "en"])
  func `it has every command, option and exit code that there is`(language: String) throws {
    let page = try page(language).replacing("\\-", with: "-")
    for command in try HelpTests.commands(language) {
      #expect(page.contains(".SS \"\(command.path)"), "\(command.path)")
      for name in command.options { #expect(page.contains("\\fB\(name)\\fR"), "\(name)") }
    }
    for code in ["0", "1", "2", "65", "74", "76", "77", "78"] {
      #expect(page.contains(".TP\n.B \(code)\n"), "\(code)")
    }
    #expect(page.contains(language == "fr" ? "CODES DE SORTIE" : "EXIT STATUS"))
  }
}
