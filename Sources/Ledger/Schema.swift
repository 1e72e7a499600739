internal import GRDB

/// The tables of a ledger, whose migrations only go forward.
enum Schema {
  /// The mark of a ledger's file: `BALI`.
  static let applicationID = 0x4241_4C49

  /// The migrations of ledgers that are not read any more: chains of hashes, and trees whose checkpoints
  /// said nothing of the keys of learners.
  static let older = ["1", "2"]

  static let migrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("3") { db in
      try db.execute(
        sql: """
          PRAGMA application_id = \(applicationID);
          CREATE TABLE entries (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            hour INTEGER NOT NULL,
            policy BLOB NOT NULL,
            floor BLOB NOT NULL,
            request TEXT NOT NULL,
            verdict TEXT NOT NULL,
            codes TEXT NOT NULL,
            obligations TEXT NOT NULL,
            model BLOB,
            commitment BLOB,
            decision TEXT,
            sealed BLOB
          ) STRICT;
          CREATE INDEX entries_hour ON entries (hour);
          CREATE INDEX entries_commitment ON entries (commitment) WHERE commitment IS NOT NULL;
          CREATE TABLE leaves (
            position INTEGER PRIMARY KEY,
            hash BLOB NOT NULL
          ) STRICT;
          CREATE TABLE head (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            count INTEGER NOT NULL,
            frontier BLOB NOT NULL,
            checkpoint TEXT NOT NULL,
            dropped INTEGER NOT NULL DEFAULT 0
          ) STRICT;
          CREATE TABLE learner_keys (
            tag BLOB PRIMARY KEY,
            term INTEGER NOT NULL,
            wrapped BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          \(guards.map { $0 + ";" }.joined(separator: "\n"))
          """)
    }
    return migrator
  }()

  /// The triggers that refuse changes, in the order of their names and as SQLite keeps their text.
  ///
  /// A statement that replaces a row removes it without asking the guards of removal, so inserting
  /// has guards too.
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
      WHEN OLD.position >= (SELECT dropped FROM head)
      BEGIN SELECT RAISE(ABORT, 'entries are removed with their term alone'); END
    """,
    """
    CREATE TRIGGER head_grows BEFORE UPDATE ON head
      WHEN NEW.count < OLD.count OR NEW.dropped < OLD.dropped OR NEW.dropped > NEW.count
      BEGIN SELECT RAISE(ABORT, 'the head only goes forward'); END
    """,
    """
    CREATE TRIGGER head_one BEFORE INSERT ON head
      WHEN EXISTS (SELECT 1 FROM head)
      BEGIN SELECT RAISE(ABORT, 'the head is never replaced'); END
    """,
    """
    CREATE TRIGGER head_stays BEFORE DELETE ON head
      BEGIN SELECT RAISE(ABORT, 'the head is never removed'); END
    """,
    """
    CREATE TRIGGER learner_keys_append BEFORE INSERT ON learner_keys
      WHEN EXISTS (SELECT 1 FROM learner_keys WHERE tag = NEW.tag)
      BEGIN SELECT RAISE(ABORT, 'keys are never replaced'); END
    """,
    """
    CREATE TRIGGER learner_keys_keep BEFORE UPDATE ON learner_keys
      BEGIN SELECT RAISE(ABORT, 'keys are never changed'); END
    """,
    """
    CREATE TRIGGER leaves_append BEFORE INSERT ON leaves
      WHEN EXISTS (SELECT 1 FROM leaves WHERE position = NEW.position)
      BEGIN SELECT RAISE(ABORT, 'leaves are never replaced'); END
    """,
    """
    CREATE TRIGGER leaves_keep BEFORE UPDATE ON leaves
      BEGIN SELECT RAISE(ABORT, 'leaves are never changed'); END
    """,
    """
    CREATE TRIGGER leaves_stay BEFORE DELETE ON leaves
      BEGIN SELECT RAISE(ABORT, 'leaves are never removed'); END
    """,
  ]

  /// Whether the triggers that refuse changes are there, letter for letter, and no others.
  static func isGuarded(_ db: Database) throws -> Bool {
    let found = try String.fetchAll(
      db, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    return found == guards
  }
}
