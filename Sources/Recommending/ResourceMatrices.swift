internal import KnowledgeTracing
internal import LearningDomain
internal import NumericKernels

/// What resources teach and require, as matrices that score any number of situations at once.
///
/// With *K* skills and *R* resources:
///
/// | matrix     | shape   | holds                                        |
/// |------------|---------|----------------------------------------------|
/// | `average`  | [K × R] | 1 / number of skills taught, at those taught |
/// | `taught`   | [K × R] | 1 at the skills taught                       |
/// | `required` | [K × R] | 1 at the skills taken for granted            |
struct ResourceMatrices: Sendable {
  let catalogue: CatalogueIndex
  private let average: [Double]

  init(catalogue: CatalogueIndex) {
    self.catalogue = catalogue
    let columns = catalogue.resources.count
    var average = [Double](repeating: 0, count: catalogue.skillCount * columns)
    for (column, resource) in catalogue.resources.enumerated() {
      for skill in resource.taught {
        average[skill * columns + column] = 1 / Double(resource.taught.count)
      }
    }
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
    var gain: [Double] = []
    var correct: [Double] = []
    var open: [Double] = []
    for situation in situations {
      for resource in catalogue.resources {
        gain.append(
          resource.taught.reduce(0) { $0 + situation.skills[$1].outlook.growth[resource.pace] })
      }
      for state in situation.skills {
        correct.append(state.outlook.success)
        open.append(state.mastery < RecommenderSettings.established ? 1 : 0)
      }
    }
    let rows = situations.count
    return Scores(
      gain: gain, success: try product(correct, average, rows: rows),
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
