import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels

/// How well parameters are found again: bias, root mean squared error and how many 90 % intervals hold
/// the truth, over many simulated skills.
///
/// The usual ranges of parameters, in which they can be told apart: R. S. J. d. Baker, A. T. Corbett
/// and V. Aleven (*ITS* 2008) bound guess by .3 and slip by .1; slip goes to .2 here.
func measureRecovery(skills: Int = 400, learners: Int = 400, opportunities: Int = 8) throws {
  for variant in ["bkt", "bkt+forget", "bkt+items:item"].compactMap({ PlainVariant($0) }) {
    print(
      "\n\(variant): \(skills) skills, \(learners) learners with \(opportunities) responses each")
    var truths: [Skill.ID: Truth] = [:]
    var log = AnswerLog()
    for number in 0..<skills {
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
    var errors: [String: [Recovered]] = [:]
    for skill in fit.skillFits {
      guard let truth = truths[skill.skill] else { continue }
      for (name, recovered) in truth.recovered(in: skill) {
        errors[name, default: []].append(recovered)
      }
    }
    for (name, all) in errors.sorted(by: { $0.key < $1.key }) {
      let bias = all.reduce(0) { $0 + $1.found - $1.truth } / Double(all.count)
      let squares = all.reduce(0) { $0 + ($1.found - $1.truth) * ($1.found - $1.truth) }
      let covered = Double(all.count(where: \.isCovered)) / Double(all.count)
      row(
        "  \(name)",
        String(
          format: "bias %+.3f, RMSE %.3f, coverage %.1f %%", bias,
          (squares / Double(all.count)).squareRoot(), 100 * covered), "85 to 95 %")
    }
  }
}

private struct Recovered {
  var truth, found, error: Double

  var isCovered: Bool {
    func logit(_ p: Double) -> Double { log(p / (1 - p)) }
    // 1.645: the 95 % quantile of the standard normal distribution.
    return abs(logit(found) - logit(truth)) <= 1.645 * error
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

  func recovered(in fit: SkillFit) -> [(String, Recovered)] {
    let p = fit.parameters
    let errors = fit.covariance.standardErrors
    var result = [
      ("prior", Recovered(truth: prior, found: p.prior, error: errors[0])),
      ("learn", Recovered(truth: learn, found: p.learn, error: errors[1])),
    ]
    if forget > 0 {
      result.append(("forget", Recovered(truth: forget, found: p.forget, error: errors[2])))
    }
    for (name, item) in items {
      let own = fit.classes.items[name]
      result.append(
        (
          "guess",
          Recovered(
            truth: item.guess, found: own?.guess.value ?? p.guess,
            error: own?.guess.standardError ?? errors[3])
        ))
      result.append(
        (
          "slip",
          Recovered(
            truth: item.slip, found: own?.slip.value ?? p.slip,
            error: own?.slip.standardError ?? errors[4])
        ))
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
