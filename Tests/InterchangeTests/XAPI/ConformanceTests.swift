import Foundation
@testable import Interchange
import LearningDomain
import StrictJSON
import Testing
import _TestSupport

/// The folder of samples of other systems, beside the package or one of its parents.
private let samples = sharedFolder("samples/xapi")

@Suite(.enabled(if: samples != nil, "needs shared/samples, which is not here"))
struct ConformanceTests {
  /// The statements of ADL's conformance suite with what a store answers, 200 or 400.
  @Test(arguments: ["conformance-v1_0_3.jsonl", "conformance-v2_0.jsonl"])
  func `accepts exactly what the conformance suite accepts`(file: String) throws {
    let path = try #require(samples).appending(path: file)
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    var named = 0, refused = 0
    for line in lines {
      let members = try PlacedJSON.parse(Array(line.utf8)).members()
      let isGood = try members.required("expect").array().map { try $0.integer() } == [200]
      let start = try #require(line.range(of: "],\"statement\":")).upperBound
      let statement = String(line[start...].dropLast())
      let refusal = refusal(of: statement)
      #expect((refusal == nil) == isGood, "\(statement)")
      guard let refusal else { continue }
      refused += 1
      if try members.required("requirement").string().contains(refusal.requirement) { named += 1 }
    }
    #expect(refused > 400)
    // The suite often names the rule of the whole where we name that of the part.
    #expect(Double(named) / Double(refused) > 0.7)
  }

  @Test func `accepts the statements of a real platform`() throws {
    let path = try #require(samples).appending(path: "ralph-2000.jsonl.gz")
    let unpacked = try unpack(path)
    defer { try? FileManager.default.removeItem(atPath: unpacked) }
    let counts = try checkStatements(at: unpacked) { Issue.record("\($0)") }
    #expect(counts.accepted == 2000 && counts.refused == 0)
  }
}

/// Why a statement is refused, read from its text alone.
func refusal(of statement: String) -> RefusedStatement? {
  var refusals: [RefusedStatement] = []
  _ = try? checkStatements(ByteSource(bytes: Array(statement.utf8), named: "a")) {
    refusals.append($0)
  }
  return refusals.first
}
