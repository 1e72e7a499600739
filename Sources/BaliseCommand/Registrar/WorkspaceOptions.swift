import ArgumentParser
import Balise
import Foundation
import LearningDomain
import PolicyGate
import StrictJSON
import Workspace

/// Which workspace is changed, and whether it really is.
struct WorkspaceOptions: ParsableArguments {
  @OptionGroup var place: WorkspacePlace

  var path: String { place.path }

  @Flag(
    name: .bilingual("verifier", "check"),
    help: .bilingual(
      "Dire ce qui changerait, et ne rien changer.", "Say what would change, and change nothing."))
  var checksOnly = false

  @OptionGroup var key: KeyOptions
  @OptionGroup var output: OutputOptions

  /// Refuses what is no workspace, before anything is opened for writing.
  func checkPlace() throws(Failure) {
    guard !path.isEmpty else { throw Failure.emptyPath }
    guard FileStatus(of: path).type != .typeDirectory else {
      throw Failure(.usage) { WorkspacePhrases.aFolder($0, path) }
    }
  }

  /// Changes the workspace, or looks at what that would come to.
  func run<Outcome>(
    _ change: (Registrar, Timestamp) throws -> Outcome,
    check: (Registrar, Timestamp) throws -> Outcome
  ) throws -> Outcome {
    try checkPlace()
    let registrar = try Registrar(workspaceAt: path, key: key.file)
    guard !checksOnly else { return try check(registrar, .now) }
    let outcome = try change(registrar, .now)
    // The class is fitted anew when it is looked at, where that fails.
    try? Workspace(at: path, for: .writing).fit()
    return outcome
  }

  /// What every answer says: the form, the workspace and, where something was written down, the entry.
  func members(_ schema: String, _ receipt: Receipt?) -> [JSONValue.Member] {
    [
      .init("schema", .string(schema)), .init("workspace", .string(path)),
      .init("checked", .boolean(checksOnly)),
      .init("entry", receipt.map { .string($0.entry) } ?? .null),
      .init("index", receipt.map { .integer($0.index) } ?? .null),
    ]
  }
}

/// Leave to do what cannot be undone: what is meant, said twice.
struct Confirmation: ParsableArguments {
  @Option(
    name: .bilingual("confirmer", "confirm"), parsing: .upToNextOption,
    help: .bilingual(
      "Une seconde fois ce qui est nommé, parce que c’est définitif.",
      "What is named, once more, because it cannot be undone.", value: ("noms", "names")))
  var names: [String] = []

  /// Refuses where other words were said than those that are meant.
  func check(_ meant: [String], _ refusal: Phrase) throws(Failure) {
    guard Set(names.map { Array($0.utf8) }) != Set(meant.map { Array($0.utf8) }) else { return }
    throw Failure(.usage) { refusal($0, meant.joined(separator: " ")) }
  }
}

/// The words about changes of a workspace.
enum RegistrarPhrases {
  static let check = Phrase("Sans rien changer :", "Changing nothing:")
  static let entry = Phrase("Entrée %1 au journal.", "Entry %1 of the ledger.")
  static let confirmRemoval = Phrase(
    "le retrait est définitif : gardez d’abord une copie s’il en faut une (balise exporter eleve), puis répétez les "
      + "noms, --confirmer %1",
    "removing cannot be undone: keep a copy first where one is needed (balise export learner), then repeat the names, "
      + "--confirm %1")
  static let confirmYear = Phrase(
    "clore une année est définitif : voyez d’abord ce que cela change (--verifier), puis nommez-la, --confirmer %1",
    "closing a year cannot be undone: see first what it changes (--check), then name it, --confirm %1"
  )

  static func ending(_ receipt: Receipt?, _ language: Language) -> [String] {
    receipt.map { [entry(language, String($0.index))] } ?? []
  }

  static func listed(_ learners: [Learner.ID]) -> String {
    learners.map(\.text).joined(separator: " ")
  }
}
