import Foundation
import LearningDomain
import Ledger
import NumericKernels
import PolicyGate

/// Kills writers at random moments, and looks for content without an entry.
///
/// A writer commits and then prints what it reveals into a pipe. After each death, everything that came
/// out of the pipe must have its entry, the ledger must verify and hold what it held before, and the
/// next writer must be able to go on. Every tenth ledger is new, so that some die while it is made.
func testCrashes(rounds: Int, seed: UInt64) throws {
  print("killing \(rounds) writers, seed \(seed)")
  var generator = SplitMix64(seed: seed)
  var revealed = 0, written = 0, unrevealed = 0, unmade = 0
  for first in stride(from: 0, to: rounds, by: 10) {
    try withFolder { folder in
      let path = folder + "/ledger.sqlite"
      var earlier: Checkpoint?
      for round in first..<min(rounds, first + 10) {
        let wait = Double.random(in: 0.002...0.15, using: &generator)
        let output = try kill(after: wait, ["ledger-write", path, "\(seed &+ UInt64(round))"])
        if !FileManager.default.fileExists(atPath: path) {
          guard output.isEmpty else { throw BenchError("round \(round): content, no ledger") }
          unmade += 1
          continue
        }
        // Opening to write also asks whether the checkpoint beside the key is kept.
        let ledger = try Ledger(at: path)
        let found = try ledger.verify(since: earlier)
        let before = earlier?.size ?? 0
        try check(output, in: ledger, round)
        revealed += output.count
        written += found.entries - before
        if found.entries - before > output.count { unrevealed += 1 }
        earlier = found.checkpoint
        try ledger.close()
      }
    }
  }
  print("\(revealed) revealed, \(written) written, none revealed that was not written")
  print("died before the ledger was made: \(unmade); between commit and content: \(unrevealed)")
}

/// Commits and reveals until it is killed.
func writeUntilKilled(_ path: String, seed: UInt64) throws {
  let ledger = try Ledger(at: path)
  var disclosures = Disclosures(seed: seed), names = SplitMix64(seed: ~seed)
  while true {
    let count = Int.random(in: 1...5, using: &names)
    // So many in a year that all are of its first day, as the next writer's are.
    let receipts = try ledger.commit(count, of: .max, from: &disclosures, names: &names)
    for receipt in receipts {
      try FileHandle.standardOutput.write(
        contentsOf: Data("\(receipt.index) \(receipt.entry) \(receipt.hash)\n".utf8))
    }
  }
}

/// What a process printed until it was killed, its last line perhaps in part.
private func kill(after wait: Double, _ arguments: [String]) throws -> [String] {
  let child = Process()
  child.executableURL = URL(filePath: CommandLine.arguments[0])
  child.arguments = arguments
  let pipe = Pipe()
  child.standardOutput = pipe
  child.standardError = FileHandle.nullDevice
  try child.run()
  Thread.sleep(forTimeInterval: wait)
  guard child.isRunning else { throw BenchError("the writer stopped by itself") }
  Foundation.kill(child.processIdentifier, SIGKILL)
  let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
  child.waitUntilExit()
  return String(decoding: data, as: UTF8.self).split(separator: "\n").map { String($0) }
}

private func check(_ output: [String], in ledger: Ledger, _ round: Int) throws {
  var lines: Set<String> = []
  try ledger.forEachEntry { entry in
    let receipt = entry.receipt
    lines.insert("\(receipt.index) \(receipt.entry) \(receipt.hash)")
  }
  for line in output where !lines.contains(line) {
    guard line == output.last, lines.contains(where: { $0.hasPrefix(line) }) else {
      throw BenchError("round \(round): revealed, and not written: \(line)")
    }
  }
}
