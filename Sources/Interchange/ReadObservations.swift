public import LearningDomain
internal import StrictJSON

/// Reads a file of answers, exposures and self-assessments, for looking at a class.
///
/// Observations come in the order of the file, or in that of their times where these are numbers
/// that give an order. A row with a confidence beside an answer gives two: the answer, then the
/// self-assessment. The skills of a row are those it names; where it names none, those of its item in
/// the catalogue, or of its resource.
///
/// - Parameters:
///   - path: The file.
///   - format: How the file names its columns and values.
///   - badRows: What to do with a row that cannot be used.
///   - catalogue: Where rows without skills find those of their item or resource.
/// - Returns: The observations, and what was left out.
/// - Complexity: O(bytes) on average.
/// - Throws: ``InterchangeError``, for a bad row only where `badRows` says so.
public func readObservations(
  at path: String, format: AnswersFormat = .balise, badRows: BadRows = .fail,
  catalogue: Catalogue? = nil
) throws(InterchangeError) -> Reading<[Observation]> {
  try readObservations(
    from: ByteSource(path: path), format: format, badRows: badRows, catalogue: catalogue)
}

/// Reads observations from a source.
package func readObservations(
  from source: consuming ByteSource, format: AnswersFormat, badRows: BadRows,
  catalogue: Catalogue?
) throws(InterchangeError) -> Reading<[Observation]> {
  if isJSONLines(source.file) {
    let table = JSONLinesReader(source, keys: format.keys)
    return try readObservations(
      AnswerRows(table, format: format, catalogue: catalogue), badRows)
  }
  if isExport(source.file) {
    let table = try ExportReader(source, keys: format.keys)
    return try readObservations(
      AnswerRows(table, format: format, catalogue: catalogue), badRows)
  }
  return try readObservations(
    AnswerRows(
      CSVReader(source, dialect: format.dialect), format: format, catalogue: catalogue), badRows)
}

private func readObservations<Table>(
  _ rows: consuming AnswerRows<Table>, _ badRows: BadRows
) throws(InterchangeError) -> Reading<[Observation]> {
  var rows = rows
  var found: [(order: Int64, observation: Observation)] = []
  var responses = Responses()
  let summary = try eachRow(of: &rows, badRows) { row, rows throws(InterchangeError) in
    let skills = try rows.skills(of: row)
    if let index = try responses.index(of: row, in: rows, else: found.count) {
      found[index].observation = found[index].observation.calling(for: skills)
      return false
    }
    var order: Int64 = 0, time: Timestamp?
    switch row.time {
    case .moment(let milliseconds): time = Timestamp(milliseconds: milliseconds)
    case .order(let number): order = number
    case nil: break
    }
    for kind in row.observed {
      let observation = Observation(
        learner: Learner.ID(rows.learners.names[row.learner]),
        item: row.item.map { Item.ID(rows.items.names[$0]) }, skills: skills,
        resource: row.resource.map { Resource.ID(rows.resources.names[$0]) }, kind: kind,
        time: time)
      found.append((order, observation))
    }
    return true
  }
  // The sort keeps the order of the file among equals: Swift's is stable, and a test holds it to that.
  found.sort { $0.order < $1.order }
  return Reading(
    value: found.map(\.observation), counts: summary.counts, skipped: summary.skipped)
}

extension AnswerRow {
  /// What the row says was seen.
  fileprivate var observed: [Observation.Kind] {
    let selfAssessment = confidence.map { Observation.Kind.selfAssessment($0) }
    let first: Observation.Kind? =
      switch kind {
      case .answer: .answer(isCorrect ? .correct : .incorrect, hints: hints)
      case .exposure: .exposure
      case .selfAssessment: nil
      }
    return [first, selfAssessment].compactMap(\.self)
  }
}

extension Observation {
  /// The same, with further skills.
  fileprivate func calling(for further: [Skill.ID]) -> Observation {
    Observation(
      learner: learner, item: item, skills: skills + further, resource: resource, kind: kind,
      time: time)
  }
}

extension AnswerRows {
  fileprivate func skills(of row: AnswerRow) throws(InterchangeError) -> [Skill.ID] {
    guard let number = row.skills else { return try skillsFromCatalogue(of: row) }
    let set = skills.sets[number]
    return (set.members.isEmpty ? [set.joint].compactMap(\.self) : set.members).map { Skill.ID($0) }
  }
}
