import Foundation
import Interchange
import LearningDomain
import NumericKernels
import StrictJSON
import Testing

private let header = "learner,item,skill,correct\n"

/// What one row of a file of answers says of its item.
private func items(_ bytes: [UInt8], chunkSize: Int = 3) throws(InterchangeError) -> [String] {
  try log(bytes, chunkSize: chunkSize).value.items.names
}

@Suite struct SheetEncodingTests {
  @Test(arguments: 1...9)
  func `reads Windows-1252 with its accents and signs`(chunkSize: Int) throws {
    let names = ["plain", "Été", "l’œuvre", "«\u{A0}10 €\u{A0}»", "naïve… où\u{A0}?"]
    let text = header + names.map { "P1,\($0),a,1\n" }.joined()
    #expect(try items(windows1252(text), chunkSize: chunkSize) == names)
  }

  @Test func `decides it for the whole file, header included`() throws {
    let text = "Élève;Question;Compétence;Réponse\nP1;Q1;é;VRAI\n"
    #expect(try rows(of: log(windows1252(text)).value)[0][2] == "é")
    let other = "Élève;Question;Compétence;Juste;one, two, three, four, five\nP1;Q1;é;1;\n"
    #expect(try rows(of: log(windows1252(other)).value)[0][2] == "é")
  }

  @Test(
    arguments: [
      // `é` of Mac Roman, of code page 850, and a byte that Windows-1252 leaves open.
      [0x8E], [0x82], [0x81], [0x8F],
      // `œ` of ISO 8859-15, and a file in both encodings.
      [0x63, 0xBD, 0x75], [0xE9, 0x20, 0xC3, 0xA9], [0xE9, 0xE2, 0x80, 0x99],
    ] as [[UInt8]])
  func `refuses what is safely neither, and says what to do`(name: [UInt8]) {
    let bytes = Array((header + "P1,").utf8) + name + Array(",a,1\n".utf8)
    let found = message { try log(bytes) } ?? ""
    #expect(found.hasPrefix("answers.csv, line 2, column "), "\(found)")
    #expect(
      found.hasSuffix(
        "found a character that is neither UTF-8 nor surely Windows-1252, expected UTF-8 text: "
          + "save the sheet as “CSV (UTF-8)”"), "\(found)")
    #expect(throws: InterchangeError.self) { try log(bytes, badRows: .skip) }
  }

  @Test func `takes a half for a half where no letter follows`() throws {
    #expect(try items(Array((header + "P1,").utf8) + [0xBD] + Array(" h,a,1\n".utf8)) == ["½ h"])
  }

  @Test(arguments: [[0x3D, 0xD8], [0x00, 0xDE], [0x41]] as [[UInt8]])
  func `half of a character of UTF-16 is refused`(piece: [UInt8]) {
    let found = message { try log(utf16(header + "P1,", isBigEndian: false) + piece) } ?? ""
    #expect(found.hasPrefix("answers.csv, line 2, column 4: found half of a character"), "\(found)")
  }

  @Test(arguments: [1, 2, 3, 7])
  func `reads what UTF-16 writes in two units`(chunkSize: Int) throws {
    let text = header + "P1,😀,a,1\n"
    for isBigEndian in [true, false] {
      #expect(try items(utf16(text, isBigEndian: isBigEndian), chunkSize: chunkSize) == ["😀"])
    }
  }
}

@Suite struct SheetLayoutTests {
  @Test func `the separator is the one that gives the columns`() throws {
    let text = "learner;item;skill;correct;note, or none, or two, or three, or four\nP1;Q1;a;1;\n"
    #expect(try log(text).value.count == 1)
  }

