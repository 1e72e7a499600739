import ArgumentParser
import Balise
import Explaining
import LearningDomain
import Ledger
import PolicyGate
import Recommending
import StrictJSON

struct LearnerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "eleve", "Un élève : proposition, compétences ; fusion, départ.",
      """
      Sans le nom d’une sous-commande, c’est `voir` qui est exécutée ; ses options : balise eleve voir --aide

      Exemple : balise eleve P07 --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "learner", "One learner: suggestion, skills; merging, leaving.",
      """
      Without the name of a subcommand it is `show` that is run; its options: balise learner show --help

      Example: balise learner P07 --from Datasets/5e-mathematiques
      """),
    subcommands: [LearnerShow.self, LearnerMerge.self, LearnerRemove.self],
    defaultSubcommand: LearnerShow.self)
}

struct LearnerShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "voir", "Un élève : proposition, compétences, autoévaluation.",
      """
      Ce que l’élève a dit de soi est à côté de ses réponses, et ce que vous avez décidé sous la \
      proposition.

      Exemple : balise eleve voir P07 --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "show", "One learner: suggestion, skills, self-assessment.",
      """
      What the learner said stands beside the answers, and what you decided under the suggestion.

      Example: balise learner show P07 --from Datasets/5e-mathematiques
      """))

  @Argument(
    help: .bilingual(
      "Le pseudonyme de l’élève.",
      "The learner's pseudonym.", value: ("élève", "learner")))
  var learner: String

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let school = try School(source)
    let entry = try school.entry(of: learner)
    let advice =
      school.model == nil ? [] : try school.advise([entry], languages: [output.language])
    let decisions = advice.flatMap(\.decisions)
    let earlier =
      school.model == nil
      ? []
      : try school.decisions(of: entry.learner).filter { decision in
        !decisions.contains { $0.receipt == decision.receipt }
      }
    let standings = school.standings(of: entry.learner)
    let bands =
      school.model == nil
      ? nil : try school.bands(of: entry, languages: [output.language])
    let states = Dictionary(
      uniqueKeysWithValues: bands?.shown.map { ($0.skill, $0.status) } ?? [])
    let explainer = Explainer(catalogue: school.catalogue)
    let language = output.language
    let json: JSONValue = [
      "schema": "balise/learner/1", "learner": .string(learner),
      "class": .string(entry.schoolClass.text), "asOf": .string(school.asOf.day.description),
      "suggestion": advice.first.map { AdviceJSON.value($0, language) } ?? .null,
      "earlierDecisions": .array(earlier.map(\.json)),
      "skills": .array(standings.map { value(of: $0, states[$0.skill]) }),
      "bandsWithheld": .array(bands?.withheld.map { .string($0.text) } ?? []),
    ]
    try output.print(
      json,
      lines: {
        let title = LearnerPhrases.title(language, learner, entry.schoolClass.text)
        let card =
          advice.first.map {
            CardText.lines(
              $0, audience: .teacher, language, width: output.width,
              missedItems: school.missedItems(beside: entry))
          } ?? Screen.wrap(school.silence(about: entry.learner)(language), to: output.width).lines()
        var lines = Screen.wrap(title, to: output.width).lines(.strong) + [""] + card
        lines += advice.flatMap {
          DecisionPhrases.lines($0, from: source.from, language, width: output.width)
        }
        lines += DecisionPhrases.lines(earlier: earlier, language, width: output.width)
        if !standings.isEmpty {
          lines.append("")
          lines += Screen.wrap(LearnerPhrases.skills(language), to: output.width).lines(.strong)
        }
        lines += rows(of: standings, states, explainer).lines()
        if let notice = bands?.notice {
          lines.append("")
          lines += Screen.wrap(notice[language], to: output.width).lines()
        }
        return lines
      })
    try Failure.check(advice)
  }

  /// A row for each skill, its label cut or above where the row would leave the screen.
  private func rows(
    of standings: [SkillStanding], _ states: [Skill.ID: SkillStatus], _ explainer: Explainer
  ) -> [String] {
    let counts = standings.map { "\($0.correct)/\($0.responses)" }
    let digits = counts.map(\.count).max() ?? 0
    let values = zip(standings, counts).map { standing, counts in
      Screen.fit(counts, to: digits) + "  " + state(of: standing, states[standing.skill], explainer)
    }
    let labels = standings.map { explainer.skillLabel($0.skill, language: output.language) }
    let room = output.width - 4 - (values.map(Screen.width).max() ?? 0)
    guard room >= 20 else {
      return zip(labels, values).flatMap { label, value in
        (Screen.wrap(label, to: output.width - 2) + Screen.wrap("  " + value, to: output.width - 4))
          .map { "  " + $0 }
      }
    }
    let width = min(room, labels.map(Screen.width).max() ?? 0)
    return zip(labels, values).map { "  " + Screen.fit($0, to: width) + "  " + $1 }
  }

  /// Where a skill stands by the model, a dash where that is withheld, and what the learner said of it.
  private func state(
    of standing: SkillStanding, _ state: SkillStatus?, _ explainer: Explainer
  ) -> String {
    let status = standing.hasSufficientEvidence ? state : .notEnoughResponses
    let said = standing.confidence.map {
      explainer.confidence($0, audience: .teacher, language: output.language)
    }
    return (status.map { explainer.status($0, language: output.language) } ?? "—")
      + (said.map { " · " + $0 } ?? "")
  }

  private func value(of standing: SkillStanding, _ state: SkillStatus?) -> JSONValue {
    let status = standing.hasSufficientEvidence ? state : .notEnoughResponses
    return [
      "skill": .string(standing.skill.text), "correct": .integer(standing.correct),
      "responses": .integer(standing.responses),
      "status": status.map { .string($0.rawValue) } ?? .null,
      "selfAssessment": standing.confidence.map { .integer($0.rawValue) } ?? .null,
    ]
  }
}

enum LearnerPhrases {
  static let title = Phrase("%1 · %2 · aide à la décision", "%1 · %2 · decision support")
  static let skills = Phrase(
    "Compétences : justes/réponses, état selon le modèle · autoévaluation",
    "Skills: right/answers, state by the model · self-assessment")
  static let missedItem = Phrase(
    "Cette question a été manquée par %1 élèves sur %2.", "%1 of %2 pupils missed this item.")
  static let notShown = Phrase(
    "Proposition non affichée (%1). %2", "Suggestion not shown (%1). %2")
  static let nothingForNow = Phrase(
    """
    Pas de proposition pour le moment. %1 Tu peux choisir une activité ou ne rien choisir. \
    Ceci n’est pas une note.
    """,
    """
    No suggestion for now. %1 You can choose an activity or nothing at all. This is not a mark.
    """)
  static let nothingForNowAtHome = Phrase(
    """
    Pas de proposition pour le moment. Votre enfant peut choisir une activité ou ne rien choisir. \
    Ceci n’est pas une note.
    """,
    """
    No suggestion for now. Your child can choose an activity or nothing at all. This is not a mark.
    """)
  static let decide = Phrase(
    "Pour décider : balise decider %1 accepter --raison fitsNeed --de %2",
    "To decide: balise decide %1 accept --reason fitsNeed --from %2")
  static let decideOtherwise = Phrase(
    "ou modifier, ecarter, reporter ; les motifs : balise decider --aide",
    "or modify, reject, defer; the reasons: balise decide --help")
  static let nothingSeen = Phrase("aucune réponse pour l’instant", "no answers yet")
}
