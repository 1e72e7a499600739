import Foundation
import Testing
import _TestSupport

/// A copy of the shipped class, removed when nobody holds it any more.
///
/// It lies where the documentation says, `Datasets/5e-mathematiques`, in a folder of its own that
/// commands run in, so what they print names the same paths in every copy.
final class Classroom: Sendable {
  static let name = "Datasets/5e-mathematiques"
  static let shipped = packageRoot.appending(path: name)

  /// The folder that commands run in.
  private let root: URL

  /// Copies the class, with a fitted model in its folder unless told otherwise.
  init(fitted: Bool = true) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["answers.csv", "catalogue.json", "roster.csv"] {
      try FileManager.default.copyItem(
        at: Self.shipped.appending(path: name), to: folder.appending(path: name))
    }
    if fitted { try write(Self.model.get(), to: "model.json") }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private var folder: URL { root.appending(path: Self.name) }

  /// A model of the shipped answers with an evaluation on its card.
  private static let model = Result {
    let classroom = try Classroom(fitted: false)
    let fit = try classroom.run(
      "fit", Classroom.name + "/answers.csv", "--folds", "2", "--starts", "2", "--shrinkage", "10",
      "--as-of", "2026-11-13", "--model", Classroom.name + "/model.json")
    try #require(fit.status == 0, "\(fit.errors)")
    return try classroom.read("model.json")
  }

  /// Runs a command in the folder.
  func run(_ arguments: String...) throws -> Run { try run(arguments) }

  /// Runs a command that reads this class.
  func ask(_ arguments: String...) throws -> Run { try ask(arguments) }

  func ask(_ arguments: [String]) throws -> Run { try run(arguments + ["--from", Self.name]) }

  func run(
    _ arguments: [String], environment: [String: String] = ["LC_ALL": "C"],
    with launcher: [String] = []
  ) throws -> Run {
    try CommandTests.run(arguments, in: root, environment: environment, with: launcher)
  }

  // Methods, and no address to use after the copy is gone.

  func read(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  func write(_ bytes: Data, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// The files that a command left in the folder that it ran in, by the beginning of their names; not a key.
  func files(beside name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path())
      .filter { $0.hasPrefix(name) && !$0.hasSuffix(".key") }
  }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func text(of name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  /// Makes a symbolic link.
  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: name).path(), withDestinationPath: destination)
  }

  /// Makes a pipe, which nobody writes to.
  func makePipe(_ name: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["mkfifo", name]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }

  /// The permissions of what a name itself stands for, and whether that is a symbolic link.
  func attributes(of name: String) throws -> (permissions: Int?, isLink: Bool) {
    let found = try FileManager.default.attributesOfItem(
      atPath: folder.appending(path: name).path())
    return (
      (found[.posixPermissions] as? NSNumber)?.intValue,
      found[.type] as? FileAttributeType == .typeSymbolicLink
    )
  }

  func protect(_ name: String, permissions: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: folder.appending(path: name).path())
  }

  /// Where a file of the folder is.
  func path(of name: String) -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }

  func holds(_ name: String) -> Bool {
    FileManager.default.fileExists(
      atPath: folder.appending(path: name).path(percentEncoded: false))
  }

  /// Puts the shipped models where the documentation says.
  func copyModels() throws {
    try FileManager.default.copyItem(
      at: packageRoot.appending(path: "Models"), to: root.appending(path: "Models"))
  }

  /// Puts the primary class where the documentation says, with its model.
  func copyPrimaryClass() throws {
    let name = "Datasets/ce2-lecture-et-nombres"
    let folder = root.appending(path: name)
    try FileManager.default.copyItem(at: packageRoot.appending(path: name), to: folder)
    try FileManager.default.copyItem(
      at: packageRoot.appending(path: "Models/ce2-lecture-et-nombres/1/parameters.json"),
      to: folder.appending(path: "model.json"))
  }

  /// What lies in the folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
  }

  /// Sets who may do what with the ledger and the folder it lies in.
  func protect(file: Int, folder mode: Int) throws {
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path())
    try manager.setAttributes(
      [.posixPermissions: file], ofItemAtPath: folder.appending(path: "ledger.sqlite").path())
    try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path())
  }

  /// The lines of the answers, the header first.
  func answers() throws -> [String] {
    try text(of: "answers.csv").split(separator: "\n").map(String.init)
  }

  func write(answers lines: [String]) throws {
    try write(lines.joined(separator: "\n") + "\n", to: "answers.csv")
  }

  /// How many entries the ledger counts, which verifies it too.
  func ledgerEntries() throws -> Int {
    let verified = try ask("ledger", "verify", "--format", "json")
    try #require(verified.status == 0, "\(verified.errors)")
    return try verified.json().integer("entries")
  }
}
