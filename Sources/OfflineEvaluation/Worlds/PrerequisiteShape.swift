internal import NumericKernels

/// The graphs of the worlds: of each skill, those it stands on, all of them before it.
enum PrerequisiteShape {
  static func chain(_ count: Int) -> [[Int]] { (0..<count).map { $0 == 0 ? [] : [$0 - 1] } }

  /// Ten skills and twelve edges.
  static let ten = [[], [], [0], [0, 1], [1], [2], [2, 3], [4], [5, 6], [6, 7]]

  /// Twenty skills, each but the first three on one or two of the six before it.
  static let twenty = drawn(20, seed: 20)

  static func drawn(_ count: Int, seed: UInt64) -> [[Int]] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { skill in
      guard skill > 2 else { return [] }
      let near = max(0, skill - 6)...(skill - 1)
      return Set((0..<2).map { _ in generator.draw(from: near) }).sorted()
    }
  }

  /// A graph, and what someone takes it for: 30 % of the edges are missing, and 20 % more are said to be
  /// where there are none.
  ///
  /// In both, skills stand in the order of a programme written by what it is taken for.
  static func mistaken(for real: [[Int]]) -> (told: [[Int]], real: [[Int]]) {
    var generator = SplitMix64(seed: 21)
    var edges = real.indices.flatMap { skill in real[skill].map { (skill, $0) } }
    let (missing, spurious) = (edges.count * 3 / 10, edges.count / 5)
    for _ in 0..<missing { edges.remove(at: generator.draw(from: 0...(edges.count - 1))) }
    let left = edges.count
    while edges.count < left + spurious {
      let skill = generator.draw(from: 1...(real.count - 1))
      let other = generator.draw(from: 0...(skill - 1))
      guard !real[skill].contains(other), !edges.contains(where: { $0 == (skill, other) }) else {
        continue
      }
      edges.append((skill, other))
    }
    let told = real.indices.map { skill in edges.filter { $0.0 == skill }.map(\.1) }
    let order = byDepth(told)
    return (reordered(told, order), reordered(real, order))
  }

  /// The skills, those that stand on nothing first, then those that stand on these, and so on.
  private static func byDepth(_ graph: [[Int]]) -> [Int] {
    var depths: [Int] = []
    for required in graph { depths.append((required.map { depths[$0] }.max() ?? -1) + 1) }
    return graph.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
  }

  private static func reordered(_ graph: [[Int]], _ order: [Int]) -> [[Int]] {
    var places = [Int](repeating: 0, count: order.count)
    for (place, skill) in order.enumerated() { places[skill] = place }
    return order.map { skill in graph[skill].map { places[$0] }.sorted() }
  }
}
