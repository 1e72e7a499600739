import Explaining
import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import Recommending

/// A full record for each learner of the shipped class, under the shipped model, and the texts for all
/// audiences in French and English, on one core.
func measureDeciding() throws {
  print("\nfull records and texts, shipped class and model, one core")
  let folder = "Datasets/5e-mathematiques"
  let catalogue = try readCatalogue(at: "\(folder)/catalogue.json")
  let observations = try readObservations(
    at: "\(folder)/answers.csv", catalogue: catalogue
  ).value
  let parameters = try Data(
    contentsOf: URL(filePath: "Models/5e-mathematiques/2/parameters.json"))
  let recommender = Recommender(
    catalogue: catalogue, model: try Model(decoding: Array(parameters)))
  let learners = try readRoster(at: "\(folder)/roster.csv").map(\.learner)
  guard let last = observations.compactMap(\.time).max() else { throw BenchError("no times") }

  // A learner is met at many moments, as a school year goes by.
  var histories: [LearnerHistory] = [], moments: [Timestamp] = []
  for week in 0..<8 {
    let moment = Timestamp(startOf: last.day.adding(days: 1 - 7 * week))
    histories += LearnerHistory.divide(observations, among: learners, asOf: moment)
    moments += learners.map { _ in moment }
  }
  let explainer = Explainer(catalogue: catalogue)
  func letters(_ record: DecisionRecord) -> Int {
    Audience.allCases.reduce(0) { sum, audience in
      [Language.french, .english].reduce(sum) {
        $0 + explainer.rationale(for: record, audience: audience, language: $1).text.utf8.count
      }
    }
  }
  var checksum = 0
  var withTexts: [Double] = []
  var times = try zip(histories, moments).map { history, moment in
    median(
      try (0..<3).map { _ in
        let (time, proposals) = try seconds {
          try recommender.propose(for: [history], asOf: moment)
        }
        checksum &+= proposals.reduce(0) { $0 + $1.record.evidence.count }
        return time
      })
  }
  for (history, moment) in zip(histories, moments) {
    let (time, count) = try seconds {
      try recommender.propose(for: [history], asOf: moment).reduce(0) { $0 + letters($1.record) }
    }
    checksum &+= count
    withTexts.append(time)
  }
  times.sort()
  withTexts.sort()
  row(
    "  one of \(times.count) records, middle of 3 runs",
    "median \((median(times) * 1e6).short) µs, p99 \((times[times.count * 99 / 100] * 1e6).short) µs",
    "p99 at most 5000 µs")
  row(
    "  one with its eight texts",
    "median \((median(withTexts) * 1e6).short) µs, p99 \((withTexts[times.count * 99 / 100] * 1e6).short) µs",
    "at most 10000 µs")
  let firstThirty = Array((histories + histories).prefix(30))
  let time = median(
    try (0..<5).map { _ in
      try seconds { try recommender.propose(for: firstThirty, asOf: moments[0]).count }.0
    })
  let told = median(
    try (0..<5).map { _ in
      try seconds {
        try recommender.propose(for: firstThirty, asOf: moments[0]).reduce(0) {
          $0 + letters($1.record)
        }
      }.0
    })
  row("  a class of 30", "\((time * 1000).short) ms", "at most 100 ms")
  row("  with their texts", "\((told * 1000).short) ms", "at most 150 ms")
  if checksum == 0 { print("") }
}
