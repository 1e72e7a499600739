import Foundation
import Testing
import _TestSupport

/// A page with console blocks: commands after `$`, and under each what it printed.
struct Notebook: CustomTestStringConvertible {
  enum Part {
    case prose(String)
    case command(String, output: String)
  }

  let file: URL
  let parts: [Part]

  var testDescription: String { file.lastPathComponent }

  /// The notebooks, and README.md.
  static func all() throws -> [Notebook] {
    let folder = packageRoot.appending(path: "Notebooks-md")
    let notebooks = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let pages = ["README.md", "Sources/Explaining/Explaining.docc/WhatARationaleSays.md"].map {
      packageRoot.appending(path: $0)
    }
    return try (notebooks + pages).filter { $0.pathExtension == "md" }
      .sorted { $0.path() < $1.path() }
      .filter { FileManager.default.fileExists(atPath: $0.path()) }
      .map { Notebook(file: $0, text: try String(contentsOf: $0, encoding: .utf8)) }
  }

  /// Only commands that begin with `balise` are run; the rest of a console block is prose.
  init(file: URL, text: String) {
    var parts: [Part] = []
    var isConsole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isConsole = line == "```console" }
      if isConsole, line.hasPrefix("$ balise ") {
        parts.append(.command(String(line.dropFirst(2)), output: ""))
      } else if isConsole, !line.hasPrefix("$ "),
        case .command(let command, let output) = parts.last
      {
        parts[parts.count - 1] = .command(command, output: output + line + "\n")
      } else {
        parts.append(.prose(String(line)))
      }
    }
    self.file = file
    self.parts = parts
  }

  /// The page as it would read with other outputs, in the order of the commands.
  func text(printing outputs: [String]) -> String {
    var left = outputs[...]
    return parts.map { part in
      switch part {
      case .prose(let line): return line
      case .command(let command, _):
        let text = "$ \(command)\n" + (left.popFirst() ?? "")
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
      }
    }.joined(separator: "\n")
  }

  /// Runs the commands one after another and returns what each printed.
  ///
  /// They find `Datasets` and `Models` as in the package, in copies: nothing is written into the
  /// package, and what one command records, such as a decision, the next ones see.
  func run() throws -> [(command: String, expected: String, printed: String)] {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "balise-notebook-\(UUID())")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    for name in ["Datasets", "Models"] {
      try files.copyItem(at: packageRoot.appending(path: name), to: folder.appending(path: name))
    }
    return try parts.compactMap { part in
      guard case .command(let command, let expected) = part else { return nil }
      return (command, expected, try Self.output(of: command, in: folder))
    }
  }

  private static func output(of command: String, in folder: URL) throws -> String {
    let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", command]
    shell.currentDirectoryURL = folder
    // The locale stands for the reader's, and one thread makes OpenBLAS sum in one order.
    shell.environment = [
      "PATH": "\(built.path()):/usr/bin:/bin", "LC_ALL": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1",
    ]
    let output = Pipe()
    shell.standardOutput = output
    shell.standardError = output
    try shell.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
