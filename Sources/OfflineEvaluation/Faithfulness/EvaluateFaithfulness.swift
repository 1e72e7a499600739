public import KnowledgeTracing
public import LearningDomain
internal import NumericKernels
internal import Recommending

/// Holds what is said about each learner of a school to F1 to F14, and tells lies to see that they are found
/// out.
///
/// There is one decision for each learner with an observation, at the end of the day of the newest; where
/// none has a date, on the day the model was made. So no decision depends on who else is there. Each
/// criterion is checked by running the recommender again on a changed history, or by reading the texts, for
/// every audience in French and English.
///
/// - Parameters:
///   - observations: What was seen, in the order of the file.
///   - catalogue: What there is to learn.
///   - model: The model.
///   - threads: How many threads to use at most; the result does not depend on it.
/// - Returns: What holds of how many decisions, and which lies were found out.
/// - Complexity: O(answers cited + plausible settings) runs of the recommender for each learner.
/// - Throws: `RecommendingError` when a proposal cannot be computed; what fitting throws.
public func evaluateFaithfulness(
  of observations: [Observation], catalogue: Catalogue, model: Model, threads: Int
) throws -> FaithfulnessReport {
  let cases = FaithfulnessCases(observations, model)
  let bench = FaithfulnessBench(catalogue, model, learners: cases.learners)
  let prepared = try inParallel(cases.count, threads: threads) { index in
    Result { () throws(RecommendingError) in try cases.prepare(index, with: bench) }
  }.map { try $0.get() }
  let tallies = try inParallel(prepared.count, threads: threads) { index in
    Result { () throws(RecommendingError) in
      let next = prepared.count > 1 ? prepared[(index + 1) % prepared.count] : nil
      return try Examination(Decision(bench, prepared[index], beside: next))
    }
  }.map { try $0.get() }
  let held = try HeldOutAnswers(observations, model, threads: threads)
  return FaithfulnessReport(tallies, held)
}

/// What became of one decision.
struct Examination: Sendable {
  let learner: Learner.ID
  let verdicts: [(criterion: FaithfulnessCriterion, verdict: Verdict)]
  /// Of each generator, whether its lie was found out; `nil` where there was none.
  let caught: [Bool?]

  init(_ decision: Decision) throws(RecommendingError) {
    learner = decision.history.learner
    var verdicts: [(FaithfulnessCriterion, Verdict)] = []
    for check in faithfulnessChecks {
      let verdict = try check.verdict(on: decision.explanation, about: decision)
      verdicts.append((check.criterion, verdict))
    }
    self.verdicts = verdicts
    var caught: [Bool?] = []
    for generator in UnfaithfulGenerator.all {
      let check = faithfulnessChecks.first { $0.criterion == generator.meant }
      guard let check, let lie = generator.lie(decision) else {
        caught.append(nil)
        continue
      }
      if case .notHeld = try check.verdict(on: lie, about: decision) {
        caught.append(true)
      } else {
        caught.append(false)
      }
    }
    self.caught = caught
  }
}

extension FaithfulnessReport {
  /// How many failures of a criterion are told.
  private static let mostFailures = 5

  init(_ examinations: [Examination], _ held: HeldOutAnswers) {
    decisions = examinations.count
    frequencies = held.frequencies
    isRefitted = held.isRefitted
    var failures: [Failure] = []
    results = FaithfulnessCriterion.allCases.map { criterion in
      if criterion == .calibration {
        return Result(
          criterion: criterion, checked: held.frequencies?.judged ?? 0,
          held: held.frequencies?.holding ?? 0, passed: held.frequencies?.passes ?? true)
      }
      var checked = 0, broken: [Failure] = []
      for examination in examinations {
        for case (criterion, let verdict) in examination.verdicts {
          if verdict != .notApplicable { checked += 1 }
          guard case .notHeld(let reason) = verdict else { continue }
          broken.append(
            Failure(criterion: criterion, learner: examination.learner, reason: reason))
        }
      }
      failures += broken.prefix(Self.mostFailures)
      let held = checked - broken.count
      return Result(
        criterion: criterion, checked: checked, held: held,
        passed: Double(held) >= criterion.bar * Double(checked))
    }
    self.failures = failures
    lies = UnfaithfulGenerator.all.enumerated().map { index, generator in
      let caught = examinations.compactMap { $0.caught[index] }
      return Lies(
        generator: generator.name, criterion: generator.meant, total: caught.count,
        caught: caught.count(where: \.self))
    }
  }
}
