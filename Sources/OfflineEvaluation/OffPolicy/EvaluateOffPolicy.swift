public import LearningDomain

/// Estimates what a policy would have brought about from decisions that another one made by chances
/// that were written down.
///
/// The value of the target is, over n decisions with candidates a, propensities p, target π, reward r
/// and expected reward q,
///
///     1/n Σᵢ ( Σₐ π(a) q(a)  +  π(shown) / p(shown) · (r − q(shown)) )
///
/// The mean of the first part alone is the direct method, that of π/p · r inverse propensity scoring.
///
/// - Parameters:
///   - decisions: What was logged, in any order: the result is the same, to the bit, if names tell
///     a learner's decisions apart.
///   - bootstrap: How learners are drawn; parts of learners derive from its seed too. Expected rewards
///     are not learnt anew in samples.
/// - Returns: The value of both policies.
/// - Complexity: O(n log n + learners · samples).
/// - Throws: ``OffPolicyError`` where the log says too little: of fewer than
///   ``EvaluationReport/fewestLearners`` learners, or by an effective sample size under
///   ``OffPolicyResult/smallestSample``.
/// - Source: M. Dudík, J. Langford and L. Li, “Doubly Robust Policy Evaluation and Learning”, *ICML*
///   2011, equation 2; M. Dudík, D. Erhan, J. Langford and L. Li, “Doubly Robust Policy Evaluation and
///   Optimization”, *Statistical Science* 29(4), 2014. Self-normalised: A. Swaminathan and T. Joachims,
///   *NIPS* 2015. Cross-fitting: V. Chernozhukov et al., *The Econometrics Journal* 21(1), 2018.
public func evaluateOffPolicy(
  _ decisions: [LoggedDecision], bootstrap: Bootstrap
) throws(OffPolicyError) -> OffPolicyResult {
  let decisions = decisions.sorted { ($0.learner, $0.name) < ($1.learner, $1.name) }
  let names = runs(of: decisions) { $0.learner == $1.learner }
    .map { decisions[$0.lowerBound].learner.text }
  guard names.count >= EvaluationReport.fewestLearners else { throw .learners(names.count) }
  let parts = Split.parts(of: names, count: OffPolicyResult.folds, seed: bootstrap.seed)
  return try evaluateOffPolicy(
    decisions, expected: RewardModel.crossFitted(decisions, parts: parts), bootstrap: bootstrap)
}

/// Estimates the value of a target by expected rewards from anywhere, one for each candidate of each
/// decision; each learner's decisions stand together.
func evaluateOffPolicy(
  _ decisions: [LoggedDecision], expected: [[Double]], bootstrap: Bootstrap
) throws(OffPolicyError) -> OffPolicyResult {
  let sums = offPolicySums(decisions, expected: expected)
  let all = sums.total([Double](repeating: 1, count: sums.count))
  let size = all.effectiveSampleSize
  guard size >= OffPolicyResult.smallestSample else {
    throw .effectiveSampleSize(size, decisions: decisions.count)
  }
  let values = all.values,
    samples = bootstrap.values(learners: sums.count) { sums.total($0).values }
  func estimate(_ statistic: Int) -> Estimated? {
    Estimated(values[statistic], samples: samples[statistic])
  }
  guard let logged = estimate(0), let doublyRobust = estimate(1), let difference = estimate(2),
    let directMethod = estimate(3), let inversePropensity = estimate(4),
    let selfNormalised = estimate(5)
  else { throw .effectiveSampleSize(size, decisions: decisions.count) }
  return OffPolicyResult(
    decisions: decisions.count, learners: sums.count, effectiveSampleSize: size, logged: logged,
    doublyRobust: doublyRobust, difference: difference, directMethod: directMethod,
    inversePropensity: inversePropensity, selfNormalised: selfNormalised, bootstrap: bootstrap)
}

/// What decisions add up to, learner by learner, in their order.
func offPolicySums(_ decisions: [LoggedDecision], expected: [[Double]]) -> [OffPolicySums] {
  runs(of: decisions) { $0.learner == $1.learner }.map { run in
    var sums = OffPolicySums()
    for place in run { sums.add(decisions[place], expected: expected[place]) }
    return sums
  }
}
