internal import Foundation
public import LearningDomain
internal import NumericKernels

/// Fits the full family to a log, by maximum posterior under priors whose widths are learnt from the
/// log as well.
///
/// The marginal likelihood of each learner's responses is exact: hidden states of knowledge, and the
/// learner's unknown type, are summed over (exactly so while each response calls for one skill; see
/// `filterTypes`). Climbs and estimates of the priors' precisions take turns; then a last climb. There
/// is one starting point. The result depends on each learner's responses in their order, and on nothing
/// else: not on the order of learners or on the threads, to the bit.
///
/// - Complexity: O(responses) a pass, and about 90 passes; memory O(responses + items).
/// - Throws: ``FitError/noResponses``, ``FitError/tooFew(option:value:)`` for less than one thread.
public func fitFull(
  _ log: AnswerLog, reading: SkillReading, terms: FullTerms = .all, threads: Int
) throws(FitError) -> FullFit {
  guard log.count > 0 else { throw .noResponses }
  guard threads >= 1 else { throw .tooFew(option: "threads", value: threads) }
  let data = FullData(log, reading: reading)
  var search = FullSearch(
    FullLikelihood(data, terms: terms, threads: threads), from: FullVector(startOf: data, terms))
  for _ in 0..<FullFit.rounds {
    _ = search.climb(steps: FullFit.stepsOfRound)
    search.learnPrecision()
  }
  let summit = search.climb(steps: FullFit.stepsAtLast)
  return FullFit(search, at: summit)
}

/// A fit on its way: where it stands, and what it has cost so far.
struct FullSearch {
  private(set) var likelihood: FullLikelihood
  private(set) var point: FullVector
  private(set) var passes = 1, steps = 0
  private var information: FullVector
  private var memory = FullMemory()

  init(_ likelihood: FullLikelihood, from start: FullVector) {
    self.likelihood = likelihood
    point = start
    information = likelihood.information(at: start)
  }

  mutating func climb(steps most: Int) -> FullLikelihood.Evaluation {
    var climb = FullClimb(
      from: point, on: likelihood, metric: likelihood.metric(of: information), memory: memory)
    climb.climb(steps: most)
    point = climb.point
    memory = climb.memory
    passes += climb.passes
    steps += climb.steps
    return climb.current
  }

  mutating func learnPrecision() {
    information = likelihood.information(at: point)
    passes += 1
    let before = likelihood.precision
    likelihood.precision.learn(from: point, information, of: likelihood)
    memory.replace(before, by: likelihood.precision)
  }
}

extension FullLikelihood {
  /// The inverse of the posterior precision's diagonal, where parameters may move.
  func metric(of information: FullVector) -> FullVector {
    var metric = free
    metric.combine(with: precision.posterior(information)) {
      $0 / $1
    } _: {
      $0 / $1
    } _: {
      $0 / $1
    }
    return metric
  }
}

extension FullVector {
  /// Where a fit starts: every skill the usual one, every item like every other, and types that differ.
  ///
  /// Types are strung along one ability, at the middles of sixteen equal shares of a normal
  /// distribution, with loadings of 1 (guess), .7 (lift), .5 (prior, learn), and spread around it by
  /// normal deviates from an even sequence, a third as wide.
  ///
  /// - Source: M. Roberts, “The Unreasonable Effectiveness of Quasirandom Sequences”, 2018, as in
  ///   ``StartingPoints``. Four other starts, random ones among them, ended within .0003 AUC
  ///   (decision 0005).
  init(startOf data: FullData, _ terms: FullTerms) {
    self.init(skills: data.skills.count, sets: data.sets.count, items: data.items.count)
    population = SkillTerms.usual.lanes
    guard terms.contains(.types) else {
      types.weight = Plane(repeating: -.infinity)
      types.weight[0] = 0
      return
    }
    let root = 1.167_303_978_261_418_7
    for lane in types.guess.indices {
      let ability = normalQuantile((Double(lane) + 0.5) / 16)
      let deviates = (1...4).map { dimension in
        let position = 0.5 + Double(lane + 1) / pow(root, Double(dimension))
        return 0.3 * normalQuantile(position - position.rounded(.down))
      }
      types.guess[lane] = ability + deviates[0]
      types.lift[lane] = 0.7 * ability + deviates[1]
      types.prior[lane] = 0.5 * ability + deviates[2]
      types.learn[lane] = 0.5 * ability + deviates[3]
    }
  }
}

/// The number under which a standard normal deviate stays with a probability between 0 and 1.
///
/// By Newton's method on the distribution function, to rounding.
func normalQuantile(_ probability: Double) -> Double {
  var quantile = 0.0
  for _ in 0..<60 {
    let excess = erfc(-quantile / 2.0.squareRoot()) / 2 - probability
    let density = exp(-quantile * quantile / 2) / (2 * Double.pi).squareRoot()
    let step = max(-1, min(1, excess / density))
    quantile -= step
    if abs(step) < 1e-14 { break }
  }
  return quantile
}
