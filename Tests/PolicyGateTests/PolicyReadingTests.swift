import LearningDomain
import PolicyGate
import StrictJSON
import Testing

/// The smallest policy there is, each part in its own line.
private let lines = [
  #"{"format": "balise policy 1", "version": 3, "#
    + #""validFrom": "2026-01-01", "validUntil": "2026-12-31","#,
  #""definitions": {"practice": {"purpose": ["formativePractice"]}},"#,
  #""rules": [{"id": "r", "code": "R", "kind": "forbidden", "when": {"purpose": ["grading"]},"#,
  #""legal": ["design"], "texts": {"learner": {"fr": "É", "en": "a"},"#,
  #""teacher": {"fr": "b", "en": "b"}, "dataProtectionOfficer": {"fr": "c", "en": "c"}},"#,
  #""witnesses": [{"case": "M001", "request": {"purpose": "grading"}}]}],"#,
  #""notProvidedFor": {"id": "n", "code": "N", "kind": "notPermitted", "when": "always","#,
  #""legal": ["design"], "texts": {"learner": {"fr": "d", "en": "d"},"#,
  #""teacher": {"fr": "e", "en": "e"}, "dataProtectionOfficer": {"fr": "f", "en": "f"}},"#,
  #""witnesses": [{"case": "B001", "request": {}}]},"#,
  #""permits": [{"id": "p", "when": {"is": "practice"},"#,
  #""witnesses": [{"case": "M022", "request": {}}]}],"#,
  #""duties": [{"id": "d", "when": "always", "obligations": ["timeToLive(14)"]}]}"#,
]

private func fault(in text: String) -> PolicyError? {
  #expect(throws: PolicyError.self) { try Policy(json: Array(text.utf8)) }
}

@Suite struct PolicyReadingTests {
  @Test func `reads the smallest policy, which decides by it alone`() throws {
    let policy = try Policy(json: Array(lines.joined(separator: "\n").utf8))
    #expect(policy.decide(.ordinary) == .permitted([.timeToLive(days: 14, until: nil)]))
    #expect(policy.decide(try Request("purpose=grading")).reasons.map(\.code) == ["R"])
    #expect(policy.decide(try Request("purpose=audit")).reasons.map(\.code) == ["N"])
  }

