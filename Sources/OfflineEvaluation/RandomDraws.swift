internal import NumericKernels

// The standard library's draws may change with its version; what is simulated here must come out the
// same for as long as the seed does.
extension RandomNumberGenerator {
  /// Whether something of this probability happens.
  mutating func happens(_ probability: Double) -> Bool { nextUniform() < probability }

  /// A whole number drawn uniformly from a range of fewer than 2³² numbers.
  mutating func draw(from range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(nextUniform() * Double(range.upperBound - range.lowerBound + 1))
  }

  /// An element drawn uniformly, or `nil` where there is none.
  mutating func draw<Element>(from elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[draw(from: 0...(elements.count - 1))]
  }
}
