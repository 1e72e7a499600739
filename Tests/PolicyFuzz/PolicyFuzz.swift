import Foundation
import NumericKernels
import PolicyGate

/// Changes policy files, signatures, requests and cards for a time, and stops at the first wrong permit.
///
///     PolicyFuzz SECONDS [SEED]
@main
enum PolicyFuzz {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let seconds = Double(arguments[1]) else {
      throw Finding("usage: PolicyFuzz SECONDS [SEED]")
    }
    let seed = arguments.count > 2 ? UInt64(arguments[2]) : UInt64.random(in: 0..<1_000_000)
    guard let seed else { throw Finding("the seed is a number from 0 on") }
    print("seed \(seed), \(seconds) s")
    var fuzz = [
      "files": 0, "files of the same content": 0, "other policies": 0, "signatures": 0,
      "requests": 0, "requests that read": 0, "cards": 0, "signed cards": 0,
      "signed cards that read": 0,
    ]
    let end = Date().addingTimeInterval(seconds)
    var generator = SplitMix64(seed: seed)
    let cards = try CardFuzz()
    defer { cards.removeFolder() }
    var rounds = 0
    while Date() < end {
      try fuzzFile(&fuzz, using: &generator)
      try fuzzSignature(&fuzz, using: &generator)
      for _ in 0..<200 { try fuzzRequest(&fuzz, using: &generator) }
      try cards.fuzz(&fuzz, using: &generator)
      rounds += 1
    }
    print("\(rounds) rounds, nothing found")
    for (name, count) in fuzz.sorted(by: { $0.key < $1.key }) { print("  \(name): \(count)") }
  }
}

/// What should not be.
struct Finding: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
