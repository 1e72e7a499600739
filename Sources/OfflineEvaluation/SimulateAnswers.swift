internal import Foundation
public import KnowledgeTracing
public import LearningDomain
internal import NumericKernels

/// How many answers to simulate, and how they spread.
///
/// Every learner practises some of the skills, each in one run of opportunities. Skills are popular
/// in proportion to 1/rank, as topics of exercise sites are. With `spread` 0 all learners practise
/// the same number of skills and have the same number of opportunities at each; otherwise the number
/// of skills is uniform from 1 to 2·`skillsPerLearner` − 1, and the opportunities are log-normal with
/// `opportunities` as their median, cut at a hundred times that.
public struct AnswerSimulation: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learners: Int, skills: Int, skillsPerLearner: Int

  /// The median number of opportunities of a learner at a skill.
  public let opportunities: Int

  /// The standard deviation of the logarithm of the number of opportunities.
  public let spread: Double

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let seed: UInt64

  /// Creates settings.
  ///
  /// - Throws: ``SimulationError`` for a number below 1, more skills per learner than skills, or a
  ///   spread outside 0…3.
  public init(
    learners: Int, skills: Int, skillsPerLearner: Int, opportunities: Int, spread: Double = 0,
    seed: UInt64
  ) throws(SimulationError) {
    try require("learners", learners, in: 1...1_000_000)
    try require("skills", skills, in: 1...100_000)
    try require("skillsPerLearner", skillsPerLearner, in: 1...skills)
    try require("opportunities", opportunities, in: 1...10_000)
    guard (0...3).contains(spread) else {
      throw .outOfRange(setting: "spread", value: "\(spread)", allowed: "0 to 3")
    }
    self.learners = learners
    self.skills = skills
    self.skillsPerLearner = skillsPerLearner
    self.opportunities = opportunities
    self.spread = spread
    self.seed = seed
  }
}

/// Answers from plain Bayesian knowledge tracing, and the parameters they came from.
public struct SimulatedAnswers: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let log: AnswerLog, parameters: [Skill.ID: BKTParameters]
}

/// Simulates learners who follow plain Bayesian knowledge tracing exactly.
///
/// For tests and benchmarks: a model fitted to these answers has a truth to be compared with, which
/// no real class has. Each learner's answers depend on the seed, the learner's name and the
/// parameters of the skills alone; adding learners changes no answer of the others.
///
/// Parameters are drawn uniformly: prior from .1 to .7, learn .03 to .3, guess .05 to .35, slip .03
/// to .2, which is where fits to exercise sites fall and where a parameter means what it is called.
///
/// - Complexity: O(answers + learners · skills).
public func simulateAnswers(_ settings: AnswerSimulation) -> SimulatedAnswers {
  var log = AnswerLog()
  let skills = (1...settings.skills).map { "S\(zeroPadded($0, like: settings.skills))" }
  let parameters = skills.map { trueParameters(of: $0, seed: settings.seed) }
  let sets = skills.map { log.skillSetNumber(for: nil, members: [$0]) }
  let items = skills.map { skill in (1...10).map { log.itemNumber(for: "\(skill)-\($0)") } }
  for number in 1...settings.learners {
    let name = "L\(zeroPadded(number, like: settings.learners))"
    let learner = log.learnerNumber(for: name)
    var generator = SplitMix64(seed: settings.seed, stream: "learner \(name)")
    var time: Int64 = 0
    for skill in settings.drawSkills(using: &generator) {
      var knows = generator.nextUniform() < parameters[skill].prior
      for _ in 0..<settings.drawOpportunities(using: &generator) {
        let parameters = parameters[skill]
        let chance = knows ? 1 - parameters.slip : parameters.guess
        let item = items[skill][Int(generator.nextUniform() * Double(items[skill].count))]
        log.append(
          learner: learner, item: item, skillSet: sets[skill],
          correct: generator.nextUniform() < chance, time: time)
        time += 1
        if !knows { knows = generator.nextUniform() < parameters.learn }
      }
    }
  }
  return SimulatedAnswers(
    log: log,
    parameters: Dictionary(zip(skills.map { Skill.ID($0) }, parameters)) { first, _ in first })
}

/// The parameters of one simulated skill: they depend on the seed and its name alone.
private func trueParameters(of skill: String, seed: UInt64) -> BKTParameters {
  var generator = SplitMix64(seed: seed, stream: "skill \(skill)")
  func draw(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * generator.nextUniform()
  }
  while true {
    let drawn = try? BKTParameters(
      prior: draw(0.1...0.7), learn: draw(0.03...0.3), guess: draw(0.05...0.35),
      slip: draw(0.03...0.2))
    if let drawn { return drawn }
  }
}

extension AnswerSimulation {
  /// Different skills, drawn by popularity.
  fileprivate func drawSkills(using generator: inout SplitMix64) -> [Int] {
    let wanted =
      spread == 0
      ? skillsPerLearner
      : min(skills, 1 + Int(generator.nextUniform() * Double(2 * skillsPerLearner - 1)))
    // The smallest of exponential times with these rates are draws without replacement. Source: P. S.
    // Efraimidis and P. G. Spirakis, “Weighted Random Sampling with a Reservoir”, Information
    // Processing Letters 97(5), 2006.
    let arrivals = (0..<skills).map { -log(1 - generator.nextUniform()) * Double($0 + 1) }
    return Array(arrivals.indices.sorted { arrivals[$0] < arrivals[$1] }.prefix(wanted))
  }

  fileprivate func drawOpportunities(using generator: inout SplitMix64) -> Int {
    guard spread > 0 else { return opportunities }
    let factor = min(exp(spread * generator.nextNormal()), 100)
    return max(1, Int((Double(opportunities) * factor).rounded()))
  }
}
