/// What features add to guess and to lift, those of recency and those of repetition apart.
struct FeatureEffects: Sendable {
  private let guess: FeatureLanes, lift: FeatureLanes
  private let isOfRepetition: SIMDMask<SIMD16<Int64>>

  init(_ parameters: FullParameters) {
    (guess, lift) = parameters.featureLanes
    var isOfRepetition = SIMDMask<SIMD16<Int64>>(repeating: false)
    for feature in Feature.allCases {
      isOfRepetition[feature.rawValue] = feature.term == .repetition
    }
    self.isOfRepetition = isOfRepetition
  }

  func recency(_ met: Circumstance) -> SIMD2<Double> {
    sum(met.features.replacing(with: 0, where: isOfRepetition))
  }

  func repetition(_ met: Circumstance) -> SIMD2<Double> {
    sum(met.features.replacing(with: 0, where: .!isOfRepetition))
  }

  private func sum(_ features: FeatureLanes) -> SIMD2<Double> {
    [(features * guess).sum(), (features * lift).sum()]
  }
}
