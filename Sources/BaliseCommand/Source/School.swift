import Balise
import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import Ledger
import OfflineEvaluation
import PolicyGate
import Recommending

/// A school's classes, read: answers, catalogue, roster, directions and a model.
struct School {
  let source: SourceOptions
  let catalogue: Catalogue
  let observations: [Observation]
  /// How many lines of the answers were left out, as they say again what another says.
  let repeated: Int
  let roster: [RosterEntry]
  /// What teachers laid down that holds on the day spoken of, or later.
  let directions: TeacherDirections
  /// The model; `nil` where none was chosen and fewer than two learners have answered, so none can be fitted and checked.
  let model: Model?
  /// The moment of the newest line of the answers, where they have times.
  let newest: Timestamp?
  /// The moment to speak of: the end of the day that was asked for, or of the newest answer's; one that is dated ahead
  /// is left aside where there are others.
  let asOf: Timestamp

  /// Reads what is kept; a class has a roster, which what is copied of one learner does not need, and directions that
  /// can be followed, which taking one back does not need.
  init(_ source: SourceOptions, needsRoster: Bool = true, isDirected: Bool = true) throws {
    let files = try source.read()
    guard !files.roster.isEmpty || !needsRoster else {
      throw Failure(.badData) { language in
        source.isWorkspace
          ? ClassFilesPhrases.noRoster(language, source.from)
          : ClassFilesPhrases.emptyRoster(language, filePath("roster.csv", in: source.from))
      }
    }
    self.source = source
    catalogue = files.catalogue
    observations = files.observations
    repeated = files.repeated
    roster = files.roster
    let times = observations.compactMap(\.time), now = Timestamp.now
    newest = times.max()
    let day = source.asOf ?? (times.filter { $0 <= now }.max() ?? newest)?.day ?? .today
    asOf = Timestamp(
      milliseconds: Timestamp(startOf: day.adding(days: 1)).milliseconds - 1)
    directions =
      isDirected
      ? try TeacherDirections(files.directions.filter { $0.until >= day }, in: catalogue) : .none
    if let file = source.model {
      model = try Model(file: file)
    } else if let chosen = files.model {
      model = chosen
    } else if let fitted = files.fitted, fitted.card.createdOn <= day {
      model = fitted
    } else {
      model = try ProgressLine.during(ProgressPhrases.fitting) {
        try Self.fit(
          files.observations, on: day, for: files.catalogue)
      }
    }
  }

  /// The items that most of a learner's class missed.
  func missedItems(beside entry: RosterEntry) -> [ClassSigns.MissedItem] {
    ClassSigns(
      observations, learners: entries(of: entry.schoolClass).map(\.learner), asOf: asOf
    ).missedItems
  }

  /// Advice for learners of a class, asked for by its teacher.
  func advise(
    _ entries: [RosterEntry], languages: [Language], about inquiry: Inquiry? = nil
  ) throws -> [Advice] {
    try ProgressLine.during(ProgressPhrases.advising) {
      try advisor().advise(
        histories(of: entries.map(\.learner)), asked: question(about: entries, languages, inquiry),
        asOf: asOf, directions: directions, at: .now)
    }
  }

  /// Temporary groups of learners of a class, asked for by its teacher.
  func groups(of entries: [RosterEntry]) throws -> Grouping {
    try advisor().groups(
      of: histories(of: entries.map(\.learner)), asked: question(about: entries, []), asOf: asOf,
      directions: directions, at: .now)
  }

  /// How many learners of a class stand where on each skill, asked for by its teacher.
  func skills(of entries: [RosterEntry]) throws -> SkillOverview {
    try advisor().skills(
      of: histories(of: entries.map(\.learner)), asked: question(about: entries, []), asOf: asOf,
      at: .now)
  }

  /// Where a learner stands on a few skills, asked for by the teacher.
  func bands(of entry: RosterEntry, languages: [Language]) throws -> SkillBands? {
    guard let history = histories(of: [entry.learner]).first else { return nil }
    return try advisor().bands(
      of: history, asked: question(about: [entry], languages), asOf: asOf, at: .now)
  }

