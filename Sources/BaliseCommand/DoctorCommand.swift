import ArgumentParser
import KnowledgeTracing
import LearningDomain
import StrictJSON

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Is the data good enough for suggestions? / Les données suffisent-elles ?",
    discussion: "Example: balise doctor --from Datasets/5e-mathematiques",
    aliases: ["diagnostic"])

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let school = try School(source)
    let language = output.language
    let findings = Diagnosis(school).findings
    let json: JSONValue = [
      "schema": "balise/doctor/1", "asOf": .string(school.asOf.day.description),
      "findings": .array(
        findings.map { finding in
          [
            "code": .string(finding.code), "count": .integer(finding.subjects.count),
            "subjects": .array(finding.subjects.map { .string($0) }),
            "text": .string(finding.text(language)),
          ]
        }),
    ]
    output.print(json) {
      let summary = DoctorPhrases.summary(
        language, String(school.catalogue.skills.count), String(school.catalogue.items.count),
        String(school.catalogue.resources.count), String(school.roster.count),
        String(school.observations.count))
      return Screen.wrap(summary, to: 80)
        + (findings.isEmpty ? [DoctorPhrases.sound(language)] : [])
        + findings.flatMap { Screen.wrap("– " + $0.text(language), to: 80) }
    }
  }
}

/// What could keep suggestions from being good, and what would make them so.
struct Diagnosis {
  struct Finding {
    let code: String
    let subjects: [String]
    let phrase: CountPhrase

    func text(_ language: Language) -> String {
      let shown = subjects.prefix(8).joined(separator: ", ") + (subjects.count > 8 ? "…" : "")
      return phrase(language, subjects.count, shown)
    }
  }

  let findings: [Finding]

  init(_ school: School) {
    let catalogue = school.catalogue
    let taught = Set(catalogue.resources.flatMap(\.teaches))
    let tested = Set(catalogue.items.flatMap(\.skills))
    let listed = Set(catalogue.resources.flatMap(\.items))
    let roster = Set(school.roster.map(\.learner))
    let answered = Dictionary(
      grouping: school.observations.filter { $0.response != nil }, by: \.learner)
    let translated: [(String, LocalizedText)] =
      catalogue.skills.map { ($0.id.text, $0.label) }
      + catalogue.resources.map { ($0.id.text, $0.title) }
    let unknown = school.observations.flatMap(\.skills).filter { catalogue[skill: $0] == nil }
    let all: [Finding] = [
      Finding(
        code: "skillWithoutResource",
        subjects: catalogue.skills.map(\.id).filter { !taught.contains($0) }.map(\.text),
        phrase: DoctorPhrases.skillWithoutResource),
      Finding(
        code: "skillWithoutItem",
        subjects: catalogue.skills.map(\.id).filter { !tested.contains($0) }.map(\.text),
        phrase: DoctorPhrases.skillWithoutItem),
      Finding(
        code: "itemOutsideResources",
        subjects: catalogue.items.map(\.id).filter { !listed.contains($0) }.map(\.text),
        phrase: DoctorPhrases.itemOutsideResources),
      Finding(
        code: "missingTranslation",
        subjects: translated.filter {
          $0.1.translations[.french] == nil || $0.1.translations[.english] == nil
        }.map(\.0),
        phrase: DoctorPhrases.missingTranslation),
      Finding(
        code: "unknownSkill", subjects: Set(unknown.map(\.text)).sorted(),
        phrase: DoctorPhrases.unknownSkill),
      Finding(
        code: "learnerOutsideRoster",
        subjects: Set(school.observations.map(\.learner)).subtracting(roster).map(\.text).sorted(),
        phrase: DoctorPhrases.learnerOutsideRoster),
      Finding(
        code: "noResponse",
        subjects: school.roster.map(\.learner).filter { answered[$0] == nil }.map(\.text),
        phrase: DoctorPhrases.noResponse),
      Finding(
        code: "fewResponses",
        subjects: school.roster.map(\.learner).filter {
          (1..<Self.fewResponses).contains(answered[$0]?.count ?? 0)
        }.map(\.text),
        phrase: DoctorPhrases.fewResponses),
      Finding(
        code: "skillUnknownToModel",
        subjects: catalogue.skills.map(\.id).filter { !school.model.covers($0) }.map(\.text),
        phrase: DoctorPhrases.skillUnknownToModel),
    ]
    findings = all.filter { !$0.subjects.isEmpty }
  }

  /// What the gate calls sufficient evidence (`policy.md`, section 4).
  private static let fewResponses = 5
}
