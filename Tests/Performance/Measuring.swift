import Foundation

/// The middle one of some values.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
}

/// How long some work takes, in seconds; what it returns is used, so that it is done.
func seconds<Result>(_ work: () throws -> Result) rethrows -> (Double, Result) {
  let clock = ContinuousClock()
  let start = clock.now
  let result = try work()
  let duration = start.duration(to: clock.now)
  return (
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18, result
  )
}

/// A program that prints one JSON object, and how long it took as a whole.
func runProgram(_ program: String, _ arguments: [String]) throws -> (
  seconds: Double, json: [String: Any]
) {
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  let (time, data) = try seconds {
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }
  guard process.terminationStatus == 0 else {
    throw BenchError("\(program) \(arguments.joined(separator: " ")) failed")
  }
  return (time, try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:])
}

struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// A row of the table: what was measured, in words and numbers that line up.
func row(_ measure: String, _ found: String, _ target: String = "") {
  print(
    measure.padding(toLength: 46, withPad: " ", startingAt: 0)
      + found.padding(toLength: max(found.count, 44), withPad: " ", startingAt: 0) + target)
}

extension Double {
  /// Three digits that matter.
  var short: String { String(format: "%.3g", self) }
}
