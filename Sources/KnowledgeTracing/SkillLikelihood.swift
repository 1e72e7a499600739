internal import Foundation
internal import NumericKernels

/// The likelihood of one skill's sequences as a function of its parameters.
struct SkillLikelihood {
  /// What is known at one point.
  struct Evaluation {
    var point: ParameterVector

    /// ln P(responses), and the same with the logarithm of the prior density added.
    var logLikelihood, objective: Double

    /// Expected number of times each parameter's event happened, of times it could have; the
    /// imagined observations included.
    var events, trials: ParameterVector

    /// The derivatives of the objective by the logits of the parameters.
    ///
    /// - Source: Fisher's identity: the score is the expected complete-data score. O. Cappé,
    ///   E. Moulines and T. Rydén, *Inference in Hidden Markov Models*, 2005, proposition 10.1.6.
    var gradient: ParameterVector { events - point * trials }

    /// The point of highest expected complete-data likelihood, in the valid region: the EM step.
    var expectationStep: ParameterVector {
      let rates = (events / trials).replacing(with: point, where: trials .<= 0)
      return rates.constrained(weights: trials)
    }

    /// How far the point is from a maximum: the largest component of the gradient, of its
    /// projection on the moves that stay valid where guess and 1 − slip stand together.
    var residual: Double {
      var gradient = gradient
      if point.isPooled, gradient[2] > -gradient[3] {
        let common = (gradient[2] - gradient[3]) / 2
        gradient[2] = common
        gradient[3] = -common
      }
      return gradient.largest
    }
  }

  private let tree: PrefixTree
  private let imagined: (events: ParameterVector, trials: Double)
  private var predicted, filtered, scale, message0, message1: [Double]

  /// How many passes over the tree were made so far.
  private(set) var passes = 0

  /// How many responses there are.
  let responses: Double

  /// Creates the likelihood of a tree's sequences, with `shrinkage` imagined observations of
  /// `centre` for each parameter.
  init(_ tree: PrefixTree, shrinkage: Double = 0, centre: ParameterVector = .zero) {
    self.tree = tree
    imagined = (centre * shrinkage, shrinkage)
    responses = tree.responses
    predicted = [Double](repeating: 0, count: tree.count + 1)
    filtered = predicted
    scale = predicted
    message0 = predicted
    message1 = predicted
  }

  /// Evaluates a point by one pass down the tree and one up.
  ///
  /// A point that rules out a response has objective minus infinity and no counts.
  ///
  /// - Complexity: O(nodes), no allocation.
  mutating func evaluate(_ point: ParameterVector) -> Evaluation {
    passes += 1
    var logLikelihood = -Double.infinity
    var counts = ExpectedCounts()
    do {
      logLikelihood = try Self.pass(
        point.chain, over: tree, into: &counts,
        &predicted, &filtered, &scale, &message0, &message1)
    } catch {
      // The tree fits the kernels by construction: only a response ruled out leads here.
    }
    let events = ParameterVector(
      counts.begun1, counts.from0to1, counts.ones0, counts.zeros1)
    let trials = ParameterVector(
      counts.begun0 + counts.begun1, counts.from0to0 + counts.from0to1,
      counts.ones0 + counts.zeros0, counts.ones1 + counts.zeros1)
    return Evaluation(
      point: point, logLikelihood: logLikelihood,
      objective: logLikelihood + logDensity(point),
      events: events + imagined.events, trials: trials + imagined.trials)
  }

  private static func pass(
    _ chain: BinaryChain, over tree: PrefixTree, into counts: inout ExpectedCounts,
    _ predicted: inout [Double], _ filtered: inout [Double], _ scale: inout [Double],
    _ message0: inout [Double], _ message1: inout [Double]
  ) throws(KernelError) -> Double {
    var predicted = predicted.mutableSpan
    var filteredSpan = filtered.mutableSpan
    var scaleSpan = scale.mutableSpan
    let logLikelihood = try filterDown(
      chain, parent: tree.parent.span, symbol: tree.symbol.span, passing: tree.passing.span,
      predicted: &predicted, filtered: &filteredSpan, scale: &scaleSpan)
    var message0 = message0.mutableSpan
    var message1 = message1.mutableSpan
    counts = try countUp(
      chain, parent: tree.parent.span, symbol: tree.symbol.span, ending: tree.ending.span,
      filtered: filtered.span, scale: scale.span, message0: &message0, message1: &message1)
    return logLikelihood
  }

  /// The logarithm of the Beta densities that the imagined observations stand for, up to a constant.
  private func logDensity(_ point: ParameterVector) -> Double {
    guard imagined.trials > 0 else { return 0 }
    return (0..<4).reduce(0) { sum, index in
      sum + imagined.events[index] * log(point[index])
        + (imagined.trials - imagined.events[index]) * log1p(-point[index])
    }
  }
}
