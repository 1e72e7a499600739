public import Interchange
public import LearningDomain
internal import Workspace
public import XMLInterchange

extension WorkspaceImport {
  /// Whether an answer that is kept with another result gives way.
  public var replacesAnswers: Bool {
    get { added.replacesAnswers }
    set { added.replacesAnswers = newValue }
  }

  /// Puts a catalogue in the place of the one that is kept.
  ///
  /// - Parameters:
  ///   - bytes: Its file, `balise/catalogue/1`.
  ///   - file: The file's name, for errors.
  /// - Throws: `InterchangeError`; `TeacherDirectionError` where it lacks what a direction that is kept names.
  public mutating func addCatalogue(_ bytes: [UInt8], named file: String) throws {
    let catalogue = try readCatalogue(bytes, named: file)
    _ = try TeacherDirections(keptDirections, in: catalogue)
    added.catalogue = bytes
    self.catalogue = catalogue
  }

  /// Joins what another system says to the catalogue that is kept or was added before.
  ///
  /// - Parameters:
  ///   - other: What it says, as `readCASE`, `readGAR` or `catalogueDraft(of:in:)` reads it.
  ///   - file: The file's name, for errors.
  /// - Throws: `InterchangeError.inconsistent` where both together are no catalogue.
  public mutating func join(_ other: CatalogueDraft, from file: String) throws {
    let joint: Catalogue
    do { joint = try other.joined(to: catalogue) } catch {
      throw InterchangeError.inconsistent(file: file, line: 1, column: 1, error)
    }
    catalogue = joint
    added.catalogue = writeCatalogue(joint)
    losses += other.losses.all
  }

  /// Puts vocabularies in the place of those that are kept.
  public mutating func add(_ thesaurus: Thesaurus) {
    self.thesaurus = thesaurus
    added.thesaurus = writeThesaurus(thesaurus)
  }

  /// Adds the lists of whole classes, which take the place of earlier ones.
  ///
  /// - Parameters:
  ///   - roster: The lists.
  ///   - file: The file's name, for errors.
  ///   - shrinks: Whether most of a class may leave its list; otherwise that is an error, as a list of newcomers alone
  ///     is no list of a class.
  /// - Throws: ``ImportError/shrinks(file:schoolClass:leaving:of:)``.
  public mutating func add(
    _ roster: [RosterEntry], from file: String, shrinks: Bool = false
  ) throws(ImportError) {
    var lists = added
    lists.roster += roster
    try checkLists(of: lists, from: file, shrinks: shrinks)
    added = lists
  }

  private func checkLists(
    of delivery: Delivery, from file: String, shrinks: Bool
  ) throws(ImportError) {
    guard !shrinks else { return }
    var delivery = delivery
    delivery.rename(successors)
    let leaving = Dictionary(grouping: leaving(by: delivery), by: \.schoolClass)
    for (schoolClass, left) in leaving.sorted(by: { $0.key < $1.key }) {
      let before = keptRoster.count { $0.schoolClass == schoolClass }
      guard left.count * 2 > before else { continue }
      throw .shrinks(file: file, schoolClass: schoolClass, leaving: left.count, of: before)
    }
  }

  /// Adds what a directory says: the lists of whole classes, or changes to those that are kept.
  ///
  /// - Throws: ``ImportError/shrinks(file:schoolClass:leaving:of:)``, as for lists.
  public mutating func add(
    _ directory: Directory, from file: String, shrinks: Bool = false
  ) throws(ImportError) {
    let roster = directory.roster
    var lists = added, staying: [RosterEntry] = []
    if !directory.isWhole {
      let placed = roster.map { successors[$0.learner] ?? $0.learner }
      let touched = Set(placed + directory.departed + directory.withoutClass)
      let changed = Set(
        roster.map(\.schoolClass)
          + keptRoster.filter { touched.contains($0.learner) }.map(\.schoolClass))
      staying = keptRoster.filter {
        changed.contains($0.schoolClass) && !touched.contains($0.learner)
      }
      lists.emptied.formUnion(changed.subtracting((staying + roster).map(\.schoolClass)))
    }
    lists.roster += staying + roster
    try checkLists(of: lists, from: file, shrinks: shrinks)
    added = lists
    var lost = directory.losses
    for learner in directory.withoutClass { lost.add(.learnerWithoutClass, learner.text) }
    losses += lost.all
  }

