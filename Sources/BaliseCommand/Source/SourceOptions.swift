import ArgumentParser
import LearningDomain
import PolicyGate

/// Where a class is kept, which day to speak of, and which rules narrow the floor.
struct SourceOptions: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: """
      The folder that holds answers.csv, catalogue.json, roster.csv and, if any, model.json and \
      directions.csv; or a workspace. By default balise.sqlite, where it is here.
      """)
  var chosenPlace: String?

  @Option(help: "The model to use instead of the class's.")
  var model: String?

  @Option(help: "The day to speak of, YYYY-MM-DD; by default the day of the newest answer.")
  var asOf: Day?

  @Option(
    help: "Where the ledger is kept; by default ledger.sqlite in the folder, or the workspace.")
  var ledger: String?

  @Option(help: "The file of the ledger's key; by default the ledger's name and .key.")
  var key: String?

  @OptionGroup var policy: PolicyOptions

  /// The folder or the workspace.
  var from: String { chosenPlace ?? WorkspacePath.standard }

  var isWorkspace: Bool { WorkspacePath.isWorkspace(from) }

  /// Where the ledger is.
  var ledgerPath: String { ledger ?? WorkspacePath.ledger(of: from) }

  /// A workspace keeps answers from week to week, by the right its maker recorded; a folder's answers are read
  /// and forgotten.
  var memory: Memory { isWorkspace ? .longitudinal(basisReferenced: true) : .stateless }

  /// All that is kept there.
  func read() throws -> ClassFiles {
    if isWorkspace { return try ClassFiles(workspace: from) }
    guard chosenPlace != nil else { throw Failure(.usage) { WorkspacePhrases.whichClass($0) } }
    return try ClassFiles(folder: from)
  }
}
