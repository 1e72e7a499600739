import Foundation
import Testing
import _TestSupport

/// `make notebooks` sets it: outputs are then written into the notebooks, to be read and committed.
private let rewrites = ProcessInfo.processInfo.environment["BALISE_NOTEBOOKS"] == "write"

@Suite struct NotebookTests {
  @Test(arguments: try Notebook.all())
  func `prints what the notebook shows`(notebook: Notebook) throws {
    let runs = try notebook.run()
    if rewrites {
      let text = notebook.text(printing: runs.map(\.printed))
      try text.write(to: notebook.file, atomically: true, encoding: .utf8)
    } else {
      for run in runs { #expect(run.printed == run.expected, "\(run.command)") }
    }
  }

  @Test func `there are notebooks with commands in them`() throws {
    let commands = try Notebook.all().flatMap(\.parts).filter {
      if case .command = $0 { true } else { false }
    }
    #expect(commands.count >= 2)
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

      """
    let page = Notebook(file: packageRoot, text: text)
    #expect(page.text(printing: ["one\n\ntwo\n", ""]) == text)
    #expect(page.text(printing: ["1\n", "2\n"]).contains("$ balise a\n1\n$ balise b\n2\n```\n"))
  }
}
