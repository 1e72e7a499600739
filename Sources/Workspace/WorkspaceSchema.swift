/// The tables of a workspace; names in them are as the files gave them.
enum WorkspaceSchema {
  static let version = 4

  /// The tables of a new workspace.
  static let tables = first + migrations.joined()

  /// What each version added to the one before, the second first.
  static let migrations = [second, third, fourth]

  private static let first = """
    CREATE TABLE workspace (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      version INTEGER NOT NULL,
      basis TEXT NOT NULL
    ) STRICT;
    CREATE TABLE documents (
      name TEXT PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE roster (
      position INTEGER PRIMARY KEY,
      learner TEXT NOT NULL,
      class TEXT NOT NULL,
      until TEXT,
      UNIQUE (class, learner)
    ) STRICT;
    CREATE TABLE observations (
      position INTEGER PRIMARY KEY,
      learner TEXT NOT NULL,
      item TEXT,
      skills TEXT NOT NULL,
      resource TEXT,
      kind TEXT NOT NULL,
      hints INTEGER NOT NULL DEFAULT 0,
      confidence INTEGER,
      time INTEGER
    ) STRICT;
    CREATE INDEX observations_learner ON observations (learner);
    CREATE TABLE directions (
      position INTEGER PRIMARY KEY,
      learner TEXT NOT NULL,
      kind TEXT NOT NULL,
      resource TEXT NOT NULL,
      replacement TEXT,
      reason TEXT NOT NULL,
      until TEXT NOT NULL
    ) STRICT;
    """

  private static let second = """
    CREATE TABLE erased (
      mark BLOB PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE statements (
      id TEXT PRIMARY KEY,
      seal BLOB NOT NULL,
      learner TEXT,
      observation INTEGER,
      voids TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statements_learner ON statements (learner);
    CREATE INDEX statements_voids ON statements (voids);
    """

  private static let third = """
    CREATE TABLE halves (
      id TEXT PRIMARY KEY,
      attempt BLOB NOT NULL,
      learner TEXT,
      item TEXT,
      skills TEXT NOT NULL,
      resource TEXT,
      outcome TEXT,
      time INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX halves_attempt ON halves (attempt);
    CREATE INDEX halves_learner ON halves (learner);
    CREATE INDEX statements_observation ON statements (observation);
    DROP INDEX observations_learner;
    CREATE INDEX observations_moment ON observations (learner, time);
    """

  private static let fourth = """
    CREATE TABLE merged (
      learner TEXT PRIMARY KEY,
      successor TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
