import Balise
import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import Ledger
import OfflineEvaluation
import PolicyGate
import Recommending

/// A folder of a class, read: answers, catalogue, roster and a model.
struct School {
  let source: SourceOptions
  let catalogue: Catalogue
  let observations: [Observation]
  let roster: [RosterEntry]
  /// The model; `nil` where the folder has none and nobody has answered yet, so none can be fitted.
  let model: Model?
  /// The moment of the newest line of the answers, where they have times.
  let newest: Timestamp?
  /// The moment to speak of: the end of the day that was asked for, or of the newest answer's.
  let asOf: Timestamp

  init(_ source: SourceOptions) throws {
    self.source = source
    let folder = source.from
    let catalogue = try readCatalogue(at: regularFile("catalogue.json", in: folder))
    let answers = try regularFile("answers.csv", in: folder)
    let observations = try readObservations(at: answers, catalogue: catalogue).value
    self.catalogue = catalogue
    self.observations = observations
    let rosterFile = try regularFile("roster.csv", in: folder)
    roster = try readRoster(at: rosterFile)
    guard !roster.isEmpty else {
      throw Failure(.badData) { SchoolPhrases.emptyRoster($0, rosterFile) }
    }
    newest = observations.compactMap(\.time).max()
    let day = source.asOf ?? newest?.day ?? .today
    asOf = Timestamp(
      milliseconds: Timestamp(startOf: day.adding(days: 1)).milliseconds - 1)
    if let file = source.model {
      model = try Model(file: file)
    } else if holds("model.json", folder: folder) {
      model = try Model(file: regularFile("model.json", in: folder))
    } else {
      model = try ProgressLine.during(ProgressPhrases.fitting) {
        try Self.fit(observations, on: day, subject: catalogue.subject?[.english])
      }
    }
  }

  /// The model of a folder that brings none: the full family, fitted on the folder's own answers up to a
  /// day and evaluated by folds of learners, so that the gate has a card to judge; `nil` where nobody
  /// has answered yet.
  static func fit(_ observations: [Observation], on day: Day, subject: String?) throws -> Model? {
    let log = AnswerLog(observations.filter { $0.time.map { $0.day <= day } ?? true })
    guard log.count > 0 else { return nil }
    let threads = ProcessInfo.processInfo.activeProcessorCount
    func fit(_ log: AnswerLog) throws -> Model {
      try fitFull(log, reading: .each, terms: .lasting, threads: threads)
        .model(name: "class", source: "answers.csv", createdOn: day, seed: 1, subject: subject)
    }
    let model = try fit(log)
    let learners = Set(log.learner).count
    guard learners >= 2 else { return model }
    let folds = min(5, learners)
    let result = try evaluate(
      log, split: try Split.folds(of: log, count: folds, seed: 1), fit: fit)
    return model.with(evaluation: result.onCard(method: "\(folds) folds by learner, seed 1"))
  }

  /// The class asked for, or the only one there is.
  func schoolClass(named name: String?) throws(Failure) -> SchoolClass.ID {
    let classes = Set(roster.map(\.schoolClass)).sorted()
    let listed = classes.map { "`\($0)`" }.joined(separator: ", ")
    if let name {
      guard classes.contains(SchoolClass.ID(name)) else {
        throw Failure(.usage) { SchoolPhrases.noClass($0, name, listed) }
      }
      return SchoolClass.ID(name)
    }
    guard let only = classes.first, classes.count == 1 else {
      throw Failure(.usage) { SchoolPhrases.severalClasses($0, listed) }
    }
    return only
  }

  /// The learners of a class, in the order of the roster.
  func learners(of schoolClass: SchoolClass.ID) -> [Learner.ID] {
    roster.filter { $0.schoolClass == schoolClass }.map(\.learner)
  }

  /// The roster's entry of a learner, in letters of any case where that leaves no doubt.
  func entry(of learner: String) throws(Failure) -> RosterEntry {
    if let entry = roster.first(where: { $0.learner.text == learner }) { return entry }
    let alike = roster.filter { $0.learner.text.lowercased() == learner.lowercased() }
    guard let entry = alike.first, alike.count == 1 else {
      let names = roster.map(\.learner.text).sorted()
      throw Failure(.usage) {
        SchoolPhrases.noLearner($0, learner, names.first ?? "", names.last ?? "")
      }
    }
    return entry
  }

