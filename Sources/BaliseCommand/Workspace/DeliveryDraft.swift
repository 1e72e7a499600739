import Interchange
import KnowledgeTracing
import LearningDomain
import Workspace
import XMLInterchange

/// What is read for a workspace, all of it before anything is brought in.
struct DeliveryDraft {
  private(set) var delivery = Delivery()
  private(set) var catalogue: Catalogue?
  private(set) var thesaurus: Thesaurus?
  private(set) var skipped = 0
  /// Whether a file of answers was read, be it empty.
  private(set) var readsAnswers = false
  private(set) var statements: StatementReport?
  private(set) var losses: [ConversionLosses.Loss] = []
  /// Who was erased from the workspace: those who are left out for that, and those who are taken back.
  private(set) var leftOut: [Learner.ID] = [], takenBack: [Learner.ID] = []
  /// Who is named and was merged into another, whom it counts for.
  private(set) var renamed: Set<Learner.ID> = []
  /// A folder's ledger, which no workspace takes over: what was decided stays there.
  var ledgerLeft: String?
  private let kept: [TeacherDirection]
  private let keptRoster: [RosterEntry]
  private let successors: [Learner.ID: Learner.ID]
  private let language: Language

  /// Begins with what a workspace keeps; without one nothing is kept.
  init(into workspace: Workspace?, warningsIn language: Language) throws {
    self.language = language
    kept = try workspace?.directions() ?? []
    keptRoster = try workspace?.roster() ?? []
    successors = try workspace?.merged() ?? [:]
    catalogue = try workspace.flatMap { workspace in
      try workspace.bytes(of: .catalogue).map { try readCatalogue($0, named: workspace.path) }
    }
    thesaurus = try workspace?.thesaurus()
  }

  /// Whether an answer that is kept with another result gives way.
  var replacesAnswers: Bool {
    get { delivery.replacesAnswers }
    set { delivery.replacesAnswers = newValue }
  }

  /// Has what is said of learners who were merged into others said of those.
  mutating func followMerges() { renamed.formUnion(delivery.rename(successors)) }

  /// Leaves out whoever was erased, but for those who are taken back.
  mutating func leaveOut(_ erased: ErasedLearners, but taken: [Learner.ID]) throws {
    for learner in taken {
      guard let mark = erased.mark(of: learner) else {
        throw Failure(.usage) { ImportPhrases.notErased($0, learner.text) }
      }
      delivery.takenBack.insert(mark)
    }
    let brought =
      delivery.observations.map(\.learner) + delivery.statements.compactMap(\.learner)
      + delivery.roster.map(\.learner) + delivery.directions.map(\.learner)
    let left = Set(brought).subtracting(taken).filter { erased.mark(of: $0) != nil }
    delivery.observations.removeAll { left.contains($0.learner) }
    delivery.leaveOutStatements(of: left)
    delivery.roster.removeAll { left.contains($0.learner) }
    delivery.directions.removeAll { left.contains($0.learner) }
    (leftOut, takenBack) = (left.sorted(), taken)
  }

  mutating func addCatalogue(_ file: String) throws {
    let bytes = try contents(of: file)
    let catalogue = try readCatalogue(bytes, named: file)
    _ = try TeacherDirections(kept, in: catalogue)
    delivery.catalogue = bytes
    self.catalogue = catalogue
  }

  /// Joins what another system says to the catalogue that is kept or was read before.
  mutating func join(_ other: CatalogueDraft, from file: String) throws {
    let joint: Catalogue
    do { joint = try other.joined(to: catalogue) } catch {
      throw InterchangeError.inconsistent(file: file, line: 1, column: 1, error)
    }
    catalogue = joint
    delivery.catalogue = writeCatalogue(joint)
    losses += other.losses.all
  }

  /// Adds the lists of classes; most of a class leave only where that is meant, as a list of newcomers alone is
  /// no list of a class.
  mutating func addRoster(_ file: String, shrinks: Bool) throws {
    try add(readRoster(at: file), from: file, shrinks: shrinks)
  }

  private mutating func add(_ roster: [RosterEntry], from file: String, shrinks: Bool) throws {
    delivery.roster += roster
    followMerges()
    let leaving = Dictionary(grouping: leaving, by: \.schoolClass)
    for (schoolClass, left) in leaving.sorted(by: { $0.key < $1.key }) where !shrinks {
      let before = keptRoster.count { $0.schoolClass == schoolClass }
      guard left.count * 2 > before else { continue }
      throw Failure(.badData) {
        ImportPhrases.shrinks($0, left.count, file, String(before), schoolClass.text)
      }
    }
  }

  /// Adds what a directory says: the lists of whole classes, or changes to those that are kept.
  mutating func add(_ directory: Directory, from file: String, shrinks: Bool) throws {
    var lost = directory.losses
    for learner in directory.withoutClass { lost.add(.learnerWithoutClass, learner.text) }
    losses += lost.all
    let roster = directory.roster
    var staying: [RosterEntry] = []
    if !directory.isWhole {
      let placed = roster.map { successors[$0.learner] ?? $0.learner }
      let touched = Set(placed + directory.departed + directory.withoutClass)
      let changed = Set(
        roster.map(\.schoolClass)
          + keptRoster.filter { touched.contains($0.learner) }.map(\.schoolClass))
      staying = keptRoster.filter {
        changed.contains($0.schoolClass) && !touched.contains($0.learner)
      }
      delivery.emptied.formUnion(changed.subtracting((staying + roster).map(\.schoolClass)))
    }
    try add(staying + roster, from: file, shrinks: shrinks)
  }