  @Test func `a header that two separators fit is refused`() {
    #expect(
      message { try log("learner,item,correct,x;learner;item;correct\n") }
        == "answers.csv, line 1, column 1: found a header that can be read with `,` and `;`, "
        + "expected one separator between columns")
  }

  @Test func `a separator that nobody knows shows in the names of the columns`() {
    #expect(
      message { try log("learner|item|correct\n") }
        == "answers.csv, line 1, column 1: found the columns `learner|item|correct`, "
        + "expected a column `learner`")
  }

  @Test(arguments: ["\r", "\r\n", "\n"])
  func `lines may end as they like, and empty rows and columns say nothing`(end: String) throws {
    let lines = [
      "", "learner;item;skill;correct;;", "P1;\"Q\n1\";a;1;;", ";;;;;", "", ";;;;;", ";;",
    ]
    let found = try log(lines.joined(separator: end)).value
    #expect(found.items.names == ["Q\n1"] && found.count == 1)
    let bad = lines[..<3] + ["", ";;;;;", "P1;Q1;a;x;;"]
    #expect(
      message { try log(bad.joined(separator: end)) }
        == "answers.csv, line 7, column 9: found `x`, expected \(outcomeWords)")
  }

  @Test func `where lines end with a return, one with a line feed behind it ends one line`() {
    let text = "learner;item;skill;correct\rP1;\"Q\r\n1\";a;1\r\nP1;Q1;a;x\r"
    #expect(
      message { try log(text) }
        == "answers.csv, line 4, column 9: found `x`, expected \(outcomeWords)")
  }

  @Test func `a row that is not quite empty is still a row`() {
    #expect(
      message { try log(header + ",,,\"\"\n") }
        == "answers.csv, line 2, column 4: found nothing, expected \(outcomeWords)")
  }

  @Test func `a number may have a decimal comma where none separates`() throws {
    let rows = "learner;item;skill;correct;time\nP1;Q1;a;1;30,25\nP1;Q2;a;1;30,5\n"
    #expect(try log(rows).value.time == [30_250, 30_500])
    #expect(try log(rows.replacing(";", with: "\t")).value.time == [30_250, 30_500])
    #expect(
      throws: InterchangeError.self
    ) { try log("learner,item,skill,correct,time\nP1,Q1,a,1,\"30,25\"\n") }
  }

  @Test(arguments: ["#N/A", "#REF!", "#VALEUR!", "#DIV/0!", "Err:502"])
  func `what a formula left behind is named wherever it stands`(text: String) {
    let good = ["P1", "Q1", "a", "1", "R1"]
    for (field, column) in [1, 4, 7, 9, 11].enumerated() {
      var row = good
      row[field] = text
      let found = message {
        try log("learner,item,skills,correct,resource\n" + row.joined(separator: ",") + "\n")
      }
      #expect(
        found?.hasPrefix(
          "answers.csv, line 2, column \(column): found `\(text)`, a formula’s error, expected ")
          == true, "\(found ?? "")")
    }
  }

  @Test func `two columns for one thing are refused by name`() {
    #expect(
      message { try log("eleve;question;competence;juste;date;heure\n") }
        == "answers.csv, line 1, column 38: found the columns `date`, `heure`, expected one column "
        + "`time`")
  }

  @Test func `the very name of a column wins over other words for it`() throws {
    let text = "learner,item,skill,correct,response,student\nP1,Q1,a,1,42,Jeanne\n"
    #expect(try rows(of: log(text).value)[0][..<2] == ["P1", "Q1"])
  }

  @Test func `a mapping means the very names that it gives`() throws {
    let mapping = #"{"columns": {"learner": "eleve", "item": "q", "correct": "juste"}}"#
    let format = try AnswersFormat(mapping: PlacedJSON.parse(Array(mapping.utf8)))
    #expect(
      message { try log("Élève;q;juste\n", format: format) }
        == "answers.csv, line 1, column 1: found the columns `Élève`, `q`, `juste`, "
        + "expected a column `eleve`")
  }

  @Test func `a survey says how the file was understood`() throws {
    let text = "Élève;Question;Compétence;Juste;Date\nP1;Q1;é;vrai;13/02/2026\n"
    let found = try surveyAnswers(
      from: ByteSource(bytes: windows1252(text), named: "answers.csv"),
      format: .balise, now: Timestamp(milliseconds: 0))
    let layout = try #require(found.layout)
    #expect(layout.encoding == .windows1252 && layout.separator == .semicolon)
    #expect(layout.times == .dayFirst)
  }
}

@Suite struct SheetDateTests {
  private func times(
    _ dates: String..., format: AnswersFormat = .balise, badRows: BadRows = .fail
  ) throws(InterchangeError) -> [String] {
    let rows = dates.map { "P1;Q1;a;1;\($0)\n" }.joined()
    let text = "learner;item;skill;correct;time\n" + rows
    return try observations(text, format: format, badRows: badRows).value.map {
      $0.time?.description ?? ""
    }
  }