  /// Writes down what the teacher of a learner decided.
  func decide(_ decision: Advisor.Decision, about entry: RosterEntry) throws -> Receipt {
    guard let history = histories(of: [entry.learner]).first else {
      throw AdvisorError.nothingProposed
    }
    return try advisor().decide(
      decision, about: history, asked: question(about: [entry], []), asOf: asOf,
      directions: directions, at: .now)
  }

  /// What was decided about a learner's suggestion, the oldest first.
  func decisions(about learner: Learner.ID) throws -> [RecordedDecision] {
    try histories(of: [learner]).flatMap {
      try advisor().decisions(about: $0, asOf: asOf, directions: directions, at: .now)
    }
  }

  /// What was decided about any suggestion of a learner, the oldest first; nothing where no answers are kept.
  func decisions(of learner: Learner.ID) throws -> [RecordedDecision] {
    source.isWorkspace ? try advisor().decisions(of: learner) : []
  }

  /// What is chosen for a learner; nothing is shown.
  func choice(for learner: Learner.ID) -> DecisionRecord? {
    guard let model else { return nil }
    let proposals = try? Recommender(catalogue: catalogue, model: model).propose(
      for: histories(of: [learner]), asOf: asOf, directions: directions)
    return proposals?.first?.record
  }

  /// What a learner's responses say of each skill met so far.
  func standings(of learner: Learner.ID) -> [SkillStanding] {
    guard let model else { return [] }
    return histories(of: [learner]).flatMap {
      Recommender(catalogue: catalogue, model: model).standings(of: $0, asOf: asOf)
    }.filter(\.isMet)
  }

  private func histories(of learners: [Learner.ID]) -> [LearnerHistory] {
    LearnerHistory.divide(observations, among: learners, asOf: asOf)
  }

  /// What the teacher of a class asks about some of it, all of whom have a place there, or none has.
  private func question(
    about entries: [RosterEntry], _ languages: [Language], _ inquiry: Inquiry? = nil
  ) -> Question {
    Question(
      role: .teacher, relation: .ownClass(validUntil: entries.compactMap(\.validUntil).min()),
      languages: languages, about: inquiry, in: entries.first?.schoolClass, memory: source.memory)
  }

  private func advisor() throws -> Advisor {
    guard let model else {
      let reason = answering.isEmpty ? SchoolPhrases.nobodyStarted : SchoolPhrases.oneStarted
      throw Failure(.abstained) { reason($0) }
    }
    let ledger = try Ledger(at: source.ledgerPath, key: source.key.file)
    return Advisor(
      catalogue: catalogue, model: model, ledger: ledger, policy: try source.policy.stack(),
      killSwitch: try killSwitch(), threads: ProcessInfo.processInfo.activeProcessorCount)
  }
}

enum SchoolPhrases {
  static let noClass = Phrase(
    "le registre n’a pas de classe `%1` ; il a %2", "the roster has no class `%1`; it has %2")
  static let severalClasses = Phrase(
    "le registre a plusieurs classes, dites laquelle : %1",
    "the roster has several classes, say which: %1")
  static let noLearner = Phrase(
    "« %1 » n’est pas au registre, qui va de %2 à %3",
    "“%1” is not on the roster, which goes from %2 to %3")
  static let mergedLearner = Phrase(
    "« %1 » a été fusionné avec « %2 » : demandez « %2 »", "“%1” was merged into “%2”: ask for “%2”"
  )
  static let nobodyStarted = Phrase(
    "personne n’a encore répondu, il n’y a rien à proposer",
    "nobody has answered yet, so there is nothing to suggest")
  static let oneStarted = Phrase(
    "pas encore de proposition : avec les réponses d’une seule personne, rien ne peut être vérifié",
    "no suggestion yet: with one learner’s answers alone, nothing can be checked")
}

extension Timestamp {
  /// This moment.
  static var now: Timestamp {
    Timestamp(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000))
  }
}
