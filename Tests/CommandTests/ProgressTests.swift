import Foundation
import Testing

/// What is said on standard error while something takes long.
@Suite(.enabled(if: TestTerminal.isThere, "there is no `script`"))
struct ProgressTests {
  private static let long = [
    "fit", Classroom.shipped.path(percentEncoded: false) + "/answers.csv", "--starts", "2000",
    "--threads", "1",
  ]

  /// Runs the command with a terminal for its errors alone, which is then what there is to read.
  private func run(
    _ words: [String], redirection: String = ">/dev/null",
    environment: [String: String] = [:]
  ) throws -> Run {
    try CommandTests.run(
      words, environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm"].merging(environment) { $1 },
      with: TestTerminal.launcher(redirection: redirection))
  }

  @Test func `a terminal sees one line, redrawn and erased at the end`() throws {
    let erase = "\r\u{1B}[K"
    let waiting = try run(Self.long)
    #expect(waiting.status == 0)
    let drawn = waiting.output.split(separator: erase, omittingEmptySubsequences: false).dropFirst()
    #expect(drawn.count >= 2, "\(waiting.output)")
    for (second, text) in zip(1..., drawn.dropLast()) {
      #expect(text.wholeMatch(of: #/Fitting the model… \d+ s/#) != nil, "\(second): \(text)")
    }
    #expect(drawn.last == "")
    #expect(try run(Self.long + ["--lang", "fr"]).output.contains("Ajustement du modèle… 1 s"))
  }

  @Test func `nothing is drawn where nobody looks, or the terminal cannot`() throws {
    #expect(try CommandTests.run(Self.long).errors == "")
    #expect(try run(Self.long, redirection: "2>/dev/null >/dev/null").output == "")
    #expect(try run(Self.long, environment: ["TERM": "dumb"]).output == "")
  }

  @Test func `what is quick says nothing`() throws {
    #expect(try run(["policy", "sheet"]).output == "")
  }

  @Test func `an error is told on a line of its own`() throws {
    let failed = try run(["fit", "nowhere.csv"])
    #expect(failed.status == 74 && failed.output.plain.hasPrefix("balise: cannot read"))
  }
}
