import StrictJSON
import Testing

@Suite struct PlacedJSONTests {
  @Test(arguments: valid)
  func `reads what RFC 8259 allows`(text: String, value: JSONValue) throws {
    #expect(try PlacedJSON.parse(Array(text.utf8)).value == value)
  }

  @Test(arguments: invalid)
  func `says where a document departs from RFC 8259`(text: String, message: String) {
    let error = #expect(throws: JSONError.self) { try PlacedJSON.parse(Array(text.utf8)) }
    #expect(error?.description == message)
  }
}

private let valid: [(text: String, value: JSONValue)] = [
  ("null", .null), (" true ", true), ("false\r\n", false), ("0", 0), ("-0", 0),
  ("-12", -12), ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
  ("9223372036854775808", .number(0x1p63)), ("1.0", .number(1)), ("1e2", .number(100)),
  ("-1.5E-3", .number(-0.0015)), ("5e-324", .number(.leastNonzeroMagnitude)),
  ("1e-999", .number(0)),
  ("\"\"", ""), ("\"é\"", "é"), (#""\" \\ \/ \b \f \n \r \t""#, "\" \\ / \u{8} \u{C} \n \r \t"),
  (#""\u00e9\u20AC\ud83d\uDE00""#, "é€😀"), (#""\u0000""#, "\0"), ("\"\u{7F}\"", "\u{7F}"),
  ("[]", []), ("[ 1 , [ 2 ] ]", [1, [2]]), ("{}", [:]),
  (#"{"b":1,"a":{"b":[]}}"#, ["b": 1, "a": ["b": []]]), ("\u{FEFF}[]", []),
]

private let invalid: [(text: String, message: String)] = [
  ("", "line 1, column 1: found the end of the document, expected a value"),
  (" \n ", "line 2, column 2: found the end of the document, expected a value"),
  ("nul", "line 1, column 1: found `nul`, expected a value"),
  ("True", "line 1, column 1: found `True`, expected a value"),
  ("[1,]", "line 1, column 4: found `]`, expected a value"),
  ("[1 2]", "line 1, column 4: found `2`, expected `,` or `]`"),
  ("[1", "line 1, column 3: found the end of the document, expected `,` or `]`"),
  ("1 x", "line 1, column 3: found `x`, expected the end of the document"),
  ("01", "line 1, column 2: found `1`, expected the end of the number"),
  ("+1", "line 1, column 1: found `+`, expected a value"),
  (".5", "line 1, column 1: found `.`, expected a value"),
  ("1.", "line 1, column 3: found the end of the document, expected a digit"),
  ("-", "line 1, column 2: found the end of the document, expected a digit"),
  ("1e+", "line 1, column 4: found the end of the document, expected a digit"),
  ("1e999", "line 1, column 1: found `1e999`, expected a number below 1.8e308"),
  ("NaN", "line 1, column 1: found `NaN`, expected a value"),
  ("'a'", "line 1, column 1: found `'`, expected a value"),
  ("{a:1}", "line 1, column 2: found `a`, expected a name in quotes"),
  ("{\"a\" 1}", "line 1, column 6: found `1`, expected `:`"),
  ("{\"a\":1,}", "line 1, column 8: found `}`, expected a name in quotes"),
  ("{\"é\":1,\n\"a\":1, \"é\":2}", "line 2, column 8: found `é` again, expected each name once"),
  ("{\"a\":1,\"\\u0061\":2}", "line 1, column 8: found `a` again, expected each name once"),
  ("\"é\nb\"", "line 1, column 3: found `\\n`, expected `\"` at the end of the string"),
  (
    "\"a",
    "line 1, column 3: found the end of the document, expected `\"` at the end of the string"
  ),
  (#""\x""#, "line 1, column 3: found `x`, expected one of `\" \\ / b f n r t u`"),
  (#""\u12g4""#, "line 1, column 6: found `g4`, expected a hexadecimal digit"),
  (#""\u"#, "line 1, column 4: found the end of the document, expected a hexadecimal digit"),
  (
    #""éa\ud83d""#,
    "line 1, column 4: found the lone surrogate `\\ud83d`, expected a pair of surrogates"
  ),
  (
    #""\ude00""#,
    "line 1, column 2: found the lone surrogate `\\ude00`, expected a pair of surrogates"
  ),
  ("// c\n1", "line 1, column 1: found `/`, expected a value"),
  ("\u{A0}1", "line 1, column 1: found `\u{A0}`, expected a value"),
]
