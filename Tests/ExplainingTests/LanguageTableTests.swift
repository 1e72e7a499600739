@testable import Explaining
import LearningDomain
import StrictJSON
import Testing

private let tables = LanguageTable.shipped

@Suite struct LanguageTableTests {
  @Test func `fills the same holes in every language`() {
    for key in MessageKey.allCases {
      let holes = Set(tables.map { $0[key].placeholders })
      #expect(holes.count == 1, "\(key): \(holes)")
    }
  }

  /// The files read without an error, and a translator finds their messages in one order.
  @Test func `has every message once, in the order of the keys`() throws {
    for (table, file) in zip(tables, [PackageResources.fr_json, PackageResources.en_json]) {
      let read = try LanguageTable(json: file)
      #expect(read.language == table.language && read.templates == table.templates)
      let messages = try PlacedJSON.parse(file).members().required("messages").members()
      #expect(messages.all.map(\.name) == MessageKey.allCases.map(\.rawValue))
    }
  }

  @Test func `calls numbers those holes that numbers fill`() {
    var generator = RecordGenerator(seed: 6)
    var seen: Set<Placeholder> = []
    for record in [.page] + (0..<250).map({ _ in generator.record() }) {
      let passages =
        LearnerNarration(record: record).passages + TeacherNarration(record: record).passages
      let statements = passages.flatMap(\.statements)
      for (hole, value) in statements.flatMap({ $0.values + $0.nested.flatMap(\.values) }) {
        seen.insert(hole)
        if case .number = value { #expect(hole.isNumber) } else { #expect(!hole.isNumber) }
      }
    }
    #expect(seen.count > 20)
  }

  @Test func `ends every sentence, and begins it with a capital or a number`() {
    for table in tables {
      for key in MessageKey.allCases where key.isSentence {
        for form in table[key].forms {
          #expect(form.last == "." || form.last == "?", "\(form)")
          let start = form.drop { "«“\u{A0}".contains($0) }
          let beginsWithHole = Placeholder.allCases.contains { start.hasPrefix($0.rawValue) }
          #expect(start.first?.isUppercase == true || beginsWithHole, "\(form)")
        }
      }
    }
  }

  @Test func `states no number of its own but the ten of frequencies`() {
    for table in tables {
      for key in MessageKey.allCases {
        for form in table[key].forms {
          let numbers = form.matches(of: /\d+/).map { String($0.output) }
          #expect(numbers.allSatisfy { $0 == "10" }, "\(form)")
        }
      }
    }
  }

  /// Spaces and quotation marks as French print has them: *Lexique des règles typographiques en
  /// usage à l’Imprimerie nationale*, 2002, “Ponctuation”.
  @Test func `sets French as in print`() {
    for key in MessageKey.allCases {
      for form in LanguageTable.french[key].forms {
        #expect(frenchFaults(in: form) == [], "\(form)")
      }
    }
  }

  @Test func `sets English with curly quotation marks`() {
    for key in MessageKey.allCases {
      for form in LanguageTable.english[key].forms {
        #expect(!form.contains { "'\"«»\u{202F}".contains($0) }, "\(form)")
        #expect(form.count { $0 == "“" } == form.count { $0 == "”" }, "\(form)")
        #expect(!form.contains("minutes min"), "\(form)")
      }
    }
  }

  @Test(arguments: [
    "Pourquoi ?", "But: lire.", "But : lire.", "« lire »", "l'eau", "8 min", "Oui\u{A0}!",
    "\"lire\"", "«\u{202F}lire\u{202F}»",
  ])
  func `notices what print would not have`(text: String) {
    #expect(frenchFaults(in: text) != [])
  }

  @Test func `serves a region by its language, and an unknown language in French`() {
    #expect(LanguageTable.table(for: Language("en-GB"), among: tables).language == .english)
    #expect(LanguageTable.table(for: Language("fr_CA"), among: tables).language == .french)
    #expect(LanguageTable.table(for: Language("br"), among: tables).language == .french)
    #expect(LanguageTable.table(for: Language(""), among: tables).language == .french)
  }

  /// CLDR: in French 0 and 1 are *one*, in English 1 alone.
  @Test(arguments: [(0, "0 exercice", "0 exercises"), (1, "1 exercice", "1 exercise")])
  func `takes the plural of the language`(count: Int, french: String, english: String) throws {
    let statement = Statement(.countedExercises, [.count: .number(count)])
    let texts = try tables.map { table in
      Renderer(catalogue: try Sample.catalogue(), table: table, year: nil).text(of: statement)
    }
    #expect(texts == [french, english])
  }
}

/// What French print would not have.
private func frenchFaults(in text: String) -> [String] {
  let characters = Array(text)
  var faults: [String] = []
  for (index, character) in characters.enumerated() {
    let before = index > 0 ? characters[index - 1] : nil
    let after = index + 1 < characters.count ? characters[index + 1] : nil
    let isRight =
      switch character {
      case ";", "!", "?": before == "\u{202F}"
      case ":": before == "\u{A0}" && after == " "
      case "«": after == "\u{A0}"
      case "»": before == "\u{A0}"
      case "'", "\"", "“", "”": false
      default: true
      }
    if !isRight { faults.append("\(character) at \(index)") }
  }
  if text.contains("s min") || text.contains("8 min") { faults.append("min") }
  return faults
}

extension Statement {
  /// The statements of the lists that fill its holes.
  fileprivate var nested: [Statement] {
    values.values.flatMap { value in
      if case .list(let statements) = value { statements } else { [Statement]() }
    }
  }
}
