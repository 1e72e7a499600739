import ArgumentParser
import LearningDomain
import PolicyGate
import StrictJSON

struct PolicyExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "A rule, a permit or a duty in words: when, why, and what it does. / Expliquer une règle.",
    discussion: """
      A rule goes by its id or by its code, a permit and a duty by their ids, and an obligation by its \
      name, which stands for every duty that holds it. A code may stand for several rules.

      Example: balise policy explain PUR-GRADING
      """,
    aliases: ["expliquer"])

  @Argument(help: "The id or the code of a rule, the id of a permit or a duty, or an obligation.")
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