  /// Reads a file of answers and adds them.
  ///
  /// - Parameters:
  ///   - file: Where it is.
  ///   - format: How it is laid out.
  ///   - badRows: What becomes of rows that cannot be used.
  /// - Returns: What was read, with the rows that were not.
  /// - Throws: `InterchangeError`; ``ImportError`` for answers of a later time, or one that stands there with two results.
  @discardableResult
  public mutating func addAnswers(
    at file: String, format: AnswersFormat = .balise, badRows: BadRows = .fail
  ) throws -> Reading<[Observation]> {
    let reading = try readObservations(
      at: file, format: format, badRows: badRows, catalogue: catalogue)
    if reading.value.contains(where: { $0.time.map { $0 > moment } ?? false }) {
      if let fault = try surveyAnswers(at: file, format: format, now: moment).faultAhead {
        throw fault
      }
    }
    guard let answer = try contradiction(adding: reading.value) else {
      add(reading.value)
      skipped += reading.skipped.count
      return reading
    }
    let survey = try surveyAnswers(at: file, format: format, now: moment)
    guard let line = survey.firstContradictingLine, let earlier = survey.firstContradictedLine
    else { throw WorkspaceError.contradiction(answer) }
    throw ImportError.twoResults(
      file: file, learner: answer.learner, item: answer.item, line: earlier, again: line)
  }

  /// Adds what statements or events say.
  ///
  /// - Throws: ``ImportError/toCome(_:_:)``.
  public mutating func add(_ harvest: StatementHarvest) throws(ImportError) {
    try checkPast(harvest.statements.compactMap(\.observation))
    for half in harvest.statements.compactMap(\.half) where half.time > moment {
      throw .toCome(half.learner, half.time)
    }
    added.statements += harvest.statements
    places.merge(harvest.places) { first, _ in first }
  }

  /// Adds answers of assessments.
  ///
  /// - Throws: ``ImportError/toCome(_:_:)``; `WorkspaceError.contradiction` where two of one moment differ.
  public mutating func add(_ results: ItemResults) throws {
    if let answer = try contradiction(adding: results.observations) {
      throw WorkspaceError.contradiction(answer)
    }
    add(results.observations)
    losses += results.losses.all
  }

  /// Adds what another platform kept of a learner, whose coming is written on the ledger.
  ///
  /// - Parameters:
  ///   - bundle: The learner's file.
  ///   - pseudonym: What the learner is called here, as in the bundle unless given.
  /// - Throws: ``ImportError/toCome(_:_:)``; ``ImportError/badPseudonym(_:because:)`` for what looks like a name or a number
  ///   of a person.
  public mutating func add(
    _ bundle: LearnerBundle, as pseudonym: Learner.ID? = nil
  ) throws(ImportError) {
    let learner = pseudonym ?? bundle.learner
    if let fault = pseudonymFault(learner.text) { throw .badPseudonym(learner, because: fault) }
    let observations = bundle.observations.map { $0.of(learner) }
    try checkPast(observations)
    add(observations)
    received.insert(learner)
  }

  private mutating func add(_ observations: [Observation]) {
    readsAnswers = true
    added.observations += observations
  }

  /// The first answer that contradicts another, once these are added; nothing is.
  private func contradiction(
    adding observations: [Observation]
  ) throws(ImportError) -> Observation? {
    try checkPast(observations)
    var joint = added
    joint.observations += observations
    return joint.contradiction
  }

  private func checkPast(_ observations: [Observation]) throws(ImportError) {
    for observation in observations {
      if let time = observation.time, time > moment { throw .toCome(observation.learner, time) }
    }
  }

  /// Chooses a model in the place of the one that is fitted on the answers; its bytes come in as they are.
  ///
  /// - Parameter bytes: Its file, which somebody has read: `Model.init(decoding:)`.
  public mutating func addModel(_ bytes: [UInt8]) { added.model = bytes }

  /// Reads a file of directions and adds them to those that are kept.
  ///
  /// - Throws: ``ImportError/noCatalogue(file:)``; `InterchangeError`; `TeacherDirectionError`.
  public mutating func addDirections(at file: String) throws {
    guard let catalogue else { throw ImportError.noCatalogue(file: file) }
    let directions = try added.directions + readDirections(at: file)
    _ = try TeacherDirections(keptDirections + directions, in: catalogue)
    added.directions = directions
  }
}
