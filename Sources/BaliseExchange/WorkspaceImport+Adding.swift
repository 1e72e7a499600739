public import Interchange
public import LearningDomain
internal import Workspace
public import XMLInterchange

extension WorkspaceImport {
  /// Whether an answer that is kept with another result gives way.
  public var replacesAnswers: Bool {
    get { delivery.replacesAnswers }
    set { delivery.replacesAnswers = newValue }
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
    delivery.catalogue = bytes
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
    delivery.catalogue = writeCatalogue(joint)
    losses += other.losses.all
  }

  /// Puts vocabularies in the place of those that are kept.
  public mutating func add(_ thesaurus: Thesaurus) {
    self.thesaurus = thesaurus
    delivery.thesaurus = writeThesaurus(thesaurus)
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
    delivery.roster += roster
    followMerges()
    let leaving = Dictionary(grouping: leaving, by: \.schoolClass)
    for (schoolClass, left) in leaving.sorted(by: { $0.key < $1.key }) where !shrinks {
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
    skipped += reading.skipped.count
    try add(reading.value)
    guard let answer = delivery.contradiction else { return reading }
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
    delivery.statements += harvest.statements
    places.merge(harvest.places) { first, _ in first }
  }

  /// Adds answers of assessments.
  ///
  /// - Throws: ``ImportError/toCome(_:_:)``; `WorkspaceError.contradiction` where two of one moment differ.
  public mutating func add(_ results: ItemResults) throws {
    try add(results.observations)
    losses += results.losses.all
    if let answer = delivery.contradiction { throw WorkspaceError.contradiction(answer) }
  }

  /// Adds what another platform kept of a learner, whose coming is written on the ledger.
  ///
  /// - Parameters:
  ///   - bundle: The learner's file.
  ///   - pseudonym: What the learner is called here, as in the bundle unless given.
  /// - Throws: ``ImportError/toCome(_:_:)``.
  public mutating func add(
    _ bundle: LearnerBundle, as pseudonym: Learner.ID? = nil
  ) throws(ImportError) {
    let learner = pseudonym ?? bundle.learner
    received = learner
    try add(bundle.observations.map { $0.of(learner) })
  }

  private mutating func add(_ observations: [Observation]) throws(ImportError) {
    readsAnswers = true
    try checkPast(observations)
    delivery.observations += observations
  }

  private func checkPast(_ observations: [Observation]) throws(ImportError) {
    for observation in observations {
      if let time = observation.time, time > moment { throw .toCome(observation.learner, time) }
    }
  }

  /// Chooses a model in the place of the one that is fitted on the answers; its bytes come in as they are.
  ///
  /// - Parameter bytes: Its file, which somebody has read: `Model.init(decoding:)`.
  public mutating func addModel(_ bytes: [UInt8]) { delivery.model = bytes }

  /// Reads a file of directions and adds them to those that are kept.
  ///
  /// - Throws: ``ImportError/noCatalogue(file:)``; `InterchangeError`; `TeacherDirectionError`.
  public mutating func addDirections(at file: String) throws {
    guard let catalogue else { throw ImportError.noCatalogue(file: file) }
    delivery.directions = try readDirections(at: file)
    _ = try TeacherDirections(keptDirections + delivery.directions, in: catalogue)
  }
}
