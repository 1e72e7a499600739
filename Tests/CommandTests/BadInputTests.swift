import Foundation
import Testing

/// A clear error, the right exit code, nothing on standard output and nothing lost.
@Suite struct BadInputTests {
  let classroom: Classroom

  init() throws { classroom = try Classroom() }

  private func expectFailure(
    _ status: Int32, saying words: String..., from arguments: String...,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let failed = try classroom.ask(arguments)
    #expect(failed.status == status, sourceLocation: location)
    #expect(failed.output == "", sourceLocation: location)
    #expect(failed.errors.hasPrefix("balise: "), sourceLocation: location)
    #expect(failed.errors.split(separator: "\n").count == 1, sourceLocation: location)
    for word in words {
      #expect(failed.errors.contains(word), "\(failed.errors)", sourceLocation: location)
    }
  }

  @Test func `a corrupted row is named by file, line and column, and nothing is written`() throws {
    var lines = try classroom.answers()
    lines[9] = "P01,Q001,operations-decimaux,maybe,2026-09-08T08:06:00Z,answer,,,"
    try classroom.write(answers: lines)
    try expectFailure(
      65, saying: "\(Classroom.name)/answers.csv, line 10, column 30: ", "`maybe`",
      "expected 0 or 1", from: "class")
    #expect(!classroom.holds("ledger.sqlite"))
  }

  @Test func `a row of too few fields is named, and the ledger stays as it was`() throws {
    #expect(try classroom.ask("class").status == 0)
    let ledger = try classroom.read("ledger.sqlite")
    try classroom.write(answers: classroom.answers().map { $0 } + ["P01,Q001"])
    let last = try classroom.answers().count
    try expectFailure(65, saying: "answers.csv, line \(last), column ", from: "why", "P07")
    #expect(try classroom.read("ledger.sqlite") == ledger)
  }

  @Test func `an address in place of a pseudonym is refused and not repeated`() throws {
    var lines = try classroom.answers()
    lines[4] = "jeanne.dupont@example.fr,Q001,operations-decimaux,1,2026-09-08T08:06:00Z,answer,,,"
    try classroom.write(answers: lines)
    try expectFailure(65, saying: "line 5, column 1: ", "e-mail address", from: "class")
    #expect(try !classroom.ask("class").errors.contains("dupont"))
  }

  @Test func `a cyclic catalogue is refused with its cycle`() throws {
    let skill = /("id": "operations-decimaux".*?"prerequisites": )\[\]/
    let text = try classroom.text(of: "catalogue.json")
    try classroom.write(
      text.replacing(skill) { "\($0.output.1)[\"priorites-operatoires\"]" }, to: "catalogue.json")
    try expectFailure(
      65, saying: "\(Classroom.name)/catalogue.json, line ", "cycle",
      "`operations-decimaux` needs `priorites-operatoires` needs `operations-decimaux`",
      from: "class")
    #expect(!classroom.holds("ledger.sqlite"))
  }

  @Test func `a model of which any byte is changed is refused`() throws {
    let sound = try classroom.read("model.json")
    for index in stride(from: 0, to: sound.count, by: sound.count / 12 + 1) {
      var changed = sound
      changed[index] ^= 1
      try classroom.write(changed, to: "model.json")
      try expectFailure(65, saying: "model.json", from: "why", "P07")
    }
    // A digit in the middle: the file still reads well, and is not what was fitted.
    let digit = try #require(sound.indices.last { (0x30...0x39).contains(sound[$0]) })
    var changed = sound
    changed[digit] ^= 1
    try classroom.write(changed, to: "model.json")
    try expectFailure(65, saying: "model.json", "was changed", from: "class")
    #expect(!classroom.holds("ledger.sqlite"))
  }

  @Test(arguments: ["nowhere/ledger.sqlite", "/proc/ledger.sqlite", Classroom.name])
  func `where the ledger cannot be written, nothing is shown`(ledger: String) throws {
    for command in [["class"], ["why", "P07"], ["learner", "P07"]] {
      let failed = try classroom.ask(command + ["--ledger", ledger])
      #expect(failed.status == 74, "\(failed.errors)")
      #expect(failed.output == "")
      #expect(failed.errors.contains("ledger"))
    }
  }

  @Test func `no ledger in memory, and no file of that name`() throws {
    try expectFailure(74, saying: "`:memory:`", "is a file", from: "class", "--ledger", ":memory:")
    #expect(!classroom.holds("../../:memory:"))
  }

  @Test func `a truncated ledger is refused and left as it is`() throws {
    #expect(try classroom.ask("class").status == 0)
    let whole = try classroom.read("ledger.sqlite")
    for length in [0, 10, 100, 5000, whole.count - 1] {
      let cut = whole.prefix(length)
      try classroom.write(cut, to: "ledger.sqlite")
      try expectFailure(65, saying: "ledger.sqlite", from: "ledger", "verify")
      try expectFailure(65, saying: "ledger.sqlite", from: "class")
      #expect(try classroom.read("ledger.sqlite") == cut, "\(length) bytes")
    }
  }

  @Test func `a ledger without its last row is refused and left as it is`() throws {
    for learner in ["P07", "P08"] { #expect(try classroom.ask("why", learner).status == 0) }
    var ledger = try classroom.read("ledger.sqlite")
    try removeLastEntry(of: &ledger)
    try classroom.write(ledger, to: "ledger.sqlite")
    try expectFailure(65, saying: "ledger.sqlite", from: "ledger", "verify")
    try expectFailure(65, saying: "ledger.sqlite", from: "class")
    #expect(try classroom.read("ledger.sqlite") == ledger)
  }

  @Test(arguments: [["class"], ["why", "P07"], ["doctor"], ["ledger", "verify"]])
  func `a folder that is not there cannot be read`(command: [String]) throws {
    let failed = try classroom.run(command + ["--from", "nowhere"])
    #expect(failed.status == 74 && failed.output == "")
    #expect(failed.errors.contains("nowhere/"))
  }

  @Test(arguments: ["why", "learner"])
  func `a learner who is not on the roster is a mistake of usage`(command: String) throws {
    try expectFailure(2, saying: "P99", from: command, "P99")
    #expect(!classroom.holds("ledger.sqlite"))
  }
}

/// Takes the last row out of the table of entries, as somebody with a hex editor would.
///
/// - Source: “Database File Format”, sqlite.org/fileformat2.html, 1.6: a leaf page of a table begins
///   with 0x0D, and the number of its cells, in the order of their keys, stands at offset 3.
private func removeLastEntry(of file: inout Data) throws {
  let size = 4096
  let page = try #require(
    stride(from: size, to: file.count, by: size).first { start in
      file[start] == 0x0D && file[start + 3] == 0 && file[start + 4] == 2
        && file[start..<start + size].contains(Data("formativePractice".utf8))
    })
  file[page + 4] = 1
}
