import Interchange
import LearningDomain
import Testing

@Suite struct BadRowsTests {
  @Test(arguments: badAnswers, [1, 5, 1 << 18])
  func `names the place, what was found and what was expected`(bad: BadText, chunkSize: Int) {
    let found = message { try log(bad.text, chunkSize: chunkSize) }
    #expect(found == "answers.csv, " + bad.message)
  }

  @Test(arguments: badLines)
  func `names the place in JSON lines`(bad: BadText) {
    #expect(message { try log(bad.text, named: "a.jsonl") } == "a.jsonl, " + bad.message)
  }

  @Test func `names the byte that is no UTF-8 where others are`() {
    let bytes =
      Array("learner,item,skill,correct\nP1,Été,a,1\nP1,".utf8) + [0xC9] + Array("t1,a,1\n".utf8)
    #expect(
      message { try log(bytes) }
        == "answers.csv, line 3, column 4: found byte 0xC9, expected UTF-8 text: save the sheet as "
        + "“CSV (UTF-8)”")
  }

  @Test func `a quote that never closes costs its own row only`() throws {
    let rest = String(repeating: "P2,Q2,a,1\n", count: 110_000)
    let text = "learner,item,skill,correct\nP1,\"Q1,a,1\n" + rest
    let reading = try log(text, badRows: .skip, chunkSize: 1 << 18)
    #expect(reading.value.count == 110_000)
    #expect(
      reading.skipped.first.map(\.description) == [
        "answers.csv, line 2, column 4: found a quoted field without end, expected a closing `\"`"
      ])
  }

  @Test func `a line too long is refused, and the next is read`() throws {
    let long = String(repeating: "x", count: 2 << 20)
    let csv = try log(
      "learner,item,skill,correct\nP1,\(long),a,1\nP1,Q1,a,1\n", badRows: .skip, chunkSize: 1 << 18)
    #expect(csv.value.count == 1 && csv.skipped.count == 1)
    let line = #"{"learner":"P1","item":"Q1","skill":"a","correct":1}"#
    let json = try log(
      "{\"x\":\"\(long)\"}\n\(line)\n", named: "a.jsonl", badRows: .skip, chunkSize: 1 << 18)
    #expect(json.value.count == 1 && json.skipped.count == 1)
  }

  @Test func `a file that cannot be read is told from one that is wrong`() {
    let error = #expect(throws: InterchangeError.self) { try readAnswerLog(at: "/no/such/file") }
    #expect(
      error == .unreadable(file: "/no/such/file", reason: "there is no such file"))
    #expect(error?.description == "cannot read `/no/such/file`: there is no such file")
    #expect(message { try readRoster(at: "/tmp") } == "cannot read `/tmp`: it is a folder")
  }
}

struct BadText: CustomTestStringConvertible, Sendable {
  var text: String, message: String
  var testDescription: String { text.debugDescription }

  init(_ text: String, _ message: String) {
    self.text = text
    self.message = message
  }
}

private let header = "learner,item,skill,correct\n"
private let timed = "learner,item,skill,correct,time\nP1,Q1,a,1,"
private let timeExpected =
  "a date like `31/12/2026 14:05`, a time with its zone like `2026-03-02T09:15:00+01:00`, or a number"

