import ArgumentParser
import StrictJSON

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "manuel", "La page de manuel, faite de l’aide de chaque commande.",
      """
      À lire ainsi : balise manuel | man -l -

      Exemple : balise manuel > balise.1
      """),
    english: CommandHelp(
      "man", "The manual page, made of the help of every command.",
      """
      To read it: balise man | man -l -

      Example: balise man > balise.1
      """))

  @OptionGroup var language: HelpLanguageOptions

  func run() throws {
    let dump = ParserWords.said(.ofHelp) { _ in BaliseCommand._dumpHelp() }
    let members = try PlacedJSON.parse(Array(dump.utf8)).members()
    let command = try DescribedCommand(members.required("command"))
    try Output.write(ManualPage(command, .ofHelp).text)
  }
}