  /// Puts vocabularies in the place of those that are kept.
  mutating func add(_ thesaurus: Thesaurus) {
    self.thesaurus = thesaurus
    delivery.thesaurus = writeThesaurus(thesaurus)
  }

  /// Classes that are brought in anew.
  private var deliveredClasses: Set<SchoolClass.ID> {
    delivery.emptied.union(delivery.roster.map(\.schoolClass))
  }

  /// Who is on the kept list of a class that is brought in anew, and on no new list.
  var leaving: [RosterEntry] {
    let classes = deliveredClasses
    let learners = Set(delivery.roster.map(\.learner))
    return keptRoster.filter { classes.contains($0.schoolClass) && !learners.contains($0.learner) }
  }

  /// Whose answers are brought in and who is on no list, once there are lists.
  var unlisted: [Learner.ID] {
    let classes = deliveredClasses
    let listed = Set(
      (delivery.roster + keptRoster.filter { !classes.contains($0.schoolClass) }).map(\.learner))
    return listed.isEmpty
      ? [] : Set(delivery.allObservations.map(\.learner)).subtracting(listed).sorted()
  }

  /// Skills that are answered and not in the catalogue, once there is one.
  var unknownSkills: [Skill.ID] {
    guard let catalogue else { return [] }
    return Set(delivery.allObservations.flatMap(\.skills))
      .filter { catalogue[skill: $0] == nil }.sorted()
  }

  /// Items that are answered and not in the catalogue, once there is one.
  var unknownItems: [Item.ID] {
    guard let catalogue else { return [] }
    return Set(delivery.allObservations.compactMap(\.item))
      .filter { catalogue[item: $0] == nil }.sorted()
  }

  mutating func addAnswers(_ file: String, _ layout: AnswersLayoutOptions? = nil) throws {
    let format = try layout?.format() ?? .balise
    let reading = try readObservations(
      at: file, format: format, badRows: layout?.onBadRow ?? .fail, catalogue: catalogue)
    layout?.warn(of: reading, in: language)
    let now = Timestamp.now
    if reading.value.contains(where: { $0.time.map { $0 > now } ?? false }) {
      if let fault = try surveyAnswers(at: file, format: format, now: now).faultAhead {
        throw fault
      }
      try Self.checkPast(reading.value)
    }
    skipped += reading.skipped.count
    readsAnswers = true
    delivery.observations += reading.value
    guard let answer = delivery.contradiction else { return }
    let survey = try surveyAnswers(at: file, format: format, now: now)
    guard let line = survey.firstContradictingLine, let earlier = survey.firstContradictedLine
    else { throw WorkspaceError.contradiction(answer) }
    throw Failure(.badData) {
      ImportPhrases.twoResults(
        $0, file, answer.learner.text, answer.item?.text ?? "", "\(earlier)", "\(line)")
    }
  }

  mutating func add(_ statements: [ReceivedStatement], _ report: StatementReport) throws {
    try Self.checkPast(statements.compactMap(\.observation))
    try Self.checkPast(statements.compactMap(\.half).map { ($0.learner, $0.time) })
    delivery.statements += statements
    self.statements = report
  }

  mutating func add(_ observations: [Observation]) throws {
    readsAnswers = true
    try Self.checkPast(observations)
    delivery.observations += observations
  }

  /// Adds answers of assessments; two of one moment that differ are refused.
  mutating func add(_ results: ItemResults) throws {
    try add(results.observations)
    losses += results.losses.all
    if let answer = delivery.contradiction { throw WorkspaceError.contradiction(answer) }
  }

  private static func checkPast(_ observations: [Observation]) throws {
    try checkPast(observations.compactMap { seen in seen.time.map { (seen.learner, $0) } })
  }

  private static func checkPast(_ moments: [(learner: Learner.ID?, time: Timestamp)]) throws {
    let now = Timestamp.now
    guard let moment = moments.first(where: { $0.time > now }) else { return }
    throw Failure(.badData) {
      ImportPhrases.toCome($0, moment.learner?.text ?? "GradeEvent", "\(moment.time)")
    }
  }

  mutating func addModel(_ file: String) throws {
    let bytes = try contents(of: file)
    _ = try Model(bytes, from: file)
    delivery.model = bytes
  }

  mutating func addDirections(_ file: String) throws {
    guard let catalogue else { throw Failure(.badData) { ImportPhrases.noCatalogue($0, file) } }
    delivery.directions = try readDirections(at: file)
    _ = try TeacherDirections(kept + delivery.directions, in: catalogue)
  }
}

extension Workspace {
  /// The vocabularies that are kept.
  func thesaurus() throws -> Thesaurus? {
    try bytes(of: .thesaurus).map { try readThesaurus($0, named: path) }
  }
}
