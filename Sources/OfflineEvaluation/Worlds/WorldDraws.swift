internal import NumericKernels

/// The common random numbers of a world: what a draw comes out as depends on the world, the learner, the
/// step and the skill, and not on what a policy did before.
struct WorldDraws: Sendable {
  enum Purpose: UInt64 { case prior, learn, respond, forget, feel, trait, policy }

  private let world: UInt64

  init(seed: UInt64, world: String) {
    var generator = SplitMix64(seed: seed, stream: "world \(world)")
    self.world = generator.next()
  }

  func generator(_ purpose: Purpose, learner: Int, step: Int = 0, skill: Int = 0) -> SplitMix64 {
    var key = SplitMix64(seed: world ^ UInt64(truncatingIfNeeded: learner))
    var place = SplitMix64(
      seed: key.next() ^ UInt64(truncatingIfNeeded: step << 24 | skill << 4) ^ purpose.rawValue)
    return SplitMix64(seed: place.next())
  }

  func uniform(_ purpose: Purpose, learner: Int, step: Int = 0, skill: Int = 0) -> Double {
    var generator = generator(purpose, learner: learner, step: step, skill: skill)
    return generator.nextUniform()
  }
}
