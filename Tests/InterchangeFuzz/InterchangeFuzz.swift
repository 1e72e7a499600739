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
    FuzzTarget.reporting {
      let targets = try Format.all().map { format in
        FuzzTarget(format.name) { counts, generator in
          if try isRead(format, &generator) { counts[format.name + " read", default: 0] += 1 }
        }
      }
      try FuzzTarget.run(targets) {
        guard peakMemory < mostMemory else { throw Finding("\(peakMemory) MB of memory") }
      }
      print("\(peakMemory) MB at most")
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
