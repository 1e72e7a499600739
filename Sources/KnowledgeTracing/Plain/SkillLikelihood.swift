internal import Foundation
internal import NumericKernels

/// The likelihood of one skill's sequences as a function of its parameters.
struct SkillLikelihood {
  /// What is known at one point; every array has the layout's count.
  struct Evaluation {
    var point: [Double]

    /// ln P(responses), and the same with the logarithm of the prior density added.
    var logLikelihood = -Double.infinity, objective = -Double.infinity

    /// Expected number of times each parameter's event happened, of times it could have; the
    /// imagined observations included.
    var events: [Double], trials: [Double]

    /// The derivatives of the objective by the logits of the parameters.
    ///
    /// - Source: Fisher's identity: the score is the expected complete-data score. O. Cappé,
    ///   E. Moulines and T. Rydén, *Inference in Hidden Markov Models*, 2005, proposition 10.1.6.
    var gradient: [Double]

    /// The gradient without what leads out of the region.
    var ascent: [Double]

    /// How far the point is from a maximum: the largest component of the ascent.
    var residual: Double { ascent.reduce(0) { max($0, abs($1)) } }

    init(count: Int) {
      point = [Double](repeating: 0, count: count)
      (events, trials, gradient, ascent) = (point, point, point, point)
    }
  }

  let layout: ParameterLayout, region: ParameterRegion

  private let tree: PrefixTree
  private let centre: [Double], imagined: Double
  private var initial: [Lanes], symbols: [SymbolChances]
  private var starts: [StartCounts], counts: [SymbolCounts]
  private var states: [ChainState]

  /// How many responses there are.
  let responses: Double

  /// Creates the likelihood of a tree's sequences, with `shrinkage` imagined observations of
  /// `centre` for each parameter that is not fixed.
  init(
    _ tree: PrefixTree, layout: ParameterLayout, region: ParameterRegion, shrinkage: Double = 0,
    centre: [Double] = []
  ) {
    self.tree = tree
    self.layout = layout
    self.region = region
    self.centre = centre.isEmpty ? [Double](repeating: 0, count: layout.count) : centre
    imagined = shrinkage
    responses = Double(tree.responses)
    initial = [Lanes](repeating: .zero, count: layout.priors.count)
    symbols = [SymbolChances](
      repeating: SymbolChances(like0: .zero, like1: .zero, rise: .zero, fall: .zero),
      count: 2 * layout.codes.count)
    starts = [StartCounts](repeating: StartCounts(), count: layout.priors.count)
    counts = [SymbolCounts](repeating: SymbolCounts(), count: symbols.count)
    states = [ChainState](repeating: ChainState(), count: tree.nodes.count)
  }

  /// Evaluates the points of some evaluations, at most as many as there are lanes.
  ///
  /// One pass down the tree and one up serve all of them; no result depends on the other points.
  ///
  /// A point that rules out a response has objective minus infinity and no gradient.
  ///
  /// - Complexity: O(nodes + parameters), no allocation where nobody else holds the evaluations.
  mutating func evaluate(_ evaluations: inout [Evaluation]) {
    for lane in 0..<Lanes.scalarCount {
      let point = min(lane, evaluations.count - 1)
      layout.write(evaluations[point].point, to: &initial, &symbols, lane: lane)
    }
    var logLikelihood = Lanes(repeating: -.infinity)
    do throws(KernelError) {
      logLikelihood = try Self.pass(
        initial, symbols, over: tree, into: &starts, &counts, through: &states)
    } catch {
      // The tree fits the kernels by construction, so they do not throw.
    }
    for lane in evaluations.indices {
      complete(&evaluations[lane], logLikelihood: logLikelihood[lane], lane: lane)
    }
  }

  private func complete(_ evaluation: inout Evaluation, logLikelihood: Double, lane: Int) {
    for index in evaluation.point.indices {
      let isImagined = imagined > 0 && !region.isFixed(index)
      evaluation.events[index] = isImagined ? imagined * centre[index] : 0
      evaluation.trials[index] = isImagined ? imagined : 0
    }
    let isPossible = logLikelihood.isFinite
    evaluation.logLikelihood = isPossible ? logLikelihood : -.infinity
    if isPossible {
      layout.add(starts, counts, lane: lane, to: &evaluation.events, &evaluation.trials)
    }
    evaluation.objective = evaluation.logLikelihood + logDensity(evaluation.point)
    for index in evaluation.point.indices {
      let slope = evaluation.events[index] - evaluation.point[index] * evaluation.trials[index]
      evaluation.gradient[index] = slope
      evaluation.ascent[index] = slope
    }
    region.project(&evaluation.ascent, at: evaluation.point)
  }

  private static func pass(
    _ initial: [Lanes], _ symbols: [SymbolChances], over tree: PrefixTree,
    into starts: inout [StartCounts], _ counts: inout [SymbolCounts],
    through states: inout [ChainState]
  ) throws(KernelError) -> Lanes {
    var states = states.mutableSpan
    let logLikelihood = try filterDown(
      initial: initial.span, symbols: symbols.span, nodes: tree.nodes.span, states: &states)
    var starts = starts.mutableSpan
    var counts = counts.mutableSpan
    try countUp(
      initial: initial.span, symbols: symbols.span, nodes: tree.nodes.span, states: &states,
      starts: &starts, counts: &counts)
    return logLikelihood
  }

  /// The logarithm of the Beta densities that the imagined observations stand for, up to a constant.
  private func logDensity(_ point: [Double]) -> Double {
    guard imagined > 0 else { return 0 }
    return point.indices.reduce(0) { sum, index in
      guard !region.isFixed(index) else { return sum }
      return sum + imagined * centre[index] * log(point[index])
        + imagined * (1 - centre[index]) * log1p(-point[index])
    }
  }
}

extension SkillLikelihood {
  /// What is known at some points.
  mutating func evaluations(at points: [[Double]]) -> [Evaluation] {
    var result: [Evaluation] = []
    for first in stride(from: 0, to: points.count, by: Lanes.scalarCount) {
      var some = points[first..<min(first + Lanes.scalarCount, points.count)].map { point in
        var evaluation = Evaluation(count: layout.count)
        evaluation.point = point
        return evaluation
      }
      evaluate(&some)
      result += some
    }
    return result
  }
}
