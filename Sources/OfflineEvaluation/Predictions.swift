/// What a model predicted for responses, beside what happened.
///
/// | column        | holds                                               | unit        |
/// |---------------|-----------------------------------------------------|-------------|
/// | `probability` | the predicted P(correct), made before the response  | probability |
/// | `outcome`     | whether the response was correct                    |             |
/// | `learner`     | who responded, as any number                        |             |
///
/// Metrics are properties; one that these rows leave undefined is `nil`, never zero.
public struct Predictions: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let probability: [Double], outcome: [Bool], learner: [Int32]

  /// Creates predictions from columns of one length; without learners all rows are one learner's.
  ///
  /// - Throws: ``PredictionError`` for columns of different lengths or a number that is no
  ///   probability.
  public init(
    probability: [Double], outcome: [Bool], learner: [Int32]? = nil
  ) throws(PredictionError) {
    let learner = learner ?? [Int32](repeating: 0, count: probability.count)
    guard probability.count == outcome.count, probability.count == learner.count else {
      throw .lengths(
        probabilities: probability.count, outcomes: outcome.count, learners: learner.count)
    }
    if let row = probability.firstIndex(where: { !(0...1).contains($0) }) {
      throw .notProbability(row: row, value: probability[row])
    }
    self.probability = probability
    self.outcome = outcome
    self.learner = learner
  }

  /// Creates predictions from rows of others.
  init(kept probability: [Double], outcome: [Bool], learner: [Int32]) {
    self.probability = probability
    self.outcome = outcome
    self.learner = learner
  }

  /// How many there are.
  public var count: Int { probability.count }
}

/// The reason that columns are no predictions.
@nonexhaustive
public enum PredictionError: Error, Hashable, Sendable {
  /// There are not as many of one as of another.
  case lengths(probabilities: Int, outcomes: Int, learners: Int)

  /// A prediction lies outside 0…1 or is no number; rows count from 0.
  case notProbability(row: Int, value: Double)

  /// Predictions to be compared are of other responses, or in another order.
  case otherResponses

  /// There is not one model for each part of a split.
  case models(Int, parts: Int)
}

extension PredictionError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .lengths(let probabilities, let outcomes, let learners):
      "there are \(probabilities) predictions for \(outcomes) responses of \(learners) learners"
    case .notProbability(let row, let value):
      "the prediction of row \(row + 1) is `\(value)`, which is not a probability"
    case .otherResponses:
      "the predictions to compare are not of the same responses in the same order"
    case .models(let models, let parts): "there are \(models) models for \(parts) parts of learners"
    }
  }
}
