internal import Foundation

/// What is known of an opportunity before its response, as a number; each is 0 at a learner's first
/// opportunity, or nearly.
///
/// With *r* the share of correct responses in the log, and a share of *k* correct among *n* being
/// (k + m r) / (n + m) for an imagined number of responses *m*:
public enum Feature: Int, Hashable, Sendable, CaseIterable {
  /// The logit of the share correct among all responses so far, one further back counting .8 times as
  /// much (m = 2); and with .97 (m = 5).
  case shortSuccess, longSuccess

  /// The same for the responses on the skill, with .7 (m = 2); the mean over an opportunity's skills.
  case skillSuccess

  /// The last response and the one before it: 1 for correct, −1 for incorrect, 0 for none.
  case last, beforeLast

  /// The logarithm of 1 + the number of responses, over 3.
  case responses

  /// The logarithms of 1 + the number of times the item was met, and of 1 + those it was answered
  /// correctly.
  case itemMet, itemCorrect

  /// 1 where the item was met before; the last response to it: 1 for correct, −1 for incorrect.
  case itemSeen, itemLast

  /// The logarithm of 1 + the time since the item was last met; the same times the last response.
  case itemGap, itemLastGap

  /// The term that takes the feature into account.
  var term: FullTerms { rawValue < Feature.itemMet.rawValue ? .recency : .repetition }
}

/// A number for each ``Feature``, by raw value; lanes without a feature are 0.
typealias FeatureLanes = SIMD16<Double>

extension FeatureLanes {
  subscript(feature: Feature) -> Double {
    get { self[feature.rawValue] }
    set { self[feature.rawValue] = newValue }
  }
}

/// What one learner did so far, as far as features need it.
///
/// - Source of the decays and of the imagined responses: `full_family_sketch.py`.
struct LearnerPast<Item: Hashable & Sendable>: Sendable {
  private struct Share {
    var correct = 0.0, responses = 0.0

    mutating func add(_ isCorrect: Bool, decay: Double) {
      correct = decay * correct + (isCorrect ? 1 : 0)
      responses = decay * responses + 1
    }

    func logit(towards rate: Double, imagined: Double) -> Double {
      let right = correct + imagined * rate
      return log(right / (responses + imagined - right))
    }
  }

  private struct ItemPast {
    var met = 0, correct = 0
    var last = false
    var time = 0.0

    mutating func add(_ isCorrect: Bool, at time: Double) {
      met += 1
      correct += isCorrect ? 1 : 0
      last = isCorrect
      self.time = time
    }
  }

  private var short = Share(), long = Share()
  private var skills: [Int32: Share] = [:], items: [Item: ItemPast] = [:]
  private var last = 0.0, beforeLast = 0.0
  private var count = 0
  private let rate: Double, clock: LearnerClock

  /// - Parameters:
  ///   - rate: The share of correct responses in the log, between 0 and 1.
  ///   - clock: How time is counted.
  init(rate: Double, clock: LearnerClock) {
    self.rate = rate
    self.clock = clock
  }

  /// The features of an opportunity.
  ///
  /// - Complexity: O(skills of the opportunity).
  func features(item: Item?, skills: some Collection<Int32>, time: Double) -> FeatureLanes {
    var features = FeatureLanes.zero
    features[.shortSuccess] = short.logit(towards: rate, imagined: 2)
    features[.longSuccess] = long.logit(towards: rate, imagined: 5)
    for skill in skills {
      let share = self.skills[skill] ?? Share()
      features[.skillSuccess] += share.logit(towards: rate, imagined: 2) / Double(skills.count)
    }
    features[.last] = last
    features[.beforeLast] = beforeLast
    features[.responses] = log1p(Double(count)) / 3
    guard let item, let past = items[item] else { return features }
    let sign = past.last ? 1.0 : -1.0
    features[.itemMet] = log1p(Double(past.met))
    features[.itemCorrect] = log1p(Double(past.correct))
    features[.itemSeen] = 1
    features[.itemLast] = sign
    features[.itemGap] = log1p(clock.gap(from: past.time, to: time))
    features[.itemLastGap] = sign * features[.itemGap]
    return features
  }

  /// Takes in the response.
  mutating func append(
    _ isCorrect: Bool, item: Item?, skills: some Collection<Int32>, time: Double
  ) {
    short.add(isCorrect, decay: 0.8)
    long.add(isCorrect, decay: 0.97)
    for skill in skills { self.skills[skill, default: Share()].add(isCorrect, decay: 0.7) }
    beforeLast = last
    last = isCorrect ? 1 : -1
    count += 1
    if let item { items[item, default: ItemPast()].add(isCorrect, at: time) }
  }
}
