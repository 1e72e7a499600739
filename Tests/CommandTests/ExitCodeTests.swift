import Testing

/// The exit codes of `teacher.md`, each by a case of it, and how a command ends whose reader has gone.
@Suite struct ExitCodeTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  @Test func `0 where it is done`() throws { #expect(try classroom.ask("class").status == 0) }

  @Test func `1 where what was measured misses a bar`() throws {
    let run = try classroom.run(
      "evaluate", "rationale", "--data", "\(Classroom.name)/answers.csv", "--model",
      "\(Classroom.name)/model.json", "--catalogue", "\(Classroom.name)/catalogue.json")
    #expect(run.status == 1)
  }

  @Test func `2 where the command line makes no sense`() throws {
    #expect(try classroom.ask("class", "--sideways").status == 2)
  }

  @Test func `65 where data is bad, with file, line, column and what was expected`() throws {
    var lines = try classroom.answers()
    lines[3] = "P01,Q001,operations-decimaux,maybe,2026-09-08T08:06:00Z,answer,,,"
    try classroom.write(answers: lines)
    let run = try classroom.ask("class")
    #expect(run.status == 65 && run.errors.contains("answers.csv, line 4, column 30: "))
    #expect(run.errors.contains("expected 0 or 1"))
  }

  @Test func `74 where something cannot be read or written`() throws {
    #expect(try classroom.run("class", "--from", "nowhere").status == 74)
    #expect(try classroom.ask("report", "--html", "nowhere/class.html").status == 74)
  }

  @Test func `76 where something was displayed without a receipt`() throws {
    #expect(try classroom.ask("class").status == 0)
    try classroom.write("day,displayed\n2026-01-05,1\n", to: "displayed.csv")
    let file = "\(Classroom.name)/displayed.csv"
    #expect(try classroom.ask("ledger", "reconcile", "--displayed", file).status == 76)
  }

  @Test func `77 where the policy refuses`() throws {
    #expect(try classroom.run("policy", "check", "--set", "purpose=grading").status == 77)
    #expect(try classroom.ask("why", "P09", "--as-of", "2027-02-20").status == 77)
  }

  @Test func `78 where the model does not speak of what is asked`() throws {
    try classroom.write(answers: [classroom.answers()[0]])
    try classroom.remove("model.json")
    #expect(try classroom.ask("why", "P07").status == 78)
  }

  /// A shell that reads the first line alone, and says how the command ended.
  private static let first = ["/bin/bash", "-c", #""$0" "$@" | head -1; echo "${PIPESTATUS[0]}""#]
  /// The same, where a closed pipe is an error and no signal.
  private static let ignoring = [
    "/bin/bash", "-c", #"trap '' PIPE; "$0" "$@" | head -1; echo "${PIPESTATUS[0]}""#,
  ]

  // More than a pipe holds, so that the reader has gone while there is something to write.
  @Test(arguments: [first, ignoring])
  func `a reader who has seen enough is no error to speak of`(launcher: [String]) throws {
    for words in [
      ["policy", "sheet", "--format", "json"], ["class", "--all", "--format", "json"],
    ] {
      let from = words[0] == "class" ? ["--from", Classroom.name] : []
      let run = try classroom.run(words + from, with: launcher)
      #expect(run.errors == "", "\(run.errors)")
      let lines = run.lines
      #expect(lines.count == 2 && lines[0] == "{")
      #expect(["0", "141", "74"].contains(lines[1]), "\(lines[1])")
    }
  }
}
