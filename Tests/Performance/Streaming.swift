import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import NumericKernels

/// Responses traced a second, on one core.
func measureTracing() throws {
  print("\ntracing, one core")
  let parameters = try BKTParameters(prior: 0.3, learn: 0.1, guess: 0.2, slip: 0.1)
  var generator = SplitMix64(seed: 3)
  let responses = (0..<20).map { _ in generator.nextUniform() < 0.6 ? Response.correct : .incorrect
  }
  let learners = 500_000
  let count = Double(learners * responses.count)
  var sink = 0.0
  let whole = median(
    (0..<5).map { _ in
      seconds {
        for _ in 0..<learners { sink += MasteryTrace(parameters, responses).predicted }
      }.0
    })
  row(
    "  every estimate of every learner kept", (count / whole / 1e6).short + " M responses/s", "50")
  let online = median(
    (0..<5).map { _ in
      seconds {
        for learner in 0..<learners {
          var predicted = parameters.prior + Double(learner & 1) * 1e-9
          for response in responses { predicted = parameters.updated(predicted, with: response) }
          sink += predicted
        }
      }.0
    })
  row("  the last estimate alone", (count / online / 1e6).short + " M responses/s", "50")
  let log = Simulated.oneSkill(learners: 200_000, seed: 4)
  let model = try fitBKT(
    log, reading: .joint, options: FitOptions(starts: 1, seed: 1, threads: 2)
  ).model(name: "m", source: "simulated", createdOn: Day(daysSince1970: 0))
  let predicting = median(
    try (0..<3).map { _ in try seconds { try predictions(of: log, under: model).count }.0 })
  row(
    "  a prediction for each row of a log",
    (Double(log.count) / predicting / 1e6).short + " M responses/s")
  if sink == 0 { print("") }
}

/// Megabytes of CSV read a second, on one core.
func measureReading(_ log: AnswerLog) throws {
  print("\nreading CSV, one core")
  for (name, padding) in [("short rows", 0), ("rows with 60 bytes of other columns", 60)] {
    let file = FileManager.default.temporaryDirectory.appending(path: "balise-read-\(getpid()).csv")
    let data = log.csv(padding: padding)
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let time = median(
      try (0..<5).map { _ in try seconds { try readAnswerLog(at: file.path).value.count }.0 })
    row(
      "  \(name), \(data.count / log.count) bytes each",
      (Double(data.count) / time / 1e6).short + " MB/s, "
        + (Double(log.count) / time / 1e6).short + " M rows/s", "200 MB/s")
  }
}
