public import LearningDomain
internal import NumericKernels

/// Fits Bayesian knowledge tracing to every skill of a log, by maximum likelihood or, with shrinkage,
/// by maximum posterior.
///
/// The likelihood and its gradient are exact; the prefix tree makes them cheap (decision 0001). Where
/// the variant has classes, a skill is first fitted without them: that fit is what its classes shrink
/// to, where their climbs begin, and what a class never seen has. The result depends on each learner's
/// responses in their order and on the options, and on nothing else: not on the order of learners, on
/// how their rows are interleaved, or on the threads, to the bit.
///
/// - Complexity: O(responses) to build the trees, then O(nodes) a pass.
/// - Throws: ``FitError`` for a log without responses, options out of range, or a column that the
///   variant names and the log has not.
public func fitBKT(
  _ log: AnswerLog, reading: SkillReading, options: FitOptions
) throws(FitError) -> BKTFit {
  try options.check()
  guard log.count > 0 else { throw .noResponses }
  let sequences = try SkillSequences(log, reading: reading, variant: options.variant)

  // The largest first, so that no thread is left with one at the end.
  let skills = sequences.skills.sorted {
    ($1.range.count, $0.name) < ($0.range.count, $1.name)
  }
  let trees = inParallel(skills.count, threads: options.threads) {
    PrefixTree(sequences.plain(skills[$0].range))
  }
  var jobs = [
    SkillJob(sequences: sequences, skill: nil, trees: trees, options: options)
  ]
  jobs += zip(skills, trees).map {
    SkillJob(sequences: sequences, skill: $0, trees: [$1], options: options)
  }
  var fits: [SkillFit] = []
  if options.shrinkage > 0 {
    // What the skills shrink to comes first.
    let population = try jobs.removeFirst().run(shrinkingTo: nil)
    fits = [population]
    let centre = PlainPoint(population.parameters)
    fits += try runAll(jobs, shrinkingTo: centre, threads: options.threads)
  } else {
    fits = try runAll(jobs, shrinkingTo: nil, threads: options.threads)
  }
  let population = fits.removeFirst()
  return BKTFit(
    rows: log.count, learners: log.learners.count, reading: reading, options: options,
    population: population.parameters, skillFits: fits.sorted { $0.skill < $1.skill })
}

/// One skill to fit, or, without one, all of them pooled: the population.
private struct SkillJob {
  let sequences: SkillSequences
  let skill: (name: String, range: Range<Int>)?
  let trees: [PrefixTree]
  let options: FitOptions

  func run(shrinkingTo centre: PlainPoint?) throws(FitError) -> SkillFit {
    let tree = trees.count == 1 ? trees[0] : PrefixTree(pooling: trees)
    // The population only fills in for others: one climb, over the fullest of all trees.
    let starts = skill.map {
      StartingPoints.all(
        options.starts, seed: options.seed, skill: $0.name,
        rate: Double(tree.correct) / Double(tree.responses))
    }
    let plain = try fit(
      tree, .plain, starts: starts ?? [StartingPoints.usual], centre: centre, classCentre: nil)
    guard let skill, !options.variant.columns.isEmpty else { return plain }
    let (classed, layout) = sequences.classed(skill.range)
    let found = PlainPoint(plain.parameters)
    let own = try fit(
      PrefixTree(classed), layout, starts: [found] + (starts ?? []).dropFirst(), centre: centre,
      classCentre: found)
    return own.with(common: plain.parameters, of: options.variant)
  }

  private func fit(
    _ tree: PrefixTree, _ layout: ParameterLayout, starts: [PlainPoint], centre: PlainPoint?,
    classCentre: PlainPoint?
  ) throws(FitError) -> SkillFit {
    let name = skill?.name ?? ""
    let region = try ParameterRegion(
      layout, of: name, forgets: options.variant.forgets,
      bounds: options.bounds.filter { skill != nil || $0.skill == nil })
    let vector = ParameterKind.allCases.flatMap { kind in
      layout.classes(of: kind).map { column in
        (column == nil ? centre : classCentre)?[kind] ?? 0
      }
    }
    var likelihood = SkillLikelihood(
      tree, layout: layout, region: region,
      shrinkage: centre == nil ? 0 : options.shrinkage, centre: vector)
    let climbs = likelihood.climb(from: starts.map(layout.vector))
    // The first of the highest, so that the result does not depend on how many more there were.
    let best = climbs.dropFirst().reduce(climbs[0]) {
      $1.current.objective > $0.current.objective ? $1 : $0
    }
    guard best.current.objective.isFinite else { throw .impossible(skill: name) }
    return SkillFit(
      skill: name, tree: tree, likelihood: &likelihood, climb: best)
  }
}

/// Runs jobs on several threads; results stand in the order of the jobs.
private func runAll(
  _ jobs: [SkillJob], shrinkingTo centre: PlainPoint?, threads: Int
) throws(FitError) -> [SkillFit] {
  let results = inParallel(jobs.count, threads: threads) { job in
    Result { () throws(FitError) in try jobs[job].run(shrinkingTo: centre) }
  }
  var fits: [SkillFit] = []
  for result in results { fits.append(try result.get()) }
  return fits
}
