import ArgumentParser
import KnowledgeTracing
import LearningDomain
import PolicyGate
import StrictJSON

/// What the documents for a school are drawn from.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .bilingual("modele", "model"),
    help: .bilingual(
      "Le modèle sur lequel reposent les propositions, dont la fiche est citée.",
      "The model that suggestions rest on, whose card is quoted.", value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
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
    try output.print(
      json,
      lines: {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
          Line(String($0))
        }
      })
  }
}

struct PolicyRegister: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "registre", "Une fiche pour le registre des traitements.",
      """
      Article 30 du RGPD, en Markdown, d’après la règle et la fiche du modèle. Ce que \
      l’établissement seul peut dire est entre crochets.

      Exemple : balise regle registre --langue fr > registre.md
      """),
    english: CommandHelp(
      "register", "A record for the register of processing.",
      """
      Article 30 of the GDPR, in Markdown, from the policy and the model's card. What only the \
      school can say stands in square brackets.

      Example: balise policy register --lang fr > registre.md
      """))

  @OptionGroup var options: DocumentOptions

  func run() throws {
    try options.print("balise/policy-register/1") { Register(model: $0, under: $1, $2).text }
  }
}

struct PolicyImpact: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "analyse", "Une trame de l’analyse d’impact.",
      """
      Article 35 du RGPD, en Markdown, d’après la règle et la fiche du modèle : les faits sont \
      remplis, les jugements non. Ils sont entre crochets, pour des personnes.

      Exemple : balise regle analyse --langue fr > analyse.md
      """),
    english: CommandHelp(
      "impact", "A skeleton of the impact assessment.",
      """
      Article 35 of the GDPR, in Markdown, from the policy and the model's card: facts are \
      filled in, judgements are not. They stand in square brackets, for people.

      Example: balise policy impact --lang fr > analyse.md
      """))

  @OptionGroup var options: DocumentOptions

  func run() throws {
    try options.print("balise/policy-impact/1") { Impact(model: $0, under: $1, $2).text }
  }
}
