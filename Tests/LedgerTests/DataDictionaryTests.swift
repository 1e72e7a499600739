import GRDB
import Testing
import _TestSupport

@testable import Ledger

@Suite struct DataDictionaryTests {
  @Test(arguments: DataDictionary.pages)
  func `each column of a ledger has its line in the data dictionary`(page: DataDictionary) throws {
    let folder = try Folder()
    try Ledger(at: folder.ledger).close()
    let columns = try DatabaseQueue(path: folder.ledger).read { db in
      let names = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
          AND name <> 'grdb_migrations'
          """)
      return try names.map { ($0, Set(try db.columns(in: $0).map(\.name))) }
    }
    #expect(columns.count == 4)
    let fields = try page.fields()
    for (table, columns) in columns { #expect(fields[table] == columns, "\(table)") }
  }
}
