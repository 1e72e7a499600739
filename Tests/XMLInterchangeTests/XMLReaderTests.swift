@testable import Interchange
import LearningDomain
import Testing
@testable import XMLInterchange

@Suite struct XMLReaderTests {
  @Test(arguments: [
    ("<a/>", "<a>/"), ("\u{FEFF}<?xml version='1.0'?>\n<a></a>\n<!-- e -->", "<a>/"),
    ("<a>1<b c='2' d=\"3\"/>4</a>", "<a>1<b c=2 d=3>/4/"),
    ("<a>&lt;&amp;&gt;&apos;&quot;&#233;&#x1F600;</a>", "<a><&>'\"é😀/"),
    ("<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>", "<a><b>&amp;]]>/"),
    ("<a>1<!-- - -->2<?p q?>3</a>", "<a>123/"), ("<a b='1\n\t2&#10;'/>", "<a b=1  2\n>/"),
    ("<a>\r\n1\r2</a>", "<a>\n1\n2/"), ("<é\u{300}.-1/>", "<é\u{300}.-1>/"),
    ("<x:a xmlns:x='u' x:b='1' b='2'/>", "<a b=1 b=2>/"),
    ("<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>", "<a>/"),
    ("<!DOCTYPE a PUBLIC '-//A//B' \"b.dtd\" ><a/>", "<a>/"),
  ])
  func `reads what XML has but declarations`(text: String, read: String) {
    #expect(events(source(text)) == read)
    #expect(events(source(text, chunkSize: 1)) == read)
  }

  /// - Source: XML 1.0, fifth edition: well-formedness constraints; “Namespaces in XML”, constraints.
  @Test(arguments: [
    ("", "line 1, column 1: found the end of the file"),
    ("<a>\n <b>", "line 2, column 5: found the end"),
    ("<a>\n</b>", "line 2, column 3: found `</b>`, expected `</a>`"),
    ("<a/><b/>", "line 1, column 6: found a second root element"),
    ("<a/>x", "line 1, column 5: found `x`"), ("x<a/>", "line 1, column 1: found `x`"),
    ("<a b='1' b='2'/>", "line 1, column 10: found `b` again"),
    ("<a xmlns:x='u' xmlns:y='u' x:b='' y:b=''/>", "column 35: found `y:b` again"),
    ("<x:a/>", "line 1, column 1: found `x:a`"), ("<a b='<'/>", "column 7: found `<`"),
    ("<a b=1/>", "column 6: found `1`"), ("<a b='1'c='2'/>", "column 9: found `c`"),
    ("<a>]]></a>", "column 6: found `]]>`"), ("<a><!-- -- --></a>", "column 11: found ` `"),
    ("<a>&b;</a>", "line 1, column 4: found `&b;`"), ("<a>& b</a>", "column 4: found `&`"),
    ("<a>&#0;</a>", "column 4: found `&#0;`"), ("<a>&#xD800;</a>", "column 4: found `&#xD800;`"),
    ("<a>&#99999999999;</a>", "column 4: found `&#99999999999;`"),
    ("<a>\u{1}</a>", "line 1, column 4: found `\\u{01}`"), ("<a>\u{FFFF}</a>", "line 1, column 4"),
    ("<a><?xml version='1.0'?></a>", "column 6: found `xml`"), ("<1/>", "column 2: found `1`"),
    ("<a><!DOCTYPE b></a>", "column 6: found `D`"), ("<a", "column 3: found the end of the file"),
    ("<?xml version='1.0' encoding='UTF-7'?><a/>", "column 31: found `UTF-7`, expected `UTF-8`, "),
    ("<?xml encoding='UTF-8'?><a/>", "column 7: found `encoding`, expected `version`"),
    ("<?xml version='2.0'?><a/>", "column 16: found `2.0`"),
    ("<!DOCTYPEa><a/>", "column 10: found `a`"),
    ("<a><?p/ q?></a>", "column 7: found `/`"), ("<a xmlns:b='u' b:1=''/>", "found `b:1`"),
    ("<a><![CDATA[", "column 13: found the end"), ("<a:b:c xmlns:a='u'/>", "found `a:b:c`"),
  ])
  func `refuses what is no XML, with its place`(text: String, words: String) {
    #expect(events(source(text)).contains(words), "\(events(source(text)))")
    #expect(events(source(text, chunkSize: 1)) == events(source(text)))
  }

