@testable import Explaining
import LearningDomain
import Testing

@Suite struct WordingTests {
  private static let limits = Audience.allCases.flatMap { audience in
    [Language.french, .english].map { (audience, $0) }
  }

  @Test(arguments: limits)
  func `catches each expression of its lists`(audience: Audience, language: Language) {
    let limits = WordingLimits.limits(for: audience, in: language)
    #expect(limits.expressions.count > 40)
    for expression in limits.expressions {
      let stem = expression.hasSuffix("*") ? expression.dropLast() + "xyz" : expression[...]
      for text in ["\(stem)", "Ah, \(stem.uppercased()) !", "(\(stem.replacing("'", with: "’")))."]
      {
        #expect(limits.hits(in: text).contains(expression), "\(text)")
      }
      #expect(!limits.hits(in: "x\(expression)x").contains(expression) || expression == "%")
    }
  }

  @Test func `catches the words of an abstention that argues`() {
    for language in [Language.french, .english] {
      let limits = WordingLimits.limitsOfAbstention(in: language)
      for expression in limits.expressions {
        #expect(limits.hits(in: expression.replacing("*", with: "e")) == [expression])
      }
    }
  }

  @Test func `compares words and not parts of words`() {
    let limits = WordingLimits(expressions: ["rang", "échec*"])
    #expect(limits.hits(in: "Ranger des fractions, un orang-outan") == [])
    #expect(limits.hits(in: "Les ÉCHECS, le Rang") == ["rang", "échec*"])
  }

  @Test func `keeps every template within the limits`() {
    for table in LanguageTable.shipped {
      for key in MessageKey.allCases {
        for audience in key.audiences {
          let limits = WordingLimits.limits(for: audience, in: table.language)
          for form in table[key].forms { #expect(limits.hits(in: form) == [], "\(form)") }
        }
      }
    }
  }

  @Test(arguments: [
    (Audience.learner, Language.french, "Tu es faible, il faut travailler.", 3),
    (.learner, .french, "Le modèle te donne 35 %.", 2),
    (.learner, .english, "You must do better than your classmates.", 3),
    (.teacher, .french, "L’élève est en échec.", 2),
    (.teacher, .english, "This pupil is weak.", 2),
  ])
  func `catches what must not be said`(
    audience: Audience, language: Language, text: String, count: Int
  ) {
    #expect(WordingLimits.limits(for: audience, in: language).hits(in: text).count == count)
  }
}
