import ArgumentParser
import Balise
import LearningDomain
import PolicyGate
import StrictJSON

struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "classe", "La classe en trente secondes, et qui en est.",
      """
      Sans le nom d’une sous-commande, c’est `voir` qui est exécutée ; ses options : balise classe voir --aide

      Exemple : balise classe --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "class", "The thirty-second view of a class, and who is in it.",
      """
      Without the name of a subcommand it is `show` that is run; its options: balise class show --help

      Example: balise class --from Datasets/5e-mathematiques
      """),
    subcommands: [ClassShow.self, ClassUpdate.self], defaultSubcommand: ClassShow.self)
}

struct ClassShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "voir", "La classe en trente secondes.",
      """
      Qui a besoin de quelqu’un maintenant, sur quoi, et avec quelles preuves.

      Exemple : balise classe voir --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "show", "The thirty-second view of a class.",
      """
      Who needs a person now, on what, and with which evidence.

      Example: balise class show --from Datasets/5e-mathematiques
      """))

  @OptionGroup var options: ClassOptions

  @Flag(
    name: .bilingual("tout", "all"),
    help: .bilingual(
      "Ne rien laisser de côté, aussi long que ce soit.",
      "Leave nothing out, however long."))
  var all = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let (school, schoolClass, entries) = try options.read()
    let advice =
      school.model == nil ? [] : try school.advise(entries, languages: [output.language])
    let learners = entries.map(\.learner)
    let view = ClassView(
      school: school, schoolClass: schoolClass, learners: learners, advice: advice,
      signs: ClassSigns(school.observations, learners: learners, asOf: school.asOf),
      language: output.language, isWhole: all, width: output.width)
    try output.print(view.json, csv: { view.table }, lines: { view.lines })
    try Failure.check(advice)
  }
}
