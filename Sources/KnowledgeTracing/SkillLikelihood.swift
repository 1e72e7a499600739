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
  private var symbols: [SymbolChances], starts: [StartCounts], counts: [SymbolCounts]
  private var predicted, filtered, scale, message0, message1: [Double]

  /// How many passes over the tree were made so far.
  private(set) var passes = 0

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
    responses = tree.responses
    symbols = [SymbolChances](
      repeating: SymbolChances(like0: 0, like1: 0, rise: 0, fall: 0),
      count: 2 * layout.codes.count)
    starts = [StartCounts](repeating: StartCounts(), count: layout.priors.count)
    counts = [SymbolCounts](repeating: SymbolCounts(), count: symbols.count)
    predicted = [Double](repeating: 0, count: tree.parent.count)
    (filtered, scale, message0, message1) = (predicted, predicted, predicted, predicted)
  }

  /// Evaluates the point that an evaluation holds, by one pass down the tree and one up.
  ///
  /// A point that rules out a response has objective minus infinity and no counts.
  ///
  /// - Complexity: O(nodes + parameters), no allocation where nobody else holds the evaluation.
  mutating func evaluate(_ evaluation: inout Evaluation) {
    passes += 1
    layout.write(evaluation.point, to: &symbols)
    for index in evaluation.point.indices {
      let isImagined = imagined > 0 && !region.isFixed(index)
      evaluation.events[index] = isImagined ? imagined * centre[index] : 0
      evaluation.trials[index] = isImagined ? imagined : 0
    }
    do throws(KernelError) {
      evaluation.logLikelihood = try Self.pass(
        evaluation.point.span.extracting(layout.range(of: .prior)), symbols, over: tree,
        into: &starts, &counts, &predicted, &filtered, &scale, &message0, &message1)
      layout.add(starts, counts, to: &evaluation.events, &evaluation.trials)
    } catch {
      // The tree fits the kernels by construction: only a response ruled out leads here.
      evaluation.logLikelihood = -.infinity
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
    _ initial: Span<Double>, _ symbols: [SymbolChances], over tree: PrefixTree,
    into starts: inout [StartCounts], _ counts: inout [SymbolCounts], _ predicted: inout [Double],
    _ filtered: inout [Double], _ scale: inout [Double], _ message0: inout [Double],
    _ message1: inout [Double]
  ) throws(KernelError) -> Double {
    var predicted = predicted.mutableSpan
    var filteredSpan = filtered.mutableSpan
    var scaleSpan = scale.mutableSpan
    let logLikelihood = try filterDown(
      initial: initial, symbols: symbols.span, parent: tree.parent.span, symbol: tree.symbol.span,
      passing: tree.passing.span, predicted: &predicted, filtered: &filteredSpan,
      scale: &scaleSpan)
    var message0 = message0.mutableSpan
    var message1 = message1.mutableSpan
    var starts = starts.mutableSpan
    var counts = counts.mutableSpan
    try countUp(
      initial: initial, symbols: symbols.span, parent: tree.parent.span, symbol: tree.symbol.span,
      ending: tree.ending.span, filtered: filtered.span, scale: scale.span,
      message0: &message0, message1: &message1, starts: &starts, counts: &counts)
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
  /// What is known at a point.
  mutating func evaluation(at point: [Double]) -> Evaluation {
    var result = Evaluation(count: layout.count)
    result.point = point
    evaluate(&result)
    return result
  }
}
