import LearningDomain
import StrictJSON

extension JSONError {
  /// The error as one line, in French or else in English.
  func text(_ language: Language) -> String {
    language == .french ? words.french : words.english
  }
}

extension Failure {
  /// A file that is no JSON, or none that its reader knows.
  static func badJSON(_ file: String, _ error: JSONError) -> Failure {
    Failure(.badData) { FilePhrases.badData($0, "\(file), \(error.text($0))") }
  }

  /// A file with a fault, which is told in the language.
  static func badFile(_ file: String, _ fault: (Language) -> String) -> Failure {
    Failure(.badData) { FilePhrases.badData($0, FilePhrases.fault($0, file, fault($0))) }
  }
}

/// What errors of the command's own files say was found and expected.
extension JSONError.Words {
  static let schooling = oneOf(["primary", "secondary"])
  static let twoDays = Self(
    english: "a first and a last day", french: "un premier et un dernier jour")
  static let daysInOrder = Self(
    english: "a first day and one not before it",
    french: "un premier jour et un qui ne le précède pas")
}
