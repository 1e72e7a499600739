import Interchange
import KnowledgeTracing
import LearningDomain

/// Whether a class's data is good enough for suggestions, and what would make it so.
struct Diagnosis {
  enum Verdict: String {
    /// Everybody on the roster has enough answers.
    case yes
    /// Somebody has.
    case inPart
    /// Nobody has, or something has to be corrected before suggestions mean anything.
    case notYet
  }

  /// What is to be done, that of the most effect first.
  let findings: [Finding]

  /// How many learners of the roster have answered, and how many often enough.
  let answering: Int, ready: Int

  let verdict: Verdict

  init(_ school: School, _ survey: AnswersSurvey) {
    let evidence = ClassEvidence(school)
    let all =
      Self.rows(survey, of: school) + Self.learners(evidence, of: school)
      + Self.skills(evidence, of: school) + Self.catalogue(school.catalogue)
    findings = Finding.byEffect(all.filter { $0.count > 0 })
    let enrolled = school.enrolled
    answering = enrolled.count { evidence.level(of: $0) != .none }
    ready = enrolled.count { evidence.level(of: $0) == .enough }
    let hasBadData = findings.contains { $0.effect == .file }
    verdict =
      if hasBadData || ready == 0 || school.catalogue.resources.isEmpty {
        .notYet
      } else {
        ready == enrolled.count ? .yes : .inPart
      }
  }

  /// Rows that cannot be right, and names that fit nothing else.
  private static func rows(_ survey: AnswersSurvey, of school: School) -> [Finding] {
    let rows = school.observations.count
    let roster = Set(school.roster.map(\.learner))
    let outside = school.unlisted
    let lost = school.observations.filter { observation in
      observation.skills.contains { school.catalogue[skill: $0] == nil }
    }
    let unknown = school.unknownSkills
    let items = Set(school.observations.compactMap(\.item))
    let unknownItems = items.filter { school.catalogue[item: $0] == nil }
    return [
      Finding(
        "repeatedRow", rows: survey.repeatedRows, of: rows, firstLine: survey.firstRepeatedLine,
        DoctorPhrases.repeatedRow, DoctorPhrases.deleteRows),
      Finding(
        "repeatedDay", rows: survey.repeatedDays, of: rows, firstLine: survey.firstRepeatedDayLine,
        effect: .certainty, DoctorPhrases.repeatedDay, DoctorPhrases.writeTimes),
      Finding(
        "splitResponse", rows: survey.splitResponses, of: rows, firstLine: survey.firstSplitLine,
        DoctorPhrases.splitResponse, DoctorPhrases.joinRows),
      Finding(
        "contradictedAnswer", rows: survey.contradictedAnswers, of: rows,
        firstLine: survey.firstContradictingLine, DoctorPhrases.contradictedAnswer,
        DoctorPhrases.keepOneResult),
      Finding(
        "dateToCome", rows: survey.rowsAhead, of: rows, firstLine: survey.firstLineAhead,
        day: survey.firstTimeAhead?.day, DoctorPhrases.dateToCome, DoctorPhrases.correctDates),
      Finding(
        "learnerOutsideRoster", .suggestions, outside.map(\.text),
        share: share(outside.count, of: roster.count + outside.count),
        DoctorPhrases.learnerOutsideRoster, DoctorPhrases.addLearners),
      Finding(
        "unknownSkill", .suggestions, unknown.map(\.text),
        share: share(Set(lost.map(\.learner)).count, of: roster.count + outside.count),
        DoctorPhrases.unknownSkill, DoctorPhrases.addToCatalogue),
      Finding(
        "unknownItem", .certainty, unknownItems.map(\.text).sorted(),
        share: share(unknownItems.count, of: items.count), DoctorPhrases.unknownItem,
        DoctorPhrases.addToCatalogue),
    ]
  }

