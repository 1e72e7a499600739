public import LearningDomain
internal import StrictJSON

/// Reads a Q-matrix, which says the skills of each item, as a catalogue of these items and skills.
///
/// CSV with a column of items and one of skills: `item` and `skill` or `skills`, `item_id` and `kc_id` or
/// `skill_id`, or `name` and `topic` as in Junyi's table of exercises. An item may have several rows, and
/// a row several skills with `;` between; an item without a skill is not in the catalogue.
///
/// - Parameter path: The file.
/// - Returns: A catalogue without resources or prerequisites, whose skills have their names for labels.
/// - Complexity: O(bytes) on average.
/// - Throws: ``InterchangeError``.
/// - Source: K. K. Tatsuoka, “Rule Space: An Approach for Dealing with Misconceptions Based on Item
///   Response Theory”, *Journal of Educational Measurement* 20, 1983.
public func readQMatrix(at path: String) throws(InterchangeError) -> Catalogue {
  try readQMatrix(from: ByteSource(path: path))
}

/// Reads a Q-matrix from a source.
package func readQMatrix(
  from source: consuming ByteSource
) throws(InterchangeError) -> Catalogue {
  let file = source.file
  let layouts = [
    ("item", "skill"), ("item", "skills"), ("item_id", "kc_id"), ("item_id", "skill_id"),
    ("name", "topic"),
  ].map { [ColumnName(exactly: $0), ColumnName(exactly: $1)] }
  var table = try CSVReader(source, dialect: CSVDialect(required: layouts, repeatsNames: true))
  let header = table.header
  let layout = layouts.first { $0.allSatisfy { !$0.positions(in: header).isEmpty } } ?? layouts[0]
  let itemField = try table.position(of: layout[0])
  let skillField = try table.position(of: layout[1])
  var matrix = QMatrix()
  while try table.readRow() {
    let item = table.text(of: itemField)
    guard !item.isEmpty else {
      throw table.fault(inField: itemField, found: .nothing, expected: .item)
    }
    try table.checkName(inField: itemField, expected: .item)
    try table.checkName(inField: skillField, expected: .skill)
    matrix.add(table.text(of: skillField).split(separator: ";").map(String.init), to: item)
  }
  do {
    return try matrix.catalogue()
  } catch {
    throw .inconsistent(file: file, line: 1, column: 1, error)
  }
}

/// Items and skills in order of first appearance.
private struct QMatrix {
  private var items: [String] = [], skills: [String] = []
  private var known: Set<String> = []
  private var skillsOfItem: [String: [String]] = [:]

  mutating func add(_ names: [String], to item: String) {
    for name in names where skillsOfItem[item]?.contains(name) != true {
      if skillsOfItem[item] == nil { items.append(item) }
      skillsOfItem[item, default: []].append(name)
      if known.insert(name).inserted { skills.append(name) }
    }
  }

  func catalogue() throws(CatalogueError) -> Catalogue {
    try Catalogue(
      skills: skills.map { Skill(id: Skill.ID($0), label: LocalizedText(french: $0, english: $0)) },
      items: items.map { item in
        Item(id: Item.ID(item), skills: (skillsOfItem[item] ?? []).map { Skill.ID($0) })
      }, resources: [])
  }
}
