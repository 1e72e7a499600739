@testable import Explaining
import LearningDomain
import NumericKernels
import StrictJSON
import Testing

/// A language that is added by a file.
@Suite struct LanguageFileTests {
  private func table(_ file: String) throws(LanguageTableError) -> LanguageTable {
    try LanguageTable(json: Array(file.utf8))
  }

  private func failure(_ file: String) throws -> LanguageTableError {
    try #require(throws: LanguageTableError.self) { try table(file) }
  }

  /// Two files with the same English words, one of which has them in brackets: the catalogue’s names
  /// are French for both.
  @Test func `says all that a file has words for, and nothing else`() throws {
    let explainer = Explainer(
      catalogue: try Sample.catalogue(),
      tables: LanguageTable.shipped + [
        try table(MadeUp.file()), try table(MadeUp.english(as: Language("qab"))),
      ])
    var generator = RecordGenerator(seed: 6)
    for record in [.page] + (0..<100).map({ _ in generator.record() }) {
      for audience in Audience.allCases {
        let text = explainer.rationale(for: record, audience: audience, language: MadeUp.language)
        let plain = explainer.rationale(for: record, audience: audience, language: Language("qab"))
        #expect(text.language == MadeUp.language)
        #expect(text.blocks.flatMap(\.sentences).allSatisfy { $0.contains("[") })
        #expect(MadeUp.plain(text.headline) == plain.headline)
        #expect(text.blocks.map(\.claim) == plain.blocks.map(\.claim))
        #expect(text.blocks.map { $0.sentences.map(MadeUp.plain) } == plain.blocks.map(\.sentences))
      }
    }
  }

  @Test(arguments: [(0, "many"), (1, "one"), (2, "few"), (5, "many"), (12, "many"), (22, "few")])
  func `follows the plural rules of the file`(count: Int, category: String) throws {
    let renderer = Renderer(
      catalogue: try Sample.catalogue(), table: try table(MadeUp.file()), year: nil)
    let noun = count == 1 ? "exercise" : "exercises"
    #expect(
      renderer.text(of: Statement(.countedExercises, [.count: .number(count)]))
        == "\(count)[ ]<\(category)>[\(noun)]")
  }

  @Test func `serves a region by its language, and others by the first table`() throws {
    let madeUp = try table(MadeUp.file())
    let tables = LanguageTable.shipped + [madeUp]
    func language(_ code: String, among tables: [LanguageTable]) -> String {
      LanguageTable.table(for: Language(code), among: tables).language.code
    }
    #expect(language("qaa-FR", among: tables) == "qaa")
    #expect(language("en", among: tables) == "en")
    #expect(language("br", among: tables) == "fr")
    #expect(language("br", among: [madeUp]) == "qaa")
    #expect(language("br", among: []) == "fr")
  }

  @Test(arguments: [
    (MessageKey.learnerMoveOn, "Go to {skil}.", "`{skil}`", "`{skill}`"),
    (.learnerMoveOn, "Go to {title}.", "`{title}`", "`{skill}`"),
    (.learnerMoveOn, "Go on.", "no `{skill}`", "it"),
    (.learnerMoveOn, "Go to {skill", "the end of the message", "`}`"),
    (.learnerMoveOn, "Go to {skill}}", "`}`", "`{` before it"),
    (
      .learnerMoveOn, "Go to {skill, plural, other {it}}", "a plural of `skill`",
      "a plural of a number"
    ),
    (.learnerMoveOn, "", "``", "words"),
    (.learnerNotAMark, "{count}", "`{count}`", "no hole"),
    (.learnerPrerequisites, "{rihgt}", "`{rihgt}`", "`{count}` or `{right}`"),
    (.countedExercises, "{count, select, other {x}}", "`select`", "`plural`"),
    (.countedExercises, "{count, plural}", "`}`", "`,`"),
    (
      .countedExercises, "{count, plural, one {x} many {x} other {x}}",
      "a plural of `count` without `few`", "it"
    ),
    (
      .countedExercises, "{count, plural, one {x} few {x} many {x}}",
      "a plural of `count` without `other`", "it"
    ),
    (
      .countedExercises, "{count, plural, one {x} two {x} other {x}}", "`two`",
      "`=0`, `one`, `few`, `many` or `other`"
    ),
    (.countedExercises, "{count, plural, one {x} one {x}}", "`one` again", "each form once"),
    (.countedExercises, "{count, plural, =1 {x} =1 {x}}", "`=1` again", "each form once"),
    (.countedExercises, "{count, plural, one {x", "the end of the message", "`}`"),
    (.countedExercises, "{count, plural, one", "the end of the message", "`{`"),
  ])
  func `refuses a message with its place, its key and what was expected`(
    key: MessageKey, message: String, found: String, expected: String
  ) throws {
    let file = MadeUp.file(changing: [key: message])
    let error = try failure(file)
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.hasPrefix("    \"\(key)\": ") })
    #expect(error.line == line + 1)
    #expect(error.column == "    \"\(key)\": ".count + 1)
    #expect(error.key == key.rawValue)
    #expect(error.found.english == found)
    #expect(error.expected.english == expected)
  }

  @Test(arguments: [
    ("\"qaa\"", "\"\"", 2, "``", "words"),
    ("\"language\"", "\"lang\"", 2, "`lang`", nil),
    ("i = 1 and v = 0", "i is 1", 4, "`i is 1`", "a relation of the CLDR such as `n % 10 = 2..4`"),
    ("\"few\": ", "\"several\": ", 5, "`several`", nil),
    ("\"January\",", "", 8, "11 months", "12"),
    ("\"beforeLast\"", "\"last\"", 25, "`last`", "`between` or `beforeLast`"),
    ("\"kindGame\"", "\"kindGames\"", 32, "`kindGames`", "the key of a message"),
    ("\"kindGame\": \"[game]\",", "", 27, "an object without `kindGame`", "one with it"),
    ("\"kindGame\"", "\"kindVideo\"", 32, "`kindVideo` again", "each name once"),
    ("\"kindGame\":", "\"kindGame\"", 32, "`\"`", "`:`"),
  ])
  func `refuses a file with its place and what was expected`(
    words: String, others: String, line: Int, found: String, expected: String?
  ) throws {
    let file = MadeUp.file()
    #expect(file.ranges(of: words).count == 1)
    let error = try failure(file.replacing(words, with: others))
    #expect(error.line == line && error.found.english == found, "\(error)")
    if let expected { #expect(error.expected.english == expected) }
    #expect(error.key == nil)
  }

  @Test func `tells on one line what is wrong`() throws {
    let error = try failure(MadeUp.file(changing: [.learnerMoveOn: "Go to {skil}."]))
    #expect(
      error.description
        == "line \(error.line), column 22: found `{skil}` in `learnerMoveOn`, expected `{skill}`")
  }

  /// Bytes changed at random in a message: a table or an error, and no trap.
  @Test func `reads or refuses whatever it is given`() throws {
    let message = "{count} {count, plural, =0 {a} one {b '{' #} other {c {right} d}}"
    let signs = Array("{}'#=,0one plural🙂\u{301}")
    var generator = SplitMix64(seed: 6)
    for _ in 0..<2_000 {
      var changed = Array(message)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = changed.indices.randomElement(using: &generator) ?? 0
        changed[place] = signs.randomElement(using: &generator) ?? " "
      }
      let value = try PlacedJSON.parse(Array(JSONValue.string(String(changed)).text().utf8))
      _ = try? Template(value, holes: nil, categories: [.one])
    }
  }
}
