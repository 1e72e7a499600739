import Foundation
import Interchange
import LearningDomain
import NumericKernels
import OfflineEvaluation
import Testing
import _TestSupport

/// A response written once for each of its skills gives itself away to a model; one row does not.
@Suite struct LeakTests {
  @Test func `a file that repeats responses once per skill is found out`() {
    var clean = AnswerLog(), leaking = AnswerLog()
    let answers = [("a", true), ("b", false), ("a", true), ("a", false), ("c", true)]
    for (time, (item, correct)) in answers.enumerated() {
      add(item, correct, skills: ["both"], at: time, to: &clean)
      add(item, correct, skills: ["one"], at: time, to: &leaking)
      add(item, correct, skills: ["other"], at: time, to: &leaking)
    }
    #expect(clean.repeatedAnswers == 0)
    #expect(leaking.repeatedAnswers == 5)
  }

  @Test func `practising one item again and again is no leak`() {
    var log = AnswerLog(), untimed = AnswerLog()
    for time in 0..<50 {
      add("a", true, skills: ["one"], at: time, to: &log)
      add("a", true, skills: ["one"], at: 0, to: &untimed)
    }
    #expect(log.repeatedAnswers == 0 && untimed.repeatedAnswers == 0)
  }

  /// One response in five calls for two skills, one in twenty for three.
  @Test(arguments: [false, true])
  func `a large log leaks as many rows as it repeats`(isTimed: Bool) {
    var generator = SplitMix64(seed: 7)
    var split = AnswerLog(), collapsed = AnswerLog()
    var repeated = 0
    for learner in 0..<400 {
      var last = -1
      for time in 0..<100 {
        var item = Int(generator.next() % 300)
        // Without times, nothing tells two meetings with an item in a row from one.
        if item == last { item = (item + 1) % 300 }
        last = item
        let skillCount = item % 20 == 0 ? 3 : item % 5 == 0 ? 2 : 1
        let skills = (0..<skillCount).map { "\((item + $0) % 40)" }
        let correct = generator.nextUniform() < 0.6
        let moment = isTimed ? time + 1 : 0
        for skill in skills {
          add("\(item)", correct, skills: [skill], at: moment, of: learner, to: &split)
        }
        add("\(item)", correct, skills: skills, at: moment, of: learner, to: &collapsed)
        repeated += skillCount - 1
      }
    }
    #expect(split.repeatedAnswers == repeated && repeated * 20 > split.count)
    #expect(collapsed.repeatedAnswers == 0)
  }

  @Test func `ASSISTments 2009 leaks as it is written, and not as its preset reads it`() throws {
    let file = published("assistments2009.csv")
    let lines = try #require(String(data: Data(contentsOf: file), encoding: .isoLatin1))
      .split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
    // Order, learner, item, outcome and skill, in the columns of Balise's own format.
    let rows = lines.dropFirst().filter { $0[16] != "" }
      .map { [$0[2], $0[4], $0[6], $0[0], $0[16]].joined(separator: ",") }
    let path = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID()).csv")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data((["learner,item,correct,time,skill"] + rows).joined(separator: "\n").utf8)
      .write(to: path)
    let plain = try readAnswerLog(at: path.path()).value
    #expect(plain.count == 10 && plain.repeatedAnswers == 3)
    for file in ["assistments2009.csv", "assistments2009-collapsed.csv"] {
      let log = try readAnswerLog(at: published(file).path(), format: .assistments2009).value
      #expect(log.count == 6 && log.repeatedAnswers == 0)
    }
  }

  @Test(arguments: publishedLayouts)
  func `no preset leaks`(preset: String, file: String) throws {
    let format = try #require(AnswersFormat(preset: preset))
    #expect(
      try readAnswerLog(at: published(file).path(), format: format).value.repeatedAnswers == 0)
  }

  @Test(.enabled(if: ednet != nil, "needs shared/datasets, which is not here"))
  func `real answers give no alarm`() throws {
    let path = try #require(ednet)
    #expect(try readAnswerLog(at: path, format: .ednet).value.repeatedAnswers == 0)
  }

  private func add(
    _ item: String, _ correct: Bool, skills: [String], at time: Int, of learner: Int = 0,
    to log: inout AnswerLog
  ) {
    log.append(
      learner: log.learnerNumber(for: "L\(learner)"), item: log.itemNumber(for: item),
      skillSet: log.skillSetNumber(for: nil, members: skills), correct: correct,
      time: Int64(time))
  }
}

/// The sample of EdNet for development.
private let ednet = sharedFolder("datasets/ednet")?.appending(path: "preprocessed_data_test.csv")
  .path()
