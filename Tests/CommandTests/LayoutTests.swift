import NumericKernels
import Testing

/// Views in as many columns as are asked for, whatever is written in them.
@Suite struct LayoutTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  private static let widths = [40, 60, 80, 120]
  private static let views = [
    ["class"], ["class", "--all"], ["groups"], ["skills"], ["items"], ["learner", "P07"],
    ["why", "P07"], ["why", "P07", "--audience", "auditor"], ["evidence", "P07"],
  ]

  /// Characters, and how many columns each takes: with accents of their own and combined, wide, and
  /// pictures.
  private static let characters: [(Character, columns: Int)] = [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("ß", 1), ("Ω", 1), ("數", 2), ("학", 2), ("ア", 2),
    ("🚀", 2), ("🎲", 2), ("Я", 1),
  ]

  /// How many columns a line of such characters, or of those that French and English use, takes.
  private func columns(of line: some StringProtocol) -> Int {
    line.reduce(0) { sum, character in
      sum + (Self.characters.first { $0.0 == character }?.columns ?? 1)
    }
  }

  /// Gives every skill and every item a name of random words, by a seed.
  private func rename(seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    func word() -> String {
      let length = Int(numbers.next() % 12) + 1
      return String(
        (0..<length).map { _ in
          Self.characters[Int(numbers.next() % UInt64(Self.characters.count))].0
        })
    }
    let text = try classroom.text(of: "catalogue.json")
    let renamed = text.replacing(#/"labels": \{"fr": "[^"]*", "en": "[^"]*"\}/#) { _ in
      let name = (0..<Int(numbers.next() % 5) + 1).map { _ in word() }.joined(separator: " ")
      return #""labels": {"fr": "\#(name)", "en": "\#(name)"}"#
    }
    try classroom.write(renamed, to: "catalogue.json")
  }

  /// A line that is there to be copied.
  private func isCommand(_ line: some StringProtocol) -> Bool {
    ["--from", "--de"].contains { line.contains(" \($0) \(Classroom.name)") }
  }

  private func expectFitting(_ view: [String], width: Int) throws -> Run {
    let run = try classroom.ask(view + ["--width", "\(width)", "--lang", "fr"])
    #expect(run.status == 0, "\(run.errors)")
    for line in run.lines where !isCommand(line) {
      #expect(columns(of: line) <= width, "\(line)")
    }
    return run
  }

  @Test(arguments: widths, views)
  func `every view has the width that is asked for`(width: Int, view: [String]) throws {
    _ = try expectFitting(view, width: width)
  }

  @Test(arguments: zip(widths, 1...4 as ClosedRange<UInt64>))
  func `names of wide and of combined characters leave every line within its width`(
    width: Int, seed: UInt64
  ) throws {
    try rename(seed: seed)
    for view in Self.views { _ = try expectFitting(view, width: width) }
    // The columns of a table end below each other.
    let table = try expectFitting(["skills"], width: width).lines
    let rows = table.filter { $0.contains(#/\s(\d+|·)\s+(\d+|·)\s+(\d+|·)\s+(\d+|·)$/#) }
    #expect(rows.count > 14 && rows.allSatisfy { columns(of: $0) == columns(of: rows[0]) })
  }

  @Test(arguments: ["fr", "en"])
  func `a page of 80 columns has 24 lines, and a narrower one as many characters`(
    language: String
  ) throws {
    for (width, lines) in [(80, 24), (120, 24), (60, 32), (40, 48)] {
      let view = try classroom.ask("class", "--width", "\(width)", "--lang", language)
      #expect(view.lines.count <= lines, "\(view.output)")
    }
  }

  @Test func `a wider page tells more beside each other, in the same words`() throws {
    func words(_ width: String) throws -> [Substring] {
      try classroom.ask("why", "P07", "--width", width).output.split(whereSeparator: \.isWhitespace)
    }
    #expect(try words("40") == words("120"))
    let lines = try ["40", "120"].map { try classroom.ask("why", "P07", "--width", $0).lines.count }
    #expect(lines[0] > lines[1])
  }

  @Test(arguments: ["39", "201", "-1", "0", "wide"])
  func `a width that no text can be laid out in is a mistake of usage`(width: String) throws {
    let failed = try classroom.ask("class", "--width", width)
    #expect(failed.status == 2 && failed.output == "" && failed.errors.contains("\(width)"))
  }

  @Test(arguments: [
    ["policy", "check", "--set", "purpose=grading"], ["policy", "explain", "PUR-GRADING"],
    ["policy", "sheet"], ["doctor", "--from", Classroom.name],
  ])
  func `prose has the width that is asked for, but for words that are longer`(
    command: [String]
  ) throws {
    for width in Self.widths {
      for line in try classroom.run(command + ["--width", "\(width)"]).lines {
        #expect(line.count <= width || !line.drop { $0 == " " }.contains(" "), "\(line)")
      }
    }
  }

  @Test func `a document to keep is not laid out`() throws {
    let pages = try ["40", "120"].map {
      try classroom.run("policy", "register", "--width", $0).output
    }
    #expect(pages[0] == pages[1])
  }
}
