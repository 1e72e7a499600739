import ArgumentParser
import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import StrictJSON

struct EvaluateRationaleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    french: CommandHelp(
      "explications", "Éprouver que ce qui est dit des propositions est vrai.",
      """
      Pour chaque élève, relance le choix sur des histoires modifiées, relit les textes de \
      chaque public en français et en anglais, et les tient aux critères F1 à F14. Dit ensuite \
      des mensonges de toute sorte, qui doivent être découverts. Sort avec 1 si une barre est \
      manquée ou si un mensonge est passé.

      Exemple : balise evaluer explications --data Datasets/5e-mathematiques/answers.csv \
      --modele Models/5e-mathematiques/2/parameters.json --catalogue \
      Datasets/5e-mathematiques/catalogue.json
      """),
    english: CommandHelp(
      "rationale", "Test that what is said of suggestions is true.",
      """
      For each learner of the answers it runs the recommender again on changed histories, \
      reads the texts for every audience in French and English, and holds them to the criteria \
      F1 to F14. It then tells lies of every kind, which have to be found out. Exit code 1 \
      says that a bar is missed or that a lie went through.

      Example: balise evaluate rationale --data Datasets/5e-mathematiques/answers.csv --model \
      Models/5e-mathematiques/2/parameters.json --catalogue \
      Datasets/5e-mathematiques/catalogue.json
      """))

  @Option(
    help: .bilingual(
      "Les réponses : un CSV avec ses noms de colonnes, ou des lignes JSON.",
      "The answers: CSV with a header, or JSON lines.", value: ("réponses", "answers")),
    completion: .file(extensions: ["csv", "jsonl"]))
  var data: String

  @OptionGroup var layout: AnswersLayoutOptions

  @Option(
    name: .bilingual("modele", "model"),
    help: .bilingual("Le modèle.", "The model.", value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
  var model: String

  @Option(
    help: .bilingual(
      """
      Le catalogue ; sans cela, un simple est fait des compétences et des questions des \
      réponses, avec une ressource de chaque sorte par compétence.
      """,
      """
      The catalogue; without one, a plain one is made of the skills and items of the answers, \
      with a resource of each kind for each skill.
      """, value: ("fichier", "file")),
    completion: .file(extensions: ["json"]))
  var catalogue: String?

  @Option(
    parsing: .unconditional,
    help: .bilingual(
      "Combien de fils travaillent à la fois ; le résultat n’en dépend pas.",
      "How many threads work at a time; the result does not depend on it.",
      value: ("nombre", "count")))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard threads >= 1 else {
      throw ValidationError.bilingual(
        "`threads` est `\(threads)`, et il en faut au moins 1",
        "`threads` is `\(threads)`, expected at least 1")
    }
  }

  func run() throws {
    guard ![data, catalogue, layout.mapping, model].contains("") else { throw Failure.emptyPath }
    let watch = Stopwatch()
    let model = try Model(file: model)
    let given = try catalogue.map(readCatalogue(at:))
    let reading = try readObservations(
      at: data, format: try layout.format(), badRows: layout.onBadRow, catalogue: given)
    layout.warn(of: reading, in: output.language)
    let observations = reading.value
    guard observations.contains(where: { $0.response != nil }) else { throw FitError.noResponses }
    let report = try ProgressLine.during(ProgressPhrases.testingWords) {
      try evaluateFaithfulness(
        of: observations, catalogue: try given ?? Catalogue(plainFor: observations), model: model,
        threads: threads)
    }
    try output.print(json(of: report, model, seconds: watch.seconds)) {
      FaithfulnessPhrases.lines(report, hasCatalogue: given != nil, output.language)
    }
    guard report.passed else { throw Failure(.belowBar) }
  }

  private func json(
    of report: FaithfulnessReport, _ model: Model, seconds: Double
  ) -> JSONValue {
    [
      "schema": "balise/evaluate-rationale/1",
      "model": ["name": .string(model.name), "digest": .string(model.digest.description)],
      "catalogue": .string(catalogue == nil ? "madeFromAnswers" : "given"),
      "decisions": .integer(report.decisions),
      "passed": .boolean(report.passed),
      "criteria": .object(
        report.results.map { .init($0.criterion.rawValue, $0.json) }),
      "generators": .object(report.lies.map { .init($0.generator, $0.json) }),
      "failures": .array(report.failures.map(\.json)),
      "calibration": report.calibration,
      "seconds": .number(seconds),
    ]
  }
}

extension FaithfulnessReport {
  /// What F7 rests on.
  fileprivate var calibration: JSONValue {
    guard let frequencies else { return .null }
    return [
      "predictions": .string(isRefitted ? "refittedByFolds" : "givenModel"),
      "ece": .number(frequencies.ece),
      "enoughAnswers": .integer(StatedFrequencies.enoughAnswers),
      "tenths": .array(
        frequencies.bins.map {
          [
            "stated": .integer($0.stated.tenths), "observed": .number($0.observed),
            "answers": .integer($0.answers), "judged": .boolean($0.isJudged),
          ]
        }),
    ]
  }
}

extension FaithfulnessReport.Result {
  fileprivate var json: JSONValue {
    [
      "checked": .integer(checked), "rate": .number(rate), "bar": .number(criterion.bar),
      "passed": .boolean(passed),
    ]
  }
}

extension FaithfulnessReport.Lies {
  fileprivate var json: JSONValue {
    [
      "caught": .integer(caught), "total": .integer(total),
      "criterion": .string(criterion.rawValue),
    ]
  }
}

extension FaithfulnessReport.Failure {
  fileprivate var json: JSONValue {
    [
      "criterion": .string(criterion.rawValue), "learner": .string(learner.text),
      "reason": .string(reason),
    ]
  }
}
