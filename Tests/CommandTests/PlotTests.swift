import Foundation
import FoundationXML
import StrictJSON
import Testing

@Suite struct PlotTests {
  static let names = ["reliability.svg", "learning-curves.svg"]
  let classroom: Classroom

  init() throws { classroom = try Classroom(fitted: false) }

  private func evaluate(
    plots: String = "\(Classroom.name)/plots", _ options: String...
  ) throws -> Run {
    try classroom.run(
      [
        "evaluate", "\(Classroom.name)/answers.csv", "--starts", "1", "--folds", "2", "--plots",
        plots,
      ] + options)
  }

  private func root(of name: String) throws -> XMLElement {
    let document = try XMLDocument(data: classroom.read("plots/\(name)"))
    return try #require(document.rootElement())
  }

  @Test(arguments: ["fr", "en"], names)
  func `a plot is an image with a name and a description, in the language asked for`(
    language: String, name: String
  ) throws {
    let run = try evaluate("--lang", language)
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.contains("\(Classroom.name)/plots (reliability.svg"))
    let root = try root(of: name)
    #expect(root.name == "svg" && root.attribute("role") == "img")
    #expect(root.attribute("lang") == language && root.attribute("xml:lang") == language)
    let title = try #require(root.elements(forName: "title").first)
    let description = try #require(root.elements(forName: "desc").first)
    let ids = [title, description].map { $0.attribute("id") }
    #expect(!ids.contains(nil))
    #expect(ids == ["aria-labelledby", "aria-describedby"].map(root.attribute))
    let titles = [
      "fr": ["Diagramme de fiabilité", "Courbes d’apprentissage"],
      "en": ["Reliability diagram", "Learning curves"],
    ]
    #expect(titles[language, default: []].contains(try #require(title.stringValue)))
    let words = try #require(description.stringValue)
    #expect(words.contains(language == "fr" ? "de 23\u{A0}élèves" : "of 23\u{A0}learners"))
    // Every place of a phrase is filled in, and every share in the way of its language.
    #expect(!words.contains(/%\d/))
    #expect(words.contains(language == "fr" ? /\d\u{A0}%/ : /\d%/))
    #expect(!words.contains(language == "fr" ? /\d%|\d\.\d| [:;»]/ : /\d\s%|\d,\d/))
  }

  @Test func `the diagram says the figures of the report, and draws the bins of the ECE`() throws {
    let found = try evaluate("--lang", "en", "--format", "json").json()
    func number(_ value: Double) -> String {
      String(format: "%.3f", value).replacing("-", with: "−")
    }
    let line = try found.required("calibration").members()
    let figures =
      "ECE\u{A0}\(number(try found.number("ece"))) · slope\u{A0}\(number(try line.number("slope")))"
      + " · intercept\u{A0}\(number(try line.number("intercept")))"
    let root = try root(of: "reliability.svg")
    #expect(root.elements(forName: "text").contains { $0.stringValue == figures })
    #expect(root.elements(forName: "circle").count == 15 + 1)  // and one in the key
  }

  @Test func `the paths stand in the report where plots were asked for`() throws {
    let found = try evaluate("--format", "json").json()
    #expect(try found.strings("plots") == Self.names.map { "\(Classroom.name)/plots/\($0)" })
  }

  @Test func `what stands there is replaced, by the same bytes each time`() throws {
    #expect(try evaluate().status == 0)
    let first = try Self.names.map { try classroom.read("plots/\($0)") }
    for name in Self.names { try classroom.write("old", to: "plots/\(name)") }
    #expect(try evaluate("--threads", "1").status == 0)
    #expect(try Self.names.map { try classroom.read("plots/\($0)") } == first)
  }

  @Test(arguments: names)
  func `nothing names a learner, runs or is fetched`(name: String) throws {
    let learners = Set(try classroom.answers().dropFirst().map { $0.prefix { $0 != "," } })
    #expect(try evaluate().status == 0)
    let text = try classroom.text(of: "plots/\(name)")
    for learner in learners { #expect(!text.contains(learner)) }
    #expect(!text.contains(/<script|href|@import|url\(/))
    // One address alone, that of the format.
    #expect(text.matches(of: /http/).count == 1)
  }

  @Test func `ten learners have points, nine have none`() throws {
    let header = "learner,item,skills,correct,time\n"
    for (learners, points) in [(10, true), (9, false)] {
      let rows = (0..<learners).flatMap { learner in
        (0..<4).map { "L\(learner),q\($0),s,\((learner + $0) % 2),\($0)\n" }
      }
      try classroom.write(header + rows.joined(), to: "answers.csv")
      #expect(try evaluate("--lang", "en").status == 0)
      let root = try root(of: "learning-curves.svg")
      // Four opportunities in two panels, and one in the key.
      #expect(root.elements(forName: "circle").count == (points ? 2 * 4 : 0) + 1)
      let texts = root.elements(forName: "text").compactMap(\.stringValue)
      #expect(texts.contains("no point: fewer than 10 learners") == !points)
    }
  }

  @Test func `the name of a skill is text, whatever it holds`() throws {
    let skill = "<a&b>\u{FFFE} %1"
    let rows = (0..<10).map { "L\($0),q,\(skill),\($0 % 2),0\n" }
    try classroom.write("learner,item,skills,correct,time\n" + rows.joined(), to: "answers.csv")
    #expect(try evaluate("--lang", "en").status == 0)
    let root = try root(of: "learning-curves.svg")
    let words = try #require(root.elements(forName: "desc").first?.stringValue)
    #expect(words.contains("“<a&b>\u{FFFD} %1”: opportunity 1: 50% observed"))
  }

  @Test func `a plot replaces nothing that is read`() throws {
    let folder = Classroom.name
    try classroom.write(classroom.read("answers.csv"), to: "reliability.svg")
    try classroom.link("learning-curves.svg", to: "test.txt")
    try classroom.write("P01\nP07\n", to: "test.txt")
    let answers = try classroom.run(
      "evaluate", "\(folder)/reliability.svg", "--folds", "2", "--plots", folder)
    let tested = try classroom.run(
      "evaluate", "\(folder)/answers.csv", "--test-learners", "\(folder)/test.txt", "--plots",
      folder)
    #expect(answers.status == 2 && tested.status == 2)
    #expect(tested.errors.contains("is read by this command"))
    #expect(try classroom.read("reliability.svg") == classroom.read("answers.csv"))
    #expect(try classroom.text(of: "test.txt") == "P01\nP07\n")
  }

  @Test func `a folder that cannot be is named, and nothing is fitted`() throws {
    let file = try evaluate(plots: "\(Classroom.name)/answers.csv")
    #expect(
      file.status == 74 && file.output == ""
        && file.errors.contains("answers.csv`: it is no folder"))
    try classroom.link("circle", to: "circle")
    #expect(try evaluate(plots: "\(Classroom.name)/circle").status == 74)
    let empty = try evaluate(plots: "")
    #expect(empty.status == 2 && empty.errors == "balise: an empty path names no file\n")
  }

  @Test func `a command that fails before it fits leaves no folder`() throws {
    try classroom.write("learner,item\nP01,x\n", to: "answers.csv")
    #expect(try evaluate().status == 65)
    #expect(!classroom.holds("plots"))
  }
}

extension XMLElement {
  /// The value of an attribute; `attribute(forName:)` finds none where there is a namespace.
  fileprivate func attribute(_ name: String) -> String? {
    attributes?.first { $0.name == name }?.stringValue
  }
}
