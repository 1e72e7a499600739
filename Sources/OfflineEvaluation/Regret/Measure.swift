/// What is measured of a policy in a world.
public enum Measure: String, CaseIterable, Hashable, Sendable {
  /// How much true mastery grew by the horizon, a mean over skills and learners.
  case gain
  /// The mean of true mastery over all days, above what it was beforehand.
  case area
  /// The gain of the third of learners who knew least beforehand, of the middle one, and of that who
  /// knew most.
  case gainOfLow, gainOfMiddle, gainOfHigh
  /// The gain of the learner at the 10th percentile.
  case p10
  /// The share of learners who at some time mastered 80 % of the course.
  case reach
  /// The median number of opportunities until then, of those who did.
  case opportunities
  /// The share of opportunities at skills that were known already.
  case waste
  /// The share of opportunities at skills that stand on something that was not known.
  case blocked
  /// How much mastery is left above what it was beforehand, after 30 days without practice.
  case retention30
  /// The longest run of failures without a change of skill, of any learner.
  case longestFailureRun
  /// The share of skills that were practised.
  case coverage
  /// The share of opportunities at which nothing was chosen.
  case abstention
  /// The share of true ones among all statements that a prerequisite is not established.
  case truth

  /// The measure's value over some learners, each as often as a weight says; `nil` where undefined.
  func value(of episodes: Episodes, weights: [Int]) -> Double? {
    switch self {
    case .gain: episodes.mean(weights) { $0.end - $0.start }
    case .gainOfLow: episodes.meanGain(ofThird: 0, weights)
    case .gainOfMiddle: episodes.meanGain(ofThird: 1, weights)
    case .gainOfHigh: episodes.meanGain(ofThird: 2, weights)
    case .area: episodes.mean(weights) { $0.area - $0.start }
    case .p10: episodes.quantile(0.1, of: episodes.byGain, weights) { $0.end - $0.start }
    case .reach: episodes.mean(weights) { $0.opportunitiesToGoal == nil ? 0 : 1 }
    case .opportunities:
      episodes.quantile(0.5, of: episodes.byGoal, weights) { Double($0.opportunitiesToGoal ?? 0) }
    case .waste: episodes.ratio(weights, { $0.waste }, { $0.opportunities })
    case .blocked: episodes.ratio(weights, { $0.blocked }, { $0.opportunities })
    case .retention30: episodes.mean(weights) { $0.later - $0.start }
    case .longestFailureRun:
      zip(episodes.all, weights).filter { $1 > 0 }.map { Double($0.0.longestFailureRun) }.max()
    case .coverage: episodes.mean(weights) { Double($0.covered) / Double(episodes.skillCount) }
    case .abstention: episodes.ratio(weights, { $0.abstentions }, { $0.opportunities })
    case .truth: episodes.ratio(weights, { $0.trueClaims }, { $0.claims })
    }
  }
}

/// What all learners' ways through a course came to, under one policy.
struct Episodes: Sendable {
  let all: [Episode]
  let skillCount: Int
  /// The learners by what they knew beforehand, and by gain; and those who reached the goal, by
  /// opportunities.
  let byStart: [Int], byGain: [Int], byGoal: [Int]

  init(_ all: [Episode], skillCount: Int) {
    self.all = all
    self.skillCount = skillCount
    byStart = all.indices.sorted { all[$0].start < all[$1].start }
    byGain = all.indices.sorted { all[$0].end - all[$0].start < all[$1].end - all[$1].start }
    byGoal = all.indices.filter { all[$0].opportunitiesToGoal != nil }
      .sorted { (all[$0].opportunitiesToGoal ?? 0) < (all[$1].opportunitiesToGoal ?? 0) }
  }

  func mean(_ weights: [Int], _ value: (Episode) -> Double) -> Double? {
    var sum = 0.0, count = 0
    for (episode, weight) in zip(all, weights) where weight > 0 {
      sum += Double(weight) * value(episode)
      count += weight
    }
    return count > 0 ? sum / Double(count) : nil
  }

  /// The mean gain of a third of the learners, those who knew least beforehand first.
  func meanGain(ofThird third: Int, _ weights: [Int]) -> Double? {
    let total = weights.reduce(0, +)
    let part = third * total / 3..<(third + 1) * total / 3
    var passed = 0
    var within = [Int](repeating: 0, count: all.count)
    for learner in byStart {
      let next = passed + weights[learner]
      within[learner] = part.clamped(to: passed..<next).count
      passed = next
    }
    return mean(within) { $0.end - $0.start }
  }

  func ratio(
    _ weights: [Int], _ part: (Episode) -> Int, _ whole: (Episode) -> Int
  ) -> Double? {
    var parts = 0, wholes = 0
    for (episode, weight) in zip(all, weights) where weight > 0 {
      parts += weight * part(episode)
      wholes += weight * whole(episode)
    }
    return wholes > 0 ? Double(parts) / Double(wholes) : nil
  }

  /// The value at a share of the weight, counted along an order.
  func quantile(
    _ share: Double, of order: [Int], _ weights: [Int], _ value: (Episode) -> Double
  ) -> Double? {
    let total = order.reduce(0) { $0 + weights[$1] }
    guard total > 0 else { return nil }
    let place = Int((share * Double(total - 1)).rounded())
    var passed = 0
    for learner in order {
      passed += weights[learner]
      if passed > place { return value(all[learner]) }
    }
    return nil
  }
}
