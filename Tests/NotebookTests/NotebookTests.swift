import Foundation
import Testing
import _TestSupport

/// `make notebooks` sets it: outputs and plots are then written anew, to be read and committed.
private let rewrites = ProcessInfo.processInfo.environment["BALISE_NOTEBOOKS"] == "write"

@Suite struct NotebookTests {
  @Test(arguments: try Notebook.all())
  func `prints and draws what the notebook shows`(notebook: Notebook) throws {
    let reading = try notebook.run()
    if rewrites {
      let text = notebook.text(printing: reading.runs.map(\.printed))
      try text.write(to: notebook.file, atomically: true, encoding: .utf8)
    }
    for run in reading.runs where !rewrites {
      #expect(run.printed == run.expected, "\(run.command)")
    }
    for image in notebook.images {
      let drawn = try #require(reading.drawn[image], "\(image) is drawn by no command")
      let shown = notebook.folder.appending(path: image)
      if rewrites {
        try FileManager.default.createDirectory(
          at: shown.deletingLastPathComponent(), withIntermediateDirectories: true)
        try drawn.write(to: shown)
      }
      #expect(try Data(contentsOf: shown) == drawn, "\(image)")
    }
  }

  @Test func `there are ten notebooks and more, each with commands and its number`() throws {
    let notebooks = try Notebook.all().filter { $0.folder.lastPathComponent == "Notebooks-md" }
    let numbers = Set(notebooks.map { $0.testDescription.prefix(2) })
    #expect(numbers == Set((1...12).map { $0 < 10 ? "0\($0)" : "\($0)" }))
    for notebook in notebooks where !notebook.written.keys.contains("Package.swift") {
      #expect(notebook.parts.contains { $0.isCommand }, "\(notebook)")
    }
  }

  @Test(arguments: try Notebook.all())
  func `every link to a file leads to one`(notebook: Notebook) throws {
    for part in notebook.parts {
      guard case .prose(let line) = part else { continue }
      for link in line.matches(of: /\]\(([^):#]+)\)/).map({ String($0.output.1) }) {
        let target = notebook.folder.appending(path: link).path()
        #expect(FileManager.default.fileExists(atPath: target), "\(link)")
      }
    }
  }

  @Test func `no plot is left over`() throws {
    let shown = try Notebook.all().flatMap { page in
      page.images.map { page.folder.appending(path: $0).standardized.path() }
    }
    let plots = packageRoot.appending(path: "Notebooks-md/plots")
    let names = FileManager.default.enumerator(atPath: plots.path())?.compactMap { $0 as? String }
    let drawn = (names ?? []).filter { $0.hasSuffix(".svg") }
    #expect(Set(drawn.map { plots.appending(path: $0).standardized.path() }) == Set(shown))
  }

  /// The title of the notebook on embedding; `.ci/embedding` compiles it.
  @Test func `the program of a vendor has twenty lines`() throws {
    let program = try #require(
      Notebook.all().compactMap { $0.written["Sources/Platform/main.swift"] }.first)
    #expect(program.split(separator: "\n").count == 20)
  }

  @Test func `a page with its own outputs is the same page`() throws {
    let text = """
      Text
      ```console
      $ make demo
      done
      $ balise a
      one

      two
      $ balise b
      ```
      ```swift
      $ balise c
      ```
      ```csv answers.csv
      learner,item
      ```
      ![A plot](plots/a.svg)

      """
    let page = Notebook(file: packageRoot, text: text)
    #expect(page.text(printing: ["one\n\ntwo\n", ""]) == text)
    #expect(page.text(printing: ["1\n", "2\n"]).contains("$ balise a\n1\n$ balise b\n2\n```\n"))
    #expect(page.written == ["answers.csv": "learner,item\n"])
    #expect(page.images == ["plots/a.svg"])
  }
}

extension Notebook {
  fileprivate var folder: URL { file.deletingLastPathComponent() }
}
