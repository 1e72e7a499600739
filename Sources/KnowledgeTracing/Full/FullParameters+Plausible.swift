internal import LearningDomain
internal import NumericKernels

extension FullParameters {
  /// Skills and items drawn from what the log leaves uncertain of them.
  func plausible(_ count: Int, seed: UInt64) -> [FullParameters] {
    var drawnSkills = [[Skill.ID: SkillEffect]](repeating: skills, count: count)
    for (id, skill) in skills {
      var generator = SplitMix64(seed: seed, stream: id.text)
      let sampler = NormalSampler(skill.covariance)
      for index in drawnSkills.indices {
        drawnSkills[index][id] = skill.moved(by: sampler.draw(using: &generator))
      }
    }
    var drawnItems = [[Item.ID: ItemEffect]](repeating: items, count: count)
    for (id, item) in items {
      var generator = SplitMix64(seed: seed, stream: Draw.stream(of: id))
      let sampler = NormalSampler(item.covariance)
      for index in drawnItems.indices {
        drawnItems[index][id] = item.moved(by: sampler.draw(using: &generator))
      }
    }
    return (0..<count).map { index in
      var parameters = FullParameters(
        terms: terms, population: population, skills: drawnSkills[index], sets: sets,
        items: drawnItems[index], types: types, features: features, spread: spread, rate: rate,
        clockUnit: clockUnit)
      parameters.draw = Draw(seed: seed, index: index)
      return parameters
    }
  }

  /// How a skill differs from the population; where nothing is known of it, like the others on average,
  /// and in a draw as they differ among themselves.
  func deviation(of skill: Skill.ID) -> SIMD8<Double> {
    if let known = skills[skill] { return known.deviation.lanes }
    guard let draw else { return .zero }
    return spread.skills.lanes * draw.lanes(stream: skill.text)
  }

  /// The same of an item.
  func effect(of item: Item.ID) -> SIMD2<Double> {
    if let known = items[item] { return SIMD2(known.effect.guess, known.effect.lift) }
    guard let draw else { return .zero }
    return SIMD2(spread.items.guess, spread.items.lift)
      * draw.lanes(stream: Draw.stream(of: item)).lowHalf.lowHalf
  }
}

/// Which of some plausible models this is.
struct Draw: Hashable, Sendable {
  let seed: UInt64, index: Int

  /// Eight standard normal deviates, which depend on the seed, the index and the stream alone.
  func lanes(stream: String) -> SIMD8<Double> {
    var generator = SplitMix64(seed: seed, stream: stream)
    var lanes = SIMD8<Double>.zero
    // A normal deviate takes two numbers.
    generator.skip(UInt64(index * lanes.scalarCount * 2))
    for lane in lanes.indices { lanes[lane] = generator.nextNormal() }
    return lanes
  }

  /// A space in front, which no skill's name has to have: an item may be called like a skill.
  static func stream(of item: Item.ID) -> String { " item " + item.text }
}

extension FullParameters.SkillEffect {
  fileprivate func moved(by move: [Double]) -> FullParameters.SkillEffect {
    FullParameters.SkillEffect(
      deviation: SkillTerms { deviation[$0] + move[$0.rawValue] }, covariance: covariance,
      responses: responses)
  }
}

extension FullParameters.ItemEffect {
  fileprivate func moved(by move: [Double]) -> FullParameters.ItemEffect {
    FullParameters.ItemEffect(
      effect: FullParameters.Effect(guess: effect.guess + move[0], lift: effect.lift + move[1]),
      covariance: covariance, responses: responses)
  }
}
