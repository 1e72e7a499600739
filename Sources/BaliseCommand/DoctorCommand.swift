import ArgumentParser
import Interchange
import LearningDomain
import StrictJSON

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "diagnostic", "Les données suffisent-elles à proposer ?",
      """
      Sort avec 65 si answers.csv a des lignes qui ne peuvent pas être justes : en double, ou \
      datées de demain.

      Exemple : balise diagnostic --de Datasets/5e-mathematiques
      """),
    english: CommandHelp(
      "doctor", "Is the data good enough for suggestions?",
      """
      Exits 65 where answers.csv holds rows that cannot be right: rows twice, or a date to \
      come.

      Example: balise doctor --from Datasets/5e-mathematiques
      """))

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let school = try School(source)
    let language = output.language
    let survey = try surveyAnswers(at: regularFile("answers.csv", in: source.from), now: .now)
    let diagnosis = Diagnosis(school, survey)
    let findings = diagnosis.findings
    let json: JSONValue = [
      "schema": "balise/doctor/1", "asOf": .string(school.asOf.day.description),
      "learners": .integer(school.roster.count), "answering": .integer(diagnosis.answering),
      "findings": .array(
        findings.map { finding in
          [
            "code": .string(finding.code), "count": .integer(finding.count),
            "subjects": .array(finding.subjects.map { .string($0) }),
            "text": .string(finding.text(language, school.catalogue)),
          ]
        }),
    ]
    try output.print(json) {
      let summary = DoctorPhrases.summary(
        language, String(school.catalogue.skills.count), String(school.catalogue.items.count),
        String(school.catalogue.resources.count), String(school.roster.count),
        String(school.observations.count))
      let answering = DoctorPhrases.answering(
        language, diagnosis.answering, String(school.roster.count))
      return [answering, summary] + (findings.isEmpty ? [DoctorPhrases.sound(language)] : [])
        + findings.map { "– " + $0.text(language, school.catalogue) }
    }
    if findings.contains(where: \.isBadData) { throw Failure(.badData) }
  }
}
