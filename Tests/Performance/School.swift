import Foundation
import KnowledgeTracing
import LearningDomain
import NumericKernels
import Recommending
import Synchronization

/// A list for each learner of a whole school system: seconds by stage, the sparse products beside dense ones as
/// fast as this machine multiplies, and memory.
func measureSchool(threads: Int) throws {
  print("\na whole school, \(threads) threads; the middle one of three runs")
  let school = try SimulatedSchool(learners: 100_000, seed: 7)
  let (fitting, model) = try seconds {
    try fitFull(
      AnswerLog(school.histories.prefix(1500).flatMap(\.observations)), reading: .each,
      terms: .lasting, threads: threads
    ).model(name: "school", source: "simulated", createdOn: school.asOf.day)
  }
  let (preparing, recommender) = seconds {
    Recommender(catalogue: school.catalogue, model: model)
  }
  row(
    "  learners, responses",
    "\(school.histories.count), \(school.histories.reduce(0) { $0 + $1.responseCount })")
  row("  fit, prepare", "\(fitting.short) s, \(preparing.short) s")
  let peakBefore = peakOfThread(threads: threads)
  let before = peakMegabytes()

  var runs: [(total: Double, stages: [Double])] = []
  var listed = 0
  for _ in 0..<3 {
    let clock = StageClock()
    let (total, lists) = try seconds {
      try recommender.shortlists(
        for: school.histories, asOf: school.asOf, count: 3, directions: .none,
        threads: threads
      ) { clock.mark($0, $1) }
    }
    runs.append((total, clock.seconds))
    listed = lists.count { !$0.entries.isEmpty && $0.alternatives.count >= 2 }
  }
  let after = peakMegabytes()
  runs.sort { $0.total < $1.total }
  let (total, stages) = runs[1]
  row("  in all", "\(total.short) s", "under 10 s")
  row("  following learners and writing rows", "\(stages[0].short) thread-seconds")
  row("  products", "\(stages[1].short) thread-seconds")
  row("  selection", "\(stages[2].short) thread-seconds")
  let (skills, resources) = (school.catalogue.skills.count, school.catalogue.resources.count)
  let operations = 2 * Double(school.histories.count) * Double(2 * skills) * Double(resources)
  // Others may hold the cores up before or after.
  let peak = max(peakBefore, peakOfThread(threads: threads)) / 1e9
  let dense = operations / peak / 1e9
  row(
    "  the same as dense products, at \(peak.short) GFLOP/s",
    "\(dense.short) thread-seconds, \((dense / stages[1]).short) times", "at least 1 time")
  row("  lists with alternatives", "\(listed)")
  row("  memory at most, before and after", "\(Int(before)), \(Int(after)) MB")
}

/// Where the time of each block goes, summed over the threads.
private final class StageClock: Sendable {
  private let sums = Mutex<(last: [Int: ContinuousClock.Instant], seconds: [Double])>(
    ([:], [0, 0, 0]))

  func mark(_ block: Int, _ stage: ShortlistStage) {
    let now = ContinuousClock.now
    sums.withLock { sums in
      let stages: [ShortlistStage] = [.rows, .scores, .selection]
      if let place = stages.firstIndex(of: stage), let last = sums.last[block] {
        sums.seconds[place] += last.duration(to: now) / .seconds(1)
      }
      sums.last[block] = now
    }
  }

  var seconds: [Double] { sums.withLock { $0.seconds } }
}

/// Operations a second that one of some threads does in products of 1000³, all multiplying at once.
private func peakOfThread(threads: Int) -> Double {
  let size = 1000, products = 10
  let shape = Shape(size, size)
  let matrix = (0..<shape.count).map { Double($0 % 97) }
  let rates = (0..<5).map { _ in
    inParallel(threads, threads: threads) { _ in
      var product = [Double](repeating: 0, count: shape.count)
      var span = product.mutableSpan
      let (time, _) = seconds {
        for _ in 0..<products {
          try? multiply(matrix.span, shape, matrix.span, shape, into: &span)
        }
      }
      return 2e9 * Double(products) / time
    }.reduce(0, +) / Double(threads)
  }
  return rates.max() ?? .nan
}

/// The most memory the process has held, in megabytes.
private func peakMegabytes() -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return (line?.split(whereSeparator: \.isWhitespace)).flatMap { Double($0[1]) }.map { $0 / 1024 }
    ?? .nan
}
