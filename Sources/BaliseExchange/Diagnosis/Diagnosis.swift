public import Interchange
internal import KnowledgeTracing
public import LearningDomain

/// Whether the data of some classes is good enough for suggestions, and what keeps it from being so.
public struct Diagnosis: Hashable, Sendable {
  /// Whether suggestions can be made.
  public enum Verdict: String, Sendable {
    /// Everybody on the roster has enough answers.
    case yes
    /// Somebody has.
    case inPart
    /// Nobody has, or something has to be corrected before suggestions mean anything.
    case notYet
  }

  /// What is to be done something about, that of the most effect first.
  public let findings: [Finding]

  /// How many learners of the roster have answered, and how many often enough.
  public let answering: Int, ready: Int

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let verdict: Verdict

  /// Looks the data over.
  ///
  /// - Parameters:
  ///   - data: The data.
  ///   - survey: What `surveyAnswers` found in the file that the answers come from, where there is one.
  /// - Complexity: O(observations · skills of one + catalogue).
  public init(of data: ClassData, rows survey: AnswersSurvey = AnswersSurvey()) {
    let evidence = ClassEvidence(data), enrolled = data.enrolled
    let all =
      Self.rows(survey, of: data) + Self.names(in: data)
      + Self.learners(enrolled, evidence, of: data) + Self.skills(evidence, of: data)
      + Self.texts(of: data.catalogue)
    findings = Finding.byEffect(all.filter { $0.count > 0 })
    answering = enrolled.count { evidence.level(of: $0) != .none }
    ready = enrolled.count { evidence.level(of: $0) == .enough }
    let hasBadData = findings.contains { $0.effect == .file }
    verdict =
      if hasBadData || ready == 0 || data.catalogue.resources.isEmpty {
        .notYet
      } else {
        ready == enrolled.count ? .yes : .inPart
      }
  }

  /// What can be said of a catalogue where nothing else can be read.
  public static func findings(of catalogue: Catalogue) -> [Finding] {
    Finding.byEffect((skills(of: catalogue) + texts(of: catalogue)).filter { $0.count > 0 })
  }

  /// Rows that cannot be right.
  private static func rows(_ survey: AnswersSurvey, of data: ClassData) -> [Finding] {
    let rows = data.observations.count
    return [
      Finding(
        .repeatedRow, rows: survey.repeatedRows, of: rows, firstLine: survey.firstRepeatedLine),
      Finding(
        .repeatedDay, rows: survey.repeatedDays, of: rows, firstLine: survey.firstRepeatedDayLine,
        effect: .certainty),
      Finding(
        .splitResponse, rows: survey.splitResponses, of: rows, firstLine: survey.firstSplitLine),
      Finding(
        .contradictedAnswer, rows: survey.contradictedAnswers, of: rows,
        firstLine: survey.firstContradictingLine),
      Finding(
        .dateToCome, rows: survey.rowsAhead, of: rows, firstLine: survey.firstLineAhead,
        day: survey.firstTimeAhead?.day),
    ]
  }

  /// Names in the answers that fit nothing else.
  private static func names(in data: ClassData) -> [Finding] {
    let outside = data.unlisted, unknown = Set(data.unknownSkills)
    let items = Set(data.observations.compactMap(\.item))
    let people = data.roster.count + outside.count
    let lost = data.observations.filter { !unknown.isDisjoint(with: $0.skills) }
    return [
      Finding(.learnerOutsideRoster, .suggestions, outside.map(\.text), of: people),
      Finding(
        .unknownSkill, .suggestions, unknown.map(\.text).sorted(),
        concerning: Set(lost.map(\.learner)).count, of: people),
      Finding(
        .unknownItem, .certainty,
        items.filter { data.catalogue[item: $0] == nil }.map(\.text).sorted(), of: items.count),
    ]
  }

  /// Learners without enough answers, by what is missing.
  private static func learners(
    _ enrolled: [Learner.ID], _ evidence: ClassEvidence, of data: ClassData
  ) -> [Finding] {
    func finding(_ code: Finding.Code, _ level: ClassEvidence.Level) -> Finding {
      Finding(
        code, .suggestions, enrolled.filter { evidence.level(of: $0) == level }.map(\.text),
        of: enrolled.count)
    }
    let departed = Set(data.roster.map(\.learner)).subtracting(enrolled).sorted()
    return [
      Finding(.departed, .certainty, departed.map(\.text), of: enrolled.count),
      finding(.noResponse, .none), finding(.fewResponses, .few), finding(.oldResponses, .old),
      finding(.oneDay, .oneDay),
    ]
  }

  /// Skills that too little teaches or asks about.
  private static func skills(of catalogue: Catalogue) -> [Finding] {
    let taught = Set(catalogue.resources.flatMap(\.teaches)), items = catalogue.itemCounts
    return [
      finding(.skillWithoutResource, .suggestions, catalogue) { !taught.contains($0) },
      finding(.skillWithoutItem, .certainty, catalogue) { items[$0] == nil },
      finding(.skillWithFewItems, .certainty, catalogue) {
        (1..<ClassEvidence.responses).contains(items[$0] ?? 0)
      },
    ]
  }

  /// Skills on which little can be suggested or said.
  private static func skills(_ evidence: ClassEvidence, of data: ClassData) -> [Finding] {
    let items = data.catalogue.itemCounts
    return skills(of: data.catalogue) + [
      finding(.skillWithFewResponses, .certainty, data.catalogue) {
        items[$0] != nil && !evidence.isKnown($0)
      },
      finding(.skillUnknownToModel, .certainty, data.catalogue) { skill in
        data.model.map { !$0.covers(skill) } ?? false
      },
    ]
  }

  private static func finding(
    _ code: Finding.Code, _ effect: Finding.Effect, _ catalogue: Catalogue,
    _ isConcerned: (Skill.ID) -> Bool
  ) -> Finding {
    let skills = catalogue.skills.map(\.id)
    return Finding(code, effect, skills.filter(isConcerned).map(\.text), of: skills.count)
  }

  /// What the catalogue leaves out.
  private static func texts(of catalogue: Catalogue) -> [Finding] {
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
        .itemOutsideResources, .certainty, outside.map(\.text), of: catalogue.items.count),
      Finding(.missingTranslation, .texts, untranslated.map(\.0), of: texts.count),
    ]
  }
}

extension Catalogue {
  /// How many items each skill has that has any.
  fileprivate var itemCounts: [Skill.ID: Int] {
    Dictionary(items.flatMap { $0.skills.map { ($0, 1) } }, uniquingKeysWith: +)
  }
}
