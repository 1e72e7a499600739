import ArgumentParser
import Foundation
import LearningDomain
import PolicyProof
import StrictJSON

struct PolicyProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "prouver", "Confronter chaque règle à la page.",
      """
      Décide des millions de demandes deux fois, par les règles et par une seconde lecture de \
      la page, et vérifie dans chacune ce que la page affirme de toutes. Sort avec 1 si les \
      deux diffèrent ou si une affirmation tombe.

      Exemple : balise regle prouver --format json
      """),
    english: CommandHelp(
      "prove", "Hold every rule to the policy page.",
      """
      Decides millions of requests twice, by the rules and by a second reading of the policy \
      page, and checks in each what the page claims of all. Exits 1 when the two differ or a \
      claim fails.

      Example: balise policy prove --format json
      """))

  @OptionGroup var output: OutputOptions

  func run() throws {
    let stopwatch = Stopwatch()
    let proof = ProgressLine.during(ProgressPhrases.deciding) {
      Proof.ofFloor(threads: ProcessInfo.processInfo.activeProcessorCount)
    }
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
