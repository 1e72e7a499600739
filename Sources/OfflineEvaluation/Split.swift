public import LearningDomain
internal import NumericKernels

/// Which learners a model is tested on while it is fitted to the others.
///
/// A split is by learner and never by row, so that no learner is on both sides.
public struct Split: Hashable, Sendable {
  /// The learners tested together, each part against a model of its own; no learner is in two.
  public let testSets: [Set<String>]

  /// Learners asked for that have no response in the log, sorted.
  public let unknownLearners: [String]

  /// Every learner of a log in one of `count` parts, whose sizes differ by one at most.
  ///
  /// Which part depends on the seed and on the names of the learners, not on their rows.
  ///
  /// - Throws: ``SplitError/folds(count:learners:)`` unless 2 ≤ `count` ≤ number of learners.
  public static func folds(
    of log: AnswerLog, count: Int, seed: UInt64
  ) throws(SplitError) -> Split {
    let names = log.respondingLearners
    guard count >= 2, count <= names.count else {
      throw .folds(count: count, learners: names.count)
    }
    return Split(testSets: parts(of: names, count: count, seed: seed), unknownLearners: [])
  }

  /// Learners, by name, in parts whose sizes differ by one at most.
  static func parts(of names: [String], count: Int, seed: UInt64) -> [Set<String>] {
    let keys = names.map { name in
      var generator = SplitMix64(seed: seed, stream: name)
      return generator.next()
    }
    let shuffled = names.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var testSets = [Set<String>](repeating: [], count: count)
    for (position, learner) in shuffled.enumerated() {
      testSets[position % count].insert(names[learner])
    }
    return testSets
  }

  /// Some learners of a log, by name, tested on a model of all the others.
  ///
  /// Names without a response are set aside in ``unknownLearners``.
  ///
  /// - Throws: ``SplitError/noTestLearner`` when none of the names is known,
  ///   ``SplitError/noTrainingLearner`` when no other learner is left.
  public static func holdingOut(
    _ learners: some Sequence<String>, of log: AnswerLog
  ) throws(SplitError) -> Split {
    let present = Set(log.respondingLearners)
    let asked = Set(learners)
    let test = asked.intersection(present)
    guard !test.isEmpty else { throw .noTestLearner }
    guard test.count < present.count else { throw .noTrainingLearner }
    return Split(testSets: [test], unknownLearners: asked.subtracting(present).sorted())
  }
}

/// The reason that learners cannot be split as asked.
@nonexhaustive
public enum SplitError: Error, Hashable, Sendable {
  /// There are fewer than two folds, or more folds than learners.
  case folds(count: Int, learners: Int)

  /// No learner to be tested has a response.
  case noTestLearner

  /// Every learner is to be tested, so that nothing is left to fit.
  case noTrainingLearner
}

extension SplitError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .folds(let count, let learners):
      "`\(count)` folds cannot be made of \(learners) learner\(learners == 1 ? "" : "s"); at least 2 are needed, and a learner for each"
    case .noTestLearner: "none of the test learners has a response"
    case .noTrainingLearner: "every learner is a test learner, so none is left to fit a model to"
    }
  }
}

extension AnswerLog {
  /// The names of learners who have a response, sorted.
  var respondingLearners: [String] {
    var responds = [Bool](repeating: false, count: learners.count)
    for number in learner { responds[Int(number)] = true }
    return zip(learners.names, responds).filter(\.1).map(\.0).sorted()
  }
}
