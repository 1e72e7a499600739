/// How many rows and columns a dense matrix has, stored row after row.
public struct Shape: Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let rows: Int, columns: Int

  /// Creates a shape.
  ///
  /// - Precondition: No extent is negative, and the matrix has at most `Int.max` elements.
  public init(_ rows: Int, _ columns: Int) {
    precondition(rows >= 0 && columns >= 0, "a shape has no negative extent")
    self.rows = rows
    self.columns = columns
  }

  /// How many elements a matrix of this shape holds.
  public var count: Int { rows * columns }
}

extension Shape: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String { "[\(rows) × \(columns)]" }
}
