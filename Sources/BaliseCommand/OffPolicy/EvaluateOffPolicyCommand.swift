import ArgumentParser
import Foundation
import Interchange
import LearningDomain
import OfflineEvaluation
import StrictJSON

struct EvaluateOffPolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "hors-politique", "Estimer ce que vaudrait une autre politique de choix.",
      """
      Les décisions sont celles d’une plateforme qui choisit au hasard et note ses chances : un \
      CSV aux colonnes learner, decision, candidate, propensity, target, shown et reward, une \
      ligne par candidat. L’estimation est doublement robuste, avec un intervalle sur les \
      élèves. Sans chances notées, ou quand la taille d’échantillon effective est sous 100, rien \
      n’est estimé : code de sortie 65 ou 78.

      Exemple : balise evaluer hors-politique decisions.csv
      """),
    english: CommandHelp(
      "off-policy", "Estimate what another policy of choosing would be worth.",
      """
      The decisions are those of a platform that chooses by chance and writes its chances down: \
      CSV with the columns learner, decision, candidate, propensity, target, shown and reward, a \
      row for each candidate. The estimate is doubly robust, with an interval over learners. \
      Without chances, or with an effective sample size under 100, nothing is estimated: exit \
      code 65 or 78.

      Example: balise evaluate off-policy decisions.csv
      """))

  @Argument(
    help: .bilingual(
      "Les décisions.", "The decisions.", value: ("décisions", "decisions")),
    completion: .file(extensions: ["csv"]))
  var decisions: String

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      "D’où viennent les tirages au sort d’élèves et les parts.",
      "What the samples of learners and their parts derive from.", value: ("graine", "seed")))
  var seed: UInt64 = 1

  @OptionGroup var output: OutputOptions

  func run() throws {
    guard !decisions.isEmpty else { throw Failure.emptyPath }
    let log = try ProgressLine.during(ProgressPhrases.readingDecisions) {
      try readLoggedDecisions(at: decisions)
    }
    let result = try ProgressLine.during(ProgressPhrases.resampling) {
      try evaluateOffPolicy(
        log,
        bootstrap: Bootstrap(
          seed: seed, threads: ProcessInfo.processInfo.activeProcessorCount))
    }
    try output.print(result.json, csv: { CSVTable(result) }) {
      OffPolicyPhrases.lines(result, output.language)
    }
  }
}

extension OffPolicyResult {
  /// The estimates, under the names that JSON and CSV have for them.
  fileprivate var estimates: [(name: String, estimate: Estimated)] {
    [
      ("logged", logged), ("doublyRobust", doublyRobust), ("difference", difference),
      ("directMethod", directMethod), ("inversePropensity", inversePropensity),
      ("selfNormalised", selfNormalised),
    ]
  }

  fileprivate var json: JSONValue {
    .object(
      [
        .init("schema", "balise/evaluate-off-policy/1"), .init("decisions", .integer(decisions)),
        .init("learners", .integer(learners)),
        .init("effectiveSampleSize", .number(effectiveSampleSize)),
        .init(
          "bootstrap",
          [
            "samples": .integer(bootstrap.samples), "seed": .string(String(bootstrap.seed)),
            "level": 0.95,
          ]),
      ]
        + estimates.flatMap { name, estimate -> [JSONValue.Member] in
          [
            .init(name, .number(estimate.value)),
            .init(name + "95", .range(estimate.interval)),
          ]
        })
  }
}

extension CSVTable {
  /// A row for each estimate.
  fileprivate init(_ result: OffPolicyResult) {
    self.init(
      columns: [
        "estimate", "value", "low95", "high95", "decisions", "learners", "effectiveSampleSize",
      ],
      rows: result.estimates.map { name, estimate in
        [
          .text(name), .decimal(estimate.value), .decimal(estimate.interval.lowerBound),
          .decimal(estimate.interval.upperBound), .number(result.decisions),
          .number(result.learners), .decimal(result.effectiveSampleSize),
        ]
      })
  }
}
