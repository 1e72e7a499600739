internal import LearningDomain

/// Records of one kind by their identifiers, as whole files and changes leave them.
struct OneRosterRecords<Record> {
  private(set) var all: [String: Record] = [:]

  /// The identifiers that were named, in the order in which they came first.
  private(set) var order: [String] = []

  private var named: Set<String> = [], namedInFile: Set<String> = []
  private var isBegun = false

  subscript(id: String) -> Record? { all[id] }

  /// Begins a file: a whole one takes the place of those before.
  mutating func begin(_ mode: OneRosterSet.Mode?) throws(InterchangeError) {
    if let mode, mode.kind == .delta {
      guard isBegun else { throw mode.place.fault(found: .delta, expected: .wholeFirst) }
    } else {
      self = OneRosterRecords()
    }
    (isBegun, namedInFile) = (true, [])
  }

  /// Keeps what the row of a table says; `nil` is a record of no use.
  mutating func keep(
    _ record: Record?, as id: String, from table: OneRosterTable, _ losses: inout ConversionLosses
  ) throws(InterchangeError) {
    guard namedInFile.insert(id).inserted else { throw table.repeated }
    if named.insert(id).inserted { order.append(id) }
    let isDeleted = try table.isDeleted()
    if isDeleted { losses.add(.deletedRecord, table.line) }
    all[id] = isDeleted ? nil : record
  }

  /// The record that something refers to; `nil` for one that was deleted.
  func record(
    _ reference: OneRosterDraft.Reference, expected: LocalizedText
  ) throws(InterchangeError) -> Record? {
    guard named.contains(reference.id) else {
      throw reference.place.fault(found: .unknownIdentifier, expected: expected)
    }
    return all[reference.id]
  }
}

extension LocalizedText {
  fileprivate static let delta = found("`delta`")
  fileprivate static let wholeFirst = LocalizedText(
    french: "`bulk`, ou le dossier du dernier envoi `bulk` avant celui-ci",
    english: "`bulk`, or the folder of the last `bulk` delivery before this one")
  fileprivate static let unknownIdentifier = LocalizedText(
    french: "un identifiant inconnu", english: "an unknown identifier")
}
