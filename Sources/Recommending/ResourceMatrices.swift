internal import NumericKernels

/// What resources teach and require, as one matrix that scores any number of situations at once.
///
/// With *K* skills and *R* resources:
///
/// | matrix    | shape     | holds                                                                |
/// |-----------|-----------|----------------------------------------------------------------------|
/// | `weights` | [2K × R]  | 1 / number of skills taught, at those taught; below, 1 at those taken for granted |
///
/// and a situation is a row of 2K: the value of each skill, or a bar where it is not worked on; then a
/// bar where it is not enough to build on, or 0.
struct ResourceMatrices: Sendable {
  let catalogue: CatalogueIndex
  private let weights: [Double]

  /// What outweighs all values: they lie between −1 and 3.
  static let bar = -0x1p20

  init(catalogue: CatalogueIndex) {
    self.catalogue = catalogue
    let columns = catalogue.resources.count
    var weights = [Double](repeating: 0, count: 2 * catalogue.skillCount * columns)
    for (column, resource) in catalogue.resources.enumerated() {
      for skill in resource.taught {
        weights[skill * columns + column] = 1 / Double(resource.taught.count)
      }
      for skill in resource.required {
        weights[(catalogue.skillCount + skill) * columns + column] = 1
      }
    }
    self.weights = weights
  }

  /// The score of each resource in each situation, [situations × R]; far below 0 where it is barred.
  ///
  /// - Complexity: O(situations · K · R), as one matrix product.
  func scores(of rows: [Double], count: Int) throws(KernelError) -> [Double] {
    var result = [Double](repeating: 0, count: count * catalogue.resources.count)
    var span = result.mutableSpan
    try multiply(
      rows.span, Shape(count, 2 * catalogue.skillCount), weights.span,
      Shape(2 * catalogue.skillCount, catalogue.resources.count), into: &span)
    return result
  }

  /// Whether a score says that nothing bars a resource.
  static func isOpen(_ score: Double) -> Bool { score > bar / 0x1p10 }
}
