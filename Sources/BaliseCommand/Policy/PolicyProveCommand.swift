import ArgumentParser
import Foundation
import LearningDomain
import PolicyProof
import StrictJSON

struct PolicyProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Hold every rule to the policy page. / Confronter chaque règle à la page.",
    discussion: """
      Decides millions of requests twice, by the rules and by a second reading of the policy page, \
      and checks in each what the page claims of all. Exits 1 when the two differ or a claim fails.

      Example: balise policy prove --format json
      """,
    aliases: ["prouver"])

  @OptionGroup var output: OutputOptions

  func run() throws {
    let stopwatch = Stopwatch()
    let proof = Proof.ofFloor(threads: ProcessInfo.processInfo.activeProcessorCount)
    let seconds = stopwatch.seconds
    try output.print(json(of: proof, seconds)) {
      ProofPhrases.lines(proof, seconds, output.language)
    }
    if !proof.holds { throw Failure(.belowBar) }
  }

  private func json(of proof: Proof, _ seconds: Double) -> JSONValue {
    [
      "schema": "balise/policy-prove/1",
      "states": .integer(proof.states), "permitted": .integer(proof.permitted),
      "disagreements": .integer(proof.disagreements),
      "redundantRules": .array(proof.redundantRules.map { .string($0) }),
      "properties": .object(
        Property.allCases.map {
          .init($0.rawValue, .boolean(proof.properties[$0] ?? false))
        }),
      "seconds": .number(seconds),
    ]
  }
}
