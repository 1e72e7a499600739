@testable import Interchange
import LearningDomain
import NumericKernels
import Testing
@testable import XMLInterchange

@Suite struct HostileXMLTests {
  private static let pieces: [[UInt8]] =
    [
      "<", ">", "/", "&", ";", "&#0;", "&x;", "]]>", "<![CDATA[", "<!--", "-->", "<?", "?>", "\"",
      "'",
      "<!DOCTYPE r [", "<!ENTITY x SYSTEM 'file:///etc/passwd'>", " xmlns=''", " xmlns:a='u'",
      "<a:b/>",
      " xml:lang='fr'", "\u{FFFF}", "\0", "é", "\r", "<?xml encoding='ISO-8859-15'?>",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]]

  private static let files = [thesaurusText, noticeText, directoryText, garText]

  /// A failure names its seed.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `whatever is done to a file, it is read or refused, alike in any chunks`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for file in Self.files {
      var bytes = Array(file.utf8)
      for _ in 0..<Int.random(in: 1...5, using: &generator) where !bytes.isEmpty {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: position)
        case 2: bytes.removeSubrange(position..<min(bytes.count, position + 40))
        case 3: bytes.removeSubrange(position...)
        default:
          bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: position)
        }
      }
      let read = [1, 7, 1 << 18].map { size in
        events(ByteSource(bytes: bytes, named: "f.xml", chunkSize: size))
      }
      #expect(Set(read).count == 1, "\(String(decoding: bytes, as: UTF8.self))")
      let source = ByteSource(bytes: bytes, named: "f.xml")
      _ = try? readSKOS(from: [source])
      if let notices = try? readNotices(from: source) {
        _ = notices.flatMap { $0.findings() }
        _ = catalogueDraft(of: notices, in: nil)
      }
      _ = try? readDirectory(from: [source], pseudonymizer: Pseudonymizer(key: key))
    }
  }

  /// An error stands where the file ends, or where what is cut in two begins.
  @Test func `a file cut anywhere is refused with a place in it`() throws {
    for file in Self.files {
      let bytes = Array(file.utf8)
      for count in 0..<(bytes.lastIndex(of: UInt8(ascii: "<")) ?? 0) {
        let part = ByteSource(bytes: Array(bytes[..<count]), named: "f.xml")
        let read = events(part)
        #expect(read.hasPrefix("f.xml, line "), "\(count): \(read)")
      }
    }
  }

  /// No piece is longer than a text may be, and together they are.
  @Test func `a text that grows piece by piece is refused where it is too long`() {
    let piece = String(repeating: "a", count: XMLReader.longestText / 2)
    let text = [piece, piece, piece].joined(separator: "<!-- -->")
    let file = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
      <skos:Concept rdf:about="a:b"><skos:prefLabel>\(text)</skos:prefLabel></skos:Concept></rdf:RDF>
      """
    #expect { try readSKOS(from: [source(file)]) } throws: {
      "\($0)".contains("a text without end")
    }
  }
}
