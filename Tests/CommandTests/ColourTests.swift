import Testing

/// Bold and colour on a terminal, and nowhere else.
@Suite(.enabled(if: TestTerminal.isThere, "there is no `script`"))
struct ColourTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  private static let views = [
    ["class"], ["groups"], ["skills"], ["items"], ["learner", "P07"], ["why", "P07"],
  ]

  private func show(
    _ view: [String], columns: Int? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    try classroom.run(
      view + ["--from", Classroom.name],
      environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm", "NO_COLOR": ""].merging(environment) {
        $1
      },
      with: TestTerminal.launcher(columns: columns))
  }

  @Test(arguments: views)
  func `a terminal shows in colour the words that a pipe carries`(view: [String]) throws {
    let terminal = try show(view)
    #expect(terminal.status == 0)
    #expect(terminal.output.contains("\u{1B}[1m"), "\(terminal.output)")
    let pipe = try classroom.ask(view)
    #expect(!pipe.output.contains("\u{1B}"))
    #expect(terminal.output.plain == pipe.output)
  }

  @Test func `what calls for care has a colour, and words that say so`() throws {
    let output = try show(["class", "--lang", "fr"]).output
    #expect(output.contains("\u{1B}[1;35mPRUDENCE"))
    #expect(try show(["groups"]).output.contains("\u{1B}[1;35m  fragile suggestion"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": ""]])
  func `an environment without colour gets none`(environment: [String: String]) throws {
    for view in Self.views {
      #expect(try !show(view, environment: environment).output.contains("\u{1B}"))
    }
  }

  @Test func `an option asks for no colour, in both languages`() throws {
    for option in ["--no-color", "--sans-couleur"] {
      #expect(try !show(["class", option]).output.contains("\u{1B}"))
    }
  }

  @Test(arguments: ["json", "csv"])
  func `what programs read has no colour`(format: String) throws {
    #expect(try !show(["class", "--format", format]).output.contains("\u{1B}"))
  }

  // At most a page, and no less than views can be laid out in.
  @Test(arguments: [(60, 60), (40, 40), (20, 40), (200, 80)])
  func `a narrow terminal has its width, and a wide one that of a page`(
    columns: Int, width: Int
  ) throws {
    let terminal = try show(["class"], columns: columns).output.plain
    #expect(try terminal == classroom.ask("class", "--width", "\(width)").output)
  }
}
