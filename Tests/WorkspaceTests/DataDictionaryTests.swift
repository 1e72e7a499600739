import GRDB
import Testing
import _TestSupport

@Suite struct DataDictionaryTests {
  @Test(arguments: DataDictionary.pages)
  func `each column of a workspace has its line in the data dictionary`(
    page: DataDictionary
  ) throws {
    let tables = [
      "workspace", "documents", "roster", "observations", "statements", "halves", "directions",
      "erased", "merged",
    ]
    let place = try Place()
    defer { withExtendedLifetime(place) {} }
    let columns = try DatabaseQueue(path: place.path).read { db in
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'other'")
      #expect(Set(names) == Set(tables))
      return try names.map { ($0, Set(try db.columns(in: $0).map(\.name))) }
    }
    let fields = try page.fields()
    for (table, columns) in columns { #expect(fields[table] == columns, "\(table)") }
  }
}
