import ArgumentParser
import BaliseExchange
import Interchange
import LearningDomain
import XMLInterchange

struct ImportQTI: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "qti", "Importer des résultats d’évaluations QTI, 2.x ou 3.0.",
      """
      Le résultat d’une question dans une session finie est une réponse, juste si SCORE est plein : MAXSCORE ou \
      normalMaximum. Rien n’est déduit de ce qui a été répondu ; ce qui n’est pas une réponse est compté. Les \
      questions sont celles du catalogue. Qui a répondu devient un pseudonyme, le même que par OneRoster.

      Exemple : balise importer qti resultats.xml --dans 5b.sqlite
      """),
    english: CommandHelp(
      "qti", "Import results of assessments, QTI 2.x or 3.0.",
      """
      The result of an item in a final session is an answer, correct where SCORE is full: MAXSCORE or normalMaximum. \
      Nothing is derived from what was answered; what is no answer is counted. Items are those of the catalogue. \
      Whoever answered becomes a pseudonym, the same as by OneRoster.

      Example: balise import qti results.xml --into 5b.sqlite
      """))

  @Argument(
    help: .bilingual("Les fichiers.", "The files.", value: ("fichiers", "files")),
    completion: .file())
  var files: [String]

  @OptionGroup var corrections: CorrectionOptions
  @OptionGroup var pseudonyms: PseudonymOptions
  @OptionGroup var returns: ReturnOptions
  @OptionGroup var destination: DestinationOptions

  func run() throws {
    try destination.bring(takingBack: returns) { draft in
      draft.replacesAnswers = corrections.replaces
      let pseudonymizer = try pseudonyms.pseudonymizer(
        for: destination.workspace, returns.key.file)
      let results = try ProgressLine.during(ProgressPhrases.reading) {
        try readItemResults(at: files, pseudonymizer: pseudonymizer, catalogue: draft.catalogue)
      }
      try draft.add(results)
    }
  }
}
