import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels
import OfflineEvaluation

/// Evaluation beside pyBKT: resampling, folds, and predicting a log.
func measureEvaluation(peer: [String]?) throws {
  try measureResampling()
  let log = Simulated.assistments(seed: 1).first(280_000)
  print("\nshaped like ASSISTments 2009: \(log.count) responses")
  let options = FitOptions(starts: 5, seed: 1, threads: 2)
  let day = Day(daysSince1970: 0)
  let split = try Split.folds(of: log, count: 5, seed: 1)
  func fit(_ log: AnswerLog) throws -> Model {
    try fitBKT(log, reading: .joint, options: options)
      .model(name: "m", source: "simulated", createdOn: day)
  }
  let model = try fit(log)
  let file = FileManager.default.temporaryDirectory.appending(
    path: "balise-evaluation-\(getpid()).csv")
  defer { try? FileManager.default.removeItem(at: file) }
  try log.csv().write(to: file)
  var theirFolds: [Double] = [], theirPredicting: [Double] = []
  var folds = Timing(), predicting = Timing()
  for _ in 0..<5 {
    try folds.add { try evaluate(log, split: split, fit: fit).auc }
    try predicting.add { try predictions(of: log, under: model).count }
    guard let peer else { continue }
    let found = try runProgram(peer[0], [peer[1], file.path, "--starts", "5", "--folds", "5"]).json
    theirFolds.append(found["crossvalidate_seconds"] as? Double ?? .nan)
    theirPredicting.append(found["predict_seconds"] as? Double ?? .nan)
  }
  folds.report("  5 folds of bkt, 5 starts", "1 s", against: theirFolds)
  predicting.report("  a prediction for each response", "0.02 s", against: theirPredicting)
}

/// How long some work took each time, by the clock and of the processors.
private struct Timing {
  private var elapsed: [Double] = [], used: [Double] = []

  mutating func add<Result>(_ work: () throws -> Result) rethrows {
    let start = clock()
    elapsed.append(try seconds(work).0)
    used.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }

  /// Prints the medians, and how many times longer a peer took; on a busy machine the clock says too much.
  func report(_ measure: String, _ target: String, against peer: [Double] = []) {
    row(measure, "\(median(elapsed).short) s, of processors \(median(used).short) s", target)
    guard !peer.isEmpty else { return }
    let ratio = median(peer) / median(elapsed)
    row("    pyBKT", "\(median(peer).short) s, \(ratio.short) times as long")
  }
}

/// How long intervals take: 1,000 samples of 3,000 learners with 20 responses each.
private func measureResampling() throws {
  var generator = SplitMix64(seed: 5)
  let probability = (0..<60_000).map { _ in 0.05 + 0.9 * generator.nextUniform() }
  let predictions = try Predictions(
    probability: probability, outcome: probability.map { generator.nextUniform() < $0 },
    learner: probability.indices.map { Int32($0 / 20) })
  let bootstrap = Bootstrap(seed: 1, threads: 2)
  print("\n1,000 samples of learners, \(predictions.count) predictions")
  for (name, metrics) in [("AUC", [Metric.auc]), ("every measure", Metric.allCases)] {
    var timing = Timing()
    for _ in 0..<5 { timing.add { predictions.estimates(of: metrics, bootstrap: bootstrap) } }
    timing.report("  \(name)", "1 s")
  }
}

extension AnswerLog {
  /// The responses of the first learners, as many as hold so many responses.
  fileprivate func first(_ rows: Int) -> AnswerLog {
    let last = learner[min(rows, count) - 1]
    let names = Set(learners.names[...Int(last)])
    return keeping { names.contains($0) }
  }
}
