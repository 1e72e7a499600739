import ArgumentParser
import Balise
import LearningDomain
import PolicyGate
import StrictJSON

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "rapport", "Une classe en une page, à lire et à imprimer.",
      """
      Un seul fichier, sans réseau ni script ; deux feuilles A4 pour trente élèves.

      Exemple : balise rapport --de Datasets/5e-mathematiques --html classe.html
      """),
    english: CommandHelp(
      "report", "A class as one page to read and print.",
      """
      One file that needs no network and no script; two sheets of A4 for thirty learners.

      Example: balise report --from Datasets/5e-mathematiques --html class.html
      """))

  @Option(
    help: .bilingual(
      "Le fichier à écrire ; s’il existe, il est remplacé.",
      "The file to write; one that stands there is replaced.", value: ("fichier", "file")),
    completion: .file(extensions: ["html"]))
  var html: String

  @Flag(
    name: .bilingual("billets", "slips"),
    help: .bilingual(
      "Ajouter un billet par élève, dans des mots pour les élèves.",
      "Add a slip for each learner, in words for learners."))
  var slips = false

  @OptionGroup var options: ClassOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let inputs = ["answers.csv", "catalogue.json", "roster.csv", "model.json"].map {
      Optional(filePath($0, in: options.source.from))
    }
    let file = try OutputFile(
      html, unlike: inputs + [options.source.model, options.source.ledgerPath])
    let (school, schoolClass, entries) = try options.read()
    let isModelled = school.model != nil
    let advice = isModelled ? try school.advise(entries, languages: [output.language]) : []
    let learners = entries.map(\.learner)
    let view = ClassView(
      school: school, schoolClass: schoolClass, learners: learners, advice: advice,
      signs: ClassSigns(school.observations, learners: learners, asOf: school.asOf),
      language: output.language, isWhole: true, width: output.width)
    let page = ReportPage(
      view: view, grouping: isModelled ? try school.groups(of: entries) : nil,
      skills: isModelled ? try school.skills(of: entries) : nil, hasSlips: slips)
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
