import ArgumentParser
import Balise
import LearningDomain
import PolicyGate
import StrictJSON

struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class",
    abstract: "The thirty-second view of a class. / La classe en trente secondes.",
    discussion: "Example: balise class --from Datasets/5e-mathematiques --lang fr",
    aliases: ["classe"])

  @OptionGroup var options: ClassOptions

  @Flag(name: [.customLong("all"), .customLong("tout")], help: "Leave nothing out, however long.")
  var all = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (school, schoolClass, learners) = try options.read()
    let advice =
      school.model == nil ? [] : try school.advise(learners, languages: [output.language])
    let view = ClassView(
      school: school, schoolClass: schoolClass, learners: learners, advice: advice,
      signs: ClassSigns(school.observations, learners: learners, asOf: school.asOf),
      language: output.language, isWhole: all)
    try output.print(view.json, csv: { view.table }) { view.lines }
    try Failure.check(advice)
  }
}
