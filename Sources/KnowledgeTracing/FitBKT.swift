internal import Dispatch
public import LearningDomain
internal import NumericKernels
internal import Synchronization

/// Fits plain Bayesian knowledge tracing to every skill of a log, by maximum likelihood or, with
/// shrinkage, by maximum posterior.
///
/// The likelihood and its gradient are exact; the prefix tree makes them cheap (decision 0001). The
/// result depends on each learner's responses in their order and on the options, and on nothing
/// else: not on the order of learners, on how their rows are interleaved, or on the threads, to the
/// bit.
///
/// - Complexity: O(responses) to build the trees, then O(nodes) a pass.
/// - Throws: ``FitError`` for a log without responses or options out of range.
public func fitBKT(
  _ log: AnswerLog, reading: SkillReading, options: FitOptions
) throws(FitError) -> BKTFit {
  try options.check()
  guard log.count > 0 else { throw .noResponses }
  let sequences = SkillSequences(log, reading: reading)

  // The population comes first where skills shrink towards it, and beside them where they do not.
  let skills = sequences.skills.indices.sorted {
    (sequences.skills[$1].range.count, $0) < (sequences.skills[$0].range.count, $1)
  }
  let wholeLog = Job(sequences: sequences, skill: nil, options: options, centre: nil)
  var fits: [SkillFit]
  if options.shrinkage > 0 {
    let population = wholeLog.run()
    let centre = ParameterVector(population.parameters)
    let jobs = skills.map {
      Job(sequences: sequences, skill: $0, options: options, centre: centre)
    }
    fits = [population] + runAll(jobs, threads: options.threads)
  } else {
    let jobs = skills.map { Job(sequences: sequences, skill: $0, options: options, centre: nil) }
    fits = runAll([wholeLog] + jobs, threads: options.threads)
  }
  let population = fits.removeFirst()
  return BKTFit(
    rows: log.count, learners: log.learners.count, reading: reading, options: options,
    population: population.parameters, skillFits: fits.sorted { $0.skill < $1.skill })
}

/// The responses of a log as sequences, skill after skill and in each skill learner after learner.
private struct SkillSequences {
  var skills: [(name: String, range: Range<Int>)] = []
  var opportunities: [OpportunityBits] = []

  init(_ log: AnswerLog, reading: SkillReading) {
    let names = reading == .joint ? log.skillSets.names : log.skills.names
    let members =
      reading == .joint ? (0..<Int32(names.count)).map { [$0] } : log.members
    var starts = [Int](repeating: 0, count: names.count + 1)
    for set in log.skillSet {
      for skill in members[Int(set)] { starts[Int(skill) + 1] += 1 }
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    opportunities = [OpportunityBits](
      repeating: OpportunityBits(isCorrect: false, begins: false), count: starts[names.count])
    var next = starts
    var last = [Int32](repeating: -1, count: names.count)
    for row in log.order() {
      let row = Int(row)
      let learner = log.learner[row]
      for skill in members[Int(log.skillSet[row])] {
        let skill = Int(skill)
        opportunities[next[skill]] = OpportunityBits(
          isCorrect: log.correct[row] == 1, begins: last[skill] != learner)
        next[skill] += 1
        last[skill] = learner
      }
    }
    skills = names.indices.compactMap { skill in
      starts[skill] == starts[skill + 1]
        ? nil : (names[skill], starts[skill]..<starts[skill + 1])
    }
  }
}

/// One skill to fit, or, without one, all of them pooled: the population.
private struct Job {
  let sequences: SkillSequences
  let skill: Int?
  let options: FitOptions
  let centre: ParameterVector?

  var work: Int {
    skill.map { sequences.skills[$0].range.count } ?? sequences.opportunities.count
  }

  func run() -> SkillFit {
    guard let skill else {
      // The population only fills in for others: one climb, over the fullest of all trees.
      return fit(
        PrefixTree(sequences.opportunities[...]), named: "", starts: [StartingPoints.usual],
        shrinkage: 0)
    }
    let (name, range) = sequences.skills[skill]
    let tree = PrefixTree(sequences.opportunities[range])
    let starts = StartingPoints.all(
      options.starts, seed: options.seed, skill: name, rate: tree.correct / tree.responses)
    return fit(
      tree, named: name, starts: starts,
      shrinkage: centre == nil ? 0 : options.shrinkage)
  }

  private func fit(
    _ tree: PrefixTree, named name: String, starts: [ParameterVector], shrinkage: Double
  ) -> SkillFit {
    var likelihood = SkillLikelihood(tree, shrinkage: shrinkage, centre: centre ?? .zero)
    var best = likelihood.maximise(from: starts[0])
    var iterations = likelihood.passes
    for start in starts.dropFirst() {
      let before = likelihood.passes
      let other = likelihood.maximise(from: start)
      guard other.objective > best.objective else { continue }
      best = other
      iterations = likelihood.passes - before
    }
    return SkillFit(
      skill: name, tree: tree, maximum: best, covariance: likelihood.covariance(at: best.point),
      iterations: iterations)
  }
}

/// Where a skill's climbs begin.
private enum StartingPoints {
  /// The start every skill has, a usual skill.
  ///
  /// Its numbers matter little beside the random starts; they let a fit with a single start keep to
  /// the meaning of the parameters.
  static let usual = ParameterVector(0.3, 0.1, 0.2, 0.1)

  /// The usual start and random ones, which depend on the seed, the skill's name and how often its
  /// responses are correct.
  ///
  /// That rate lies between guess and 1 − slip at every maximum, so random starts put guess anywhere
  /// below it and 1 − slip anywhere above. Learn is the square of a uniform number: slow learning
  /// and fast are as far apart as slow and none. The four numbers of successive starts step through
  /// the unit cube evenly from a random corner.
  ///
  /// - Source: M. Roberts, “The Unreasonable Effectiveness of Quasirandom Sequences”, 2018: steps of
  ///   1/φ, 1/φ², 1/φ³, 1/φ⁴ with φ⁵ = φ + 1.
  static func all(
    _ count: Int, seed: UInt64, skill: String, rate: Double
  ) -> [ParameterVector] {
    var generator = SplitMix64(seed: seed, stream: skill)
    var corner = ParameterVector.zero
    for index in 0..<4 { corner[index] = generator.nextUniform() }
    let step = 1 / 1.167_303_978_261_418_7
    let steps = ParameterVector(step, step * step, step * step * step, step * step * step * step)
    let random = (1..<max(1, count)).map { start in
      let sum = corner + steps * Double(start)
      let uniform = sum - sum.rounded(.down)
      return ParameterVector(
        uniform[0], uniform[1] * uniform[1], uniform.guess * rate, uniform.slip * (1 - rate))
    }
    return [usual] + random
  }
}

/// Runs jobs on several threads; results stand in the order of the jobs.
private func runAll(_ jobs: [Job], threads: Int) -> [SkillFit] {
  let workers = min(threads, jobs.count)
  guard workers > 1 else { return jobs.map { $0.run() } }
  let next = Atomic(0)
  let done = Mutex<[(job: Int, fit: SkillFit)]>([])
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let job = next.add(1, ordering: .relaxed).oldValue
      guard job < jobs.count else { return }
      let fit = jobs[job].run()
      done.withLock { $0.append((job, fit)) }
    }
  }
  return done.withLock { $0 }.sorted { $0.job < $1.job }.map(\.fit)
}
