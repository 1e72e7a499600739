import LearningDomain
import OfflineEvaluation
import Testing

@Suite struct SplitTests {
  @Test func `every learner is in one fold, and folds are of a size`() throws {
    let log = try simulatedLog(learners: 53)
    let folds = try Split.folds(of: log, count: 5, seed: 1).testSets
    #expect(folds.map(\.count).sorted() == [10, 10, 11, 11, 11])
    #expect(folds.reduce([]) { $0.union($1) } == Set(log.learners.names))
  }

  @Test func `folds depend on the seed and the names, not on the rows`() throws {
    let log = try simulatedLog(learners: 40)
    let folds = try Split.folds(of: log, count: 4, seed: 1)
    #expect(try Split.folds(of: log.interleaved(seed: 9), count: 4, seed: 1) == folds)
    #expect(try Split.folds(of: log, count: 4, seed: 2) != folds)
  }

  @Test func `a learner without a response is in no fold`() throws {
    var log = try simulatedLog(learners: 4)
    _ = log.learnerNumber(for: "silent")
    let folds = try Split.folds(of: log, count: 4, seed: 1)
    #expect(folds.testSets.allSatisfy { $0.count == 1 && !$0.contains("silent") })
  }

  @Test(arguments: [-1, 0, 1, 5])
  func `folds that cannot be made are refused`(count: Int) throws {
    let log = try simulatedLog(learners: 4)
    #expect(throws: SplitError.folds(count: count, learners: 4)) {
      try Split.folds(of: log, count: count, seed: 1)
    }
  }

  @Test func `unknown test learners are named, known ones tested`() throws {
    let log = try simulatedLog(learners: 4)
    let split = try Split.holdingOut(["L2", "zoe", "adam", "L2"], of: log)
    #expect(split.testSets == [["L2"]])
    #expect(split.unknownLearners == ["adam", "zoe"])
  }

  @Test func `holding out nobody or everybody is refused`() throws {
    let log = try simulatedLog(learners: 2)
    #expect(throws: SplitError.noTestLearner) { try Split.holdingOut(["zoe"], of: log) }
    #expect(throws: SplitError.noTrainingLearner) { try Split.holdingOut(["L1", "L2"], of: log) }
  }
}
