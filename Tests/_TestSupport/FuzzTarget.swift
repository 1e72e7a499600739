import Foundation
package import NumericKernels

/// How often something was tried or found, by its name.
package typealias Counts = [String: Int]

/// What should not be.
package struct Finding: Error, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}

/// One kind of thing that is changed, with a stream of numbers of its own: what it does depends on the seed and on
/// nothing else, and the clock says only for how long.
package struct FuzzTarget {
  package typealias Change = (inout Counts, inout SplitMix64) throws -> Void

  private let name: String
  private let change: Change
  private var generator = SplitMix64(seed: 0)
  private var cases = 0

  package init(_ name: String, change: @escaping Change) {
    self.name = name
    self.change = change
  }

  /// Changes one thing after another for a while.
  private mutating func run(for seconds: Double, _ counts: inout Counts) throws {
    let end = Date().addingTimeInterval(seconds)
    repeat {
      cases += 1
      do { try change(&counts, &generator) } catch {
        throw Finding("\(name), case \(cases): \(error)")
      }
    } while Date() < end
  }

  /// Changes things in turn for as long as the command line says, `PROGRAM SECONDS [SEED]`, and stops at the first that
  /// should not be.
  ///
  /// - Parameters:
  ///   - targets: What is changed.
  ///   - check: What has to hold after each round.
  /// - Throws: ``Finding``.
  package static func run(
    _ targets: [FuzzTarget], check: () throws -> Void = {}
  ) throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let seconds = Double(arguments[1]) else {
      throw Finding("usage: \(arguments.first ?? "") SECONDS [SEED]")
    }
    let seed = arguments.count > 2 ? UInt64(arguments[2]) : UInt64.random(in: 0..<1_000_000)
    guard let seed else { throw Finding("the seed is a number from 0 on") }
    print("seed \(seed), \(seconds) s")
    var targets = targets, counts: Counts = [:]
    for index in targets.indices {
      targets[index].generator = SplitMix64(seed: seed, stream: targets[index].name)
    }
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      for index in targets.indices { try targets[index].run(for: 0.1, &counts) }
      try check()
    }
    print("nothing found")
    for target in targets { print("  \(target.name): \(target.cases)") }
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("    \(name): \(count)") }
  }

  /// Ends the process with what was found, where something was.
  package static func reporting(_ body: () throws -> Void) {
    do { try body() } catch {
      print("\(error)")
      exit(EXIT_FAILURE)
    }
  }
}
