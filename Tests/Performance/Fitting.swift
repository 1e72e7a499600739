import Foundation
import KnowledgeTracing
import LearningDomain

/// Fits beside pyBKT, alternated.
struct FittingBench {
  let balise: String, peer: [String]?

  func run(_ name: String, _ log: AnswerLog, rounds: Int = 5) throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "balise-bench-\(getpid()).csv")
    let model = file.appendingPathExtension("json")
    try log.csv().write(to: file)
    defer {
      try? FileManager.default.removeItem(at: file)
      try? FileManager.default.removeItem(at: model)
    }
    print(
      "\n\(name): \(log.count) responses, \(log.skillSets.count) skills, \(log.learners.count) learners"
    )
    var runs: [String: [Run]] = [:]
    let fit = ["fit", file.path, "--variant", "bkt", "--seed", "1", "--format", "json"]
    for _ in 0..<rounds {
      for (name, starts, threads) in [("5 starts", 5, 2), ("one core", 5, 1), ("1 start", 1, 2)] {
        let options = ["--starts", "\(starts)", "--threads", "\(threads)", "--model", model.path]
        runs[name, default: []].append(Run(ours: try runProgram(balise, fit + options)))
      }
      if let peer, let script = peer.last {
        let arguments = [script, file.path, "--starts", "5"]
        runs["pyBKT", default: []].append(Run(peers: try runProgram(peer[0], arguments)))
      }
    }
    report(runs.mapValues(Summary.init))
  }

  private func report(_ runs: [String: Summary]) {
    for name in ["5 starts", "one core", "1 start", "pyBKT"] {
      guard let run = runs[name] else { continue }
      row(
        "  \(name)",
        "fit \(run.fit.short) s, process \(run.process.short) s, \(Int(run.peak)) MB, "
          + String(format: "%.2f", run.logLikelihood))
    }
    guard let ours = runs["5 starts"], let single = runs["one core"], let first = runs["1 start"]
    else { return }
    row("  two cores against one", (single.fit / ours.fit).short + " times", "at least 1.8")
    guard let peer = runs["pyBKT"] else { return row("  pyBKT", "not run: no virtual environment") }
    row("  fit against pyBKT's", (peer.fit / ours.fit).short + " times faster", "at least 40")
    row(
      "  1 start, log-likelihood above pyBKT's",
      (peer.fit / first.fit).short + " times faster, by "
        + String(format: "%.2f", first.logLikelihood - peer.logLikelihood), "at least 100, by 0")
    row(
      "  file to model file against pyBKT's",
      (peer.process / ours.process).short + " times faster, "
        + (peer.peak / ours.peak).short + " times less memory", "at least 15, less")
    row(
      "  log-likelihood less pyBKT's",
      String(format: "%.2f", ours.logLikelihood - peer.logLikelihood), "not below 0")
  }

  private struct Run {
    var fit, process, peak, logLikelihood: Double

    init(ours: (seconds: Double, json: [String: Any])) {
      let seconds = ours.json["seconds"] as? [String: Any]
      fit = seconds?["fit"] as? Double ?? .nan
      process = ours.seconds
      peak = ours.json["peakMB"] as? Double ?? .nan
      logLikelihood = ours.json["logLikelihood"] as? Double ?? .nan
    }

    init(peers: (seconds: Double, json: [String: Any])) {
      fit = peers.json["fit_seconds"] as? Double ?? .nan
      process = peers.seconds
      peak = (peers.json["peak_mb"] as? NSNumber)?.doubleValue ?? .nan
      logLikelihood = peers.json["log_likelihood"] as? Double ?? .nan
    }
  }

  private struct Summary {
    let fit, process, peak, logLikelihood: Double

    init(_ runs: [Run]) {
      fit = median(runs.map(\.fit))
      process = median(runs.map(\.process))
      peak = median(runs.map(\.peak))
      logLikelihood = median(runs.map(\.logLikelihood))
    }
  }
}

/// How the time of a fit grows where the tree no longer does.
func measureSaturation() throws {
  print("\none skill, 20 responses a learner, one core")
  let options = FitOptions(starts: 5, seed: 1, threads: 1)
  let times = try [100_000, 1_000_000].map { learners in
    let log = Simulated.oneSkill(learners: learners, seed: 2)
    var nodes = 0
    let time = median(
      try (0..<3).map { _ in
        let (time, fit) = try seconds { try fitBKT(log, reading: .joint, options: options) }
        nodes = fit.nodes
        return time
      })
    row("  \(learners) learners", "\(time.short) s, \(nodes) nodes")
    return time
  }
  row("  1,000,000 against 100,000", (times[1] / times[0]).short + " times the time", "at most 5")
}
