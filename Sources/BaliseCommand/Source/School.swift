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
  /// The model; `nil` where none was chosen and nobody has answered yet, so none can be fitted.
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

  /// Whose answers are there and who is on no list.
  var unlisted: [Learner.ID] {
    Set(observations.map(\.learner)).subtracting(roster.map(\.learner)).sorted()
  }

  /// Skills that are answered and not in the catalogue.
  var unknownSkills: [Skill.ID] {
    Set(observations.flatMap(\.skills)).filter { catalogue[skill: $0] == nil }.sorted()
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
        directions: directions, at: .now)
    }
  }

  /// Temporary groups of learners of a class, asked for by its teacher.
  func groups(of learners: [Learner.ID]) throws -> Grouping {
    try advisor().groups(
      of: histories(of: learners), asked: question(about: learners, []), asOf: asOf,
      directions: directions, at: .now)
  }

  /// How many learners of a class stand where on each skill, asked for by its teacher.
  func skills(of learners: [Learner.ID]) throws -> SkillOverview {
    try advisor().skills(
      of: histories(of: learners), asked: question(about: learners, []), asOf: asOf, at: .now)
  }

  /// Where a learner stands on a few skills, asked for by the teacher.
  func bands(of learner: Learner.ID, languages: [Language]) throws -> SkillBands? {
    guard let history = histories(of: [learner]).first else { return nil }
    return try advisor().bands(
      of: history, asked: question(about: [learner], languages), asOf: asOf, at: .now)
  }

  /// Writes down what the teacher of a learner decided.
  func decide(_ decision: Advisor.Decision, about learner: Learner.ID) throws -> Receipt {
    guard let history = histories(of: [learner]).first else { throw AdvisorError.nothingProposed }
    return try advisor().decide(
      decision, about: history, asked: question(about: [learner], []), asOf: asOf,
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
      about: inquiry, in: classes.count == 1 ? classes.first : nil, memory: source.memory)
  }

  private func advisor() throws -> Advisor {
    guard let model else { throw Failure(.abstained) { SchoolPhrases.nobodyStarted($0) } }
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
