import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels

/// Answers to measure with; the same seed gives the same answers.
enum Simulated {
  /// Answers of the size and shape of ASSISTments 2009: about 280,000 responses to 150 skills by 3,000
  /// learners, with a median of 4 responses per learner and skill.
  ///
  /// Activity of learners and popularity of skills are log-normal, and so is the number of responses
  /// of a learner who meets a skill. Items of a skill are met at random and are alike.
  static func assistments(seed: UInt64, itemsOfSkill: Int = 1) -> AnswerLog {
    var generator = SplitMix64(seed: seed)
    func logNormal(_ median: Double, _ spread: Double) -> Double {
      median * exp(spread * generator.nextNormal())
    }
    let skills = (0..<150).map { _ in
      (
        popularity: logNormal(1, 1), prior: 0.2 + 0.5 * generator.nextUniform(),
        learn: 0.05 + 0.25 * generator.nextUniform(), guess: 0.1 + 0.2 * generator.nextUniform(),
        slip: 0.03 + 0.12 * generator.nextUniform()
      )
    }
    var log = AnswerLog()
    for learner in 0..<3000 {
      let activity = logNormal(0.063, 1)
      for (number, skill) in skills.enumerated()
      where generator.nextUniform() < activity * skill.popularity {
        var isKnown = generator.nextUniform() < skill.prior
        for _ in 0..<max(1, Int(logNormal(4, 0.9).rounded())) {
          let correct = generator.nextUniform() < (isKnown ? 1 - skill.slip : skill.guess)
          let item = itemsOfSkill > 1 ? Int(generator.next() % UInt64(itemsOfSkill)) : 0
          log.append("L\(learner)", "S\(number)", item: item, correct: correct)
          isKnown = isKnown || generator.nextUniform() < skill.learn
        }
      }
    }
    return log
  }

  /// One skill, 20 responses a learner.
  static func oneSkill(learners: Int, seed: UInt64) -> AnswerLog {
    var generator = SplitMix64(seed: seed)
    var log = AnswerLog()
    for learner in 0..<learners {
      var isKnown = generator.nextUniform() < 0.3
      for _ in 0..<20 {
        log.append("L\(learner)", "S", correct: generator.nextUniform() < (isKnown ? 0.9 : 0.2))
        isKnown = isKnown || generator.nextUniform() < 0.1
      }
    }
    return log
  }
}

extension AnswerLog {
  fileprivate mutating func append(
    _ learner: String, _ skill: String, item: Int = 0, correct: Bool
  ) {
    append(
      learner: learnerNumber(for: learner), item: itemNumber(for: "\(skill)i\(item)"),
      skillSet: skillSetNumber(for: skill, members: []), correct: correct, time: 0)
  }

  /// The log as a file of answers, with further columns as wide as said.
  func csv(padding: Int = 0) -> Data {
    var text = "learner,item,skill,correct" + (padding > 0 ? ",session" : "") + "\n"
    text.reserveCapacity(count * (24 + padding))
    let pad = padding > 0 ? "," + String(repeating: "x", count: padding) : ""
    for row in 0..<count {
      text += learners.names[Int(learner[row])]
      text += ","
      text += items.names[Int(item[row])]
      text += ","
      text += skillSets.names[Int(skillSet[row])]
      text += correct[row] == 1 ? ",1" : ",0"
      text += pad
      text += "\n"
    }
    return Data(text.utf8)
  }

  /// The log with learner after learner in time, and items kept.
  func ordered() -> AnswerLog {
    var log = AnswerLog()
    for row in rowsByLearner() {
      let row = Int(row)
      log.append(
        learner: log.learnerNumber(for: "L\(learner[row])"),
        item: log.itemNumber(for: items.names[Int(item[row])]),
        skillSet: log.skillSetNumber(
          for: nil, members: members[Int(skillSet[row])].map { skills.names[Int($0)] }),
        correct: correct[row] == 1, time: 0)
    }
    return log
  }

  /// The log with skills and items named as pyBKT can read them, whatever their names.
  func renamed() -> AnswerLog {
    var log = AnswerLog()
    for row in rowsByLearner() {
      let row = Int(row)
      log.append(
        "L\(learner[row])", "S\(skillSet[row])", correct: correct[row] == 1)
    }
    return log
  }
}
