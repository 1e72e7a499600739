import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels
import OfflineEvaluation

/// How well parameters are found again: bias, root mean squared error, how many 90 % intervals hold the
/// truth (with two standard errors of that), and how many estimates stand at 0 or 1; over 400 simulated
/// skills each.
func measureRecovery() throws {
  try measurePlainRecovery(shrinkage: 0)
  try measurePlainRecovery(shrinkage: 10)
  for variant in ["bkt+forget", "bkt+items:item"].compactMap({ PlainVariant($0) }) {
    head("\(variant)")
    try measureRecovery(of: variant, learners: 400, opportunities: 8)
  }
}

private let skillCount = 400

/// Plain BKT, on classes small and large, over skills as `simulateAnswers` draws them.
private func measurePlainRecovery(shrinkage: Double) throws {
  head("bkt, --shrinkage \(Int(shrinkage))")
  for learners in [50, 500, 5000] {
    for opportunities in [5, 15, 50] {
      var found: [RecoveredParameter] = []
      // Ten skills at a time: all together have a hundred million responses.
      for part in 0..<UInt64(skillCount / 10) {
        let simulated = simulateAnswers(
          try AnswerSimulation(
            learners: learners, skills: 10, skillsPerLearner: 10, opportunities: opportunities,
            seed: part))
        let fit = try fitBKT(
          simulated.log, reading: .joint,
          options: FitOptions(starts: 5, seed: 1, threads: 2, shrinkage: shrinkage))
        found += fit.recovered(simulated.parameters)
      }
      show(found, learners, opportunities)
    }
  }
}

/// A variant, over skills in the usual ranges of parameters, in which they can be told apart.
///
/// Source: R. S. J. d. Baker, A. T. Corbett and V. Aleven (*ITS* 2008) bound guess by .3 and slip by .1;
/// slip goes to .2 here.
private func measureRecovery(
  of variant: PlainVariant, learners: Int, opportunities: Int
) throws {
  var truths: [Skill.ID: Truth] = [:]
  var log = AnswerLog()
  for number in 0..<skillCount {
    let name = "S\(number)"
    var generator = SplitMix64(seed: 11, stream: "\(variant) \(name)")
    let truth = Truth(variant, using: &generator)
    truths[Skill.ID(name)] = truth
    log.append(
      truth, name, learners: learners, opportunities: opportunities, using: &generator)
  }
  let fit = try fitBKT(
    log, reading: .joint,
    options: FitOptions(starts: 5, seed: 1, threads: 2, variant: variant))
  let found = fit.skillFits.flatMap { truths[$0.skill]?.recovered(in: $0) ?? [] }
  show(found, learners, opportunities)
}

private func head(_ what: String) {
  print("")
  row(what, "    bias    RMSE      coverage   at 0 or 1", "85 to 95 %")
}

private func show(_ found: [RecoveredParameter], _ learners: Int, _ opportunities: Int) {
  for (index, recovery) in found.recovery.enumerated() {
    let cell = index == 0 ? "\(learners) learners, \(opportunities) responses" : ""
    row(
      "  " + cell.padding(toLength: 28, withPad: " ", startingAt: 0) + "\(recovery.kind)",
      String(
        format: "%+8.3f%8.3f%8.1f ± %.1f %%%8.1f %%", recovery.bias, recovery.rmse,
        100 * recovery.coverage, 200 * recovery.coverageError, 100 * recovery.atEdge))
  }
}

private struct Truth {
  let prior, learn, forget: Double
  let items: [String: (guess: Double, slip: Double)]

  init(_ variant: PlainVariant, using generator: inout SplitMix64) {
    func draw(_ range: ClosedRange<Double>) -> Double {
      range.lowerBound + (range.upperBound - range.lowerBound) * generator.nextUniform()
    }
    prior = draw(0.2...0.6)
    learn = draw(0.08...0.3)
    forget = variant.forgets ? draw(0.03...0.12) : 0
    let count = variant.itemColumn == nil ? 1 : 3
    var items: [String: (guess: Double, slip: Double)] = [:]
    for item in 0..<count { items["i\(item)"] = (draw(0.1...0.3), draw(0.05...0.2)) }
    self.items = items
  }

  func recovered(in fit: SkillFit) -> [RecoveredParameter] {
    let p = fit.parameters
    let errors = fit.covariance.standardErrors
    var result = [
      RecoveredParameter(.prior, truth: prior, found: p.prior, standardError: errors[0]),
      RecoveredParameter(.learn, truth: learn, found: p.learn, standardError: errors[1]),
    ]
    if forget > 0 {
      result.append(
        RecoveredParameter(.forget, truth: forget, found: p.forget, standardError: errors[2]))
    }
    for (name, item) in items {
      let own = fit.classes.items[name]
      result.append(
        RecoveredParameter(
          .guess, truth: item.guess, found: own?.guess.value ?? p.guess,
          standardError: own?.guess.standardError ?? errors[3]))
      result.append(
        RecoveredParameter(
          .slip, truth: item.slip, found: own?.slip.value ?? p.slip,
          standardError: own?.slip.standardError ?? errors[4]))
    }
    return result
  }
}

extension AnswerLog {
  fileprivate mutating func append(
    _ truth: Truth, _ skill: String, learners: Int, opportunities: Int,
    using generator: inout SplitMix64
  ) {
    let names = truth.items.keys.sorted()
    for learner in 0..<learners {
      var isKnown = generator.nextUniform() < truth.prior
      for _ in 0..<opportunities {
        let item = names[Int(generator.next() % UInt64(names.count))]
        let (guess, slip) = truth.items[item] ?? (0, 0)
        append(
          learner: learnerNumber(for: "L\(learner)"), item: itemNumber(for: item),
          skillSet: skillSetNumber(for: skill, members: []),
          correct: generator.nextUniform() < (isKnown ? 1 - slip : guess), time: 0)
        isKnown =
          isKnown
          ? generator.nextUniform() >= truth.forget : generator.nextUniform() < truth.learn
      }
    }
  }
}