private let badAnswers: [BadText] = [
  BadText("", "line 1, column 1: found an empty file, expected a header with column names"),
  BadText("\n\n", "line 3, column 1: found an empty file, expected a header with column names"),
  BadText(
    "learner,item\n",
    "line 1, column 1: found the columns `learner`, `item`, expected a column `correct`"),
  BadText(
    "learner,item,item\n", "line 1, column 14: found `item` again, expected each column once"),
  BadText(header + "P1,Q1,a,x\n", "line 2, column 9: found `x`, expected \(outcomeWords)"),
  BadText(header + "P1,Q1,a,\n", "line 2, column 9: found nothing, expected \(outcomeWords)"),
  BadText(header + "P1,Q1,a,2", "line 2, column 9: found `2`, expected \(outcomeWords)"),
  BadText(header + "é😀,Q1,a,x\n", "line 2, column 9: found `x`, expected \(outcomeWords)"),
  BadText(
    header + "P1,\"Q\n\"\"1\"\"\",a,x\n", "line 3, column 10: found `x`, expected \(outcomeWords)"),
  BadText(
    header + "P1,Q1,a,\"x\"\"\ny\"\n",
    "line 2, column 9: found `x\"\\ny`, expected \(outcomeWords)"),
  BadText(header + "P1,\"a\"\"é\",a,x\n", "line 2, column 13: found `x`, expected \(outcomeWords)"),
  BadText(header + "P1,\"a\"\"\n\",a,x\n", "line 3, column 5: found `x`, expected \(outcomeWords)"),
  BadText(header + ",Q1,a,1\n", "line 2, column 1: found nothing, expected a learner's pseudonym"),
  BadText(header + "P1,,a,1\n", "line 2, column 4: found nothing, expected an item"),
  BadText(
    header + "P1,Q1,,1\n",
    "line 2, column 7: found nothing, expected a skill, or a catalogue that gives the item's"),
  BadText(header + "P1,Q1,a\n", "line 2, column 1: found 3 fields, expected 4 as in the header"),
  BadText(header + "P1,Q1,a,1,\n", "line 2, column 1: found 5 fields, expected 4 as in the header"),
  BadText(header + "P1\n", "line 2, column 1: found 1 field, expected 4 as in the header"),
  BadText(
    header + "P1,Q\"1,a,1\n",
    "line 2, column 5: found `\"` inside a field, expected quotes around the whole field"),
  BadText(
    header + "P1,\"Q1\"x,a,1\n",
    "line 2, column 8: found more text after a closing quote, expected `,` or the end of the line"),
  BadText(
    header + "P1,Q1,a,\"1\n",
    "line 2, column 9: found a quoted field without end, expected a closing `\"`"),
  BadText(header + "P1,Q1,a\0,1\n", "line 2, column 8: found byte 0x00, expected text"),
  BadText(
    header + "P1,Q1\r,a,1\n",
    "line 2, column 6: found `\\r` alone, expected lines that end with `\\n` or `\\r\\n`"),
  BadText(timed + "yesterday\n", "line 2, column 11: found `yesterday`, expected \(timeExpected)"),
  BadText(
    timed + "2026-03-02T09:15:00-00:00\n",
    "line 2, column 11: found `2026-03-02T09:15:00-00:00`, expected \(timeExpected)"),
  BadText(
    timed + "1\nP1,Q1,a,1,2026-03-02T09:15:00Z\n",
    "line 3, column 11: found `2026-03-02T09:15:00Z`, expected a number as in the rows before"
  ),
  BadText(
    timed + "2026-03-02T09:15:00Z\nP1,Q1,a,1,\n",
    "line 3, column 11: found nothing, expected a time with its zone as in the rows before"),
  BadText(
    "learner,item,skill,correct,kind\nP1,Q1,a,1,Answer\n",
    "line 2, column 11: found `Answer`, expected `answer`, `exposure` or `selfAssessment`"),
  BadText(
    "learner,item,skill,correct,kind\nP1,Q1,a,1,exposure\n",
    "line 2, column 9: found `1`, expected nothing where the kind is `exposure`"),
  BadText(
    "learner,item,skill,correct,kind,confidence\nP1,Q1,a,,selfAssessment,5\n",
    "line 2, column 25: found `5`, expected a confidence of 1 to 4"),
  BadText(
    "learner,item,skill,correct,hints\nP1,Q1,a,1,-1\n",
    "line 2, column 11: found `-1`, expected a number of hints, 0 to 1000"),
  BadText(
    "learner,item,skill,correct,hints\nP1,Q1,a,1,1000\nP1,Q1,a,1,9223372036854775807\n",
    "line 3, column 11: found `9223372036854775807`, expected a number of hints, 0 to 1000"),
  BadText(
    "learner,item,skills,correct\nP1,Q1,a;;b,1\n",
    "line 2, column 7: found `a;;b`, expected skills with one `;` between two"),
  BadText(
    "learner,item,skill,skills,correct\nP1,Q1,7,a;b,1\nP1,Q1,7,a;c,1\n",
    "line 3, column 9: found `a;c`, expected `a;b` as before with the skill `7`"),
]

private let badLines: [BadText] = [
  BadText(
    "{\"learner\":\"P1\",\"item\":\"Q1\",\"skill\":\"a\",\"correct\":1}\n{\"learner\":\"P1\",\n",
    "line 2, column 17: found the end of the document, expected a name in quotes"),
  BadText("[1]\n", "line 1, column 1: found an array, expected an object"),
  BadText(
    "{\"learner\":\"P1\",\"item\":\"Q1\",\"skill\":\"a\",\"correct\":2}",
    "line 1, column 51: found `2`, expected \(outcomeWords)"),
  BadText(
    "\n{\"learner\":\"P1\",\"item\":\"Q1\",\"correct\":1}",
    "line 2, column 1: found nothing, expected a skill, or a catalogue that gives the item's"),
  BadText(
    "{\"learner\":{},\"item\":\"Q1\",\"correct\":1}",
    "line 1, column 12: found an object, expected a text, a number or a list of texts"),
  BadText(
    "{\"learner\":\"P1\",\"item\":\"Q1\",\"skills\":[\"a;b\"],\"correct\":1}",
    "line 1, column 39: found `a;b`, expected a text without `;`"),
]
