import ArgumentParser
import Balise
import LearningDomain
import PolicyGate
import StrictJSON
import Workspace

struct YearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "annee", "L’année scolaire d’un espace.",
      """
      Elle va du 1er septembre au 31 août.

      Exemple : balise annee clore --dernier-jour 2027-07-03 --verifier --de ecole.sqlite
      """),
    english: CommandHelp(
      "year", "The school year of a workspace.",
      """
      It goes from 1 September to 31 August.

      Example: balise year close --last-day 2027-07-03 --check --from school.sqlite
      """),
    subcommands: [YearClose.self])
}

struct YearClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "clore", "Finir l’année scolaire.",
      """
      Chacun cesse d’être dans sa classe après le dernier jour, les consignes tombent, et ce qui est gardé des élèves \
      partis, qui ne sont sur aucune liste de l’année, est retiré. Les autres gardent leurs réponses, avec lesquelles \
      commence l’année suivante ; le journal garde ses échéances. Recommencer ne change rien. Voyez d’abord : --verifier.

      Exemple : balise annee clore --dernier-jour 2027-07-03 --confirmer 2026-2027 --de ecole.sqlite
      """),
    english: CommandHelp(
      "close", "End the school year.",
      """
      Nobody is in a class after the last day, directions lapse, and what is kept of learners who left, who are on no \
      list of the year, is removed. The others keep their answers, which the next year begins with; the ledger keeps \
      its terms. Doing it again changes nothing. Look first: --check.

      Example: balise year close --last-day 2027-07-03 --confirm 2026-2027 --from school.sqlite
      """))

  @Option(
    name: .bilingual("dernier-jour", "last-day"),
    help: .bilingual(
      "Le dernier jour de classe, AAAA-MM-JJ ; sans cela, aujourd’hui.",
      "The last day of lessons, YYYY-MM-DD; by default today.", value: ("jour", "day")),
    transform: Day.init(asTyped:))
  var lastDay: Day?

  @OptionGroup var confirmation: Confirmation
  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    try options.checkPlace()
    let day = lastDay ?? Timestamp.now.day, year = SchoolYear(of: day).description
    if !options.checksOnly { try confirmation.check([year], RegistrarPhrases.confirmYear) }
    let (end, receipt) = try options.run { registrar, moment in
      try registrar.endYear(on: day, for: .officer, at: moment)
    } check: { registrar, _ in
      (try registrar.outcome(ofEndingYearOn: day), nil)
    }
    let json: [(String, JSONValue)] = [
      ("year", .string(year)), ("lastDay", .string(day.description)),
      ("memberships", .integer(end.memberships)), ("directions", .integer(end.directions)),
      ("left", .array(end.left.map { .string($0.text) })),
      ("removed", .integer(end.removed)), ("kept", .integer(end.kept)),
      ("later", .integer(end.later)),
    ]
    try options.output.print(
      .object(options.members("balise/year-close/1", receipt) + json.map { .init($0, $1) })
    ) {
      YearPhrases.lines(end, day, year, checksOnly: options.checksOnly, options.output.language)
        + RegistrarPhrases.ending(receipt, options.output.language)
    }
  }
}

enum YearPhrases {
  private static let closed = Phrase(
    "Année %1 close, dernier jour %2 :", "Year %1 closed, last day %2:")
  private static let already = Phrase(
    "L’année %1 est déjà close : rien n’a changé.", "Year %1 is closed already: nothing changed.")
  private static let memberships = Phrase(
    "  places en classe qui finissent : %1", "  memberships of a class that end: %1")
  private static let directions = Phrase(
    "  consignes qui tombent : %1", "  directions that lapse: %1")
  private static let left = Phrase(
    "  élèves partis : %1, lignes de réponses retirées : %2",
    "  learners who left: %1, lines of answers removed: %2")
  private static let kept = Phrase(
    "  lignes de réponses gardées pour l’année suivante : %1",
    "  lines of answers kept for the next year: %1")
  private static let later = Phrase(
    "  lignes de réponses d’après ce jour : %1 ; les listes ne sont-elles pas déjà celles de l’année suivante ?",
    "  lines of answers after that day: %1; are the lists not those of the next year already?")
  private static let next = Phrase(
    "À la rentrée : balise classe actualiser LISTES.csv",
    "When school begins again: balise class update LISTS.csv")

  static func lines(
    _ end: YearEnd, _ day: Day, _ year: String, checksOnly: Bool, _ language: Language
  ) -> [String] {
    guard !end.isEmpty else { return [already(language, year)] }
    let names = end.left.isEmpty ? "0" : RegistrarPhrases.listed(end.left)
    return [
      checksOnly ? RegistrarPhrases.check(language) : closed(language, year, "\(day)"),
      memberships(language, String(end.memberships)), directions(language, String(end.directions)),
      left(language, names, String(end.removed)), kept(language, String(end.kept)),
      end.later > 0 ? later(language, String(end.later)) : nil,
      checksOnly ? nil : next(language),
    ].compactMap(\.self)
  }
}
