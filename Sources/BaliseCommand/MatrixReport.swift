import LearningDomain
import OfflineEvaluation
import StrictJSON

/// A policy matrix, printed.
struct MatrixReport {
  let matrix: PolicyMatrix

  init(_ matrix: PolicyMatrix) { self.matrix = matrix }

  var json: JSONValue {
    [
      "schema": "balise/simulate-matrix/1", "learners": .integer(matrix.learners),
      "seed": .string(String(matrix.seed)), "samples": .integer(PolicyMatrix.samples),
      "worlds": .array(
        matrix.worlds.map { world in
          [
            "name": .string(world.name), "skills": .integer(world.course.skillCount),
            "horizon": .integer(world.course.horizon),
          ]
        }),
      "policies": .object(
        matrix.policies.map { policy in .init(policy.name, .object(worlds(of: policy.name))) }),
      "regret": regrets(on: .gain), "regretOfArea": regrets(on: .area),
      "regretByPriorKnowledge": [
        "low": regrets(on: .gainOfLow), "middle": regrets(on: .gainOfMiddle),
        "high": regrets(on: .gainOfHigh),
      ],
    ]
  }

  /// A row for each measure of each policy in each world.
  var table: CSVTable {
    CSVTable(
      columns: ["world", "policy", "measure", "value", "low95", "high95"],
      rows: matrix.worlds.flatMap { world in
        matrix.policies.flatMap { policy in
          Measure.allCases.compactMap { measure in
            matrix[policy.name, world.name]?.measures[measure].map {
              [
                .text(world.name), .text(policy.name), .text(measure.rawValue),
                .decimal($0.value), .decimal($0.interval.lowerBound),
                .decimal($0.interval.upperBound),
              ]
            }
          }
        }
      })
  }

  private func worlds(of policy: String) -> [JSONValue.Member] {
    matrix.worlds.map { world in
      let measures = matrix[policy, world.name]?.measures ?? [:]
      let members = Measure.allCases.flatMap { measure -> [JSONValue.Member] in
        [
          .init(measure.rawValue, .number(measures[measure]?.value)),
          .init("\(measure.rawValue)95", .range(measures[measure]?.interval)),
        ]
      }
      return .init(world.name, .object(members))
    }
  }

  private func regrets(on measure: Measure) -> JSONValue {
    .object(
      matrix.regrets(on: measure).map { regret in
        .init(
          regret.policy,
          [
            "max": .number(regret.max.value), "max95": .range(regret.max.interval),
            "mean": .number(regret.mean.value), "mean95": .range(regret.mean.interval),
            "lead": .number(regret.lead?.value), "lead95": .range(regret.lead?.interval),
          ])
      })
  }

  func lines(_ language: Language) -> [String] {
    let rows = matrix.regrets(on: .gain).sorted {
      ($0.mean.value, $0.policy) < ($1.mean.value, $1.policy)
    }
    let table = aligned(
      rows.map { regret in
        (
          regret.policy,
          MatrixPhrases.row(
            language, number(regret.mean.value, language), range(regret.mean, language),
            number(regret.max.value, language), range(regret.max, language))
        )
      })
    return [
      MatrixPhrases.heading(
        language, String(matrix.learners), String(matrix.worlds.count), String(matrix.seed))
    ] + table + matrix.worlds.flatMap { lines(of: $0, language) }
  }

  private func lines(of world: World, _ language: Language) -> [String] {
    let gains = matrix.policies.compactMap { policy in
      matrix[policy.name, world.name]?.measures[.gain].map { (policy: policy, gain: $0) }
    }
    let best = gains.filter { !$0.policy.isOracle }.max { $0.gain.value < $1.gain.value }
    let oracle = gains.first { $0.policy.isOracle }
    let own = gains.first { $0.policy.name == "balise" }
    return [
      MatrixPhrases.world(
        language, world.name, number(own?.gain.value, language), best?.policy.name ?? "–",
        number(best?.gain.value, language), number(oracle?.gain.value, language))
    ]
  }

  private func number(_ value: Double?, _ language: Language) -> String {
    decimal(value, 3, language)
  }

  private func range(_ estimated: Estimated, _ language: Language) -> String {
    MatrixPhrases.range(
      language, number(estimated.interval.lowerBound, language),
      number(estimated.interval.upperBound, language))
  }
}

enum MatrixPhrases {
  static let heading = Phrase(
    "%1 élèves simulés dans chacun des %2 mondes, graine %3. Regrets sur le gain :",
    "%1 simulated learners in each of %2 worlds, seed %3. Regrets on the gain:")
  static let row = Phrase(
    "en moyenne %1 (%2), au plus %3 (%4)", "on average %1 (%2), at most %3 (%4)")
  static let range = Phrase("%1 à %2", "%1 to %2")
  static let world = Phrase(
    "%1 : balise gagne %2 ; la meilleure règle, %3, %4 ; l’oracle, %5",
    "%1: balise gains %2; the best policy, %3, %4; the oracle, %5")
  static let drawn = Phrase("La carte des regrets est dans %1.", "The map of regrets is in %1.")
  static let mapTitle = Phrase(
    "Regret de chaque règle dans chaque monde", "Regret of each policy in each world")
  static let mapLead = Phrase(
    "En centièmes de maîtrise, l’écart avec la meilleure règle de ce monde. Plus la case est foncée, plus l’écart est grand.",
    "Hundredths of mastery less than the best policy of that world. The darker, the more.")
  static let mapColumn = Phrase("%1 : %2", "%1: %2")
  static let mapAlt = Phrase(
    "Regret moyen de balise : %1 ; le plus faible des autres : %2, %3.",
    "Mean regret of balise: %1; the lowest of the others: %2, %3.")
}