  @Test func `reads dates with the day first, and their times`() throws {
    #expect(
      try times("01/02/2026", "2.3.2026 9:05", "31-12-2026 14:05:30") == [
        "2026-02-01T00:00:00Z", "2026-03-02T09:05:00Z", "2026-12-31T14:05:30Z",
      ])
  }

  @Test func `reads dates with the month first where one can be nothing else`() throws {
    #expect(
      try times("01/02/2026", "12/31/2026") == ["2026-01-02T00:00:00Z", "2026-12-31T00:00:00Z"])
  }

  @Test func `reads ISO dates without a zone`() throws {
    #expect(
      try times("2026-03-02", "2026-03-02 09:15", "2026-03-02T09:15:00", "2026-03-02 09:15:00.5")
        == [
          "2026-03-02T00:00:00Z", "2026-03-02T09:15:00Z", "2026-03-02T09:15:00Z",
          "2026-03-02T09:15:00.500Z",
        ])
  }

  @Test func `dates that all read both ways are refused by name`() {
    let expected =
      "answers.csv, line 3, column 11: found `04/07/2026`, and nothing in the column `time` says "
      + "whether day or month comes first, expected dates like `2026-07-04` in all of the column, "
      + "or a mapping file with `{\"dates\": \"dmy\"}` or `\"mdy\"`"
    for badRows in BadRows.allCases {
      #expect(
        message { try times("05/05/2026", "04/07/2026", "12/12/2026", badRows: badRows) }
          == expected)
    }
  }

  @Test func `dates that read the same both ways need no order`() throws {
    #expect(
      try times("05/05/2026", "12/12/2026") == ["2026-05-05T00:00:00Z", "2026-12-12T00:00:00Z"])
  }

  @Test func `dates in both orders are refused`() {
    #expect(
      message { try times("01/02/2026", "13/02/2026", "02/13/2026", badRows: .skip) }
        == "answers.csv, line 4, column 11: found `02/13/2026` here and `13/02/2026` in line 3, "
        + "expected dates like `2026-07-04` in all of the column, or a mapping file with "
        + "`{\"dates\": \"dmy\"}` or `\"mdy\"`")
  }

  @Test(arguments: [("dmy", "2026-07-04T00:00:00Z"), ("mdy", "2026-04-07T00:00:00Z")])
  func `a mapping says the order`(word: String, expected: String) throws {
    let columns =
      #""columns": {"learner": "learner", "item": "item", "skill": "skill", "correct": "correct","#
      + #" "time": "time"}, "#
    for columns in [columns, ""] {
      let mapping = #"{\#(columns)"dates": "\#(word)"}"#
      let format = try AnswersFormat(mapping: PlacedJSON.parse(Array(mapping.utf8)))
      #expect(try times("04/07/2026", format: format) == [expected])
      let wrong = word == "dmy" ? "07/13/2026" : "13/07/2026"
      #expect(
        message { try times("04/07/2026", wrong, format: format) }?.contains(
          "found `\(wrong)`, expected a date with the \(word == "dmy" ? "day" : "month") first")
          == true)
    }
  }

  @Test(arguments: [
    ("31/12/26", "a year of four digits, as in `31/12/2026`"), ("31/02/2026", "a date like"),
    ("00/12/2026", "a date like"), ("31/12/2026 24:00", "a date like"),
    ("31/12-2026", "a date like"), ("31/12/2026 14", "a date like"), ("2026/12/31", "a date like"),
    ("31/12/2026 2:05 PM", "a date like"), ("31/12/20266", "a date like"),
    ("2026-02-29", "a date like"),
  ])
  func `refuses what is no date`(text: String, expected: String) {
    let found = message { try times(text) } ?? ""
    #expect(
      found.hasPrefix("answers.csv, line 2, column 11: found `\(text)`, expected \(expected)"),
      "\(found)")
  }

  @Test(arguments: [
    ("31/12/2026", "2026-12-31"), ("2026-12-31", "31/12/2026"),
    ("2026-12-31", "2026-12-31T00:00:00Z"), ("3", "31/12/2026"),
  ])
  func `a column holds dates of one kind`(first: String, second: String) {
    let found = message { try times(first, second) } ?? ""
    #expect(found.hasSuffix("as in the rows before"), "\(found)")
  }

  @Test func `the order of days is found past rows that are bad and lines that are empty`() throws {
    let text = """
      learner,item,skill,correct,time
      P1,Q1,a,1,04/07/2026
      P1,Q1,a

      P1,"Q""2",a,1,13/07/2026
      P1,"Q
      """
    #expect(try observations(text, badRows: .skip).value.map { $0.time?.day.day } == [4, 13])
  }

  @Test func `the order of days is found further down a file than is read at once`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID()).csv")
    let rows = (1...12).map { "P1,Q1,a,1,0\($0 % 9 + 1)/07/2026\n" }.joined()
    try Data("learner,item,skill,correct,time\n\(rows)P1,Q1,a,1,13/07/2026\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let read = try readObservations(
      from: ByteSource(path: file.path(), chunkSize: 7), format: .balise, badRows: .fail,
      catalogue: nil)
    #expect(read.value.map { $0.time?.day.month } == [Int?](repeating: 7, count: 13))
  }

  @Test func `in JSON, which no spreadsheet writes, a time has its zone`() {
    for time in ["2026-12-31", "31/12/2026"] {
      let line = #"{"learner":"P1","item":"Q1","skill":"a","correct":1,"time":"\#(time)"}"#
      #expect(throws: InterchangeError.self) { try observations(line, named: "a.jsonl") }
    }
  }

  @Test func `rosters and displayed numbers have such dates too`() throws {
    let roster = "Élève;Classe;Valable jusqu’au\nP1;5B;04/07/2027\nP2;5B;13/07/2027\nP3;5B;\n;;\n"
    let entries = try readRoster(
      from: ByteSource(bytes: windows1252(roster), named: "roster.csv"))
    #expect(entries.map { $0.validUntil?.description } == ["2027-07-04", "2027-07-13", nil])
    let displayed = "Jour\tAffichées\n04/07/2026\t3\n13/07/2026\t0\n"
    let counts = try readDisplayed(
      from: ByteSource(bytes: Array(displayed.utf8), named: "displayed.csv"))
    #expect(counts.keys.map { "\($0)" }.sorted() == ["2026-07-04", "2026-07-13"])
    for text in ["04/07/2026", "31/12/26", "31/12/2026 10:00"] {
      let source = ByteSource(bytes: Array("day,displayed\n\(text),1\n".utf8), named: "d.csv")
      #expect(throws: InterchangeError.self) { try readDisplayed(from: source) }
    }
  }

  @Test func `a roster's column without a name must be empty, and what it holds is not repeated`()
    throws
  {
    let source = ByteSource(bytes: Array("learner,class,,\nP1,5B,,\n".utf8), named: "r.csv")
    #expect(try readRoster(from: source).count == 1)
    let text = "learner,class,,\nP1,5B,,Jeanne\n"
    #expect(
      message { try readRoster(from: ByteSource(bytes: Array(text.utf8), named: "r.csv")) }
        == "r.csv, line 2, column 8: found content in a column without a name, "
        + "expected a column that is empty, or has a name")
  }
}

