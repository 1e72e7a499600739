internal import LearningDomain

/// What a text in a statement may be.
enum StatementFormat: Sendable {
  case any, iri, uuid, timestamp, duration, language, mediaType, sha1, sha2, mailbox, version
  case word([[UInt8]])

  func matches(_ text: Span<UInt8>) -> Bool {
    switch self {
    case .any: return true
    case .iri: return isIRI(text)
    case .uuid: return isUUID(text)
    case .timestamp: return isTimestamp(text)
    case .duration: return isDuration(text)
    case .language: return isLanguageTag(text)
    case .mediaType: return isMediaType(text)
    case .sha1: return text.count == 40 && isHexadecimal(text)
    case .sha2: return [56, 64, 96, 128].contains(text.count) && isHexadecimal(text)
    case .mailbox: return isMailbox(text)
    case .version: return isVersion(text)
    case .word(let words): return words.contains { $0.span.isEqual(to: text) }
    }
  }

  /// What was expected, for a refusal.
  var words: LocalizedText {
    let (french, english) =
      switch self {
      case .any: ("un texte", "a text")
      case .iri:
        (
          "une adresse IRI avec son schéma, comme `https://…`",
          "an IRI with its scheme, like `https://…`"
        )
      case .uuid:
        (
          "un UUID de 32 chiffres hexadécimaux en cinq groupes",
          "a UUID of 32 hexadecimal digits in five groups"
        )
      case .timestamp:
        (
          "une date et une heure ISO 8601, sans décalage `-00:00`",
          "a date and time of ISO 8601, without the offset `-00:00`"
        )
      case .duration:
        ("une durée ISO 8601 comme `PT1H30M`", "a duration of ISO 8601 like `PT1H30M`")
      case .language: ("une langue RFC 5646 comme `fr-CA`", "a language of RFC 5646 like `fr-CA`")
      case .mediaType: ("un type de média comme `text/plain`", "a media type like `text/plain`")
      case .sha1: ("40 chiffres hexadécimaux", "40 hexadecimal digits")
      case .sha2:
        (
          "56, 64, 96 ou 128 chiffres hexadécimaux",
          "56, 64, 96 or 128 hexadecimal digits"
        )
      case .mailbox: ("`mailto:` et une adresse", "`mailto:` and an address")
      case .version:
        (
          "une version `1.0`, `1.0.x`, `2.0` ou `2.0.x`",
          "a version `1.0`, `1.0.x`, `2.0` or `2.0.x`"
        )
      case .word(let words):
        (Self.listed(words, "ou"), Self.listed(words, "or"))
      }
    return LocalizedText(french: french, english: english)
  }

  private static func listed(_ words: [[UInt8]], _ or: String) -> String {
    words.map { "`\(String(decoding: $0, as: UTF8.self))`" }.joined(separator: " \(or) ")
  }
}

extension Span<UInt8> {
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for position in indices where self[position] != other[position] { return false }
    return true
  }
}

/// A scheme, a colon and something without white space and the characters that no IRI holds.
///
/// - Source: M. Duerst and M. Suignard, “Internationalized Resource Identifiers”, RFC 3987, section 2.2.
private func isIRI(_ text: Span<UInt8>) -> Bool {
  guard text.count > 0, isLetter(text[0]) else { return false }
  var position = 1
  while position < text.count, text[position] != UInt8(ascii: ":") {
    switch text[position] {
    case let byte where isLetter(byte) || isDigit(byte): break
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): break
    default: return false
    }
    position += 1
  }
  guard position + 1 < text.count else { return false }
  while position < text.count {
    switch text[position] {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"):
      return false
    default: position += 1
    }
  }
  return true
}

/// - Source: P. Leach et al., “A Universally Unique IDentifier (UUID) URN Namespace”, RFC 4122, section 3.
private func isUUID(_ text: Span<UInt8>) -> Bool {
  guard text.count == 36 else { return false }
  for position in text.indices {
    switch position {
    case 8, 13, 18, 23: guard text[position] == UInt8(ascii: "-") else { return false }
    default: guard isHexadecimalDigit(text[position]) else { return false }
    }
  }
  return true
}

private func isHexadecimal(_ text: Span<UInt8>) -> Bool {
  for position in text.indices where !isHexadecimalDigit(text[position]) { return false }
  return true
}

private func isMailbox(_ text: Span<UInt8>) -> Bool {
  let scheme = Array("mailto:".utf8)
  guard text.count > scheme.count + 2, text.extracting(..<scheme.count).isEqual(to: scheme.span)
  else { return false }
  let address = text.extracting(scheme.count...)
  var at: Int?
  for position in address.indices {
    if address[position] <= 0x20 { return false }
    if address[position] == UInt8(ascii: "@") {
      guard at == nil, position > 0 else { return false }
      at = position
    }
  }
  return at.map { $0 + 1 < address.count } ?? false
}

private func isMediaType(_ text: Span<UInt8>) -> Bool {
  var slash: Int?
  for position in text.indices {
    if text[position] == UInt8(ascii: ";") { break }
    if text[position] == UInt8(ascii: "/") {
      guard slash == nil else { return false }
      slash = position
    } else if text[position] <= 0x20 || text[position] >= 0x7F {
      return false
    }
  }
  return slash.map { $0 > 0 && $0 + 1 < text.count } ?? false
}

/// - Source: “xAPI Specification” 1.0.3, part two, section 2.4.10; IEEE 9274.1.1, clause 4.2.10.
private func isVersion(_ text: Span<UInt8>) -> Bool {
  guard text.count >= 3, text[0] == UInt8(ascii: "1") || text[0] == UInt8(ascii: "2"),
    text[1] == UInt8(ascii: "."), text[2] == UInt8(ascii: "0")
  else { return false }
  guard text.count > 3 else { return true }
  guard text.count > 4, text[3] == UInt8(ascii: ".") else { return false }
  for position in 4..<text.count where !isDigit(text[position]) { return false }
  return true
}

func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

private func isHexadecimalDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
}
