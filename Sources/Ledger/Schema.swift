internal import GRDB

/// The tables of a ledger, whose migrations only go forward.
enum Schema {
  /// The mark of a ledger's file: `BALI`.
  static let applicationID = 0x4241_4C49

  static let migrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(
        sql: """
          PRAGMA application_id = \(applicationID);
          CREATE TABLE entries (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            hour INTEGER NOT NULL,
            policy BLOB NOT NULL,
            request TEXT NOT NULL,
            verdict TEXT NOT NULL,
            codes TEXT NOT NULL,
            obligations TEXT NOT NULL,
            model BLOB,
            commitment BLOB,
            decision TEXT,
            decision_commitment BLOB,
            previous BLOB NOT NULL,
            hash BLOB NOT NULL
          ) STRICT;
          CREATE TABLE head (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            count INTEGER NOT NULL,
            hash BLOB NOT NULL
          ) STRICT;
          \(guards.map { $0 + ";" }.joined(separator: "\n"))
          """)
      try db.execute(
        sql: "INSERT INTO head VALUES (1, 0, ?)", arguments: [Entry.origin.data])
    }
    return migrator
  }()

  /// The triggers that refuse changes, as SQLite keeps their text.
  private static let guards = [
    """
    CREATE TRIGGER entries_append BEFORE INSERT ON entries
      WHEN EXISTS (SELECT 1 FROM entries WHERE position = NEW.position OR id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'entries are never replaced'); END
    """,
    """
    CREATE TRIGGER entries_keep BEFORE UPDATE ON entries
      BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END
    """,
    """
    CREATE TRIGGER entries_stay BEFORE DELETE ON entries
      BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END
    """,
    """
    CREATE TRIGGER head_stays BEFORE DELETE ON head
      BEGIN SELECT RAISE(ABORT, 'the head is never removed'); END
    """,
  ]

  /// Whether the triggers that refuse changes are there, letter for letter, and no others.
  static func isGuarded(_ db: Database) throws -> Bool {
    let found = try String.fetchAll(
      db, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    return found == guards
  }
}
