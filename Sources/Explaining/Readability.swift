public import LearningDomain

/// How easily a text reads, by the length of its sentences and words.
///
/// Syllables are counted by rules of spelling, not from a dictionary; the count is off by one for a
/// word in some twenty.
public struct Readability: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let sentences: Int, words: Int, syllables: Int

  /// The language the text is in.
  public let language: Language

  /// Measures sentences of one language.
  ///
  /// - Complexity: O(length of the sentences).
  public init(of sentences: [String], in language: Language) {
    let words = sentences.flatMap(Self.words(of:))
    self.language = language
    self.sentences = sentences.count
    self.words = words.count
    syllables = words.reduce(0) { $0 + Self.syllables(in: $1, of: language) }
  }

  /// Reading ease, about 0 (hard) to 100 (easy); `nil` without words.
  ///
  /// - Source: R. Flesch, “A New Readability Yardstick”, *Journal of Applied Psychology* 32(3), 1948;
  ///   for French, L. Kandel and A. Moles, “Application de l’indice de Flesch à la langue
  ///   française”, *Cahiers Études de Radio-Télévision* 19, 1958.
  public var ease: Double? {
    guard sentences > 0, words > 0 else { return nil }
    let perSentence = Double(words) / Double(sentences)
    let perWord = Double(syllables) / Double(words)
    return language == .french
      ? 207 - 1.015 * perSentence - 73.6 * perWord
      : 206.835 - 1.015 * perSentence - 84.6 * perWord
  }

  /// The words of a sentence: what stands between spaces and holds a letter or a digit.
  public static func words(of sentence: String) -> [Substring] {
    sentence.split(whereSeparator: \.isWhitespace)
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// How many syllables a word has; a digit counts for one.
  public static func syllables(in word: some StringProtocol, of language: Language) -> Int {
    word.lowercased().split { !($0.isLetter || $0.isNumber) }.reduce(0) { sum, part in
      let digits = part.count(where: \.isNumber)
      if digits > 0 { return sum + digits }
      return sum + (language == .french ? french(Array(part)) : english(Array(part)))
    }
  }

  /// Vowel groups, the silent ending and the `u` of `qu` left out; an elided `l’` or `d’` counts for
  /// nothing.
  private static func french(_ letters: [Character]) -> Int {
    if letters.count == 1, !isVowel(letters[0]) { return 0 }
    let heard = String(letters).replacing("qu", with: "q").replacing("gue", with: "ge")
    let groups = groups(of: withoutEnding(Array(heard), ["es", "e"])) { earlier, later in
      earlier == "é" || later == "ï" || later == "ë" || (earlier == "o" && later == "é")
    }
    return Swift.max(1, groups)
  }

  private static func english(_ letters: [Character]) -> Int {
    let groups = groups(of: withoutSilentE(letters)) { earlier, later in
      earlier == "e" && later == "o"
    }
    return Swift.max(1, groups)
  }

  /// The word without a final `e`, or the `e` of a final `es` or `ed`, that is not heard.
  private static func withoutSilentE(_ letters: [Character]) -> [Character] {
    let word = String(letters)
    if word.hasSuffix("le"), let before = letters.dropLast(2).last, !isVowel(before) {
      return letters
    }
    if word.hasSuffix("ted") || word.hasSuffix("ded") { return letters }
    if ["ses", "zes", "xes", "ces", "ges", "ches", "shes", "bles", "cles", "ples", "tles"]
      .contains(where: word.hasSuffix)
    {
      return letters
    }
    return withoutEnding(letters, ["es", "ed", "e"])
  }

  /// The word without the first of these endings it has, unless no other vowel would be left.
  private static func withoutEnding(_ letters: [Character], _ endings: [String]) -> [Character] {
    guard let ending = endings.first(where: String(letters).hasSuffix) else { return letters }
    let rest = Array(letters.dropLast(ending.count))
    return rest.contains(where: isVowel) ? rest : letters
  }

  /// How many runs of vowels there are, broken where `breaks` says; `y` before a vowel is no vowel.
  private static func groups(
    of letters: [Character], breaks: (Character, Character) -> Bool
  ) -> Int {
    var count = 0
    var previous: Character?
    for (index, letter) in letters.enumerated() {
      let beforeVowel = index + 1 < letters.count && isVowel(letters[index + 1])
      guard isVowel(letter), !(letter == "y" && beforeVowel) else {
        previous = nil
        continue
      }
      if previous.map({ breaks($0, letter) }) ?? true { count += 1 }
      previous = letter
    }
    return count
  }

  private static func isVowel(_ letter: Character) -> Bool {
    "aeiouyàâäéèêëîïôöùûüœæ".contains(letter)
  }
}
