import ArgumentParser
import BaliseExchange
import LearningDomain
import Workspace

/// Which workspace something is brought into.
struct DestinationOptions: ParsableArguments {
  @Option(
    name: .bilingual("dans", "into"),
    help: .bilingual(
      "L’espace ; sans cela, balise.sqlite, ici.", "The workspace; by default balise.sqlite, here.",
      value: ("espace", "workspace")),
    completion: .file())
  var workspace = WorkspacePath.standard

  @Flag(
    name: .bilingual("verifier", "check"),
    help: .bilingual(
      "Dire ce que donnerait l’import, et ne rien garder.",
      "Say what the import would come to, and keep nothing."))
  var checksOnly = false

  @OptionGroup var output: OutputOptions

  /// Reads files, then brings all of them in or none, and says what came of it.
  func bring(
    takingBack returns: ReturnOptions? = nil, _ read: (inout WorkspaceImport) throws -> Void
  ) throws {
    try report(takingBack: returns) { report in try read(&report.incoming) }
  }

  /// Does the same, where more is said than what comes in.
  func report(
    takingBack returns: ReturnOptions? = nil, _ read: (inout ImportReport) throws -> Void
  ) throws {
    guard !workspace.isEmpty else { throw Failure.emptyPath }
    let target: Workspace? =
      if !checksOnly {
        try Workspace(at: workspace, for: .writing)
      } else {
        WorkspacePath.isWorkspace(workspace) ? try Workspace(at: workspace) : nil
      }
    var report = ImportReport(
      of: try WorkspaceImport(into: target, key: returns?.key.file, at: .now),
      into: checksOnly ? nil : workspace)
    try read(&report)
    try report.conclude(takingBack: returns?.learners ?? [])
    // What cannot be fitted is kept all the same: looking at the class says why.
    if !checksOnly { try? target?.fit() }
    let next = checksOnly ? nil : try target.map(next)
    let language = output.language
    try output.print(report.json(language)) {
      report.lines(language) + [next?(language, workspace)].compactMap(\.self)
    }
  }

  /// What comes after an import: what is still missing, or a look at the class.
  private func next(_ workspace: Workspace) throws -> Phrase {
    if try workspace.bytes(of: .catalogue) == nil { return ClassFilesPhrases.noCatalogue }
    return try workspace.roster().isEmpty ? ClassFilesPhrases.noRoster : ImportPhrases.next
  }
}