@Suite struct FrenchErrorTests {
  @Test(arguments: [
    (20, "", ""), (21, "… and 1 more", "… et 1 autre"), (27, "… and 7 more", "… et 7 autres"),
  ])
  func `a long list of columns says how many it leaves out`(
    count: Int, english: String, french: String
  ) throws {
    let header = (1...count).map { "c\($0)" }.joined(separator: ",") + "\n"
    let error = try #require(
      #expect(throws: InterchangeError.self) {
        try readAnswerLog(
          from: ByteSource(bytes: Array(header.utf8), named: "r.csv"), format: .balise,
          badRows: .fail, catalogue: nil)
      })
    #expect(error.text(.english).contains("`c19`, `c20`\(english), expected "))
    #expect(error.text(.french).contains("`c19`, `c20`\(french)\u{202F}; attendu"))
  }

  @Test func `columns that a roster may have are named as a person would write them`() {
    let roster = ByteSource(bytes: Array("eleve,classe,nom\nP1,5B,X\n".utf8), named: "r.csv")
    let error = #expect(throws: InterchangeError.self) { try readRoster(from: roster) }
    #expect(
      error?.text(.french).replacing("\u{A0}", with: " ").hasSuffix(
        "attendu : `eleve` (ou `learner`) ou `classe` (ou `class`) ou `jusquau` (ou `validUntil`)"
          + ", et rien qui nomme quelqu’un")
        == true)
  }

  @Test(arguments: [
    (
      "eleve;question\n",
      "ligne 1, colonne 1, trouvé : les colonnes `eleve`, `question` ; attendu : une colonne "
        + "`juste` (ou `correct`)"
    ),
    (
      "learner,item,skill,correct\nP1,Q1,a,x\n",
      "ligne 2, colonne 9, trouvé : `x` ; attendu : 0 ou 1, vrai ou faux, oui ou non"
    ),
    (
      "learner,item,skill,correct\nP1,,a,1\n",
      "ligne 2, colonne 4, trouvé : rien ; attendu : une question"
    ),
    (
      "learner,item,skill,correct,time\nP1,Q1,a,1,31/12/26\n",
      "ligne 2, colonne 11, trouvé : `31/12/26` ; attendu : une année en quatre chiffres, comme "
        + "`31/12/2026`"
    ),
    (
      "learner,item,correct,x;learner;item;correct\n",
      "ligne 1, colonne 1, trouvé : un en-tête qui se lit avec `,` et `;` ; attendu : un seul "
        + "séparateur entre les colonnes"
    ),
  ])
  func `errors of a sheet speak French`(text: String, expected: String) {
    let error = #expect(throws: InterchangeError.self) { try log(text) }
    let plain = error?.text(.french).replacing("\u{A0}", with: " ").replacing(
      "\u{202F}", with: " ")
    #expect(plain == "answers.csv, " + expected)
  }
}
