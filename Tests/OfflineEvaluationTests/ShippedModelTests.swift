import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import Testing
import _TestSupport

@Suite struct ShippedModelTests {
  /// What `make models` does, from the options that stand on the card.
  ///
  /// The same machine gives the same bytes. Another may round `exp` and `log` otherwise in the last
  /// bit (glibc takes its own variants where the processor multiplies and adds in one step), and a
  /// climb that ends where steps gain next to nothing carries that further: sums taken in another order
  /// moved a fold's figures by .0008. So numbers are compared to .005, and all else exactly.
  @Test(arguments: ShippedModel.tried)
  func `a shipped model is the fit of the shipped class`(named shipped: ShippedModel) throws {
    let model = try shipped.read()
    let log = try readAnswerLog(
      at: shipped.dataset.appending(path: "answers.csv").path(), format: .balise
    ).value
    let card = model.card
    func fit(_ log: AnswerLog) throws -> Model {
      try fitFull(log, reading: model.reading, terms: .lasting, threads: 2)
        .model(
          name: model.name, source: "answers.csv", createdOn: card.createdOn, seed: card.seed,
          data: card.data, scope: card.scope)
    }
    let split = try Split.folds(of: log, count: 5, seed: card.seed)
    let made = try fit(log).with(
      evaluation: evaluate(log, split: split, fit: fit)
        .onCard(method: "5 folds by learner, seed \(card.seed)"))

    let expected = parts(of: made)
    let found = parts(of: model)
    #expect(found.words == expected.words)
    #expect(found.numbers.agrees(with: expected.numbers, within: 0.005))
  }

  /// `make simulate` and `make models`, in that order: a model of other answers than those shipped is stale.
  @Test(arguments: ShippedModel.all)
  func `a model was fitted on the answers that the data set's card names`(
    _ shipped: ShippedModel
  ) throws {
    let data = try #require(try shipped.read().card.data)
    let card = try text(of: shipped.dataset.appending(path: "card.md"))
    #expect(card.contains("et l’en-tête | `\(data)` |"))
  }

  @Test(arguments: ShippedModel.all)
  func `a model is for whom the catalogue is for`(_ shipped: ShippedModel) throws {
    let catalogue = try readCatalogue(
      at: shipped.dataset.appending(path: "catalogue.json").path())
    let scope = try shipped.read().card.scope
    #expect(scope.subject == catalogue.subject?[.english])
    #expect(scope.ages == catalogue.ages && scope.ages != nil)
    #expect(scope.population != nil)
  }

  @Test(arguments: ShippedModel.all)
  func `the card names the model by its digest, and its figures are the model's`(
    _ shipped: ShippedModel
  ) throws {
    let model = try shipped.read()
    let text = try text(of: shipped.folder.appending(path: "card.md"))
    let card = model.card
    let evaluation = try #require(card.evaluation)
    func figures(_ values: [Double?], _ digits: Int, _ isFrench: Bool) -> String {
      values.map { value in
        let text = String(format: "%.\(digits)f", value ?? .nan)
        return isFrench
          ? text.replacing(".", with: ",").replacing("-", with: "−")
          : text.replacing(/^(-?)0\./, with: { "\($0.output.1)." }).replacing("-", with: "−")
      }.joined(separator: isFrench ? " ; " : "; ").replacing(" ;", with: "\u{202F};")
    }
    let metrics: [([Double?], Int)] = [
      ([evaluation.auc, evaluation.aucPerLearner], 3), ([evaluation.rmse], 3),
      ([evaluation.logLoss], 3), ([evaluation.ece], 3),
      ([evaluation.slope, evaluation.intercept], 2),
    ]
    for (values, digits) in metrics {
      for isFrench in [true, false] {
        let cell = "| \(figures(values, digits, isFrench)) |"
        #expect(text.contains(cell), "\(cell)")
      }
    }
    #expect(text.contains(model.digest.description))
    let rows = String(card.fittedOn.rows), learners = card.fittedOn.learners
    #expect(
      text.contains(
        "\(grouped(rows, by: "\u{202F}")) réponses de \(grouped(learners, by: "\u{202F}")) élèves"))
    #expect(
      text.contains("\(grouped(rows, by: ",")) answers of \(grouped(learners, by: ",")) simulated"))
  }
}

/// A model that is shipped, and the data set it was fitted on.
struct ShippedModel: CustomTestStringConvertible {
  let name: String, version: Int
  /// Whether it takes seconds to fit.
  let isQuick: Bool

  static let all = [
    ShippedModel(name: "5e-mathematiques", version: 2, isQuick: true),
    ShippedModel(name: "ce2-lecture-et-nombres", version: 1, isQuick: true),
    ShippedModel(name: "college-mathematiques", version: 1, isQuick: false),
  ]

  /// Those that are fitted anew; `make test-models` takes all.
  static let tried = all.filter {
    $0.isQuick || ProcessInfo.processInfo.environment["BALISE_MODELS"] == "all"
  }

  var testDescription: String { name }

  var folder: URL { packageRoot.appending(path: "Models/\(name)/\(version)") }

  var dataset: URL { packageRoot.appending(path: "Datasets/\(name)") }

  func read() throws -> Model {
    try Model(decoding: Array(Data(contentsOf: folder.appending(path: "parameters.json"))))
  }
}

private func text(of file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

/// A whole number with its digits in groups of three.
private func grouped(_ number: some CustomStringConvertible, by separator: String) -> String {
  var digits = Array(number.description)
  for place in stride(from: digits.count - 3, to: 0, by: -3) {
    digits.insert(contentsOf: Array(separator), at: place)
  }
  return String(digits)
}

/// A model file as the numbers with a fraction in it, and everything between them.
private func parts(of model: Model) -> (words: [Substring], numbers: [Double]) {
  let text = String(decoding: model.encoded(), as: UTF8.self).drop { $0 != "\n" }
  let number = /-?\d+\.\d+(?:e-?\d+)?|-?\d+e-\d+/
  return (
    text.split(separator: number, omittingEmptySubsequences: false),
    text.matches(of: number).compactMap { Double($0.output) }
  )
}
