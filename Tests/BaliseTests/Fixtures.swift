import Balise
import Foundation
import KnowledgeTracing
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate
import Recommending
import Testing

/// 16 March 2026, 18:00.
let evening = Timestamp(milliseconds: Timestamp(startOf: march16).milliseconds + 64_800_000)
let march16 = Day(daysSince1970: 20_528)

/// A folder with a ledger in it, and what advises from that ledger.
final class Office {
  let ledger: Ledger
  let folder = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    ledger = try Ledger(at: folder.appending(path: "ledger.sqlite").path())
  }

  /// Where the ledger is.
  var path: String { folder.appending(path: "ledger.sqlite").path() }

  /// The rights over the ledger, as it is now.
  var rights: Rights { Rights(ledgerAt: path) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func advisor(_ model: Model? = nil) throws -> Advisor {
    Advisor(catalogue: try catalogue(), model: try model ?? exampleModel(), ledger: ledger)
  }

  /// Asks about learners, as their teacher unless told otherwise.
  func advise(
    _ learners: Learner.ID..., asked question: Question = .fromTeacher(), model: Model? = nil
  ) throws -> [Advice] {
    try advisor(model).advise(
      learners.map { history($0) }, asked: question, asOf: evening, at: evening)
  }
}

extension Question {
  static func fromTeacher(
    purpose: Purpose = .formativePractice, until: Day? = nil, languages: [Language] = [.english]
  ) -> Question {
    Question(
      purpose: purpose, role: .teacher, relation: .ownClass(validUntil: until),
      languages: languages)
  }
}

extension Advice {
  var refusalCodes: [String]? { refusal?.reasons.map(\.code) }
}

/// Sharing before equal fractions, each with three kinds of resources.
func catalogue(
  subject: LocalizedText? = nil, ages: ClosedRange<Int>? = nil
) throws -> Catalogue {
  let skills = [
    Skill(id: "share", label: LocalizedText(french: "Partager", english: "Sharing")),
    Skill(
      id: "equal", label: LocalizedText(french: "Fractions égales", english: "Equal fractions"),
      prerequisites: ["share"]),
  ]
  let items = skills.flatMap { skill in
    (1...6).map { Item(id: Item.ID("\(skill.id)-\($0)"), skills: [skill.id]) }
  }
  let resources = skills.flatMap { skill in
    [Resource.Kind.video, .sheet, .exercises, .diagnostic].map { kind in
      Resource(
        id: Resource.ID("\(skill.id)-\(kind)"),
        title: LocalizedText(french: "\(kind)", english: "\(kind)"), kind: kind,
        teaches: [skill.id],
        items: kind == .exercises || kind == .diagnostic
          ? (1...4).map { Item.ID("\(skill.id)-\($0)") } : [],
        minutes: 5)
    }
  }
  return try Catalogue(
    subject: subject, ages: ages, skills: skills, items: items, resources: resources)
}

/// A model of both skills with a card of a day and an evaluation on it, unless told otherwise.
func exampleModel(
  evaluated: Bool = true, createdOn day: Day = march16, skills: [Skill.ID] = ["share", "equal"],
  subject: String? = nil, ages: ClosedRange<Int>? = nil, variant: PlainVariant = .bkt
) throws -> Model {
  let parameters = try BKTParameters(prior: 0.3, learn: 0.15, guess: 0.2, slip: 0.1)
  let variances = [0.05, 0, 0, 0, 0, 0.05, 0, 0, 0, 0, 0, 0, 0.05, 0, 0.05]
  let fitted = SkillParameters(
    parameters: parameters,
    covariance: try #require(Covariance(order: 5, upperTriangle: variances)), responses: 100)
  let evaluation = Evaluation(
    method: "5 folds", testRows: 200, auc: 0.7, aucPerLearner: 0.6, rmse: 0.4, logLoss: 0.5,
    ece: 0.03, slope: 1, intercept: 0)
  return Model(
    name: "example", reading: .each,
    parameters: .plain(
      PlainParameters(
        variant: variant, population: parameters,
        skills: Dictionary(uniqueKeysWithValues: skills.map { ($0, fitted) }))),
    card: ModelCard(
      fittedOn: .init(rows: 200, learners: 20, skills: 2), source: "example",
      scope: ModelCard.Scope(subject: subject, ages: ages), createdOn: day,
      seed: 1, starts: 1, shrinkage: 0, logLikelihood: -100,
      evaluation: evaluated ? evaluation : nil))
}

/// Six responses on sharing, one a day up to today; none for `P03`.
func history(_ learner: Learner.ID) -> LearnerHistory {
  let observations = learner == "P03" ? [] : answers(learner, "share", "110110")
  return LearnerHistory(learner: learner, observations: observations, asOf: evening)
}

/// Answers on a skill, `"0110"` meaning wrong, right, right, wrong; a day apart, the last one `ago`
/// days before today.
func answers(
  _ learner: Learner.ID, _ skill: Skill.ID, _ run: String, item: Item.ID? = nil, hints: Int = 0,
  ago: Int = 0
) -> [Observation] {
  run.enumerated().map { index, response in
    Observation(
      learner: learner, item: item, skills: [skill],
      kind: .answer(response == "1" ? .correct : .incorrect, hints: hints),
      time: noon(index + 1 - run.count - ago))
  }
}

/// What a learner says of a skill.
func says(
  _ learner: Learner.ID, _ skill: Skill.ID, _ confidence: Confidence, ago: Int = 0
) -> Observation {
  Observation(
    learner: learner, item: nil, skills: [skill], kind: .selfAssessment(confidence),
    time: noon(-ago))
}

/// Noon, so many days from today.
func noon(_ days: Int) -> Timestamp {
  Timestamp(
    milliseconds: Timestamp(startOf: march16.adding(days: days)).milliseconds + 43_200_000)
}
