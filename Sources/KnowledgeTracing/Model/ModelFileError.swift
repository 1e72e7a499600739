public import LearningDomain
public import StrictJSON

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
  case malformed(line: Int, column: Int, problem: JSONError.Words)
}

extension ModelFileError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { words.english }

  /// The error as one line, in French or else in English.
  public func text(_ language: Language) -> String {
    language == .french ? words.french : words.english
  }

  private var words: JSONError.Words {
    switch self {
    case .notAModelFile:
      JSONError.Words(
        english: "not a model file: the first line does not hold a digest",
        french: "ce n’est pas un modèle, car la première ligne n’en donne pas l’empreinte")
    case .digestMismatch(let expected, let found):
      JSONError.Words(
        english:
          "the model file was changed or cut: its digest is \(found), and \(expected) is expected",
        french:
          "le modèle a été modifié ou coupé, son empreinte est \(found) au lieu de \(expected)")
    case .unknownSchema(let schema):
      JSONError.Words(
        english: "the model file follows `\(schema)`, and `\(Model.schema)` is known here",
        french: "le modèle suit `\(schema)`, et c’est `\(Model.schema)` qui est connu ici")
    case .malformed(let line, let column, let problem):
      problem.at(PlacedJSON.Place(line: line, column: column))
    }
  }
}
