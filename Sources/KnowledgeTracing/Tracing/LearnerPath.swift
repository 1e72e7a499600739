/// Opportunities of one learner, with what their circumstances owe to those before them worked out.
public struct LearnerPath: Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let opportunities: [Opportunity]

  let circumstances: [Circumstance], past: FullPast?

  /// Works out the circumstances of opportunities, in order.
  ///
  /// - Complexity: O(opportunities · skills of each).
  public init(_ opportunities: [Opportunity], for tracer: Tracer) {
    self.opportunities = opportunities
    var past = FullPast(tracer)
    circumstances = past == nil ? [] : opportunities.compactMap { past?.meet($0) }
    self.past = past
  }
}
