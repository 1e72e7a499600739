internal import Foundation
internal import KnowledgeTracing
internal import LearningDomain
internal import NumericKernels

/// What resources teach and require, as matrices that score any number of situations at once.
///
/// With *K* skills and *R* resources:
///
/// | matrix     | shape   | holds                                                      |
/// |------------|---------|------------------------------------------------------------|
/// | `growth`   | [K × R] | share of what is missing that the resource is expected to build |
/// | `average`  | [K × R] | 1 / number of skills taught, at those taught               |
/// | `taught`   | [K × R] | 1 at the skills taught                                     |
/// | `required` | [K × R] | 1 at the skills taken for granted                          |
struct ResourceMatrices: Sendable {
  let catalogue: CatalogueIndex
  let parameters: [BKTParameters]
  private let growth, average: [Double]

  /// Under BKT the expected mastery after *n* opportunities is 1 − (1 − p)(1 − T)ⁿ, whatever the
  /// responses: what is observed moves the estimate up or down and its expectation nowhere.
  init(catalogue: CatalogueIndex, parameters: [BKTParameters]) {
    self.catalogue = catalogue
    self.parameters = parameters
    let columns = catalogue.resources.count
    var growth = [Double](repeating: 0, count: catalogue.skillCount * columns)
    var average = growth
    for (column, resource) in catalogue.resources.enumerated() {
      let opportunities = resource.opportunities / Double(resource.taught.count)
      for skill in resource.taught {
        growth[skill * columns + column] = 1 - pow(1 - parameters[skill].learn, opportunities)
        average[skill * columns + column] = 1 / Double(resource.taught.count)
      }
    }
    self.growth = growth
    self.average = average
  }

  /// The scores' ingredients for each situation, a row each.
  struct Scores {
    /// Expected gain in mastery, summed over the skills taught, [situations × R].
    var gain: [Double]
    /// P(correct) on the resource's skills, averaged, [situations × R].
    var success: [Double]
    /// How many skills taught are not established, [situations × R].
    var open: [Double]
  }

  /// Scores situations.
  ///
  /// - Complexity: O(situations · K · R), as matrix products.
  func scores(of situations: [Situation]) throws(KernelError) -> Scores {
    var missing: [Double] = []
    var correct: [Double] = []
    var open: [Double] = []
    missing.reserveCapacity(situations.count * parameters.count)
    for situation in situations {
      for (state, p) in zip(situation.skills, parameters) {
        missing.append(1 - state.mastery)
        correct.append(state.mastery * (1 - p.slip) + (1 - state.mastery) * p.guess)
        open.append(state.mastery < RecommenderSettings.established ? 1 : 0)
      }
    }
    let rows = situations.count
    return Scores(
      gain: try product(missing, growth, rows: rows),
      success: try product(correct, average, rows: rows),
      open: try product(open, catalogue.taughtMatrix, rows: rows))
  }

  /// How many of a resource's requirements lie under a threshold, for one situation, [R].
  func blocked(_ situation: Situation, under threshold: Double) throws(KernelError) -> [Double] {
    let weak = situation.skills.map { $0.mastery < threshold ? 1.0 : 0 }
    return try product(weak, catalogue.requiredMatrix, rows: 1)
  }

  private func product(
    _ left: [Double], _ right: [Double], rows: Int
  ) throws(KernelError) -> [Double] {
    let columns = catalogue.resources.count
    var result = [Double](repeating: 0, count: rows * columns)
    var span = result.mutableSpan
    try multiply(
      left.span, Shape(rows, catalogue.skillCount), right.span,
      Shape(catalogue.skillCount, columns), into: &span)
    return result
  }
}
