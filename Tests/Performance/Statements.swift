import Foundation
import Interchange

/// How fast statements are held to the standard: short ones, and long ones as a platform of videos writes them.
func measureStatements() throws {
  print("\nxAPI statements, one core")
  for (name, extensions) in [("short", 0), ("long", 8)] {
    let statement = statement(extensions: extensions)
    let count = 100_000_000 / statement.utf8.count
    let file = FileManager.default.temporaryDirectory.appending(
      path: "balise-statements-\(getpid()).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(String(repeating: statement, count: count).utf8).write(to: file)
    let times = try (0..<5).map { _ in
      let (time, counts) = try seconds { try checkStatements(at: file.path()) { _ in } }
      guard counts.accepted == count else { throw BenchError("a statement was refused") }
      return time
    }
    let rate = Double(count) / median(times)
    row("  \(name), of \(statement.utf8.count) bytes", "\(rate.short) a second", "300,000 a second")
  }
}

/// A statement of an answer, with its end of line and so many numbers besides.
private func statement(extensions: Int) -> String {
  let numbers = (0..<extensions).map { number in
    "\"https://w3id.org/xapi/video/extensions/measure-of-the-session-\(number)\": \(number).25"
  }
  let context =
    extensions == 0
    ? "" : #", "context": {"extensions": {"# + numbers.joined(separator: ", ") + "}}"
  return #"{"id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "actor": {"account": {"#
    + #""homePage": "https://ent.example.fr", "name": "p0123456789"}}, "verb": {"#
    + #""id": "http://adlnet.gov/expapi/verbs/answered"}, "object": {"#
    + #""id": "https://ent.example.fr/q/Q0042"}, "result": {"success": true}, "#
    + #""timestamp": "2026-11-26T08:00:00+01:00""# + context + "}\n"
}
