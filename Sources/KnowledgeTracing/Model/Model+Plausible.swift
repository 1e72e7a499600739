internal import LearningDomain
internal import NumericKernels

extension Model {
  /// Models the data leave plausible: each skill's parameters, and each item's, drawn from the normal
  /// distribution of what they are fitted as.
  ///
  /// A skill's draws depend on the seed and its name alone, and so do an item's; one more model leaves
  /// the ones before it as they were. What all skills have in common stays, and what was fixed.
  ///
  /// - Complexity: O(`count` · parameters).
  public func plausible(_ count: Int, seed: UInt64) -> [Model] {
    let drawn: [Parameters] =
      switch parameters {
      case .plain(let plain): plain.plausible(max(0, count), seed: seed).map { .plain($0) }
      case .full(let full): full.plausible(max(0, count), seed: seed).map { .full($0) }
      }
    return drawn.map { Model(name: name, reading: reading, parameters: $0, card: card) }
  }
}

extension PlainParameters {
  /// Classes of a parameter shift together; each moves by what its own standard error leaves beyond.
  ///
  /// A draw in which guess and 1 − slip change places is brought back to the
  /// nearest valid one.
  fileprivate func plausible(_ count: Int, seed: UInt64) -> [PlainParameters] {
    var drawn = [[Skill.ID: SkillParameters]](repeating: skills, count: count)
    for (skill, fitted) in skills {
      var generator = SplitMix64(seed: seed, stream: skill.text)
      for index in drawn.indices { drawn[index][skill] = fitted.drawn(using: &generator) }
    }
    return drawn.map { PlainParameters(variant: variant, population: population, skills: $0) }
  }
}

extension SkillParameters {
  fileprivate func drawn(using generator: inout SplitMix64) -> SkillParameters {
    let shift = NormalSampler(covariance).draw(using: &generator)
    let variances = covariance.standardErrors.map { $0 * $0 }
    func moved(_ value: Double, _ kind: Int, by more: Double = 0) -> Double {
      let move = shift[kind] + more
      return move == 0 ? value : probability(ofLogit: logit(value) + move)
    }
    func moved(
      _ estimate: EstimatedProbability, _ kind: Int, using generator: inout SplitMix64
    ) -> EstimatedProbability {
      let error = estimate.standardError ?? 0
      let own = max(0, error * error - variances[kind]).squareRoot() * generator.nextNormal()
      return EstimatedProbability(
        moved(estimate.value, kind, by: own), standardError: estimate.standardError)
    }
    func moved(
      _ estimates: [String: EstimatedProbability], _ kind: Int, using generator: inout SplitMix64
    ) -> [String: EstimatedProbability] {
      var result = estimates
      for name in estimates.keys.sorted() {
        result[name] = estimates[name].map { moved($0, kind, using: &generator) }
      }
      return result
    }
    var items = classes.items
    for name in items.keys.sorted() {
      guard let item = items[name] else { continue }
      let guess = moved(item.guess, 3, using: &generator)
      let slip = moved(item.slip, 4, using: &generator)
      let valid = BKTParameters(
        nearest: PlainPoint(prior: 0.5, learn: 0.5, guess: guess.value, slip: slip.value))
      items[name] = ClassParameters.Item(
        guess: EstimatedProbability(valid.guess, standardError: guess.standardError),
        slip: EstimatedProbability(valid.slip, standardError: slip.standardError))
    }
    return SkillParameters(
      parameters: BKTParameters(
        nearest: PlainPoint(
          prior: moved(parameters.prior, 0), learn: moved(parameters.learn, 1),
          forget: moved(parameters.forget, 2), guess: moved(parameters.guess, 3),
          slip: moved(parameters.slip, 4))),
      classes: ClassParameters(
        priors: moved(classes.priors, 0, using: &generator),
        learns: moved(classes.learns, 1, using: &generator), items: items),
      covariance: covariance, responses: responses)
  }
}
