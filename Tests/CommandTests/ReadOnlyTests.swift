import Foundation
import Testing

/// Commands in folders that nothing can be written into, run by somebody who may only read them.
@Suite(.enabled(if: Nobody.isAble, "the command cannot be run as somebody with fewer rights"))
struct ReadOnlyTests {
  let classroom: Classroom

  init() throws {
    classroom = try Classroom()
    #expect(try classroom.ask("class").status == 0)
  }

  @Test(arguments: [(0o444, 0o555), (0o444, 0o777), (0o666, 0o555)])
  func `verify needs no more than to read, and leaves nothing`(file: Int, folder: Int) throws {
    try classroom.protect(file: file, folder: folder)
    let before = try classroom.names()
    let verified = try classroom.askAsNobody("ledger", "verify")
    #expect(verified.status == 0 && verified.errors == "", "\(verified.errors)")
    #expect(verified.output.contains("26 entries"))
    #expect(try classroom.names() == before)
    try classroom.protect(file: 0o644, folder: 0o755)
  }

  @Test(arguments: [
    (0o666, 0o555, "the folder is read-only"), (0o444, 0o777, "the file is read-only"),
  ])
  func `what cannot be written down is not shown, and it is said why`(
    file: Int, folder: Int, why: String
  ) throws {
    try classroom.protect(file: file, folder: folder)
    let before = try classroom.read("ledger.sqlite")
    for command in [
      ["class"], ["why", "P07"], ["decide", "P07", "defer", "--reason", "noTime"],
    ] {
      let failed = try classroom.askAsNobody(command)
      #expect(failed.status == 74 && failed.output == "")
      #expect(failed.errors.contains("cannot write the ledger"), "\(failed.errors)")
      #expect(failed.errors.contains(why), "\(failed.errors)")
    }
    try classroom.protect(file: 0o644, folder: 0o755)
    #expect(try classroom.read("ledger.sqlite") == before)
    #expect(!classroom.holds("ledger.sqlite-wal") && !classroom.holds("ledger.sqlite-shm"))
  }

  @Test func `a workspace that can only be read gives answers out, and shows no suggestion`() throws
  {
    let kept = Classroom.name + "/kept.sqlite"
    #expect(try classroom.run("init", kept).status == 0)
    #expect(try classroom.run("import", "folder", Classroom.name, "--into", kept).status == 0)
    try classroom.protect("kept.sqlite", permissions: 0o444)
    try classroom.protect(file: 0o444, folder: 0o555)
    let before = try classroom.names()
    let out = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
    defer { try? FileManager.default.removeItem(at: out) }
    let export = try classroom.run(
      [
        "ledger", "export", "P07", "--from", kept, "--out", out.path(), "--format", "json",
      ], with: Nobody.launcher)
    #expect(export.status == 0, "\(export.errors)")
    #expect(try export.json().integer("answers") > 0)
    let view = try classroom.run(["class", "--from", kept], with: Nobody.launcher)
    #expect(view.status == 74 && view.output == "")
    let more = try classroom.run(
      ["import", "csv", Classroom.name + "/answers.csv", "--into", kept], with: Nobody.launcher)
    #expect(more.status == 74 && more.output == "", "\(more.errors)")
    #expect(try classroom.names() == before)
    try classroom.protect(file: 0o644, folder: 0o755)
  }

  @Test(arguments: [("", "the folder is read-only"), ("/new", "permission denied")])
  func `plots want a folder that can be written into`(plots: String, why: String) throws {
    try classroom.protect(file: 0o444, folder: 0o555)
    let failed = try classroom.run(
      [
        "evaluate", "\(Classroom.name)/answers.csv", "--folds", "2", "--plots",
        Classroom.name + plots,
      ], with: Nobody.launcher)
    #expect(failed.status == 74 && failed.output == "")
    #expect(failed.errors == "balise: cannot write `\(Classroom.name)\(plots)`: \(why)\n")
    try classroom.protect(file: 0o644, folder: 0o755)
  }
}

extension Classroom {
  func askAsNobody(_ arguments: String...) throws -> Run { try askAsNobody(arguments) }

  func askAsNobody(_ arguments: [String]) throws -> Run {
    try run(arguments + ["--from", Self.name], with: Nobody.launcher)
  }
}

/// Somebody who owns nothing; the superuser may write wherever the file system can.
private enum Nobody {
  /// What is put before a command so that nobody runs it.
  static let launcher =
    getuid() == 0
    ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  static let isAble =
    launcher.allSatisfy { !$0.hasPrefix("/") || FileManager.default.isExecutableFile(atPath: $0) }
    && (try? CommandTests.run(["--version"], with: launcher).status) == 0
}
