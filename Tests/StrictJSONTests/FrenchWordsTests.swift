import StrictJSON
import Testing

@Suite struct FrenchWordsTests {
  // Each: a document, the place of what is wrong with it, what is found there and what is expected.
  @Test(arguments: [
    (#"{"id": "#, 8, "la fin du document", "une valeur"),
    (#"{"id": "a" 1"#, 12, "`1`", "`,` ou `}`"),
    (#"{"id": "a", "id": "b"}"#, 13, "`id` une seconde fois", "chaque nom une fois"),
    (#"{"nom": "a"}"#, 2, "`nom`", "`id`, `labels` ou `skills`"),
    (#"{"id": []}"#, 8, "une liste", "un texte"),
    (#"{"id": true}"#, 8, "true", "un texte"),
    ("{}", 1, "un objet sans `id`", "un objet avec `id`"),
    ("[]", 1, "une liste", "un objet"),
  ])
  func `an error speaks French`(text: String, column: Int, found: String, expected: String) {
    let error = #expect(throws: JSONError.self) { try read(Array(text.utf8)) }
    #expect(
      error?.words.french
        == "ligne 1, colonne \(column), trouvé\u{A0}: \(found)\u{202F}; attendu\u{A0}: \(expected)")
    #expect(error?.words.english == error?.description)
  }

  @Test func `a byte that is no UTF-8 is named in French`() {
    let error = #expect(throws: JSONError.self) {
      try read(Array("{\"é".utf8) + [0xE9] + Array("\": 1}".utf8))
    }
    #expect(error?.found.french == "l’octet 0xE9")
    #expect(error?.expected.french == "du texte en UTF-8")
  }

  private func read(_ bytes: [UInt8]) throws(JSONError) {
    let members = try PlacedJSON.parse(bytes).members(
      known: ["id", "labels", "skills"], required: ["id"])
    _ = try members.required("id").string()
  }
}
