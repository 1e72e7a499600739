/// The tables of a workspace; names in them are as the files gave them.
enum WorkspaceSchema {
  static let version = 1

  static let tables = """
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
    \(erased)
    """

  /// It came later, so a workspace may lack it until somebody is erased.
  static let erased = """
    CREATE TABLE IF NOT EXISTS erased (
      mark BLOB PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    """
}
