public import LearningDomain
internal import StrictJSON

/// Why a value cannot be a learner's pseudonym.
enum Identifying: String {
  case address = "an e-mail address"
  case nationalNumber = "a national pupil number"
  case fullName = "a full name"

  /// Recognises what says who a learner is, or returns `nil`.
  ///
  /// - An e-mail address: text on both sides of an `@`.
  /// - A national pupil number: 10 digits and a letter (the INE of the BEA directory), or 9 digits and
  ///   2 letters (the INE of the RNIE register). Numbers of higher education mix letters and digits
  ///   freely and cannot be told from pseudonyms.
  /// - A full name: two words or more, of at least two letters each, with spaces or a comma between
  ///   them, or two such words with a dot, as school platforms make logins. Words may hold a hyphen or
  ///   an apostrophe.
  ///
  /// Nothing can recognise a first name alone, or a number that only the school knows.
  init?(_ text: String) {
    if Self.isAddress(text) {
      self = .address
    } else if Self.isNationalNumber(text) {
      self = .nationalNumber
    } else if Self.isFullName(text) {
      self = .fullName
    } else {
      return nil
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return false }
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    return sides.count > 1 && !sides.contains(where: \.isEmpty)
  }

  private static func isNationalNumber(_ text: String) -> Bool {
    guard text.utf8.count >= 11 else { return false }
    let characters = text.filter { $0 != " " }
    let digits = characters.prefix { $0.isASCII && $0.isWholeNumber }
    let rest = characters.dropFirst(digits.count)
    return characters.count == 11 && (9...10).contains(digits.count)
      && rest.allSatisfy { $0.isASCII && $0.isLetter }
  }

  private static func isFullName(_ text: String) -> Bool {
    // Most pseudonyms hold nothing that could part two words, and this alone is quick to tell.
    guard text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 || $0 == 0x2C || $0 == 0x2E }) else {
      return false
    }
    let words = text.split { $0.isWhitespace || $0 == "," }
    let parts =
      words.count == 1 ? text.split(separator: ".", omittingEmptySubsequences: false) : words
    return parts.count >= 2
      && parts.allSatisfy { part in
        part.count { $0.isLetter } >= 2
          && part.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
      }
  }

  /// What the value looks like, in French.
  var french: String {
    switch self {
    case .address: "d’une adresse électronique"
    case .nationalNumber: "d’un numéro national d’élève"
    case .fullName: "d’un nom complet"
    }
  }
}

/// Why a text cannot be a learner's pseudonym; `nil` where it can.
///
/// It is not empty, steers no terminal, and does not look like a name, an address or a national number.
public func pseudonymFault(_ text: String) -> LocalizedText? {
  guard !text.isEmpty, !text.holdsControls else {
    return LocalizedText(
      french: "il est vide ou a des caractères de commande",
      english: "it is empty or has control characters")
  }
  return Identifying(text).map { identifying in
    LocalizedText(
      french: "il a l’allure \(identifying.french)",
      english: "it looks like \(identifying.rawValue)")
  }
}
