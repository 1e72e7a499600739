import Foundation
import _TestSupport

extension Notebook {
  /// What came of running a page.
  struct Reading {
    /// What each command printed.
    var runs: [(command: String, expected: String, printed: String)] = []
    /// The images that are there afterwards, by the names the page knows them by.
    var drawn: [String: Data] = [:]
  }

  /// Runs the commands one after another.
  ///
  /// They find `Datasets` and `Models` as in the package, in copies: nothing is written into the
  /// package, and what one command records, such as a decision, the next ones see.
  func run() throws -> Reading {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "balise-notebook-\(UUID())")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    for name in ["Datasets", "Models"] {
      try files.copyItem(at: packageRoot.appending(path: name), to: folder.appending(path: name))
    }
    for name in images + written.keys {
      let parent = folder.appending(path: name).deletingLastPathComponent()
      try files.createDirectory(at: parent, withIntermediateDirectories: true)
    }
    for (name, text) in written {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    var reading = Reading()
    for case .command(let command, let expected) in parts {
      reading.runs.append((command, expected, try Self.output(of: command, in: folder)))
    }
    for image in images {
      reading.drawn[image] = try? Data(contentsOf: folder.appending(path: image))
    }
    return reading
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
