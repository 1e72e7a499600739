import Foundation
import Interchange
import LearningDomain
import StrictJSON
import Testing
import _TestSupport

/// Reads a file in a published layout, after a change of its text in Latin-1, whose characters are bytes.
func read(
  _ file: String, _ format: AnswersFormat, replacing old: String = "", with new: String = "",
  badRows: BadRows = .fail, catalogue: Catalogue? = nil, chunkSize: Int = 7
) throws -> Reading<AnswerLog> {
  let text = try #require(String(data: Data(contentsOf: published(file)), encoding: .isoLatin1))
  let changed = old.isEmpty ? text : text.replacing(old, with: new)
  #expect(old.isEmpty || changed != text)
  return try log(
    Array(#require(changed.data(using: .isoLatin1))), named: file, format: format,
    badRows: badRows, catalogue: catalogue, chunkSize: chunkSize)
}

@Suite struct PresetTests {
  @Test func `every preset has a name of its own, and a file in its layout`() {
    let names = AnswersFormat.presets.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(names).subtracting(["balise"]) == Set(publishedLayouts.map(\.preset)))
    for (name, format) in AnswersFormat.presets {
      #expect(AnswersFormat(preset: name) == format)
      #expect(format.preset == (name == "balise" ? nil : name))
    }
    #expect(AnswersFormat(preset: "nothing") == nil)
  }

  @Test(arguments: publishedLayouts)
  func `chunks of any size give the same`(preset: String, file: String) throws {
    let format = try #require(AnswersFormat(preset: preset))
    let whole = try rows(of: read(file, format, chunkSize: 1 << 18).value)
    #expect(whole.count >= 3)
    for chunkSize in [1, 2, 3, 64] {
      #expect(try rows(of: read(file, format, chunkSize: chunkSize).value) == whole)
    }
  }

  @Test func `ASSISTments 2009 has one response for each order, whatever its rows`() throws {
    let raw = try read("assistments2009.csv", .assistments2009)
    #expect(
      rows(of: raw.value) == [
        ["11", "501", "1", "1", "1", "1001000"], ["11", "503", "1;2;3", "1+2+3", "0", "1004000"],
        ["12", "501", "1", "1", "0", "1002000"], ["12", "503", "1;2", "1+2", "1", "1007000"],
        ["12", "504", "2", "2", "0", "1005000"], ["11", "502", "2", "2", "1", "1003000"],
      ])
    #expect(raw.counts.answers == 6 && raw.counts.joined == 4)
    #expect(raw.counts.leftOut == [.withoutSkill: 1])
    let collapsed = try read("assistments2009-collapsed.csv", .assistments2009)
    #expect(Set(rows(of: collapsed.value)) == Set(rows(of: raw.value)))
    #expect(collapsed.counts.answers == 6 && collapsed.counts.joined == 0)
    #expect(collapsed.counts.leftOut == [.withoutSkill: 1])
  }

  @Test func `rows of one response are one observation`() throws {
    let bytes = Array(try Data(contentsOf: published("assistments2009.csv")))
    let found = try readObservations(
      from: ByteSource(bytes: bytes, named: "a.csv", chunkSize: 7), format: .assistments2009,
      badRows: .fail, catalogue: nil)
    #expect(
      found.value.map { $0.skills.map(\.text) }.max { $0.count < $1.count } == ["1", "2", "3"])
    #expect(found.value.count == 6 && found.counts.joined == 4)
  }

  @Test func `rows of one response that contradict each other are refused by place`() throws {
    let refused = message {
      try read(
        "assistments2009.csv", .assistments2009,
        replacing: "503,1,1,1,0,tutor,algebra,0,0,0,MasterySection,0,2",
        with: "503,1,0,1,0,tutor,algebra,0,0,0,MasterySection,0,2")
    }
    #expect(
      refused
        == "assistments2009.csv, line 9, column 1: found `1007`, expected the learner, the item, the time and the outcome of the earlier row of the same `order_id`"
    )
    let skipping = try read(
      "assistments2009.csv", .assistments2009,
      replacing: "503,1,1,1,0,tutor,algebra,0,0,0,MasterySection,0,2",
      with: "503,1,0,1,0,tutor,algebra,0,0,0,MasterySection,0,2", badRows: .skip)
    #expect(skipping.skipped.count == 1 && skipping.counts.answers == 6)
  }

  @Test func `ASSISTments 2012 takes marks of 0 and 1, and counts what lies between`() throws {
    let found = try read("assistments2012.csv", .assistments2012)
    #expect(
      rows(of: found.value).map { Array($0[..<5]) } == [
        ["21", "601", "61", "61", "1"], ["21", "602", "61", "61", "0"],
        ["22", "601", "62", "62", "0"], ["22", "605", "62", "62", "1"],
      ])
    #expect(
      found.value.time.map { "\(Timestamp(milliseconds: $0))" } == [
        "2012-11-05T10:21:27Z", "2012-11-05T10:22:40.250Z", "2012-11-06T09:00:00Z",
        "2012-11-06T09:01:00Z",
      ])
    #expect(found.counts.leftOut == [.partialCredit: 1, .withoutSkill: 1])
    #expect(
      message {
        try read("assistments2012.csv", .assistments2012, replacing: ",0.25,", with: ",1.25,")
      }?.hasSuffix("line 14, column 75: found `1.25`, expected \(outcomeWords)") == true)
  }

  @Test func `ASSISTments 2015 has its problem sets for items and skills, in order of the log`()
    throws
  {
    let found = try read("assistments2015.csv", .assistments2015)
    #expect(
      rows(of: found.value) == [
        ["31", "91", "91", "91", "0", "500000035000"],
        ["31", "91", "91", "91", "1", "500000043000"],
        ["32", "91", "91", "91", "1", "500000069000"],
        ["31", "92", "92", "92", "1", "500000041000"],
        ["32", "91", "91", "91", "1", "500000071000"],
      ])
    #expect(found.counts.leftOut == [.partialCredit: 1])
  }

  @Test func `ASSISTments 2017 has an action a row, in epoch seconds`() throws {
    let found = try read("assistments2017.csv", .assistments2017)
    #expect(
      rows(of: found.value).map { [$0[0], $0[1], $0[2], $0[4], $0[5]] } == [
        ["41", "801", "compare-decimals", "0", "1110000301000"],
        ["41", "801", "compare-decimals", "1", "1110000350000"],
        ["41", "802", "area", "1", "1110000370000"], ["42", "802", "area", "0", "1110000380000"],
      ])
  }

  @Test func `KDD Cup 2010 names an item by problem and step, and keeps quotes`() throws {
    let found = try read("kddcup2010.txt", .kddcup2010)
    #expect(
      rows(of: found.value).map { [$0[0], $0[1], $0[3], $0[4]] } == [
        ["Qm3xTu8LpA", "PR21:2(y-1) = 8", "[rule: divide both sides]", "1"],
        ["Qm3xTu8LpA", "PR21:y-1 = 4", "Find x+[rule: add to both sides]", "0"],
        ["Qm3xTu8LpA", "PR22:6 = \"3y\"", "[rule: divide by a number]", "1"],
        ["Rk7vNw2HsB", "PR21:2(y-1) = 8", "[rule: divide both sides]", "0"],
      ])
    // The test portion of the challenge gives no outcomes.
    #expect(found.counts.leftOut == [.withoutSkill: 1, .withoutOutcome: 1])
    #expect(
      found.value.time.first.map { "\(Timestamp(milliseconds: $0))" } == "2005-11-02T10:44:35Z")
  }

  @Test func `Junyi counts microseconds, and takes topics from its table of exercises`() throws {
    let found = try read("junyi.csv", .junyi)
    #expect(found.value.time == [1300000010324, 1300000030324, 1300000050000, 1310000000836])
    #expect(found.value.skills.names == ["telling_time", "multiplication_1", "fractions_0.5"])
    let topics = try readQMatrix(at: published("junyi-exercises.csv").path())
    let byTopic = try read("junyi.csv", AnswersFormat.junyi.withoutSkills, catalogue: topics)
    #expect(byTopic.value.skills.names == ["time", "multiplication-division"])
    #expect(byTopic.counts.leftOut == [.withoutSkill: 1])
  }

  @Test func `a Q-matrix gives the skills of a prepared log`() throws {
    let plain = try read("ednet.csv", .ednet)
    #expect(rows(of: plain.value).map { $0[3] } == ["7", "8", "7"])
    let matrix = try readQMatrix(at: published("ednet-q-matrix.csv").path())
    let found = try read("ednet.csv", AnswersFormat.ednet.withoutSkills, catalogue: matrix)
    #expect(rows(of: found.value).map { $0[3] } == ["3", "3+5", "3"])
    #expect(found.value.time == plain.value.time && found.counts.leftOut.isEmpty)
  }

  @Test(arguments: [
    (
      "item,kc\n0,3\n",
      "line 1, column 1: found the columns `item`, `kc`, expected a column `skill`"
    ),
    ("item,skill\n,3\n", "line 2, column 1: found nothing, expected an item"),
    (
      "item_id,kc_id\n0,#N/A\n",
      "line 2, column 3: found `#N/A`, a formula’s error, expected a skill"
    ),
  ])
  func `says what is wrong with a Q-matrix`(text: String, expected: String) {
    let found = message {
      try readQMatrix(from: ByteSource(bytes: Array(text.utf8), named: "q.csv", chunkSize: 7))
    }
    #expect(found == "q.csv, " + expected)
  }
}
