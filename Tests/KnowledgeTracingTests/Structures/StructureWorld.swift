import NumericKernels

/// What each item needs, drawn so that none needs itself and positions say nothing of the order.
func drawPrerequisites(items: Int, using generator: inout SplitMix64) -> [[Int]] {
  let order = Array(0..<items).shuffled(using: &generator)
  var prerequisites = [[Int]](repeating: [], count: items)
  for (rank, item) in order.enumerated() {
    prerequisites[item] = order[..<rank].filter { _ in generator.nextUniform() < 0.3 }
  }
  return prerequisites
}

/// Sets of items drawn at random, all different, with the empty one and the full one.
func drawStates(items: Int, count: Int, using generator: inout SplitMix64) -> [[Bool]] {
  var states: Set = [
    [Bool](repeating: false, count: items), [Bool](repeating: true, count: items),
  ]
  while states.count < count {
    states.insert((0..<items).map { _ in generator.nextUniform() < 0.5 })
  }
  return Array(states)
}
