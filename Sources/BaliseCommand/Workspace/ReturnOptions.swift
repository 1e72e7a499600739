import ArgumentParser
import LearningDomain
import Ledger
import Workspace

/// Who is taken back after being erased.
struct ReturnOptions: ParsableArguments {
  @Option(
    name: .bilingual("reprendre", "take-back"),
    help: .bilingual(
      "Un élève effacé que l’import ramène ; sans cela il est laissé de côté.",
      "A learner who was erased and comes back; otherwise left out.",
      value: ("élève", "learner")))
  var names: [String] = []

  @OptionGroup var key: KeyOptions

  var learners: [Learner.ID] { names.map { Learner.ID($0) } }
}

/// The learners who were erased from a workspace, known by marks that the ledger's key alone can make.
struct ErasedLearners {
  private let marks: Set<Digest>
  private let key: LedgerKey?

  init(of workspace: Workspace, key file: String?) throws {
    marks = try workspace.erasedMarks()
    key = marks.isEmpty ? nil : try LedgerKey(file: file ?? workspace.path + ".key")
  }

  /// The mark of a learner who was erased, under that pseudonym or the same in capitals or small letters; `nil` for
  /// anybody else.
  func mark(of learner: Learner.ID) -> Digest? {
    guard let key else { return nil }
    let text = learner.text
    return [text, text.uppercased(), text.lowercased()].lazy
      .map { key.mark(ofErased: Learner.ID($0)) }.first(where: marks.contains)
  }
}
