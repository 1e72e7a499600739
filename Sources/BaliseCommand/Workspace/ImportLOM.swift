public import ArgumentParser
import BaliseExchange
import Foundation
import Interchange
import LearningDomain
import StrictJSON
import Workspace
public import XMLInterchange

struct ImportLOM: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "lom", "Ajouter au catalogue des notices ScoLOMFR, ou les vérifier.",
      """
      Chaque notice devient une ressource, avec les URI de ses concepts ; elle travaille ce sous quoi elle est \
      classée. Les notices sont tenues aux règles de ScoLOMFR 3.0, et chaque refus nomme la règle et la ligne. Les \
      vocabulaires sont ceux de --vocabulaire, sinon ceux de l’espace (balise importer skos) ; sans eux, les \
      libellés ne sont pas comparés. Une notice refusée, et rien n’est importé.

      Exemple : balise importer lom notices.xml --vocabulaire 015.rdf --verifier
      """),
    english: CommandHelp(
      "lom", "Add ScoLOMFR notices to the catalogue, or check them.",
      """
      Each notice becomes a resource, with the URIs of its concepts; it works on what it is filed under. Notices are \
      held to the rules of ScoLOMFR 3.0, and each refusal names the rule and the line. Vocabularies are those of \
      --vocabulary, else those of the workspace (balise import skos); without them labels are not compared. One \
      refused notice, and nothing is imported.

      Example: balise import lom notices.xml --vocabulary 015.rdf --check
      """))

  @Argument(
    help: .bilingual("Les fichiers.", "The files.", value: ("fichiers", "files")),
    completion: .file())
  var files: [String]

  @Option(
    name: .bilingual("vocabulaire", "vocabulary"), parsing: .singleValue,
    help: .bilingual(
      "Un fichier de vocabulaires, SKOS ; peut être donnée plusieurs fois.",
      "A file of vocabularies, SKOS; may be given more than once.", value: ("fichier", "file")),
    completion: .file())
  var vocabularies: [String] = []

  @Option(
    name: .bilingual("regle", "rule"), parsing: .singleValue,
    help: .bilingual(
      "Ce qui est vérifié ; peut être donnée plusieurs fois. Sans cela, tout.",
      "What is checked; may be given more than once. By default all.", value: ("règle", "rule")))
  var rules: [NoticeFinding.Subject] = []

  @Option(
    help: .bilingual(
      "Que faire d’une notice fautive : s’arrêter ou la laisser.",
      "What to do with a bad notice: fail or skip.", value: ("choix", "choice")))
  var onBadRow = BadRows.fail

  @OptionGroup var destination: DestinationOptions

  func run() throws {
    if destination.checksOnly { try check() } else { try bring() }
  }

  private func check() throws {
    let path = destination.workspace
    let kept =
      vocabularies.isEmpty && WorkspacePath.isWorkspace(path)
      ? try Workspace(at: path, for: .reading).thesaurus() : nil
    let report = try report(in: thesaurus ?? kept)
    let language = destination.output.language
    try destination.output.print(report.json(language)) { report.lines(language) }
    guard report.refusals.isEmpty else { throw Failure(.badData) }
  }

  private func bring() throws {
    try destination.bring { draft in
      let thesaurus = try thesaurus ?? draft.thesaurus
      let report = try report(in: thesaurus)
      let language = destination.output.language
      if !report.refusals.isEmpty || !report.warnings.isEmpty {
        for line in report.lines(language) { printError(line) }
      }
      guard report.refusals.isEmpty || onBadRow == .skip else {
        throw Failure(.badData) { NoticePhrases.nothingImported($0) }
      }
      try draft.join(catalogueDraft(of: report.usable, in: thesaurus), from: files[0])
    }
  }

  private var thesaurus: Thesaurus? {
    get throws { vocabularies.isEmpty ? nil : try readSKOS(at: vocabularies) }
  }

  private func report(in thesaurus: Thesaurus?) throws -> NoticeReport {
    var report = NoticeReport()
    let subjects = rules.isEmpty ? NoticeFinding.Subject.allCases : rules
    try ProgressLine.during(ProgressPhrases.reading) {
      for file in files {
        guard FileStatus(of: file).type != .typeDirectory else {
          throw Failure.reading(file, .folder)
        }
        do throws(InterchangeError) {
          for notice in try readNotices(at: file) {
            report.add(notice, notice.findings(in: thesaurus, about: subjects), in: file)
          }
        } catch {
          guard report.add(error, in: file) else { throw error }
        }
      }
    }
    return report
  }
}

extension NoticeFinding.Subject: ExpressibleByArgument {}