  /// The items that most of a learner's class missed.
  func missedItems(beside entry: RosterEntry) -> [ClassSigns.MissedItem] {
    ClassSigns(observations, learners: learners(of: entry.schoolClass), asOf: asOf).missedItems
  }

  /// Advice for learners of a class, asked for by its teacher.
  func advise(
    _ learners: [Learner.ID], languages: [Language], about inquiry: Inquiry? = nil
  ) throws -> [Advice] {
    try ProgressLine.during(ProgressPhrases.advising) {
      try advisor().advise(
        histories(of: learners), asked: question(about: learners, languages, inquiry), asOf: asOf,
        at: .now)
    }
  }

  /// Temporary groups of learners of a class, asked for by its teacher.
  func groups(of learners: [Learner.ID]) throws -> Grouping {
    try advisor().groups(
      of: histories(of: learners), asked: question(about: learners, []), asOf: asOf, at: .now)
  }

  /// How many learners of a class stand where on each skill, asked for by its teacher.
  func skills(of learners: [Learner.ID]) throws -> SkillOverview {
    try advisor().skills(
      of: histories(of: learners), asked: question(about: learners, []), asOf: asOf, at: .now)
  }

  /// Writes down what the teacher of a learner decided.
  func decide(_ decision: Advisor.Decision, about learner: Learner.ID) throws -> Receipt {
    guard let history = histories(of: [learner]).first else { throw AdvisorError.nothingProposed }
    return try advisor().decide(
      decision, about: history, asked: question(about: [learner], []), asOf: asOf, at: .now)
  }

  /// What a learner's responses say of each skill met so far.
  func standings(of learner: Learner.ID) -> [SkillStanding] {
    guard let model else { return [] }
    return histories(of: [learner]).flatMap {
      Recommender(catalogue: catalogue, model: model).standings(of: $0, asOf: asOf)
    }.filter { $0.responses > 0 || $0.confidence != nil }
  }

  private func histories(of learners: [Learner.ID]) -> [LearnerHistory] {
    LearnerHistory.divide(observations, among: learners, asOf: asOf)
  }

  private func question(
    about learners: [Learner.ID], _ languages: [Language], _ inquiry: Inquiry? = nil
  ) -> Question {
    let ends = roster.filter { learners.contains($0.learner) }.compactMap(\.validUntil)
    let classes = Set(roster.filter { learners.contains($0.learner) }.map(\.schoolClass))
    return Question(
      role: .teacher, relation: .ownClass(validUntil: ends.min()), languages: languages,
      about: inquiry, in: classes.count == 1 ? classes.first : nil)
  }

  private func advisor() throws -> Advisor {
    guard let model else { throw Failure(.abstained) { SchoolPhrases.nobodyStarted($0) } }
    let ledger = try Ledger(at: source.ledgerPath, key: source.key)
    return Advisor(
      catalogue: catalogue, model: model, ledger: ledger, policy: try source.policy.stack(),
      killSwitch: try killSwitch())
  }
}

extension Model {
  /// Reads a model's file.
  init(file: String) throws(Failure) {
    let bytes = try contents(of: file)
    do throws(ModelFileError) {
      try self.init(decoding: bytes)
    } catch {
      throw Failure(.badData) { FilePhrases.badData($0, "\(file): \(error)") }
    }
  }
}

extension SourceOptions {
  /// Where the ledger is: beside the answers, unless said otherwise.
  var ledgerPath: String { ledger ?? filePath("ledger.sqlite", in: from) }
}

enum SchoolPhrases {
  static let emptyRoster = Phrase("%1 : le registre est vide", "%1: the roster is empty")
  static let noClass = Phrase(
    "le registre n’a pas de classe `%1` ; il a %2", "the roster has no class `%1`; it has %2")
  static let severalClasses = Phrase(
    "le registre a plusieurs classes, dites laquelle : %1",
    "the roster has several classes, say which: %1")
  static let noLearner = Phrase(
    "« %1 » n’est pas au registre, qui va de %2 à %3",
    "“%1” is not on the roster, which goes from %2 to %3")
  static let nobodyStarted = Phrase(
    "personne n’a encore répondu, il n’y a rien à proposer",
    "nobody has answered yet, so there is nothing to suggest")
}

extension Timestamp {
  /// This moment.
  static var now: Timestamp {
    Timestamp(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000))
  }
}
