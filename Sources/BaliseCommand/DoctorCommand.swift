import ArgumentParser
import Interchange
import LearningDomain
import StrictJSON

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Is the data good enough for suggestions? / Les données suffisent-elles ?",
    discussion: """
      Exits 65 where answers.csv holds rows that cannot be right: rows twice, or a date to come.

      Example: balise doctor --from Datasets/5e-mathematiques
      """,
    aliases: ["diagnostic"])

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let school = try School(source)
    let language = output.language
    let survey = try surveyAnswers(at: regularFile("answers.csv", in: source.from), now: .now)
    let findings = Diagnosis(school, survey).findings
    let json: JSONValue = [
      "schema": "balise/doctor/1", "asOf": .string(school.asOf.day.description),
      "findings": .array(
        findings.map { finding in
          [
            "code": .string(finding.code), "count": .integer(finding.count),
            "subjects": .array(finding.subjects.map { .string($0) }),
            "text": .string(finding.text(language)),
          ]
        }),
    ]
    try output.print(json) {
      let summary = DoctorPhrases.summary(
        language, String(school.catalogue.skills.count), String(school.catalogue.items.count),
        String(school.catalogue.resources.count), String(school.roster.count),
        String(school.observations.count))
      return Screen.wrap(summary, to: 80)
        + (findings.isEmpty ? [DoctorPhrases.sound(language)] : [])
        + findings.flatMap { Screen.wrap("– " + $0.text(language), to: 80) }
    }
    if findings.contains(where: \.isBadData) { throw Failure(.badData) }
  }
}
