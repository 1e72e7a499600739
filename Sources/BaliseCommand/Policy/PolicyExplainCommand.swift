import ArgumentParser
import LearningDomain
import PolicyGate
import StrictJSON

struct PolicyExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "expliquer", "Une règle, une permission ou un devoir en mots.",
      """
      Une règle va par son identifiant ou par son code, une permission et un devoir par leur \
      identifiant, et une obligation par son nom, qui vaut pour chaque devoir qui la porte. Un \
      code peut valoir pour plusieurs règles.

      Exemple : balise regle expliquer PUR-GRADING
      """),
    english: CommandHelp(
      "explain", "A rule, a permit or a duty in words: when, why, and what it does.",
      """
      A rule goes by its id or by its code, a permit and a duty by their ids, and an obligation by \
      its name, which stands for every duty that holds it. A code may stand for several rules.

      Example: balise policy explain PUR-GRADING
      """))

  @Argument(
    help: .bilingual(
      "L’identifiant ou le code d’une règle, l’identifiant d’une permission ou d’un devoir, une obligation.",
      "The id or the code of a rule, the id of a permit or a duty, or an obligation.",
      value: ("règle", "rule")))
  var rule: String

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let explanation = PolicyExplanation(of: rule, under: try policy.stack(), output.language)
    guard !explanation.isEmpty else {
      let names = explanation.names.joined(separator: ", ")
      throw Failure(.usage) { ExplainPhrases.noRule($0, rule, names) }
    }
    try output.print(explanation.json) { explanation.lines }
  }
}
