import Foundation
import Interchange
import LearningDomain
import NumericKernels

/// Prints one table of how fast Balise is, beside pyBKT where that can be run.
///
///     Performance BALISE [PYTHON PYBKT_FIT.PY] [--ednet FILE]
///     Performance full BALISE [PYTHON BEST_LR.PY] [--ednet FILE]
///     Performance evaluation [PYTHON PYBKT_EVALUATE.PY]
///     Performance recovery
///     Performance school
///     Performance ledger
///     Performance crash
///     Performance verdict
///     Performance statements
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
        "usage: Performance evaluation | recovery | school | ledger | crash | verdict | statements | BALISE [PYTHON PYBKT_FIT.PY] [--ednet FILE]"
      )
    }
    switch balise {
    case "recovery": return try measureRecovery()
    case "verdict": return try measureGating()
    case "statements": return try measureStatements()
    case "ledger": return try measureLedger(entries: 1_000_000)
    case "crash": return try testCrashes(rounds: 200, seed: 1)
    case "ledger-verify" where arguments.count == 2: return try measureVerifying(arguments[1])
    case "ledger-write" where arguments.count == 3:
      return try writeUntilKilled(arguments[1], seed: UInt64(arguments[2]) ?? 0)
    default: break
    }
    print("\(ProcessInfo.processInfo.activeProcessorCount) cores; medians of alternated runs")
    if balise == "school" {
      try measureDeciding()
      return try measureSchool(threads: ProcessInfo.processInfo.activeProcessorCount)
    }
    if balise == "evaluation" {
      return try measureEvaluation(peer: arguments.count == 3 ? Array(arguments[1...]) : nil)
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
