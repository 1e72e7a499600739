import ArgumentParser
import Balise
import Explaining
import LearningDomain
import PolicyGate
import Recommending
import StrictJSON

struct LearnerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learner",
    abstract: "One learner: suggestion, skills, self-assessment. / Un élève.",
    discussion: "Example: balise learner P07 --from Datasets/5e-mathematiques",
    aliases: ["eleve"])

  @Argument(help: "The learner's pseudonym.")
  var learner: String

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let school = try School(source)
    let entry = try school.entry(of: learner)
    let advice =
      school.model == nil ? [] : try school.advise([entry.learner], languages: [output.language])
    let standings = school.standings(of: entry.learner)
    let explainer = Explainer(catalogue: school.catalogue)
    let language = output.language
    let json: JSONValue = [
      "schema": "balise/learner/1", "learner": .string(learner),
      "class": .string(entry.schoolClass.text), "asOf": .string(school.asOf.day.description),
      "suggestion": advice.first.map { AdviceJSON.value($0, language) } ?? .null,
      "skills": .array(standings.map { value(of: $0) }),
    ]
    try output.print(json) {
      let rows = standings.map { standing in
        (
          name: explainer.skillLabel(standing.skill, language: language),
          value: line(of: standing, explainer)
        )
      }
      return [LearnerPhrases.title(language, learner, entry.schoolClass.text), ""]
        + (advice.first.map { CardText.lines($0, audience: .teacher, language) }
          ?? [LearnerPhrases.nothingSeen(language)])
        + ["", LearnerPhrases.skills(language)] + aligned(rows).map { "  " + $0 }
    }
    try Failure.check(advice)
  }

  private func line(of standing: SkillStanding, _ explainer: Explainer) -> String {
    let status = explainer.status(standing.status, language: output.language)
    let said = standing.confidence.map {
      explainer.confidence($0, audience: .teacher, language: output.language)
    }
    let counts = "\(standing.correct)/\(standing.responses)"
    return
      ([Screen.fit(counts, to: 6), status]
      + (said.map { ["· " + LearnerPhrases.says(output.language, $0)] } ?? []))
      .joined(separator: " ")
  }

  private func value(of standing: SkillStanding) -> JSONValue {
    [
      "skill": .string(standing.skill.text), "correct": .integer(standing.correct),
      "responses": .integer(standing.responses),
      "status": .string(standing.status.rawValue),
      "selfAssessment": standing.confidence.map { .integer($0.rawValue) } ?? .null,
    ]
  }
}

enum LearnerPhrases {
  static let title = Phrase("%1 · %2 · aide à la décision", "%1 · %2 · decision support")
  static let skills = Phrase("Compétences (justes/réponses)", "Skills (right/responses)")
  static let says = Phrase("se dit : %1", "says: %1")
  static let withheld = Phrase("Proposition retenue (%1) : %2", "Suggestion withheld (%1): %2")
  static let decide = Phrase(
    "Pour décider : balise decider %1 accepter|modifier|ecarter|reporter --raison MOTIF --from %2",
    "To decide: balise decide %1 accept|modify|reject|defer --reason REASON --from %2")
  static let nothingSeen = Phrase("aucune réponse pour l’instant", "no response yet")
}
