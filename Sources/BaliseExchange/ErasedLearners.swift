public import Interchange
public import LearningDomain
internal import Ledger
public import Workspace

/// The learners who were erased from a workspace, known by marks that the ledger's key alone can make.
public struct ErasedLearners: Sendable {
  private let marks: Set<Digest>
  private let key: LedgerKey?

  /// Reads the marks.
  ///
  /// - Parameters:
  ///   - workspace: Of which workspace.
  ///   - file: The file of the ledger's key, the workspace's path and `.key` unless given.
  /// - Throws: `WorkspaceError`; `LedgerKeyError` where somebody was erased and the key cannot be read.
  public init(of workspace: Workspace, key file: String? = nil) throws {
    marks = try workspace.erasedMarks()
    key = marks.isEmpty ? nil : try LedgerKey(file: file ?? workspace.path + ".key")
  }

  /// The mark of a learner who was erased, under that pseudonym or the same in capitals or small letters; `nil` for
  /// anybody else.
  public func mark(of learner: Learner.ID) -> Digest? {
    guard let key else { return nil }
    let text = learner.text
    return [text, text.uppercased(), text.lowercased()].lazy
      .map { key.mark(ofErased: Learner.ID($0)) }.first(where: marks.contains)
  }
}

extension Pseudonymizer {
  /// Pseudonyms by the key of a workspace's ledger, so that another workspace has others.
  ///
  /// - Parameters:
  ///   - path: The file of the workspace.
  ///   - file: The file of the ledger's key, the workspace's path and `.key` unless given.
  /// - Throws: `LedgerKeyError`.
  public init(ofWorkspaceAt path: String, key file: String? = nil) throws {
    self.init(key: try LedgerKey(file: file ?? path + ".key").pseudonyms)
  }
}
