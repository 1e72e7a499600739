import ArgumentParser
import KnowledgeTracing
import LearningDomain
import PolicyGate
import StrictJSON

/// What the documents for a school are drawn from.
struct DocumentOptions: ParsableArguments {
  @Option(help: "The model that suggestions rest on, whose card is quoted.")
  var model: String?

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var output: OutputOptions

  /// Prints a document, as it is or in an object.
  func print(_ schema: String, _ page: (Model?, PolicyStack, Language) -> String) throws {
    let text = page(
      try model.map { try Model(file: $0) }, try policy.stack(), output.language)
    let json: JSONValue = [
      "schema": .string(schema), "language": .string(output.language.code),
      "markdown": .string(text),
    ]
    try output.print(json) {
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
    }
  }
}

struct PolicyRegister: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "A record for the register of processing. / Fiche pour le registre des traitements.",
    discussion: """
      Article 30 of the GDPR, in Markdown, from the policy and the model's card. What only the school \
      can say stands in square brackets.

      Example: balise policy register --lang fr > registre.md
      """,
    aliases: ["registre"])

  @OptionGroup var options: DocumentOptions

  func run() throws {
    try options.print("balise/policy-register/1") { Register(model: $0, under: $1, $2).text }
  }
}

struct PolicyImpact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "A skeleton of the impact assessment. / Trame de l’analyse d’impact.",
    discussion: """
      Article 35 of the GDPR, in Markdown, from the policy and the model's card: facts are filled in, \
      judgements are not. They stand in square brackets, for people.

      Example: balise policy impact --lang fr > analyse.md
      """,
    aliases: ["analyse"])

  @OptionGroup var options: DocumentOptions

  func run() throws {
    try options.print("balise/policy-impact/1") { Impact(model: $0, under: $1, $2).text }
  }
}
