internal import Foundation
public import LearningDomain

/// A model made ready to follow learners over some skills.
///
/// Whatever the model's variant, a response that calls for several skills bears on all of them. Of
/// plain models only what belongs to a skill as a whole is used, not what differs by a column.
public struct Tracer: Sendable {
  enum Engine: Sendable {
    case plain([BKTParameters], average: BKTParameters), full(FullTracer)
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let skills: [Skill.ID]

  let engine: Engine

  /// Prepares a model.
  ///
  /// - Parameters:
  ///   - model: The model; a skill it does not cover is like the others on average.
  ///   - skills: The skills to follow.
  /// - Complexity: O(skills).
  public init(_ model: Model, skills: [Skill.ID]) {
    self.skills = skills
    switch model.parameters {
    case .plain(let plain): engine = .plain(skills.map { plain[$0] }, average: plain.population)
    case .full(let full): engine = .full(FullTracer(full, skills: skills))
    }
  }

  /// A learner of whom nothing was seen yet.
  public func begin() -> LearnerTrace { LearnerTrace(self, past: FullPast(self)) }

  /// Follows a learner to the end of a path: of this tracer, or of one over the same skills whose model
  /// is a plausible setting of the same one.
  ///
  /// - Complexity: O(opportunities · skills of each).
  public func trace(_ path: LearnerPath) -> LearnerTrace {
    var trace = LearnerTrace(self, past: path.past)
    trace.follow(path)
    return trace
  }

  /// How far each skill of each opportunity was mastered before it, and after it and before the
  /// learning step.
  ///
  /// - Complexity: O(opportunities · skills of each).
  public func masteries(
    through opportunities: [Opportunity]
  ) -> [[(before: Double, after: Double)]] {
    var trace = begin()
    return opportunities.map { opportunity in
      let before = opportunity.skills.map { trace.masteryBefore(opportunity, skill: $0) }
      trace.append(opportunity)
      return zip(before, opportunity.skills).map { ($0, trace.outlook(of: $1).mastery) }
    }
  }
}
