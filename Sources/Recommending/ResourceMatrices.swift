internal import LearningDomain
internal import NumericKernels

/// What resources teach and require, as one sparse matrix that scores any number of situations at once.
///
/// With *K* skills and *R* resources:
///
/// | matrix    | shape     | holds                                                                |
/// |-----------|-----------|----------------------------------------------------------------------|
/// | `weights` | [2K × R]  | 1 / number of skills taught, at those taught; below, 1 at those taken for granted |
///
/// and a situation is a row of 2K: the value of each skill, or a bar where it is not worked on; then a
/// bar where it is not enough to build on, or 0.
///
/// Resources of a kind have their columns side by side, in the catalogue's order.
///
/// A class, as the chooser of every learner refers to it.
final class ResourceMatrices: Sendable {
  let catalogue: CatalogueIndex
  /// Of each column, the resource.
  let resources: [Int]
  /// The columns of each kind of resource, and those that teach each skill.
  private let kinds: [Range<Int>], teaching: [[Int]]
  private let weights: SparseMatrix

  /// What outweighs all values: they lie between 0 and 1.2.
  static let bar = -0x1p20

  init(catalogue: CatalogueIndex) {
    self.catalogue = catalogue
    var resources: [Int] = [], kinds: [Range<Int>] = []
    for kind in Resource.Kind.allCases {
      let start = resources.count
      resources += catalogue.resources.indices.filter { catalogue.resources[$0].kind == kind }
      kinds.append(start..<resources.count)
    }
    var teaching = [[Int]](repeating: [], count: catalogue.skillCount)
    let columns = resources.enumerated().map { column, number in
      let resource = catalogue.resources[number]
      for skill in resource.taught { teaching[skill].append(column) }
      return resource.taught.map { (row: $0, value: 1 / Double(resource.taught.count)) }
        + resource.required.map { (row: catalogue.skillCount + $0, value: 1) }
    }
    self.resources = resources
    self.kinds = kinds
    self.teaching = teaching
    weights = SparseMatrix(rowCount: 2 * catalogue.skillCount, columns: columns)
  }

  /// How many numbers a situation's row has.
  var rowLength: Int { 2 * catalogue.skillCount }

  /// The score of each resource in each situation, [situations × R]; far below 0 where it is barred.
  ///
  /// - Complexity: O(situations · (R + skills that resources teach and require)), as one matrix product.
  func scores(of rows: [Double], count: Int) throws(KernelError) -> [Double] {
    var result = [Double](repeating: 0, count: count * resources.count)
    var span = result.mutableSpan
    try multiply(rows.span, Shape(count, rowLength), weights, into: &span)
    return result
  }

  /// Whether a score says that nothing bars a resource.
  static func isOpen(_ score: Double) -> Bool { score > openFrom }

  private static var openFrom: Double { bar / 0x1p10 }

  /// The columns of a row of scores that a ranking is about: those that nothing bars, or of these
  /// enough for the first of each kind, with all that have the same score as the last of them.
  ///
  /// - Complexity: O(R).
  func columns(
    of row: Span<Double>, for ranking: Ranking
  ) throws(KernelError) -> [Int] {
    guard case .first(let count) = ranking else {
      return resources.indices.filter { Self.isOpen(row[$0]) }
    }
    var found: [Int] = []
    var columns = [Int32](repeating: 0, count: kinds.reduce(0) { max($0, $1.count) })
    var span = columns.mutableSpan
    for kind in kinds {
      let selected = try selectLargest(
        row.extracting(kind), count: count, over: Self.openFrom,
        within: RecommenderSettings.scoreGrid, columns: &span)
      for index in 0..<selected { found.append(kind.lowerBound + Int(span[index])) }
    }
    return found
  }

  /// The columns that teach a skill and that nothing bars.
  func columns(of row: Span<Double>, teaching skill: Int) -> [Int] {
    teaching[skill].filter { Self.isOpen(row[$0]) }
  }

  /// The resources that teach some of the skills, in the catalogue's order.
  func resources(teaching skills: [Int]) -> [Int] {
    Set(skills.flatMap { teaching[$0] }).map { resources[$0] }.sorted()
  }
}

/// How far down a ranking goes.
enum Ranking: Sendable {
  /// To the last resource that is open.
  case all
  /// To the first so many of each kind, so that the first so many of all are there as well.
  case first(Int)
}
