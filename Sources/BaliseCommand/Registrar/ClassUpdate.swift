import ArgumentParser
import Balise
import BaliseExchange
import Interchange
import LearningDomain
import PolicyGate
import StrictJSON
import Workspace

struct ClassUpdate: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "actualiser", "Mettre à jour les listes de classes : qui vient, part, change de classe.",
      """
      Une classe du fichier prend la place de sa liste précédente ; les autres restent. Qui part garde ses réponses \
      jusqu’à son retrait (balise eleve retirer) ou la fin de l’année (balise annee clore). Voyez d’abord : --verifier.

      Exemple : balise classe actualiser listes.csv --de ecole.sqlite
      """),
    english: CommandHelp(
      "update", "Bring the lists of classes up to date: who comes, leaves, changes class.",
      """
      A class in the file takes the place of its earlier list; other classes stay. Who leaves keeps the answers until \
      removed (balise learner remove) or until the year ends (balise year close). Look first: --check.

      Example: balise class update lists.csv --from school.sqlite
      """))

  @Argument(
    help: .bilingual(
      "Le fichier, avec les colonnes learner, class et, si elle y est, validUntil.",
      "The file, with the columns learner, class and, if any, validUntil.",
      value: ("fichier", "file")), completion: .file(extensions: ["csv"]))
  var file: String

  @OptionGroup var lists: RosterOptions
  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    try options.checkPlace()
    let language = options.output.language
    let workspace = try Workspace(at: options.path)
    var draft = try WorkspaceImport(into: workspace, key: options.key.file, at: .now)
    try draft.add(
      readRoster(at: file), from: file, shrinks: lists.replaces || options.checksOnly)
    try draft.settle()
    let roster = draft.delivery.roster
    let (change, receipt) = try options.run { registrar, moment in
      try registrar.update(roster, for: .officer, at: moment)
    } check: { registrar, moment in
      (try registrar.outcome(ofUpdating: roster, at: moment), nil)
    }
    let json: [(String, JSONValue)] = [
      ("came", .array(change.came.map { .string($0.text) })),
      ("left", .array(change.left.map { .string($0.text) })),
      ("moved", .array(change.moved.map(\.json))),
      ("merged", .array(draft.renamed.sorted().map { .string($0.text) })),
      ("erased", .array(draft.leftOut.map { .string($0.text) })),
    ]
    try options.output.print(
      .object(options.members("balise/class-update/1", receipt) + json.map { .init($0, $1) })
    ) {
      ListPhrases.lines(change, draft, checksOnly: options.checksOnly, language)
        + RegistrarPhrases.ending(receipt, language)
    }
  }
}

extension RosterChange.Move {
  fileprivate var json: JSONValue {
    [
      "learner": .string(learner.text), "from": .array(from.map { .string($0.text) }),
      "to": .array(to.map { .string($0.text) }),
    ]
  }
}

enum ListPhrases {
  private static let updated = Phrase("Listes mises à jour :", "Lists brought up to date:")
  private static let unchanged = Phrase(
    "Chacun reste où il est : rien n’est inscrit au journal.",
    "Everybody stays where they are: nothing is written on the ledger.")
  private static let came = CountPhrase(
    one: ("  vient : %2", "  comes: %2"), other: ("  viennent (%1) : %2", "  come (%1): %2"))
  private static let left = CountPhrase(
    one: ("  part, ses réponses restent : %2", "  leaves, the answers stay: %2"),
    other: ("  partent, leurs réponses restent (%1) : %2", "  leave, their answers stay (%1): %2"))
  private static let moved = Phrase(
    "  change de classe : %1, %2 → %3", "  changes class: %1, %2 → %3")
  private static let erased = CountPhrase(
    one: (
      "  effacé, donc laissé de côté : %2 (pour le reprendre : balise importer registre --reprendre)",
      "  erased, so left out: %2 (to take back: balise import roster --take-back)"
    ),
    other: (
      "  effacés, donc laissés de côté : %2 (pour en reprendre un : balise importer registre --reprendre)",
      "  erased, so left out: %2 (to take one back: balise import roster --take-back)"
    ))

  static func lines(
    _ change: RosterChange, _ draft: WorkspaceImport, checksOnly: Bool, _ language: Language
  ) -> [String] {
    var lines: [String] = []
    if change.isEmpty {
      lines.append(unchanged(language))
    } else {
      lines.append(checksOnly ? RegistrarPhrases.check(language) : updated(language))
    }
    if !change.came.isEmpty {
      lines.append(came(language, change.came.count, RegistrarPhrases.listed(change.came)))
    }
    if !change.left.isEmpty {
      lines.append(left(language, change.left.count, RegistrarPhrases.listed(change.left)))
    }
    lines += change.moved.map { move in
      moved(language, move.learner.text, named(move.from), named(move.to))
    }
    if !draft.renamed.isEmpty {
      lines.append(ImportPhrases.renamedLine(draft.renamed, language))
    }
    if !draft.leftOut.isEmpty {
      lines.append(erased(language, draft.leftOut.count, RegistrarPhrases.listed(draft.leftOut)))
    }
    return lines
  }

  private static func named(_ classes: [SchoolClass.ID]) -> String {
    classes.map(\.text).joined(separator: " ")
  }
}