  // Each: what is replaced, by what, and the line, the find and a valid value that the error names.
  @Test(arguments: [
    ("balise policy 1", "balise policy 9", 1, "`balise policy 9`", "`balise policy 1`"),
    (#""version": 3"#, #""version": 0"#, 1, "`0`", "from 1 on"),
    (#""version": 3"#, #""version": "3""#, 1, "`3`", "an integer"),
    ("2026-12-31", "2026-12-32", 1, "`2026-12-32`", "a day"),
    ("2026-12-31", "2025-12-31", 1, "`2025-12-31`", "`2026-01-01`"),
    (#""definitions""#, #""definition""#, 2, "`definition`", "`definitions`"),
    (#""permits": ["#, #""permit": ["#, 11, "`permit`", "`permits`"),
    (#""code": "R", "#, "", 3, "without `code`", "one with it"),
    (#""code": "R""#, #""code": """#, 3, "``", "not empty"),
    (#""R", "kind": "forbidden""#, #""R", "kind": "advisory""#, 3, "`advisory`", "`halted`"),
    (#""R", "kind": "forbidden""#, #""R", "kind": "unenforceable""#, 3, "`unenf", "`halted`"),
    (#""grading"]},"#, #""gradings"]},"#, 3, "`gradings`", "`certification`"),
    (#""grading"]},"#, "\"gr\u{430}ding\"]},", 3, "`gr\u{430}ding`", "`certification`"),
    (#"["grading"]},"#, #"["grading", "grading"]},"#, 3, "`grading` again", "each once"),
    (#"["grading"]},"#, "[]},", 3, "an empty array", "a value"),
    (#"{"purpose": ["grading"]},"#, #"{"porpoise": []},"#, 3, "`porpoise`", "`purpose`"),
    (#"{"purpose": ["grading"]},"#, "{},", 3, "0 keys", "one key"),
    (#"{"purpose": ["grading"]},"#, #"{"any": []},"#, 3, "an empty array", "one condition"),
    (#"{"purpose": ["grading"]},"#, #"{"fewerThan": 0},"#, 3, "`0`", "number of learners"),
    (#"{"purpose": ["grading"]},"#, #"{"unrecognised": "x"},"#, 3, "`x`", "`purpose`"),
    (#"{"purpose": ["grading"]},"#, #""sometimes","#, 3, "`sometimes`", "an object"),
    (#"{"is": "practice"}"#, #"{"is": "practise"}"#, 11, "`practise`", "`practice`"),
    (
      #""legal": ["design"], "texts": {"learner": {"fr": "É""#,
      #""legal": [], "texts": {"learner": {"fr": "É""#,
      4, "an empty array", "legal reference"
    ),
    (#", "en": "a"}"#, "}", 4, "without `en`", "one with it"),
    (#""en": "a""#, #""en": "a", "de": "a""#, 4, "`de`", "`fr` or `en`"),
    ("É", "E\u{301}", 4, "`E\u{301}`", "normal form C"),
    (#""teacher": {"fr": "b", "en": "b"}, "#, "", 4, "without `teacher`", "one with it"),
    (#"[{"case": "M001", "request": {"purpose": "grading"}}]"#, "[]", 6, "an array", "one witness"),
    (
      #""request": {"purpose": "grading"}"#, #""request": {"purpose": "audit"}"#,
      6, "`M001`", "refuses"
    ),
    (
      #""request": {"purpose": "grading"}"#, #""request": {"porpoise": "x"}"#,
      6, "`porpoise`", "`purpose`"
    ),
    (#""id": "n""#, #""id": "r""#, 7, "`r` again", "each id once"),
    (#""id": "p""#, #""id": "r""#, 11, "`r` again", "each id once"),
    (
      #""M022", "request": {}"#, #""M022", "request": {"purpose": "audit"}"#,
      12, "`M022`", "permits"
    ),
    ("timeToLive(14)", "timeToLive(014)", 13, "`timeToLive(014)`", "`timeToLive(DAYS)`"),
    ("timeToLive(14)", "timeToLive(0)", 13, "`timeToLive(0)`", "`timeToLive(DAYS)`"),
    ("timeToLive(14)", "failOpen", 13, "`failOpen`", "`ledger.writeAhead`"),
    (#""timeToLive(14)""#, "", 13, "an empty array", "an obligation"),
    (#"(14)"]}]}"#, #"(14)"]}]} x"#, 13, "`x`", "the end"),
    (#"(14)"]}]}"#, #"(14)"]}]"#, 13, "the end", "`}`"),
  ])
  func `refuses what does not fit, with its line and what would`(
    old: String, new: String, line: Int, found: String, expected: String
  ) throws {
    let text = lines.joined(separator: "\n")
    let range = try #require(text.firstRange(of: old))
    var changed = text
    changed.replaceSubrange(range, with: new)
    let error = try #require(fault(in: changed))
    #expect(error.line == line && error.column > 0, "\(error)")
    #expect(error.found.english.contains(found), "\(error)")
    #expect(error.expected.english.contains(expected), "\(error)")
  }

  @Test func `names the rule that is wrong`() {
    let text = lines.joined(separator: "\n")
      .replacing(#""kind": "forbidden""#, with: #""kind": """#)
    #expect(fault(in: text)?.rule == "r")
    let french = fault(in: text)?.text(.french)
    #expect(
      french?.hasPrefix("ligne 3, colonne 44, trouvé\u{A0}: `` dans `r`\u{202F}; attendu") == true)
  }

  @Test func `bounds definitions that use each other`() {
    var definitions = [#""a0": "always""#]
    for step in 1...60 {
      let before = #"{"is": "a\#(step - 1)"}"#
      definitions.append(#""a\#(step)": {"all": [\#(before), \#(before)]}"#)
    }
    let text = lines.joined(separator: "\n").replacing(
      #"{"practice": {"purpose": ["formativePractice"]}}"#,
      with: "{" + definitions.joined(separator: ",") + "}")
    #expect(fault(in: text)?.expected.english == "at most 500, definitions written out")
  }

  @Test func `reads no prefix of the floor`() {
    let file = Floor.file
    for end in stride(from: 0, to: file.count - 2, by: 997) {
      #expect(throws: PolicyError.self) { try Policy(json: Array(file[..<end])) }
    }
  }
}
