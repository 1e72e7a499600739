public import LearningDomain
internal import StrictJSON

/// A statement that was refused.
public struct RefusedStatement: Hashable, Sendable {
  /// The line that it begins on, counted from 1.
  public let line: Int

  /// Which of the file's statements it is, counted from 1: several may begin on one line.
  public let number: Int

  /// The requirement that it breaks, as ADL's conformance requirements number it, such as `XAPI-00038`; the
  /// standard's name where they have none, and `RFC 8259` where it is no JSON.
  public let requirement: String

  /// What is wrong, in a sentence; what may name a person is not repeated.
  public let reason: LocalizedText
}

/// A profile of the Experience API that statements are held to besides, where they say that they follow it.
public enum StatementProfile: String, Hashable, Sendable, CaseIterable {
  /// What assignable units and learning management systems tell each other, by the AICC.
  case cmi5
}

/// Holds the statements of a file to the Experience API, versions 1.0.3 and 2.0.
///
/// A file holds statements one behind the other, such as one a line, lists of them, or the answers of a learning
/// record store, `{"statements": […]}`. It is read as a stream.
///
/// - Parameters:
///   - path: The file.
///   - profile: What statements that follow it are held to besides; such a refusal names its section, such as
///     `cmi5 9.5.2`.
///   - refuse: Called for each statement that is refused, in their order.
/// - Returns: How many statements were accepted and refused.
/// - Complexity: O(bytes); the memory does not grow with the file.
/// - Throws: ``InterchangeError`` where the file cannot be read to its end, or a list in it is no JSON.
/// - Source: IEEE 9274.1.1-2023 and “xAPI Specification” 1.0.3; where they leave a choice, what the conformance
///   suite of ADL accepts.
public func checkStatements(
  at path: String, profile: StatementProfile? = nil, refuse: (RefusedStatement) -> Void
) throws(InterchangeError) -> (accepted: Int, refused: Int) {
  try checkStatements(ByteSource(path: path), profile: profile, refuse: refuse)
}

/// Holds the statements of any source to the standard.
package func checkStatements(
  _ source: ByteSource, profile: StatementProfile? = nil, refuse: (RefusedStatement) -> Void
) throws(InterchangeError) -> (accepted: Int, refused: Int) {
  var accepted = 0, refused = 0
  try eachStatement(of: source, following: profile) { _, _, _, _ in
    accepted += 1
  } refuse: { refusal in
    refused += 1
    refuse(refusal)
  }
  return (accepted, refused)
}

/// Passes each statement of a source on: the sound ones with their line, and the others with the reason.
func eachStatement(
  of source: ByteSource, following profile: StatementProfile?,
  accept: (_ line: Int, _ number: Int, StatementCheck, _ token: Int) -> Void,
  refuse: (RefusedStatement) -> Void
) throws(InterchangeError) {
  var reader = try StatementReader(source), number = 0
  while let unit = try reader.next() {
    let line = reader.line
    if case .passedOver(let error) = unit {
      number += 1
      refuse(RefusedStatement(line: line, number: number, notJSON: error))
      continue
    }
    let check = StatementCheck(tape: reader.tape, bytes: reader.bytes)
    for token in check.statements {
      number += 1
      if let refusal = check.refusal(of: token) ?? profile?.refusal(of: token, in: check) {
        refuse(RefusedStatement(line: line, number: number, refusal))
      } else {
        accept(line, number, check, token)
      }
    }
  }
}

extension StatementProfile {
  /// Why a sound statement is not one of the profile; `nil` where it is, or does not say that it is.
  fileprivate func refusal(of token: Int, in check: StatementCheck) -> StatementRefusal? {
    switch self {
    case .cmi5: CMI5Check(content: StatementContent(check: check, token: token)).refusal
    }
  }
}

extension RefusedStatement {
  init(line: Int, number: Int, _ refusal: StatementRefusal) {
    self.init(
      line: line, number: number, requirement: refusal.requirement, reason: refusal.reason)
  }

  fileprivate init(line: Int, number: Int, notJSON error: JSONError) {
    let place = error.place, found = error.found, expected = error.expected
    self.init(
      line: line, number: number, requirement: "RFC 8259",
      reason: LocalizedText(
        french:
          "ligne \(place.line), colonne \(place.column), ce n’est pas du JSON : trouvé \(found.french), attendu \(expected.french)",
        english:
          "line \(place.line), column \(place.column) is no JSON: \(error.problem.english)"
      ))
  }
}

extension StatementCheck {
  /// The tokens of the statements of a value: of itself, or of the members of a store's answer.
  fileprivate var statements: [Int] {
    guard tape.tokens[0].kind == .object, tape.tokens.count > 2,
      tape.isString(1, Self.statements, in: bytes), tape.tokens[2].kind == .array
    else { return [0] }
    var tokens: [Int] = [], token = 3
    while token < tape.tokens[2].next {
      tokens.append(token)
      token = tape.tokens[token].next
    }
    return tokens
  }

  private static let statements = Array("statements".utf8)
}
