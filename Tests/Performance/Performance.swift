import Foundation
import Interchange
import LearningDomain
import NumericKernels

/// Prints one table of how fast Balise is, beside pyBKT where that can be run.
///
///     Performance BALISE [PYTHON PYBKT_FIT.PY] [--ednet FILE]
///     Performance full BALISE [PYTHON BEST_LR.PY] [--ednet FILE]
///     Performance recovery
///     Performance school
///     Performance verdict
@main
enum Performance {
  static func main() throws {
    keepBLASToOneThread()
    var arguments = Array(CommandLine.arguments.dropFirst())
    var ednet: String?
    if let flag = arguments.firstIndex(of: "--ednet"), flag + 1 < arguments.count {
      ednet = arguments[flag + 1]
      arguments.removeSubrange(flag...flag + 1)
    }
    guard let balise = arguments.first else {
      throw BenchError(
        "usage: Performance recovery | school | verdict | BALISE [PYTHON PYBKT_FIT.PY] [--ednet FILE]"
      )
    }
    if balise == "recovery" { return try measureRecovery() }
    if balise == "verdict" { return try measureGating() }
    print("\(ProcessInfo.processInfo.activeProcessorCount) cores; medians of alternated runs")
    if balise == "school" {
      try measureDeciding()
      return try measureSchool(threads: ProcessInfo.processInfo.activeProcessorCount)
    }
    if balise == "full" { return try full(Array(arguments.dropFirst()), ednet) }
    let peer = arguments.count == 3 ? Array(arguments[1...]) : nil
    let log = Simulated.assistments(seed: 1)
    let bench = FittingBench(balise: balise, peer: peer)
    try bench.run("shaped like ASSISTments 2009", log)
    if let ednet {
      let format = AnswersFormat(preset: "ednet") ?? .balise
      try bench.run("EdNet sample", try readAnswerLog(at: ednet, format: format).value.renamed())
    } else {
      print("\nEdNet sample: skipped, it is not here")
    }
    try measureSaturation()
    try measureTracing()
    try measureReading(log)
  }

  private static func full(_ arguments: [String], _ ednet: String?) throws {
    guard let balise = arguments.first else { throw BenchError("usage: Performance full BALISE") }
    let peer = arguments.count == 3 ? Array(arguments[1...]) : nil
    var logs = [("shaped like ASSISTments 2009", Simulated.assistments(seed: 1, itemsOfSkill: 100))]
    if let ednet {
      let format = AnswersFormat(preset: "ednet") ?? .balise
      logs.append(("EdNet sample", try readAnswerLog(at: ednet, format: format).value.ordered()))
    }
    try measureFullFamily(balise: balise, peer: peer, logs)
    try measureFullTracing()
  }
}
