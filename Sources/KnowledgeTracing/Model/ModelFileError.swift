public import LearningDomain

/// The reason that bytes are no model.
@nonexhaustive
public enum ModelFileError: Error, Hashable, Sendable {
  /// The first line is not that of a model file.
  case notAModelFile

  /// The bytes are not the ones the digest was made from.
  case digestMismatch(expected: Digest, found: Digest)

  /// The file follows a schema that is not known here.
  case unknownSchema(String)

  /// The digest holds, and what stands there is no model.
  case malformed(line: Int, column: Int, problem: String)
}

extension ModelFileError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .notAModelFile:
      "not a model file: the first line does not hold a digest"
    case .digestMismatch(let expected, let found):
      "the model file was changed or cut: its digest is \(found), and \(expected) is expected"
    case .unknownSchema(let schema):
      "the model file follows `\(schema)`, and `\(Model.schema)` is known here"
    case .malformed(let line, let column, let problem):
      "line \(line), column \(column): \(problem)"
    }
  }
}
