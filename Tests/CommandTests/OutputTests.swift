import Testing

/// What cannot be said is a failure, and never a crash.
@Suite struct OutputTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  @Test(
    arguments: [
      ["--help"], ["--version"], ["simulate", "answers", "--help"], ["policy", "check"],
      ["class", "--from", Classroom.name], ["doctor", "--from", Classroom.name],
      ["why", "P07", "--from", Classroom.name, "--format", "json"],
    ], [">/dev/full", ">&-"])
  func `output that cannot be written is a failure`(words: [String], redirection: String) throws {
    let run = try classroom.run(words, with: shell(redirection))
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("balise: cannot write to standard output: "), "\(run.errors)")
  }

  @Test(arguments: ["2>/dev/full", "2>&-"])
  func `an error that nobody can read keeps its exit code`(redirection: String) throws {
    let missing = try classroom.run(["class", "--from", "nowhere"], with: shell(redirection))
    #expect(missing.status == 74)
    #expect(try classroom.run(["class", "--no"], with: shell(redirection)).status == 2)
  }

  @Test func `what comes from data does not steer the terminal`() throws {
    let row = "P01,Q001,x\u{1B}[2J\u{7}\u{9B}y,1,2026-09-08T08:06:00Z,answer,,,"
    try classroom.write(answers: classroom.answers() + [row])
    for format in ["text", "json"] {
      let run = try classroom.ask("doctor", "--format", format)
      #expect(run.status == 0 && run.output.contains("[2J"))
      #expect(isPlain(run.output))
    }
    let failed = try classroom.run("fit", "no\u{1B}[31m\rsuch")
    #expect(failed.status == 74 && isPlain(failed.errors))
    #expect(try isPlain(classroom.run("\u{1B}[31m").errors))
  }

  /// A shell that sends a stream elsewhere.
  private func shell(_ redirection: String) -> [String] {
    ["/bin/sh", "-c", "exec \"$0\" \"$@\" \(redirection)"]
  }

  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
  }
}
