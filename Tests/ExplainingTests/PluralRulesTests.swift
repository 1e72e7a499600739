@testable import Explaining
import StrictJSON
import Testing

@Suite struct PluralRulesTests {
  private func rules(_ json: JSONValue) throws -> PluralRules {
    try PluralRules(PlacedJSON.parse(Array(json.text().utf8)))
  }

  /// The integer samples that CLDR 48 prints beside its rules.
  @Test func `puts the samples of the CLDR where it does`() throws {
    let polish = try rules(MadeUp.plurals)
    #expect(polish.category(of: 1) == .one)
    for number in [2, 3, 4, 22, 24, 32, 52, 102, 1002] {
      #expect(polish.category(of: number) == .few)
    }
    for number in [0, 5, 12, 13, 14, 19, 20, 21, 25, 100, 111, 112, 1_000_000] {
      #expect(polish.category(of: number) == .many)
    }
    let arabic = try rules([
      "zero": "n = 0", "one": "n = 1", "two": "n = 2", "few": "n % 100 = 3..10",
      "many": "n % 100 = 11..99",
    ])
    let samples: [(PluralCategory, [Int])] = [
      (.zero, [0]), (.one, [1]), (.two, [2]), (.few, [3, 10, 103, 110, 1003]),
      (.many, [11, 26, 111, 1011]), (.other, [100, 102, 200, 302, 1000, 10_000]),
    ]
    for (category, numbers) in samples {
      for number in numbers { #expect(arabic.category(of: number) == category, "\(number)") }
    }
    let breton = try rules(["few": "n % 10 = 3..4,9 and n % 100 != 10..19,70..79,90..99"])
    for number in [3, 4, 9, 23, 84, 103] { #expect(breton.category(of: number) == .few) }
    for number in [13, 19, 73, 94, 99, 113] { #expect(breton.category(of: number) == .other) }
  }

  @Test func `counts 0 with 1 in French and with 2 in English`() {
    #expect([0, 1, 2].map(LanguageTable.french.plurals.category) == [.one, .one, .other])
    #expect([0, 1, 2].map(LanguageTable.english.plurals.category) == [.other, .one, .other])
  }

  /// Operands that tell of fractions are 0 for a whole number.
  @Test func `knows that whole numbers have no fraction`() throws {
    let rules = try rules(["one": "v != 0", "two": "f = 0 and n = 2", "few": "e = 1..5"])
    #expect([0, 1, 2, 3].map(rules.category) == [.other, .other, .two, .other])
  }

  @Test func `takes any number there is`() throws {
    let rules = try rules(["zero": "n = 0", "one": "n % 10 = 7 and n % 100 != 17"])
    #expect(rules.category(of: .max) == .one && rules.category(of: .min) == .other)
  }

  @Test(arguments: [
    "", "n", "n = ", "n = x", "x = 1", "n = 1 and", "n = 1 or ", "n == 1", "n = 4..2", "n % 0 = 1",
    "n = 1,", "n = 1...3", "n = 1..2..3", "n within 1", "n = 99999999999999999999", "n = -1",
    "n % 99999999999999999999 = 1", "1 = n", "and", "n = 1 0", "n = 1and n = 2", "nn = 1",
  ])
  func `refuses what is no rule`(rule: String) {
    #expect(throws: JSONError.self) { try rules(["one": .string(rule)]) }
  }

  @Test func `refuses a category that there is not, and a rule for what is left`() {
    for name in ["several", "other"] {
      let json = JSONValue.object([.init(name, "n = 1")])
      #expect(throws: JSONError.self) { try rules(json) }
    }
  }
}
