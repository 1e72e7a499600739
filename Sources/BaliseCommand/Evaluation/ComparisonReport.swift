import LearningDomain
import OfflineEvaluation
import StrictJSON

/// A comparison, printed.
struct ComparisonReport {
  let first: ReportedEvaluation, second: ReportedEvaluation
  let comparison: PredictionComparison

  /// What there is to say of the outcomes, which are the same for both, and of the intervals.
  var warnings: [EvaluationWarning] {
    first.leak
      + EvaluationWarning.warnings(of: first.predictions, intervalsOver: comparison.learners)
  }

  /// How many responses have no place in the comparison by places, as too few learners have one there.
  private var withoutRow: Int {
    comparison.responses - comparison.positions.reduce(0) { $0 + $1.responses }
  }

  var json: JSONValue {
    [
      "schema": "balise/evaluate-compare/1",
      "a": first.json, "b": second.json,
      "responses": .integer(comparison.responses), "learners": .integer(comparison.learners),
      "bootstrap": comparison.bootstrap.json, "warnings": warnings.json,
      "better": decisive?.betterJSON ?? .null,
      "measures": .object(comparison.differences.map(\.member)),
      "responsesWithoutRow": .integer(withoutRow),
      "positions": .array(
        comparison.positions.map { position in
          .object(
            position.range.json + [
              .init("responses", .integer(position.responses)),
              .init("learners", .integer(position.learners)),
            ] + position.differences.map(\.member))
        }),
    ]
  }

  /// A row for each measure, of all responses and then of those at each place.
  var table: CSVTable {
    let all: [(PositionRange?, Int, Int, [PredictionComparison.Difference])] =
      [(nil, comparison.responses, comparison.learners, comparison.differences)]
      + comparison.positions.map { ($0.range, $0.responses, $0.learners, $0.differences) }
    return CSVTable(
      columns: [
        "measure", "from", "to", "responses", "learners", "a", "b", "difference", "low95",
        "high95", "better",
      ],
      rows: all.flatMap { range, responses, learners, differences in
        differences.map { difference in
          let estimate = difference.estimate
          return [
            .text(difference.metric.rawValue), .optional(range?.first), .optional(range?.last),
            .number(responses), .number(learners), .decimal(difference.first),
            .decimal(difference.second), .decimal(estimate.value),
            .decimal(estimate.interval.lowerBound), .decimal(estimate.interval.upperBound),
            .optional(difference.better?.letter.lowercased()),
          ]
        }
      })
  }

  func lines(_ language: Language) -> [String] {
    let fewest = String(EvaluationReport.fewestLearners)
    let sides = [
      "A  \(first.settings.variant)  (\(first.path))",
      "B  \(second.settings.variant)  (\(second.path))",
    ]
    return sides + aligned(settings(language)) + [
      PlotPhrases.counts(
        responses: comparison.responses, learners: comparison.learners, language), "",
      verdict(language), "", ComparePhrases.heading(language),
    ] + aligned(comparison.differences.map { ($0.metric.name(language), $0.words(language)) })
      + comparison.positions.flatMap { position in
        ["", ComparePhrases.place(language, EvaluationPhrases.places(position.range, language))]
          + aligned(
            position.differences.map { ("  " + $0.metric.name(language), $0.words(language)) })
      }
      + (withoutRow > 0 ? ["", SectionPhrases.withoutRow(language, withoutRow, fewest)] : [])
  }

  /// How both were fitted: once where it is the same.
  private func settings(_ language: Language) -> [(name: String, value: String)] {
    zip(first.settings.facts(language), second.settings.facts(language)).map { one, other in
      (one.name, one.value == other.value ? one.value : "A \(one.value), B \(other.value)")
    }
  }

  /// What the two are told apart by: the measure that a model cannot improve by saying what it does not
  /// believe.
  private var decisive: PredictionComparison.Difference? {
    comparison.differences.first { $0.metric == .logLoss }
  }

  private func verdict(_ language: Language) -> String {
    guard let better = decisive?.better else { return ComparePhrases.notApart(language) }
    return ComparePhrases.apart(language, better.letter)
  }
}

extension ReportedEvaluation {
  fileprivate var json: JSONValue {
    .object(
      [.init("report", .string(path)), .init("balise", .string(version))] + settings.members)
  }
}

extension PredictionComparison.Side {
  var letter: String { self == .first ? "A" : "B" }
}

extension PredictionComparison.Difference {
  fileprivate var betterJSON: JSONValue { better.map { .string($0.letter.lowercased()) } ?? .null }

  fileprivate var member: JSONValue.Member {
    .init(
      metric.rawValue,
      [
        "a": .number(first), "b": .number(second), "difference": .number(estimate.value),
        "difference95": .range(estimate.interval), "better": betterJSON,
      ])
  }

  fileprivate func words(_ language: Language) -> String {
    let numbers = [first, second].map { decimal($0, 4, language) }.joined(separator: " − ")
    let difference = EvaluationPhrases.estimate(estimate, 4, language)
    return ["\(numbers) = \(difference)", better?.letter].compactMap(\.self).joined(separator: " ")
  }
}

enum ComparePhrases {
  static let apart = Phrase(
    "Les données distinguent les deux : à la perte logarithmique, %1 prédit mieux.",
    "The data tells the two apart: by log loss, %1 predicts better.")
  static let notApart = Phrase(
    "Les données ne distinguent pas les deux : l’intervalle de leur écart à la perte logarithmique contient 0.",
    "The data does not tell the two apart: the interval of their difference in log loss holds 0.")
  static let heading = Phrase(
    "A − B = écart (95 % des tirages au sort d’élèves, les mêmes pour les deux), puis le meilleur, si l’intervalle ne contient pas 0 :",
    "A − B = difference (95% of samples of learners, the same for both), then the better one, where the interval does not hold 0:"
  )
  static let place = Phrase(
    "rang %1 dans la suite de l’élève", "place %1 in the learner’s sequence")
  static let changed = Phrase(
    "`%1` n’est plus ce que le rapport a écrit : son empreinte n’est pas celle d’evaluation.json",
    "`%1` is no longer what the report wrote: its digest is not the one in evaluation.json")
  static let otherAnswers = Phrase(
    "les deux rapports ne portent pas sur les mêmes réponses : %1 et %2",
    "the two reports are not about the same answers: %1 and %2")
  static let otherLearners = Phrase(
    "`%1` et `%2` n’ont pas prédit les mêmes élèves",
    "`%1` and `%2` did not test the same learners")
  static let otherParts = Phrase(
    "`%1` et `%2` n’ont pas partagé les élèves de la même façon : même nombre de parts, même graine",
    "`%1` and `%2` did not split the learners alike: as many parts, and the same seed, are needed")
}