  /// Each entity is ten of the one before: two thousand million characters from 200 bytes.
  @Test func `refuses a bomb of entities, and an entity of another file, at the declarations`() {
    let bomb =
      "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b 'b'>"
      + "cdefghijk".map { "<!ENTITY \($0) '" }.joined() + "]><a>&k;</a>"
    let outer = "<!DOCTYPE a SYSTEM 'a.dtd' [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
    #expect(
      events(source(bomb)) == "f.xml, line 2, column 13: found declarations in the document type, "
        + "expected `>`, as a file that declares entities is not read")
    #expect(events(source(outer)).contains("line 1, column 28: found declarations"))
  }

  @Test func `errors are in French too`() {
    var xml = try? XMLReader(source("<a>\u{E9}&b;</a>"))
    do throws(InterchangeError) {
      try xml?.readEnd()
      Issue.record("read")
    } catch {
      #expect(
        error.text(.french)
          == "f.xml, ligne 1, colonne 5, trouvé : `&b;` ; attendu : `&amp;`, `&lt;`, `&gt;`, `&apos;`, "
          + "`&quot;` ou le numéro d’un caractère")
    }
  }

  /// - Source: ISO/IEC 8859-15: 0xA4 is the euro sign and 0xBD is œ, which part 1 has elsewhere or not at all.
  @Test(arguments: [
    ("ISO-8859-15", "€œé"), ("iso-8859-1", "¤½é"),
  ])
  func `reads the encoding that the file declares`(name: String, text: String) {
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><a>".utf8) + [0xA4, 0xBD, 0xE9]
      + Array("</a>".utf8)
    #expect(events(ByteSource(bytes: bytes, named: "f.xml")) == "<a>\(text)/")
  }

  /// - Source: The Unicode Standard, table 3-7.
  @Test(arguments: [
    [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xF8, 0x88, 0x80, 0x80], [0x80], [0xE2, 0x82],
  ])
  func `refuses bytes that are no UTF-8, with their place`(bytes: [UInt8]) {
    for start in ["<a>\né", "<a>\n<b"] {
      let file = Array(start.utf8) + bytes + Array("</a>".utf8)
      let column = start.hasSuffix("é") ? 2 : 3
      #expect(
        events(ByteSource(bytes: file, named: "f.xml"))
          == "f.xml, line 2, column \(column): found bytes that are not UTF-8, expected text in UTF-8"
      )
    }
  }

  @Test(arguments: [[0xFE, 0xFF, 0, 0x3C], [0xFF, 0xFE, 0x3C, 0], [0x3C, 0, 0x61, 0]])
  func `refuses UTF-16 by its name`(bytes: [UInt8]) {
    #expect(events(ByteSource(bytes: bytes, named: "f.xml")).contains("found UTF-16"))
  }

  @Test func `depth, texts, names and attributes are bounded`() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(
      events(source(deep)).contains("column 193: found an element at level 65, expected at most 64")
    )
    let long = String(repeating: "x", count: 2 << 20)
    for text in ["<a>\(long)</a>", "<a b='\(long)'/>", "<\(long)/>", "<a><![CDATA[\(long)]]></a>"] {
      #expect(events(source(text)).contains("found a text without end"))
    }
    let many = (0..<100).map { " a\($0)=''" }.joined()
    #expect(events(source("<a\(many)/>")).contains("found one more attribute"))
  }

  @Test func `children and texts are read, and what is not asked for is passed over`() throws {
    var xml = try XMLReader(source("<a><b>1<c>2</c> 3\n</b><d><e/></d><b>4</b></a>"))
    _ = try xml.readRoot()
    var texts: [String] = []
    try xml.readChildren { (xml, child) throws(InterchangeError) in
      if child.name == "b" { texts.append(try xml.readTrimmedText()) }
    }
    try xml.readEnd()
    #expect(texts == ["1 3", "4"])
  }
}
