import ArgumentParser
import Balise
import LearningDomain
import PolicyGate
import StrictJSON

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "A class as one page to read and print. / Le rapport d’une classe, à imprimer.",
    discussion: """
      One file that needs no network and no script; two sheets of A4 for thirty learners.

      Example: balise report --from Datasets/5e-mathematiques --html class.html
      """,
    aliases: ["rapport"])

  @Option(help: "The file to write; one that stands there is replaced.")
  var html: String

  @Flag(
    name: [.customLong("slips"), .customLong("billets")],
    help: "Add a slip for each learner, in words for learners.")
  var slips = false

  @OptionGroup var options: ClassOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let inputs = ["answers.csv", "catalogue.json", "roster.csv", "model.json"].map {
      Optional(filePath($0, in: options.source.from))
    }
    let file = try OutputFile(
      html, unlike: inputs + [options.source.model, options.source.ledgerPath])
    let (school, schoolClass, learners) = try options.read()
    let isModelled = school.model != nil
    let advice = isModelled ? try school.advise(learners, languages: [output.language]) : []
    let view = ClassView(
      school: school, schoolClass: schoolClass, learners: learners, advice: advice,
      signs: ClassSigns(school.observations, learners: learners, asOf: school.asOf),
      language: output.language, isWhole: true)
    let page = ReportPage(
      view: view, grouping: isModelled ? try school.groups(of: learners) : nil,
      skills: isModelled ? try school.skills(of: learners) : nil, hasSlips: slips)
    try file.write(page.bytes)
    let json: JSONValue = [
      "schema": "balise/report/1", "class": .string(schoolClass.text), "html": .string(html),
      "learners": .integer(learners.count),
      "suggestions": .integer(view.proposals.count),
    ]
    try output.print(json) { [ReportPhrases.written(output.language, html)] }
    try Failure.check(advice)
  }
}
