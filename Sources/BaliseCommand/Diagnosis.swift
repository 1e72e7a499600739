import Interchange
import KnowledgeTracing
import LearningDomain

/// What could keep suggestions from being good, and what would make them so.
struct Diagnosis {
  struct Finding {
    let code: String
    let count: Int
    /// Names of what is concerned, or the first line of the answers that is.
    let subjects: [String]
    let phrase: CountPhrase
    /// Whether a file has to be corrected before its suggestions mean anything.
    let isBadData: Bool

    /// A finding about each of its subjects.
    init(code: String, subjects: [String], phrase: CountPhrase) {
      self.code = code
      self.count = subjects.count
      self.subjects = subjects
      self.phrase = phrase
      isBadData = false
    }

    /// A finding about rows of the answers, of which the first is named by its line and its day.
    init(code: String, rows: Int, firstLine: Int?, day: Day? = nil, phrase: CountPhrase) {
      self.code = code
      self.count = rows
      self.subjects =
        firstLine.map { line in
          ["answers.csv:\(line)" + (day.map { " \($0)" } ?? "")]
        } ?? []
      self.phrase = phrase
      isBadData = true
    }

    /// The finding in words, skills by their labels.
    func text(_ language: Language, _ catalogue: Catalogue) -> String {
      let names = subjects.prefix(8).map {
        catalogue[skill: Skill.ID($0)]?.label[language] ?? $0
      }
      let shown = names.joined(separator: ", ") + (subjects.count > 8 ? "…" : "")
      return phrase(language, count, shown)
    }
  }

  let findings: [Finding]

  /// How many learners of the roster have answered.
  let answering: Int

  init(_ school: School, _ survey: AnswersSurvey) {
    let catalogue = school.catalogue
    let taught = Set(catalogue.resources.flatMap(\.teaches))
    let tested = Set(catalogue.items.flatMap(\.skills))
    let listed = Set(catalogue.resources.flatMap(\.items))
    let roster = Set(school.roster.map(\.learner))
    let responses = school.observations.filter {
      $0.response != nil && $0.time.map { $0 <= school.asOf } ?? true
    }
    let answered = Dictionary(grouping: responses, by: \.learner)
    let translated: [(String, LocalizedText)] =
      catalogue.skills.map { ($0.id.text, $0.label) }
      + catalogue.resources.map { ($0.id.text, $0.title) }
    let unknown = school.observations.flatMap(\.skills).filter { catalogue[skill: $0] == nil }
    let all: [Finding] = [
      Finding(
        code: "repeatedRow", rows: survey.repeatedRows, firstLine: survey.firstRepeatedLine,
        phrase: DoctorPhrases.repeatedRow),
      Finding(
        code: "dateToCome", rows: survey.rowsAhead, firstLine: survey.firstLineAhead,
        day: survey.firstTimeAhead?.day,
        phrase: DoctorPhrases.dateToCome),
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
        subjects: school.model.map { model in
          catalogue.skills.map(\.id).filter { !model.covers($0) }.map(\.text)
        } ?? [],
        phrase: DoctorPhrases.skillUnknownToModel),
    ]
    findings = all.filter { $0.count > 0 }
    answering = school.roster.count { answered[$0.learner] != nil }
  }

  /// What the gate calls sufficient evidence (`policy.md`, section 4).
  private static let fewResponses = 5
}
