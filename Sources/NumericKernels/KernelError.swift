/// The reason a kernel refused its operands.
///
/// What an operand holds is checked before anything is written; what can only be seen on the way
/// (the last three) leaves the `inout` operands part written.
@nonexhaustive
public enum KernelError: Error, Hashable, Sendable {
  /// An operand does not hold as many elements as its shape has.
  case elementCount(operand: String, expected: Int, actual: Int)

  /// The left operand has not as many columns as the right one has rows.
  case innerExtent(left: Shape, right: Shape)

  /// The backend counts in 32 bits and cannot count this far.
  case extentTooLarge(Shape)

  /// A node of a tree does not come after its parent.
  case nodeOrder(node: Int)

  /// A symbol is not one of those described.
  case symbol(node: Int)

  /// A skill's occurrence is out of order, or of a skill that is not one of those described.
  case occurrence(Int)
}

extension KernelError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .elementCount(let operand, let expected, let actual):
      "`\(operand)` holds \(actual) elements where its shape has \(expected)"
    case .innerExtent(let left, let right):
      "\(left) cannot be multiplied by \(right)"
    case .extentTooLarge(let shape):
      "\(shape) has an extent of more than 32 bits"
    case .nodeOrder(let node):
      "node \(node) does not come after its parent"
    case .symbol(let node):
      "the symbol of node \(node) is not one of those described"
    case .occurrence(let position):
      "occurrence \(position) is out of order or of no skill described"
    }
  }
}

/// Throws unless an operand holds what its shape has.
func require(_ operand: String, holds actual: Int, of expected: Int) throws(KernelError) {
  guard actual == expected else {
    throw .elementCount(operand: operand, expected: expected, actual: actual)
  }
}

/// Throws unless an operand holds what its shape has, or more.
func require(_ operand: String, holdsAtLeast expected: Int, actual: Int) throws(KernelError) {
  guard actual >= expected else {
    throw .elementCount(operand: operand, expected: expected, actual: actual)
  }
}
