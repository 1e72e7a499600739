@testable import Explaining
import LearningDomain
import StrictJSON
import Testing

@Suite struct TemplateTests {
  private func template(_ text: String, categories: [PluralCategory] = [.one]) throws -> Template {
    let value = try PlacedJSON.parse(Array(JSONValue.string(text).text().utf8))
    return try Template(value, holes: nil, categories: categories)
  }

  /// The text in French, where 0 and 1 are *one*.
  private func text(_ message: String, _ values: [Placeholder: Statement.Value]) throws -> String {
    let renderer = Renderer(catalogue: try Sample.catalogue(), table: .french, year: nil)
    return renderer.text(of: try template(message), with: values)
  }

  @Test(arguments: [
    (0, "0 réponse, aucune juste"), (1, "1 réponse, la seule juste"),
    (2, "2 réponses, une paire juste"), (3, "3 réponses, 3 justes"),
  ])
  func `chooses this very number, then its category, then others`(
    count: Int, words: String
  ) throws {
    let message = """
      {count} {count, plural, one {réponse} other {réponses}}, \
      {count,plural,=0{aucune juste}one{la seule juste} =2 {une paire juste}
        other {{ count } justes}}
      """
    #expect(try text(message, [.count: .number(count)]) == words)
  }

  /// As ICU’s default has it.
  @Test(arguments: [
    ("l'eau", "l'eau"), ("l''eau", "l'eau"), ("'{count}'", "{count}"), ("'{'{count}'}'", "{7}"),
    ("'{l''eau}'", "{l'eau}"), ("# {count}", "# 7"), ("'", "'"), ("'}", "}"), ("a'b'c", "a'b'c"),
    ("{count, plural, one {} other {#, '#', {right, plural, one {} other {#}}}}", "7, #, 9"),
  ])
  func `quotes as ICU does`(message: String, words: String) throws {
    #expect(try text(message, [.count: .number(7), .right: .number(9)]) == words)
  }

  /// A brace and a combining mark are one character to Swift.
  @Test func `sees a brace under a combining mark`() throws {
    #expect(try text("{count}\u{301}", [.count: .number(7)]) == "7\u{301}")
  }

  @Test func `finds the holes inside plural forms`() throws {
    let template = try template(
      "{count, plural, one {{title}} other {{right, plural, one {a} other {b}}}}")
    #expect(template.placeholders == [.count, .title, .right])
  }

  @Test func `reads back what it is written as`() throws {
    for table in LanguageTable.shipped {
      for key in MessageKey.allCases {
        #expect(try template(table[key].message()) == table[key], "\(key)")
      }
    }
  }

  @Test func `shows the name of a hole that nothing fills`() throws {
    #expect(try text("{title}, {count, plural, one {a} other {b}}", [:]) == "{title}, {count}")
  }

  /// Plurals inside plurals: every text ends in an error or a template, at any depth.
  @Test func `bounds how deep plurals stand inside each other`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "{count, plural, one {} other {", count: depth)
        + String(repeating: "}}", count: depth)
    }
    _ = try template(nested(4))
    #expect(throws: JSONError.self) { try template(nested(5)) }
    #expect(throws: JSONError.self) { try template(nested(100_000)) }
  }
}
