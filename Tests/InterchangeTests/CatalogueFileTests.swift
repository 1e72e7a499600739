import Interchange
import LearningDomain
import NumericKernels
import Testing

@Suite struct CatalogueFileTests {
  private let text = #"""
    {"schema": "balise/catalogue/1", "subject": {"fr": "Mathématiques", "en": "Mathematics"},
     "ages": [11, 13], "skills": [
       {"id": "a", "labels": {"fr": "Partager", "en": "Share"}},
       {"id": "b", "labels": {"fr": "Égaler"}, "curriculum": "C4", "prerequisites": ["a"]}],
     "items": [{"id": "Q1", "skills": ["b"], "difficulty": "hard"}],
     "resources": [
       {"id": "R1", "titles": {"fr": "Film"}, "kind": "video", "teaches": ["b"], "requires": ["a"],
        "items": ["Q1"], "minutes": 8, "level": "5e", "languages": ["fr"],
        "accessibility": ["captions"], "licence": "CC BY 4.0", "address": "https://example.org"}]}
    """#

  @Test func `reads every part`() throws {
    let catalogue = try read(text)
    #expect(catalogue.subject?[.english] == "Mathematics" && catalogue.ages == 11...13)
    #expect(catalogue[skill: "b"]?.prerequisites == ["a"])
    #expect(catalogue[skill: "b"]?.curriculum == "C4")
    #expect(catalogue[item: "Q1"]?.band == .hard)
    let resource = try #require(catalogue[resource: "R1"])
    #expect(resource.kind == .video && resource.minutes == 8 && resource.requires == ["a"])
    #expect(resource.details.languages == [.french] && resource.details.licence == "CC BY 4.0")
  }

  @Test(arguments: [
    (
      "\"prerequisites\": [\"a\"]", "\"prerequisites\": [\"c\"]",
      "line 4, column 82: skill `b` names the skill `c`, which does not exist"
    ),
    (
      "\"prerequisites\": [\"a\"]", "\"prerequisites\": [\"b\"]",
      "line 4, column 11: prerequisites form a cycle: `b` needs `b`"
    ),
    ("{\"id\": \"b\"", "{\"id\": \"a\"", "line 4, column 11: there are two skills `a`"),
    (
      "[\"b\"], \"difficulty\"", "[], \"difficulty\"", "line 5, column 19: item `Q1` has no skill"
    ),
    (
      "\"items\": [\"Q1\"]", "\"items\": [\"Q2\"]",
      "line 8, column 15: resource `R1` names the item `Q2`, which does not exist"
    ),
    (
      "\"hard\"", "\"harder\"",
      "line 5, column 56: found `harder`, expected `easy`, `medium` or `hard`"
    ),
    (
      "\"curriculum\"", "\"curiculum\"",
      "line 4, column 44: found `curiculum`, expected `id`, `labels`, `curriculum`, `prerequisites` or `matches`"
    ),
    (
      "[11, 13]", "[13, 11]",
      "line 2, column 10: found an array, expected the youngest age and the oldest"
    ),
    (
      "\"minutes\": 8", "\"minutes\": 0",
      "line 8, column 33: found `0`, expected a number of minutes above 0"
    ),
    (
      "catalogue/1", "catalogue/2",
      "line 1, column 12: found `balise/catalogue/2`, expected `balise/catalogue/1`"
    ),
    (
      "{\"fr\": \"Film\"}", "{}",
      "line 7, column 27: found an object, expected a text in one language or more"
    ),
    (
      "[\"a\"],\n", "[\"a\", \"a\"],\n",
      "line 7, column 96: found `a` again, expected each name once"
    ),
    (
      "{\"fr\": \"Film\"}", "{\"fr\": \"Film\\u001b[2J\"}",
      "line 7, column 34: found `Film\\u{1B}[2J`, expected a text without control characters"
    ),
    (
      "{\"id\": \"Q1\", ", "{",
      "line 5, column 12: found an object without `id`, expected one with it"
    ),
  ])
  func `says where parts do not fit`(old: String, new: String, expected: String) throws {
    try #require(text.contains(old))
    #expect(message { try read(text.replacing(old, with: new)) } == "catalogue.json, " + expected)
  }

  @Test func `prints a longer cycle`() {
    let cyclic = text.replacing(
      "{\"fr\": \"Partager\", \"en\": \"Share\"}",
      with: "{\"fr\": \"P\"}, \"prerequisites\": [\"b\"]")
    #expect(
      message { try read(cyclic) }
        == "catalogue.json, line 3, column 11: prerequisites form a cycle: `a` needs `b` needs `a`")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a mutated catalogue is read or refused, never more`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      var bytes = Array(text.utf8)
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] = UInt8(truncatingIfNeeded: generator.next())
      _ = try? readCatalogue(bytes, named: "catalogue.json")
    }
  }

  private func read(_ text: String) throws(InterchangeError) -> Catalogue {
    try readCatalogue(Array(text.utf8), named: "catalogue.json")
  }
}

@Suite struct RosterTests {
  @Test func `reads back what was written`() throws {
    let entries = [
      RosterEntry(learner: "P07", schoolClass: "5B", validUntil: Day("2026-07-04")),
      RosterEntry(learner: "P07", schoolClass: "latin, 5e", validUntil: nil),
      RosterEntry(learner: "P19", schoolClass: "5B", validUntil: nil),
    ]
    #expect(try read(String(decoding: writeRoster(entries), as: UTF8.self)) == entries)
  }

  @Test(arguments: [
    (
      "learner,class,nom\n",
      "line 1, column 15: found `nom`, expected `learner`, `class` or `validUntil`, and nothing that names a person"
    ),
    ("learner\n", "line 1, column 1: found the columns `learner`, expected a column `class`"),
    (
      "learner,class\nP1,5B\nP1,5C\nP1,5B\n",
      "line 4, column 1: found `P1` in `5B` again, expected each learner once in a class"
    ),
    (
      "learner,class\nP1,5B\u{7}\n",
      "line 2, column 4: found `5B\\u{07}`, expected a name without control characters"
    ),
    (
      "learner,class\nP\u{1B}[2J,5B\n",
      "line 2, column 1: found `P\\u{1B}[2J`, expected a name without control characters"
    ),
    ("learner,class\nP1,\n", "line 2, column 4: found nothing, expected a class"),
    (
      "learner,class,validUntil\nP1,5B,04/07/2026\n",
      "line 2, column 7: found `04/07/2026`, and nothing in the column `validUntil` says whether day or "
        + "month comes first, expected dates like `2026-07-04` in all of the column"
    ),
    (
      "learner,class,validUntil\nP1,5B,4 July\n",
      "line 2, column 7: found `4 July`, expected a date like `2026-07-04` or nothing"
    ),
  ])
  func `says what is wrong`(text: String, expected: String) {
    #expect(message { try read(text) } == "roster.csv, " + expected)
  }

  private func read(_ text: String) throws(InterchangeError) -> [RosterEntry] {
    try readRoster(from: ByteSource(bytes: Array(text.utf8), named: "roster.csv", chunkSize: 3))
  }
}
