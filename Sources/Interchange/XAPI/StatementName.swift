internal import Foundation
internal import LearningDomain

/// The names of Balise's own things in statements: the same for the writer and the reader.
enum StatementName {
  /// The home of accounts whose names are pseudonyms already.
  static let learners = "urn:balise:learner"
  /// Of an answer, how many hints were taken before it.
  static let hints = "urn:balise:hints"
  /// The verb of a learner who says how sure they are; the score goes from 1 to 4.
  static let selfAssessed = "urn:balise:verb:self-assessed"

  /// The home of accounts that are roles: who decided is known by no other name.
  static let roles = "urn:balise:role"
  /// Of a decision: about whom, why, what took the suggestion's place, and the ledger's entry.
  static let learner = "urn:balise:learner", reason = "urn:balise:reason"
  static let replacement = "urn:balise:replacement", entry = "urn:balise:entry"

  private static let item = "urn:balise:item:", skill = "urn:balise:skill:"
  private static let resource = "urn:balise:resource:"

  /// The activity that an item is: what is an address already stays.
  static func activity(_ item: Item.ID) -> String {
    let isAddress = item.text.hasPrefix("https://") || item.text.hasPrefix("http://")
    return isAddress && item.text.utf8.allSatisfy(isPlain)
      ? item.text : Self.item + encoded(item.text)
  }

  static func activity(_ skill: Skill.ID) -> String { Self.skill + encoded(skill.text) }

  static func activity(_ resource: Resource.ID) -> String { Self.resource + encoded(resource.text) }

  /// The item that an activity is; `nil` for other systems' activities.
  static func item(_ activity: String) -> Item.ID? {
    rest(of: activity, after: item).map { Item.ID($0) }
  }

  static func skill(_ activity: String) -> Skill.ID? {
    rest(of: activity, after: skill).map { Skill.ID($0) }
  }

  static func resource(_ activity: String) -> Resource.ID? {
    rest(of: activity, after: resource).map { Resource.ID($0) }
  }

  private static func rest(of text: String, after prefix: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)).removingPercentEncoding : nil
  }

  /// The text with all but unreserved characters in percent signs.
  ///
  /// - Source: T. Berners-Lee, R. Fielding, L. Masinter, “Uniform Resource Identifier (URI): Generic Syntax”,
  ///   RFC 3986, section 2.3.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isUnreserved = isDigit(byte) || isLetter(byte) || "-._~".unicodeScalars.contains(scalar)
      return isUnreserved
        ? String(Character(scalar))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// Whether a byte stands for itself in an address.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !Array("\"<>\\^`{|}".utf8).contains(byte)
  }
}
