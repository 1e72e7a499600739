import Foundation
import Testing
import _TestSupport

/// A page with console blocks: commands after `$`, and under each what it printed.
///
/// A block that names a file after its language, such as `csv week.csv`, is that file, which the
/// reader makes before the first command. An image is one that the commands draw.
struct Notebook: CustomTestStringConvertible {
  enum Part {
    case prose(String)
    case command(String, output: String)
  }

  let file: URL
  let parts: [Part]

  /// What the reader writes into files, by name.
  let written: [String: String]

  /// The files of the images it shows, beside it.
  let images: [String]

  var testDescription: String { file.lastPathComponent }

  /// The notebooks, README.md, and the articles of the documentation that have commands in them.
  static func all() throws -> [Notebook] {
    let notebooks = try pages(in: "Notebooks-md")
    let articles = try pages(in: "Sources").filter { $0.parts.contains(where: \.isCommand) }
    return notebooks + articles + [try Notebook(at: packageRoot.appending(path: "README.md"))]
  }

  private static func pages(in folder: String) throws -> [Notebook] {
    let root = packageRoot.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
      .map { try Notebook(at: root.appending(path: $0)) }
  }

  private init(at file: URL) throws {
    self.init(file: file, text: try String(contentsOf: file, encoding: .utf8))
  }

  /// Only commands that begin with `balise` are run; the rest of a console block is prose.
  init(file: URL, text: String) {
    var parts: [Part] = []
    var written: [String: String] = [:]
    var isConsole = false
    var name: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
        name = line.split(separator: " ").dropFirst().first.map(String.init)
      } else if let name {
        written[name, default: ""] += line + "\n"
      }
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
    self.written = written
    images = text.matches(of: /!\[[^\]]*\]\(([^)]+)\)/).map { String($0.output.1) }
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
}

extension Notebook.Part {
  var isCommand: Bool {
    if case .command = self { true } else { false }
  }
}
