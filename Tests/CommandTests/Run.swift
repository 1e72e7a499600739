import Foundation
import StrictJSON

/// What a run of `balise` left behind.
struct Run {
  let status: Int32
  let output: String
  let errors: String

  var lines: [Substring] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  func json() throws -> JSONMembers { try PlacedJSON.parse(Array(output.utf8)).members() }
}

/// Runs the built command, in English unless the environment says otherwise; a launcher is another
/// command that runs it.
///
/// The streams are files: a pipe would be inherited by whatever another test starts meanwhile, and
/// would stay open until that ends too.
func run(
  _ arguments: [String], in folder: URL = FileManager.default.temporaryDirectory,
  environment: [String: String] = ["LC_ALL": "C"], with launcher: [String] = []
) throws -> Run {
  let streams = FileManager.default.temporaryDirectory.appending(path: "balise-\(UUID())")
  try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: streams) }
  let (output, errors) = (streams.appending(path: "output"), streams.appending(path: "errors"))
  try Data().write(to: output)
  try Data().write(to: errors)

  let process = Process()
  let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "balise").path(percentEncoded: false)
  let words = launcher + [command] + arguments
  process.executableURL = URL(filePath: words[0])
  process.arguments = Array(words.dropFirst())
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: errors)
  try process.run()
  process.waitUntilExit()
  return Run(
    status: process.terminationStatus,
    output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
    errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
}

extension JSONMembers {
  var names: Set<String> { Set(all.map(\.name)) }

  func string(_ name: String) throws -> String { try required(name).string() }
  func integer(_ name: String) throws -> Int { try required(name).integer() }
  func number(_ name: String) throws -> Double { try required(name).number() }
  func array(_ name: String) throws -> [PlacedJSON] { try required(name).array() }
  func strings(_ name: String) throws -> [String] { try array(name).map { try $0.string() } }
  func objects(_ name: String) throws -> [JSONMembers] { try array(name).map { try $0.members() } }
}

/// Whether a text puts an estimate into words, as so many pupils of ten; “6 right out of 10” counts
/// answers and is none.
func isEstimate(_ text: String) -> Bool {
  text.contains(/(?i)(élèves?|pupils?|learners?)\s[^.]*\b10\b|\b10\s+(élèves|pupils|learners)/)
}
