import Foundation
import NumericKernels
import _TestSupport

/// Changes files of every format for a time, reads them, and stops at the first that takes too long or is read in two
/// ways; one that traps stops it by itself.
///
///     InterchangeFuzz SECONDS [SEED]
@main
enum InterchangeFuzz {
  /// The most processor time that a file of a few pages may take, in seconds: a hundred times what the slowest does.
  private static let patience = 5.0
  /// The most memory that the process may have held, in megabytes: readers keep no more than they read.
  private static let mostMemory = 1024
  /// Pieces that stand many times over: openings without an end, and words that stand for others.
  private static let repeated = [
    "[", "{\"a\":", "<a>", "<a b='c'>", "\"", ";", ",", "\n", "&lt;", "<!--", "\\u0000", "0",
    "\u{301}",
    "<!ENTITY a '&b;&b;'>",
  ]

  static func main() {
    do { try run() } catch {
      print("\(error)")
      exit(EXIT_FAILURE)
    }
  }

  private static func run() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let seconds = Double(arguments[1]) else {
      throw Finding("usage: InterchangeFuzz SECONDS [SEED]")
    }
    let seed = arguments.count > 2 ? UInt64(arguments[2]) : UInt64.random(in: 0..<1_000_000)
    guard let seed else { throw Finding("the seed is a number from 0 on") }
    print("seed \(seed), \(seconds) s")
    let formats = try Format.all()
    var generators = formats.map { SplitMix64(seed: seed, stream: $0.name) }
    var cases = formats.map { _ in 0 }, readable = cases
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      for (place, format) in formats.enumerated() {
        let turn = Date().addingTimeInterval(0.1)
        repeat {
          cases[place] += 1
          do {
            readable[place] += try isRead(format, &generators[place]) ? 1 : 0
          } catch { throw Finding("\(format.name), case \(cases[place]): \(error)") }
        } while Date() < turn
      }
      guard peakMemory < mostMemory else { throw Finding("\(peakMemory) MB of memory") }
    }
    print("nothing found; \(peakMemory) MB at most")
    for (place, format) in formats.enumerated() {
      print("  \(format.name): \(cases[place]), of which \(readable[place]) read")
    }
  }

  /// Changes a file and reads it, now and then twice; whether it reads.
  private static func isRead(
    _ format: Format, _ generator: inout SplitMix64
  ) throws -> Bool {
    let sample = format.samples[Int.random(in: format.samples.indices, using: &generator)]
    var bytes = sample.mutated(like: sample, using: &generator)
    if Int.random(in: 0..<500, using: &generator) == 0 {
      let piece = Array(repeated[Int.random(in: repeated.indices, using: &generator)].utf8)
      let count = Int.random(in: 1...20_000, using: &generator)
      let place = Int.random(in: 0...bytes.count, using: &generator)
      bytes.insert(contentsOf: repeatElement(piece, count: count).joined(), at: place)
    }
    let start = clock()
    // Dictionaries are described in any order.
    func found() -> [UInt8]? { try? format.read(bytes).utf8.sorted() }
    let first = found()
    // POSIX has a million ticks a second.
    let taken = Double(clock() - start) / 1_000_000
    guard taken < patience else { throw Finding("\(taken) s for \(bytes.count) bytes") }
    if Int.random(in: 0..<50, using: &generator) == 0, found() != first {
      throw Finding("read in two ways: \(String(decoding: bytes.prefix(2000), as: UTF8.self))")
    }
    return first != nil
  }

  /// The most memory that the process has held, in megabytes; 0 where the system does not say.
  private static var peakMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
      >> 10
  }
}

/// What should not be.
struct Finding: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
