@testable import Explaining
import Foundation
import LearningDomain
import Testing
import _TestSupport

@Suite struct WordingTests {
  /// The expressions of a file in `Sources/Explaining/Wording`, read without the library.
  struct List: Sendable, CustomTestStringConvertible {
    let language: Language, part: String, lines: [String]

    var entries: [String] { lines.filter { !$0.isEmpty && !$0.hasPrefix("#") } }
    var testDescription: String { "\(language.code)-\(part)" }

    /// The limits that the list is a part of.
    var limits: [WordingLimits] {
      if part == "abstention" { return [.limitsOfAbstention(in: language)] }
      let audiences =
        part == "all" ? Audience.allCases : Audience.allCases.filter { $0.rawValue == part }
      return audiences.map { .limits(for: $0, in: language) }
    }
  }

  static let lists: [List] = {
    let folder = packageRoot.appending(path: "Sources/Explaining/Wording")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { name in
      let parts = name.split { "-.".contains($0) }.map(String.init)
      guard parts.count == 3,
        let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      else { return nil }
      return List(
        language: Language(parts[0]), part: parts[1],
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }()

  @Test func `has a list for every language and audience, for all and for abstentions`() {
    let parts = Audience.allCases.map(\.rawValue) + ["all", "abstention"]
    let names = LanguageTable.shipped.flatMap { table in
      parts.map { "\(table.language.code)-\($0)" }
    }
    #expect(Self.lists.map(\.testDescription) == names.sorted())
    for list in Self.lists { #expect(!list.limits.isEmpty && list.entries.count >= 8) }
  }

  @Test(arguments: lists)
  func `catches each entry of each file in a sentence`(list: List) {
    for entry in list.entries {
      let words = entry.hasSuffix("*") ? entry.dropLast() + "xyz" : entry[...]
      let sentences = [
        "Abc \(words) def.", "\(words.uppercased())\u{202F}!", "Abc (\(words)), def ?",
        "«\u{A0}\(words.replacing("'", with: "’"))\u{A0}»",
      ]
      for limits in list.limits {
        for sentence in sentences {
          #expect(limits.hits(in: sentence).contains(entry), "\(sentence)")
        }
      }
    }
  }

  /// Letters more, or a word between two.
  @Test(arguments: lists)
  func `lets words near an entry pass`(list: List) {
    for entry in list.entries where entry != "%" {
      let words = entry.replacing("*", with: "")
      var near = ["x\(words)"]
      if !entry.hasSuffix("*") { near.append("\(words)x") }
      if words.contains(" ") { near.append(words.replacing(" ", with: " xyz ")) }
      for text in near {
        for limits in list.limits {
          #expect(!limits.hits(in: "Abc \(text) def.").contains(entry), "\(text)")
        }
      }
    }
  }

  @Test(arguments: lists)
  func `lists each expression once, in lower case and under its category`(list: List) {
    let categories = [
      "# Stigma", "# Trait", "# Comparison", "# Mark", "# Persuasion", "# Technical", "# Reason",
    ]
    let headings = list.lines.indices.dropFirst()
      .filter { list.lines[$0 - 1].isEmpty && !list.lines[$0].isEmpty }.map { list.lines[$0] }
    #expect(!headings.isEmpty && headings.allSatisfy(categories.contains), "\(headings)")
    let shared = Self.lists.first { $0.language == list.language && $0.part == "all" }
    let others = list.part == "all" ? [] : shared?.entries ?? []
    #expect(Set(list.entries + others).count == list.entries.count + others.count)
    for entry in list.entries {
      #expect(entry == entry.lowercased() && !entry.contains("’"))
      #expect(entry.split(separator: " ").joined(separator: " ") == entry)
      #expect(!entry.dropLast().contains("*"))
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
    (.teacher, .french, "Certainement 35\u{A0}% de réussite, soit trente-cinq pour cent.", 3),
    (.teacher, .english, "Certainly 35% right, or thirty-five percent.", 3),
  ])
  func `catches what must not be said`(
    audience: Audience, language: Language, text: String, count: Int
  ) {
    #expect(WordingLimits.limits(for: audience, in: language).hits(in: text).count == count)
  }
}
