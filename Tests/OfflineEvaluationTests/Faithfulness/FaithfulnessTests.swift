import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import Testing
import _TestSupport

private let folder = packageRoot.appending(path: "Datasets/5e-mathematiques")

/// The shipped class, its catalogue and its model.
private struct Shipped {
  let catalogue: Catalogue, observations: [Observation], model: Model

  init() throws {
    catalogue = try readCatalogue(at: folder.appending(path: "catalogue.json").path())
    observations = try readObservations(
      at: folder.appending(path: "answers.csv").path(), catalogue: catalogue
    ).value
    model = try Model(
      decoding: Array(
        Data(
          contentsOf: packageRoot.appending(path: "Models/5e-mathematiques/2/parameters.json"))))
  }

  func report(
    of learners: Set<Learner.ID>? = nil, threads: Int = 2,
    _ change: ([Observation]) -> [Observation] = { $0 }
  ) throws -> FaithfulnessReport {
    let chosen = observations.filter { learners?.contains($0.learner) ?? true }
    return try evaluateFaithfulness(
      of: change(chosen), catalogue: catalogue, model: model, threads: threads)
  }
}

/// One evaluation of the whole class serves several facts.
private let whole = Result { try Shipped().report() }

private let few: Set<Learner.ID> = ["P01", "P07", "P13", "P16", "P21"]

@Suite struct FaithfulnessReportTests {
  @Test func `examines a decision for each learner seen, by every criterion`() throws {
    let report = try whole.get()
    #expect(report.decisions == 23)
    #expect(report.results.map(\.criterion) == FaithfulnessCriterion.allCases)
    #expect(report.results.allSatisfy { $0.checked > 0 })
  }

  @Test func `finds out every lie, by the criterion meant for it, and tells some of each kind`()
    throws
  {
    for lies in try whole.get().lies {
      #expect(lies.total > 0, "\(lies.generator)")
      #expect(lies.caught == lies.total, "\(lies.generator)")
    }
  }

  /// Calibration is of all answers together: `StatedFrequenciesTests`.
  @Test func `there is a lie that each criterion of single decisions finds out`() throws {
    let broken = Set(try whole.get().lies.map(\.criterion))
    #expect(Set(FaithfulnessCriterion.allCases).subtracting(broken) == [.calibration])
  }

  @Test(arguments: FaithfulnessCriterion.allCases)
  func `holds of every decision of the shipped class`(criterion: FaithfulnessCriterion) throws {
    let report = try whole.get()
    let result = try #require(report.results.first { $0.criterion == criterion })
    #expect(result.passed, "\(report.failures.filter { $0.criterion == criterion })")
  }

  @Test func `every failure that is told lowers its rate, and has a reason`() throws {
    let report = try whole.get()
    for failure in report.failures {
      let result = try #require(report.results.first { $0.criterion == failure.criterion })
      #expect(result.held < result.checked && !failure.reason.isEmpty)
    }
  }

  @Test func `depends neither on the number of threads nor on how rows of learners are mixed`()
    throws
  {
    let shipped = try Shipped()
    let once = try shipped.report(of: few, threads: 1)
    #expect(try shipped.report(of: few, threads: 3) == once)
    let mixed = try shipped.report(of: few) { rows in
      Dictionary(grouping: rows, by: \.learner).sorted { $0.key > $1.key }.flatMap(\.value)
    }
    #expect(mixed == once)
  }

  @Test func `a model is refitted to other learners of the answers it was fitted to`() throws {
    #expect(try whole.get().isRefitted)
    #expect(try !Shipped().report(of: few).isRefitted)
  }
}

@Suite struct StatedFrequenciesTests {
  /// So many answers of which the model expects a share, and how many are right.
  private func predictions(
    _ groups: (expected: Double, answers: Int, right: Int)...
  ) throws -> Predictions {
    try Predictions(
      probability: groups.flatMap { Array(repeating: $0.expected, count: $0.answers) },
      outcome: groups.flatMap { group in (0..<group.answers).map { $0 < group.right } })
  }

  @Test(arguments: [(800, true), (751, true), (849, true), (749, false), (851, false)])
  func `8 times in 10 are 8 in 10 to less than five points`(right: Int, holds: Bool) throws {
    let stated = try #require(StatedFrequencies(try predictions((0.8, 1000, right))))
    let bin = try #require(stated.bins.first)
    #expect(stated.bins.count == 1 && bin.stated.tenths == 8 && bin.answers == 1000)
    #expect(abs(bin.observed - Double(right) / 1000) < 1e-12)
    #expect(bin.holds == holds && stated.passes == holds)
  }

  /// The words of a text at either end.
  @Test(arguments: [(0.02, 90, true), (0.02, 110, false), (0.98, 910, true), (0.98, 890, false)])
  func `almost none is up to a twentieth, and almost all from nineteen`(
    expected: Double, right: Int, holds: Bool
  ) throws {
    let stated = try #require(StatedFrequencies(try predictions((expected, 1000, right))))
    #expect(stated.bins.map(\.holds) == [holds])
  }

  @Test func `rounds to a tenth as texts do`() throws {
    let stated = try #require(
      StatedFrequencies(try predictions((0.04, 2, 0), (0.06, 3, 1), (0.949, 1, 1), (0.95, 1, 1))))
    #expect(stated.bins.map(\.stated.tenths) == [0, 1, 9, 10])
    #expect(stated.bins.map(\.answers) == [2, 3, 1, 1])
  }

  @Test func `does not judge a tenth of which too few answers are known`() throws {
    let few = StatedFrequencies.enoughAnswers - 1
    let stated = try #require(
      StatedFrequencies(try predictions((0.2, few, few / 2), (0.7, 20_000, 14_000))))
    #expect(stated.bins.map(\.isJudged) == [false, true])
    #expect(stated.judged == 20_000 && stated.passes)
  }

  @Test func `a tenth that is off fails although all tenths together are right`() throws {
    let stated = try #require(
      StatedFrequencies(try predictions((0.3, 1000, 400), (0.5, 20_000, 10_000), (0.7, 1000, 600))))
    #expect(stated.ece < 0.05 && !stated.passes)
    #expect(stated.judged == 22_000 && stated.holding == 20_000)
  }

  @Test func `there are none without answers`() throws {
    #expect(StatedFrequencies(try Predictions(probability: [], outcome: [])) == nil)
  }
}
