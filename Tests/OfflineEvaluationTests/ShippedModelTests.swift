import Foundation
import Interchange
import KnowledgeTracing
import LearningDomain
import OfflineEvaluation
import Testing
import _TestSupport

private let folder = packageRoot.appending(path: "Models/5e-mathematiques/2")

@Suite struct ShippedModelTests {
  /// What `make models` does, from the options that stand on the card.
  ///
  /// The same machine gives the same bytes. Another may round `exp` and `log` otherwise in the last
  /// bit (glibc takes its own variants where the processor multiplies and adds in one step), and a
  /// climb that ends where steps gain next to nothing carries that further: sums taken in another order
  /// moved a fold's figures by .0008. So numbers are compared to .005, and all else exactly.
  @Test func `the shipped model is the fit of the shipped class`() throws {
    let shipped = try Model(
      decoding: Array(Data(contentsOf: folder.appending(path: "parameters.json"))))
    let log = try readAnswerLog(
      at: packageRoot.appending(path: "Datasets/5e-mathematiques/answers.csv").path(),
      format: .balise
    ).value
    let seed = shipped.card.seed
    func fit(_ log: AnswerLog) throws -> Model {
      try fitFull(log, reading: shipped.reading, terms: .lasting, threads: 2)
        .model(
          name: shipped.name, source: "answers.csv", createdOn: shipped.card.createdOn, seed: seed)
    }
    let split = try Split.folds(of: log, count: 5, seed: seed)
    let made = try fit(log).with(
      evaluation: evaluate(log, split: split, fit: fit)
        .onCard(method: "5 folds by learner, seed \(seed)"))

    let expected = parts(of: made)
    let found = parts(of: shipped)
    #expect(found.words == expected.words)
    #expect(found.numbers.agrees(with: expected.numbers, within: 0.005))
  }

  @Test func `the card names the model by its digest`() throws {
    let model = try Model(
      decoding: Array(Data(contentsOf: folder.appending(path: "parameters.json"))))
    let card = try String(contentsOf: folder.appending(path: "card.md"), encoding: .utf8)
    #expect(card.contains(model.digest.description))
  }
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
