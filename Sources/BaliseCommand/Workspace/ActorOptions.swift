public import ArgumentParser
public import Interchange
import LearningDomain

/// Who the actors of statements are.
struct ActorOptions: ParsableArguments {
  @Option(
    name: .bilingual("adresses", "addresses"),
    help: .bilingual(
      "Un acteur désigné par son adresse : lui donner un pseudonyme (hash) ou refuser l’énoncé (refuse).",
      "An actor known by an address: give it a pseudonym (hash) or refuse the statement (refuse).",
      value: ("choix", "choice")))
  var addresses = StatementRules.Addresses.hash

  @OptionGroup var pseudonyms: PseudonymOptions

  func rules(
    for workspace: String, _ returns: ReturnOptions, _ catalogue: Catalogue?
  ) throws -> StatementRules {
    StatementRules(
      pseudonymizer: try pseudonyms.pseudonymizer(for: workspace, returns.key.file),
      addresses: addresses, catalogue: catalogue, received: .now)
  }
}

extension StatementRules.Addresses: ExpressibleByArgument {}
