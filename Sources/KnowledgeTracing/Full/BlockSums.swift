internal import NumericKernels

/// What a block's responses add to a log-likelihood and to its derivatives, by local numbers.
struct BlockSums: Sendable {
  var logLikelihood = 0.0
  var gradient: ByName, types = TypeSlopes()

  /// Squares whose sums estimate the information, where they were asked for: of what each response
  /// (guess, lift), each chain (the other terms) and each learner (features, types) adds to the
  /// gradient.
  var information: ByName, typeInformation = TypeSlopes()

  /// A sum for each number that belongs to a name.
  struct ByName: Sendable {
    /// By set guess and lift, by chain the other terms.
    var sets: [SIMD8<Double>], chains: [SIMD8<Double>], items: [SIMD2<Double>]
    var featureGuess = FeatureLanes.zero, featureLift = FeatureLanes.zero

    init(sets: Int, chains: Int, items: Int) {
      self.sets = [SIMD8<Double>](repeating: .zero, count: sets)
      self.chains = [SIMD8<Double>](repeating: .zero, count: chains)
      self.items = [SIMD2<Double>](repeating: .zero, count: items)
    }
  }

  init(_ block: BlockState) {
    gradient = ByName(
      sets: block.sets.log.count, chains: block.chains.log.count, items: block.items.log.count)
    information = gradient
  }
}

extension TypeSlopes {
  static func += (total: inout TypeSlopes, more: TypeSlopes) {
    total.guess += more.guess
    total.lift += more.lift
    total.prior += more.prior
    total.learn += more.learn
    total.weight += more.weight
  }

  var squared: TypeSlopes {
    var result = self
    result.guess *= guess
    result.lift *= lift
    result.prior *= prior
    result.learn *= learn
    result.weight *= weight
    return result
  }
}
