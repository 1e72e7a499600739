import LearningDomain
import Testing

@Suite struct DigestTests {
  /// SHA-256 of no bytes: FIPS 180-4, example values.
  private let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  @Test func `reads back what it writes`() throws {
    let digest = try #require(Digest(hexadecimal: empty))
    #expect(digest.description == empty)
    #expect(digest.bytes.prefix(2) == [0xE3, 0xB0])
    #expect(Digest(bytes: digest.bytes) == digest)
  }

  @Test func `refuses anything but 64 lower-case digits`() {
    #expect(Digest(hexadecimal: empty.uppercased()) == nil)
    #expect(Digest(hexadecimal: String(empty.dropLast())) == nil)
    #expect(Digest(hexadecimal: empty + "0") == nil)
    #expect(Digest(hexadecimal: "g" + empty.dropFirst()) == nil)
    #expect(Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
  }
}

@Suite struct FrequencyTests {
  @Test(arguments: [
    (0.0, 0), (0.049, 0), (0.05, 1), (0.5, 5), (0.949, 9), (0.95, 10), (1, 10), (-3, 0), (7, 10),
    (.nan, 0), (.infinity, 10), (-.infinity, 0),
  ])
  func `says so many times in ten`(probability: Double, tenths: Int) {
    #expect(Frequency(probability).tenths == tenths)
  }

  @Test func `grows with the probability`() {
    let frequencies = (0...1000).map { Frequency(Double($0) / 1000) }
    #expect(frequencies == frequencies.sorted())
  }
}

@Suite struct LocalizedTextTests {
  @Test func `falls back to French, then to the first language there is`() {
    let text = LocalizedText(french: "somme", english: "sum")
    #expect(text[.english] == "sum")
    #expect(text[Language("eo")] == "somme")
    #expect(LocalizedText([Language("de"): "Summe", Language("eo"): "sumo"])?[.english] == "Summe")
  }

  @Test func `holds at least one text and none that is empty`() {
    #expect(LocalizedText([:]) == nil)
    #expect(LocalizedText([.french: ""]) == nil)
  }

  @Test func `between quotation marks its own become those of the second level`() {
    let text = LocalizedText(
      french: "Complète avec «\u{A0}s\u{A0}» : l’ours dit “oui”", english: "Say “it’s”")
    #expect(text.quotable(in: .french) == "Complète avec “s” : l’ours dit ‘oui’")
    #expect(text.quotable(in: .english) == "Say ‘it’s’")
  }
}
