internal import Foundation
internal import LearningDomain

/// What the circumstances of an opportunity are, whatever the parameters.
struct Circumstance: Sendable {
  let item: Item.ID?, skills: [Int32], response: Response?
  let features: FeatureLanes

  /// ln (1 + gap) since each skill was last practised; 0 where it was not.
  let logGaps: [Double]

  /// The same with a response.
  func answered(_ response: Response) -> Circumstance {
    Circumstance(
      item: item, skills: skills, response: response, features: features, logGaps: logGaps)
  }
}

/// What a learner did so far, whatever the parameters.
struct FullPast: Sendable {
  private var past: LearnerPast<Item.ID>
  private var practised: [Int32: Double] = [:]
  private var now = 0.0, count = 0
  private let clock: LearnerClock
  private let needsFeatures: Bool

  /// A past in which nothing happened; `nil` where the tracer's model looks at none.
  init?(_ tracer: Tracer) {
    guard case .full(let tracer) = tracer.engine else { return nil }
    self.init(tracer)
  }

  init(_ tracer: FullTracer) {
    clock = LearnerClock(unit: tracer.parameters.clockUnit)
    past = LearnerPast(rate: tracer.parameters.rate, clock: clock)
    needsFeatures = !tracer.parameters.features.isEmpty
  }

  /// The circumstances of an opportunity; what comes after it knows of it.
  mutating func meet(_ opportunity: Opportunity) -> Circumstance {
    now = moment(opportunity.time)
    let circumstance = circumstance(of: opportunity)
    record(circumstance)
    return circumstance
  }

  /// Takes in what comes next, no later than what came before.
  mutating func meet(_ next: Circumstance) {
    now = moment(nil)
    record(next)
  }

  private mutating func record(_ circumstance: Circumstance) {
    count += 1
    for skill in circumstance.skills { practised[skill] = now }
    if let response = circumstance.response, needsFeatures {
      past.append(
        response == .correct, item: circumstance.item, skills: circumstance.skills, time: now)
    }
  }

  /// Where the clock stands at a time, or now; time does not run backward, whatever a device says.
  func moment(_ time: Timestamp?) -> Double {
    guard let unit = clock.unit else { return Double(count) }
    return time.map { max(now, Double($0.milliseconds) / unit) } ?? now
  }

  /// The circumstances of a skill that is used next at a time, at an item that was not met before.
  func circumstance(of skill: Int, at time: Timestamp?) -> Circumstance {
    let (skill, moment) = (Int32(skill), moment(time))
    return Circumstance(
      item: nil, skills: [skill], response: nil,
      features: needsFeatures ? past.features(item: nil, skills: [skill], time: moment) : .zero,
      logGaps: [logGap(of: skill, at: moment)])
  }

  /// The circumstances of an opportunity that came now and was not met.
  func circumstance(of opportunity: Opportunity) -> Circumstance {
    let skills = opportunity.skills.map(Int32.init)
    return Circumstance(
      item: opportunity.item, skills: skills, response: opportunity.response,
      features: needsFeatures
        ? past.features(item: opportunity.item, skills: skills, time: now) : .zero,
      logGaps: skills.map { logGap(of: $0, at: now) })
  }

  /// ln (1 + gap) since a skill was last practised; 0 where it was not.
  func logGap(of skill: Int32, at moment: Double) -> Double {
    practised[skill].map { log1p(clock.gap(from: $0, to: moment)) } ?? 0
  }
}