  /// Learners without enough answers, by what is missing.
  private static func learners(_ evidence: ClassEvidence, of school: School) -> [Finding] {
    func finding(
      _ code: String, _ level: ClassEvidence.Level, _ phrase: CountPhrase, _ todo: Phrase
    ) -> Finding {
      let learners = school.enrolled.filter { evidence.level(of: $0) == level }
      return Finding(
        code, .suggestions, learners.map(\.text),
        share: share(learners.count, of: school.enrolled.count), phrase, todo)
    }
    let departed = Set(school.roster.map(\.learner)).subtracting(school.enrolled).sorted()
    return [
      Finding(
        "departed", .certainty, departed.map(\.text),
        share: share(departed.count, of: school.enrolled.count), DoctorPhrases.departed,
        DoctorPhrases.correctRoster),
      finding("noResponse", .none, DoctorPhrases.noResponse, DoctorPhrases.haveAnswered),
      finding("fewResponses", .few, DoctorPhrases.fewResponses, DoctorPhrases.haveAnswered),
      finding("oldResponses", .old, DoctorPhrases.oldResponses, DoctorPhrases.haveRecalled),
      finding("oneDay", .oneDay, DoctorPhrases.oneDay, DoctorPhrases.haveAnotherDay),
    ]
  }

  /// What can be said of a catalogue where nothing else can be read.
  static func findings(of catalogue: Catalogue) -> [Finding] {
    Finding.byEffect((skills(of: catalogue) + self.catalogue(catalogue)).filter { $0.count > 0 })
  }

  /// Skills that too little teaches or asks about.
  private static func skills(of catalogue: Catalogue) -> [Finding] {
    let taught = Set(catalogue.resources.flatMap(\.teaches))
    let items = catalogue.itemCounts
    return [
      finding(
        "skillWithoutResource", .suggestions, DoctorPhrases.skillWithoutResource,
        DoctorPhrases.addResource, catalogue
      ) { !taught.contains($0) },
      finding(
        "skillWithoutItem", .certainty, DoctorPhrases.skillWithoutItem, DoctorPhrases.addItems,
        catalogue
      ) { items[$0] == nil },
      finding(
        "skillWithFewItems", .certainty, DoctorPhrases.skillWithFewItems, DoctorPhrases.addItems,
        catalogue
      ) { (1..<ClassEvidence.responses).contains(items[$0] ?? 0) },
    ]
  }

  /// Skills on which little can be suggested or said.
  private static func skills(_ evidence: ClassEvidence, of school: School) -> [Finding] {
    let catalogue = school.catalogue, items = catalogue.itemCounts
    return skills(of: catalogue) + [
      finding(
        "skillWithFewResponses", .certainty, DoctorPhrases.skillWithFewResponses,
        DoctorPhrases.askOnSkills, catalogue
      ) { items[$0] != nil && !evidence.isKnown($0) },
      finding(
        "skillUnknownToModel", .certainty, DoctorPhrases.skillUnknownToModel,
        DoctorPhrases.fitAgain, catalogue
      ) { skill in school.model.map { !$0.covers(skill) } ?? false },
    ]
  }

  private static func finding(
    _ code: String, _ effect: Finding.Effect, _ phrase: CountPhrase, _ todo: Phrase,
    _ catalogue: Catalogue, _ isConcerned: (Skill.ID) -> Bool
  ) -> Finding {
    let skills = catalogue.skills.map(\.id).filter(isConcerned)
    return Finding(
      code, effect, skills.map(\.text), share: share(skills.count, of: catalogue.skills.count),
      phrase, todo)
  }

  /// What the catalogue leaves out.
  private static func catalogue(_ catalogue: Catalogue) -> [Finding] {
    let listed = Set(catalogue.resources.flatMap(\.items))
    let outside = catalogue.items.map(\.id).filter { !listed.contains($0) }
    let texts: [(String, LocalizedText)] =
      catalogue.skills.map { ($0.id.text, $0.label) }
      + catalogue.resources.map { ($0.id.text, $0.title) }
    let untranslated = texts.filter { _, text in
      text.translations[.french] == nil || text.translations[.english] == nil
    }
    return [
      Finding(
        "itemOutsideResources", .certainty, outside.map(\.text),
        share: share(outside.count, of: catalogue.items.count),
        DoctorPhrases.itemOutsideResources, DoctorPhrases.listItems),
      Finding(
        "missingTranslation", .texts, untranslated.map(\.0),
        share: share(untranslated.count, of: texts.count), DoctorPhrases.missingTranslation,
        DoctorPhrases.translate),
    ]
  }

  private static func share(_ count: Int, of all: Int) -> Double {
    all > 0 ? Double(count) / Double(all) : 0
  }
}

extension Catalogue {
  /// How many items each skill has that has any.
  fileprivate var itemCounts: [Skill.ID: Int] {
    Dictionary(items.flatMap { $0.skills.map { ($0, 1) } }, uniquingKeysWith: +)
  }
}
