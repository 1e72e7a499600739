import ArgumentParser
import LearningDomain
import PolicyGate
import StrictJSON

struct PolicyDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "comparer", "Les demandes que deux règles décident autrement.",
      """
      Confronte les deux à toute demande possible ; il compare les verdicts, pas les mots. Une \
      règle est `socle`, un fichier, ou une couche, qui repose sur le socle.

      Exemple : balise regle comparer socle ecole.json
      """),
    english: CommandHelp(
      "diff", "Which requests two policies decide differently.",
      """
      Holds the two against every request there is; it compares verdicts, not words. A policy \
      is `floor`, a file, or a layer, which stands on the floor.

      Example: balise policy diff floor school.json
      """))

  @Argument(
    help: .bilingual(
      "La règle d’avant : `socle` ou un fichier.",
      "The policy before: `floor` or a file.", value: ("avant", "before")),
    completion: .file(extensions: ["json"]))
  var before: String

  @Argument(
    help: .bilingual(
      "La règle d’après : `socle` ou un fichier.",
      "The policy after: `floor` or a file.", value: ("après", "after")),
    completion: .file(extensions: ["json"]))
  var after: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let old = try NamedPolicy(before).policy
    let new = try NamedPolicy(after).policy
    let changes = ProgressLine.during(ProgressPhrases.deciding) { old.changes(to: new) }
    let json: JSONValue = [
      "schema": "balise/policy-diff/1", "before": .string(old.digest.description),
      "after": .string(new.digest.description), "changes": .array(changes.map(\.json)),
    ]
    try output.print(json) {
      changes.isEmpty
        ? [LayerPhrases.noChange(output.language)]
        : changes.flatMap { LayerPhrases.lines($0, output.language) }
    }
  }
}

extension PolicyChange {
  fileprivate var json: JSONValue {
    let shown: [JSONValue.Member] = [
      .init("situations", .integer(situations)),
      .init("witness", .array(witness.settings.map { .string($0) })),
      .init("request", .string(witness.canonicalText)),
    ]
    switch kind {
    case .verdict(let before, let after, let lost, let gained):
      return .object(
        [
          .init("kind", "verdict"), .init("before", .string(before)),
          .init("after", .string(after)),
          .init("lost", .array(lost.map { .string($0.description) })),
          .init("gained", .array(gained.map { .string($0.description) })),
        ] + shown)
    case .reason(let rule, let before, let after):
      return .object(
        [
          .init("kind", "reason"), .init("rule", .string(rule)), .init("before", .boolean(before)),
          .init("after", .boolean(after)),
        ] + shown)
    }
  }
}
