/// Whether a text is a well-formed tag for a language.
///
/// - Source: A. Phillips and M. Davis, “Tags for Identifying Languages”, RFC 5646, section 2.1; of the tags
///   kept from before, `i-…` alone, as the other ones have the form of langtags or are deprecated.
func isLanguageTag(_ text: Span<UInt8>) -> Bool {
  if text.count == 2 { return isLetter(text[0]) && isLetter(text[1]) }
  guard let subtags = Subtag.all(of: text), let first = subtags.first else { return false }
  var rest = subtags.dropFirst()
  if first.count == 1 {
    return !rest.isEmpty && (first.letter == UInt8(ascii: "x") || first.letter == UInt8(ascii: "i"))
  }
  guard first.isLetters else { return false }
  if first.count <= 3 {
    let extended = rest.prefix(3).prefix { $0.isLetters && $0.count == 3 }
    rest = rest.dropFirst(extended.count)
  }
  if let script = rest.first, script.isLetters, script.count == 4 { rest.removeFirst() }
  if let region = rest.first,
    region.isLetters && region.count == 2 || region.isDigits && region.count == 3
  {
    rest.removeFirst()
  }
  rest = rest.drop { $0.count >= 5 || $0.count == 4 && $0.beginsWithDigit }
  while let singleton = rest.first, singleton.count == 1 {
    rest.removeFirst()
    if singleton.letter == UInt8(ascii: "x") { return !rest.isEmpty }
    guard let member = rest.first, member.count > 1 else { return false }
    rest = rest.drop { $0.count > 1 }
  }
  return rest.isEmpty
}

/// A part of a tag, of one to eight letters and digits.
private struct Subtag {
  let count: Int
  /// The first letter, in lower case.
  let letter: UInt8
  let isLetters, isDigits, beginsWithDigit: Bool

  /// The parts of a tag; `nil` where one is no part of any tag.
  static func all(of text: Span<UInt8>) -> [Subtag]? {
    var subtags: [Subtag] = []
    var start = 0
    for position in 0...text.count
    where position == text.count || text[position] == UInt8(ascii: "-") {
      guard let subtag = Subtag(text.extracting(start..<position)) else { return nil }
      subtags.append(subtag)
      start = position + 1
    }
    return subtags
  }

  private init?(_ text: Span<UInt8>) {
    guard (1...8).contains(text.count) else { return nil }
    var letters = 0, digits = 0
    for position in text.indices {
      if isLetter(text[position]) {
        letters += 1
      } else if isDigit(text[position]) {
        digits += 1
      } else {
        return nil
      }
    }
    count = text.count
    letter = text[0] | 0x20
    (isLetters, isDigits) = (letters == count, digits == count)
    beginsWithDigit = isDigit(text[0])
  }
}
