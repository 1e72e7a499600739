import Foundation
import NumericKernels

/// How often something was tried or found, by its name.
typealias Counts = [String: Int]

/// Changes policy files, signatures, requests, cards, ledgers, checkpoints, proofs and keys for a time, and
/// stops at the first that passes for what it is not.
///
///     PolicyFuzz SECONDS [SEED]
@main
enum PolicyFuzz {
  /// One kind of thing that is changed, with a stream of numbers of its own: what it does depends on the
  /// seed and on nothing else, and the clock says only for how long.
  private struct Target {
    let name: String
    var generator: SplitMix64
    var cases = 0
    let change: (inout Counts, inout SplitMix64) throws -> Void

    init(
      _ name: String, seed: UInt64,
      change: @escaping (inout Counts, inout SplitMix64) throws -> Void
    ) {
      self.name = name
      generator = SplitMix64(seed: seed, stream: name)
      self.change = change
    }

    /// Changes one thing after another for a while.
    mutating func run(for seconds: Double, _ counts: inout Counts) throws {
      let end = Date().addingTimeInterval(seconds)
      repeat {
        cases += 1
        do { try change(&counts, &generator) } catch {
          throw Finding("\(name), case \(cases): \(error)")
        }
      } while Date() < end
    }
  }

  static func main() {
    do { try run() } catch {
      print("\(error)")
      exit(EXIT_FAILURE)
    }
  }

  private static func run() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let seconds = Double(arguments[1]) else {
      throw Finding("usage: PolicyFuzz SECONDS [SEED]")
    }
    let seed = arguments.count > 2 ? UInt64(arguments[2]) : UInt64.random(in: 0..<1_000_000)
    guard let seed else { throw Finding("the seed is a number from 0 on") }
    print("seed \(seed), \(seconds) s")
    let cards = try CardFuzz()
    let ledgers = try LedgerFuzz()
    var targets = [
      Target("policy files", seed: seed, change: fuzzFile),
      Target("policy signatures", seed: seed, change: fuzzSignature),
      Target("requests", seed: seed, change: fuzzRequest),
      Target("cards", seed: seed, change: cards.fuzz),
      Target("ledgers", seed: seed, change: ledgers.fuzzFiles),
      Target("rows of ledgers", seed: seed, change: ledgers.fuzzRows),
      Target("checkpoints", seed: seed, change: ledgers.notes.fuzzCheckpoint),
      Target("proofs", seed: seed, change: ledgers.notes.fuzzProof),
      Target("keys", seed: seed, change: ledgers.notes.fuzzKeys),
    ]
    var counts: Counts = [:]
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      for index in targets.indices { try targets[index].run(for: 0.1, &counts) }
    }
    cards.removeFolder()
    ledgers.removeFolder()
    print("nothing found")
    for target in targets { print("  \(target.name): \(target.cases)") }
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("    \(name): \(count)") }
  }
}

/// What should not be.
struct Finding: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
