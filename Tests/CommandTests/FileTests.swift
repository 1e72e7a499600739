import Testing

/// No file is lost by writing, and none is waited for.
@Suite struct FileTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  private func fit(model: String) throws -> Run {
    try classroom.run(
      "fit", "\(Classroom.name)/answers.csv", "--starts", "1", "--model",
      model.isEmpty ? "" : "\(Classroom.name)/\(model)")
  }

  @Test(arguments: ["answers.csv", "link.json"])
  func `a model does not replace the answers it is fitted to`(model: String) throws {
    try classroom.link("link.json", to: "answers.csv")
    let before = try classroom.read("answers.csv")
    let run = try fit(model: model)
    #expect(run.status == 2 && run.errors.contains("`\(Classroom.name)/\(model)`"))
    #expect(try classroom.read("answers.csv") == before)
  }

  @Test func `a link is followed, and the file keeps its permissions`() throws {
    try classroom.write("", to: "private.json")
    try classroom.protect("private.json", permissions: 0o600)
    try classroom.link("link.json", to: "private.json")
    #expect(try fit(model: "link.json").status == 0)
    #expect(try classroom.attributes(of: "link.json").isLink)
    #expect(try classroom.attributes(of: "private.json").permissions == 0o600)
    #expect(try classroom.read("private.json").count > 1000)
    try classroom.link("new.json", to: "target.json")
    #expect(try fit(model: "new.json").status == 0)
    #expect(try classroom.read("target.json").count > 1000)
  }

  @Test func `only a plain file is replaced`() throws {
    try classroom.makePipe("pipe")
    #expect(try fit(model: "pipe").status == 74)
    #expect(try classroom.run("fit", "\(Classroom.name)/answers.csv", "--model", ".").status == 74)
    #expect(try fit(model: "").status == 2)
    let lost = try fit(model: "nowhere/model.json")
    #expect(lost.status == 74 && lost.errors.contains("no such folder"))
  }

  @Test(arguments: ["nowhere.json", "model.json"])
  func `a broken link to a model is not passed over`(destination: String) throws {
    try classroom.link("model.json", to: destination)
    let run = try classroom.ask("class")
    #expect(run.status == 74 && run.output == "" && run.errors.contains("model.json"))
  }

  @Test(arguments: ["answers.csv", "catalogue.json", "roster.csv"])
  func `a pipe in a folder is not waited for`(name: String) throws {
    try classroom.remove(name)
    try classroom.makePipe(name)
    let run = try classroom.ask("class")
    #expect(run.status == 74)
    #expect(run.errors.contains("\(Classroom.name)/\(name)`: it is no regular file"))
  }

  @Test func `a folder or an empty path in place of a file is named as such`() throws {
    let answers = "\(Classroom.name)/answers.csv"
    for words in [["fit", "."], ["fit", answers, "--mapping", "."]] {
      let run = try classroom.run(words)
      #expect(run.status == 74 && run.errors == "balise: cannot read `.`: it is a folder\n")
    }
    let tested = try classroom.run("evaluate", answers, "--test-learners", ".")
    #expect(tested.status == 74 && tested.errors.hasSuffix("it is a folder\n"))
    for words in [
      ["fit", ""], ["class", "--from", ""], ["evaluate", answers, "--test-learners", ""],
    ] {
      let run = try classroom.run(words)
      #expect(run.status == 2 && run.errors == "balise: an empty path names no file\n")
    }
  }

  @Test func `a folder may have spaces and accents in its name`() throws {
    let folder = "\(Classroom.name)/5e été"
    let made = try classroom.run(
      "simulate", "answers", "--catalogue", "\(Classroom.name)/catalogue.json", "--out", folder)
    #expect(made.status == 0)
    try classroom.write(classroom.read("catalogue.json"), to: "5e été/catalogue.json")
    #expect(try classroom.run("class", "--from", folder).status == 0)
    #expect(classroom.holds("5e été/ledger.sqlite"))
    #expect(try classroom.run("ledger", "verify", "--from", folder).status == 0)
  }
}
