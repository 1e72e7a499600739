import Interchange
import LearningDomain
import NumericKernels
import Testing

@Suite struct SheetPropertyTests {
  /// A failure names its seed.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `a table reads to the same observations however a spreadsheet writes it`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let rows = (0..<Int.random(in: 1..<9, using: &generator)).map { number in
      SheetRow(number, using: &generator)
    }
    for _ in 0..<6 {
      let style = SheetStyle(using: &generator)
      let source = ByteSource(
        bytes: style.write(rows, using: &generator), named: "answers.csv",
        chunkSize: [1, 2, 3, 5, 64, 1 << 18].randomElement(using: &generator) ?? 1)
      let read = try readObservations(
        from: source, format: .balise, badRows: .fail, catalogue: nil)
      #expect(read.value == rows.map(\.observation), "\(style)")
    }
  }
}

/// What one row of a sheet says.
private struct SheetRow {
  var learner: String, item: String, skills: [String], isCorrect: Bool
  var day: Day, minute: Int, hints: Int

  /// The first row falls on a day over 12, so that the order of its numbers is certain.
  init(_ number: Int, using generator: inout SplitMix64) {
    learner = "é\(Int.random(in: 1..<4, using: &generator))"
    item =
      [
        "fractions égales", "«\u{A0}priorités\u{A0}»", "le cœur", "l’été", "10 €", "a \"b\"", "x;y",
        "x,y", "x\ty", "ligne\nsuite", "naïve – où\u{A0}?", "É", "plain", "3",
      ].randomElement(using: &generator) ?? ""
    skills = [["a"], ["a", "b"], ["à"]].randomElement(using: &generator) ?? []
    isCorrect = Bool.random(using: &generator)
    let first = Day(year: 2026, month: 3, day: 13)?.daysSince1970 ?? 0
    day = Day(
      daysSince1970: first + (number == 0 ? 0 : Int.random(in: 0..<300, using: &generator)))
    minute = Int.random(in: 0..<1440, using: &generator)
    hints = Int.random(in: 0..<3, using: &generator)
  }

  var observation: Observation {
    Observation(
      learner: Learner.ID(learner), item: Item.ID(item), skills: skills.map { Skill.ID($0) },
      kind: .answer(isCorrect ? .correct : .incorrect, hints: hints),
      time: Timestamp(
        milliseconds: Timestamp(startOf: day).milliseconds + Int64(minute) * 60_000))
  }
}

/// One of the ways to write a table.
private struct SheetStyle {
  enum Encoding: CaseIterable { case utf8, utf8WithMark, utf16Little, utf16Big, windows1252 }
  enum Dates: CaseIterable { case zoned, iso, isoT, slashes, hyphens, dots, short, monthFirst }

  var separator: Character, encoding: Encoding, lineEnd: String, quotesAll: Bool
  var header: [String], words: (no: String, yes: String), dates: Dates, emptyLines: Int

  init(using generator: inout SplitMix64) {
    separator = [",", ";", "\t"].randomElement(using: &generator) ?? ","
    encoding = Encoding.allCases.randomElement(using: &generator) ?? .utf8
    lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    quotesAll = Bool.random(using: &generator)
    header =
      [
        ["learner", "item", "skills", "correct", "time", "hints"],
        ["Élève", "Question", "Compétences", "Juste", "Date", "Indices"],
        [" ELEVE ", "QUESTION", "Competence(s)", "RÉPONSE", "Date et heure", "aides"],
        ["Pupil", "Item", "SKILLS", "Correct?", "horodatage", "Hints"],
      ].randomElement(using: &generator) ?? []
    words =
      [
        ("0", "1"), ("false", "true"), ("faux", "vrai"), ("FAUX", "VRAI"), ("non", "oui"),
        ("No", "Yes"), ("incorrect", "correct"), ("Faux", "Juste"), (" FALSE ", " true"),
      ].randomElement(using: &generator) ?? ("0", "1")
    dates = Dates.allCases.randomElement(using: &generator) ?? .iso
    emptyLines = Int.random(in: 0..<4, using: &generator)
  }

  func write(_ rows: [SheetRow], using generator: inout SplitMix64) -> [UInt8] {
    var lines = [header] + rows.map(fields)
    for _ in 0..<emptyLines {
      lines.append(Bool.random(using: &generator) ? [] : header.map { _ in "" })
    }
    var text = lines.map { $0.map(quoted).joined(separator: String(separator)) }
      .joined(separator: lineEnd)
    if Bool.random(using: &generator) { text += lineEnd }
    return bytes(of: text)
  }

  private func fields(_ row: SheetRow) -> [String] {
    [
      row.learner, row.item, row.skills.joined(separator: ";"),
      row.isCorrect ? words.yes : words.no, time(row), row.hints == 0 ? "" : "\(row.hints)",
    ]
  }

  private func quoted(_ field: String) -> String {
    let needsQuotes = field.unicodeScalars.contains { ",;\t\n\r\"".unicodeScalars.contains($0) }
    guard needsQuotes || quotesAll && !field.isEmpty else { return field }
    return "\"\(field.replacing("\"", with: "\"\""))\""
  }

  private func time(_ row: SheetRow) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hour, minute) = (row.minute / 60, row.minute % 60)
    let clock = "\(two(hour)):\(two(minute))"
    let (day, month) = (two(row.day.day), two(row.day.month))
    return switch dates {
    case .zoned: "\(row.day)T\(clock):00Z"
    case .iso: "\(row.day) \(clock)"
    case .isoT: "\(row.day)T\(clock):00"
    case .slashes: "\(day)/\(month)/\(row.day.year) \(clock)"
    case .hyphens: "\(day)-\(month)-\(row.day.year) \(clock):00"
    case .dots: "\(day).\(month).\(row.day.year) \(clock)"
    case .short: "\(row.day.day)/\(row.day.month)/\(row.day.year) \(hour):\(two(minute))"
    case .monthFirst: "\(month)/\(day)/\(row.day.year) \(clock)"
    }
  }

  private func bytes(of text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16Little: utf16(text, isBigEndian: false)
    case .utf16Big: utf16(text, isBigEndian: true)
    case .windows1252: windows1252(text)
    }
  }
}
