import ArgumentParser
import BaliseExchange
import Interchange
import LearningDomain

struct ImportCaliper: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "caliper", "Importer des événements Caliper 1.2.",
      """
      Une question terminée est la moitié d’une réponse : la note, qui dit si elle est juste, vient dans un autre \
      événement sur la même tentative, dans ces fichiers ou à un import suivant. Ce qui est consulté est une \
      consultation ; le reste est compté. Qui a répondu devient un pseudonyme. Un événement fautif, et rien n’est \
      importé, à moins de le laisser.

      Exemple : balise importer caliper evenements.jsonl --dans 5b.sqlite
      """),
    english: CommandHelp(
      "caliper", "Import Caliper 1.2 events.",
      """
      An item that was completed is half of an answer: the grade, which says whether it was correct, comes in another \
      event on the same attempt, in these files or at a later import. What was viewed is an exposure; the rest is \
      counted. Whoever answered becomes a pseudonym. One bad event, and nothing is imported unless it is left out.

      Example: balise import caliper events.jsonl --into 5b.sqlite
      """))

  @Argument(
    help: .bilingual(
      "Les fichiers d’événements, JSON : un par ligne, des listes ou des enveloppes.",
      "The files of events, JSON: one a line, lists or envelopes.",
      value: ("fichiers", "files")),
    completion: .file())
  var files: [String]

  @Option(
    help: .bilingual(
      "Que faire d’un événement fautif : s’arrêter ou le laisser.",
      "What to do with a bad event: fail or skip.", value: ("choix", "choice")))
  var onBadRow = BadRows.fail

  @OptionGroup var actors: ActorOptions
  @OptionGroup var returns: ReturnOptions
  @OptionGroup var destination: DestinationOptions

  func run() throws {
    try destination.report(takingBack: returns) { report in
      let rules = try actors.rules(for: destination.workspace, returns, report.incoming.catalogue)
      var refusals: [(file: String, statement: RefusedStatement)] = []
      let harvest = try ProgressLine.during(ProgressPhrases.reading) {
        try onBadRow == .fail
          ? readCaliper(at: files, by: rules)
          : readCaliper(at: files, by: rules) { refusals.append(($0, $1)) }
      }
      report.statements = StatementReport(
        format: .caliper, accepted: harvest.accepted, refusals: refusals, unused: harvest.unused)
      try report.incoming.add(harvest)
    }
  }
}
