import ArgumentParser
import Balise
import LearningDomain
import PolicyGate
import StrictJSON
import Workspace

struct LearnerMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "fusionner", "Faire un seul élève de deux pseudonymes qui sont le même.",
      """
      Tout ce que l’espace garde du premier compte pour le second : réponses, listes, consignes, et ce que le journal \
      peut rouvrir. Le premier n’est plus ; un import qui parle encore de lui compte pour l’autre, et le dit. Deux \
      réponses différentes à la même question au même moment sont refusées. C’est définitif : voyez avec --verifier.

      Exemple : balise eleve fusionner P07 P12 --de ecole.sqlite
      """),
    english: CommandHelp(
      "merge", "Make one learner of two pseudonyms that are the same.",
      """
      All that the workspace keeps of the first counts for the second: answers, lists, directions, and what the \
      ledger can open. The first is no more; an import that still names it counts for the other, and says so. Two \
      different answers to one item at one moment are refused. It cannot be undone: look with --check.

      Example: balise learner merge P07 P12 --from school.sqlite
      """))

  @Argument(
    help: .bilingual(
      "Le pseudonyme qui n’est plus.", "The pseudonym that is no more.",
      value: ("élève", "learner")))
  var former: String

  @Argument(
    help: .bilingual(
      "Le pseudonyme qui reste.", "The pseudonym that stays.", value: ("autre", "other")))
  var learner: String

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let former = Learner.ID(former), learner = Learner.ID(learner)
    let (merger, receipt) = try options.run { registrar, moment in
      let merged = try registrar.merge(former, into: learner, for: .officer, at: moment)
      return (merged.merger, Optional(merged.receipt))
    } check: { registrar, _ in
      (try registrar.outcome(ofMerging: former, into: learner), nil)
    }
    let json: [(String, JSONValue)] = [
      ("learner", .string(former.text)), ("into", .string(learner.text)),
      ("moved", .integer(merger.moved)), ("known", .integer(merger.known)),
      ("directions", .integer(merger.directions)),
      ("classes", .array(merger.classes.map { .string($0.text) })),
    ]
    try options.output.print(
      .object(
        options.members("balise/learner-merge/1", receipt) + json.map { .init($0, $1) })
    ) {
      MergePhrases.lines(
        merger, former, learner, checksOnly: options.checksOnly, options.output.language)
        + RegistrarPhrases.ending(receipt, options.output.language)
    }
  }
}

enum MergePhrases {
  private static let merged = Phrase(
    "Fusionnés : %1 est désormais %2.", "Merged: %1 is %2 from now on.")
  private static let already = Phrase(
    "%1 est déjà %2 : rien n’a changé.", "%1 is %2 already: nothing changed.")
  private static let moved = CountPhrase(
    one: (
      "  réponses : %1 ligne reprise (déjà gardées : %2)",
      "  answers: %1 line taken over (kept already: %2)"
    ),
    other: (
      "  réponses : %1 lignes reprises (déjà gardées : %2)",
      "  answers: %1 lines taken over (kept already: %2)"
    ))
  private static let directions = CountPhrase(
    one: ("  consigne reprise : %1", "  direction taken over: %1"),
    other: ("  consignes reprises : %1", "  directions taken over: %1"))
  private static let classes = Phrase("  listes : %1", "  lists: %1")
  private static let imports = Phrase(
    "Un import qui parle encore de %1 compte pour %2, et le dit.",
    "An import that still names %1 counts for %2, and says so.")

  static func lines(
    _ merger: Merger, _ former: Learner.ID, _ learner: Learner.ID, checksOnly: Bool,
    _ language: Language
  ) -> [String] {
    guard !merger.isEmpty else { return [already(language, former.text, learner.text)] }
    let classes = merger.classes.map(\.text).joined(separator: " ")
    return [
      checksOnly
        ? RegistrarPhrases.check(language) : merged(language, former.text, learner.text),
      moved(language, merger.moved, String(merger.known)),
      merger.directions > 0 ? directions(language, merger.directions) : nil,
      classes.isEmpty ? nil : Self.classes(language, classes),
      checksOnly ? nil : imports(language, former.text, learner.text),
    ].compactMap(\.self)
  }
}
