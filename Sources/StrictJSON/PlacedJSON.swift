/// A JSON value that was read, and the place it was read at.
public struct PlacedJSON: Sendable {
  /// A place in a text; both count from 1, columns in Unicode scalars.
  public struct Place: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let line: Int, column: Int

    /// Creates a place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// What was read.
  public indirect enum Content: Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case null, boolean(Bool), integer(Int), number(Double), string(String)
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case array([PlacedJSON]), object([Member])
  }

  /// A name, the place of the name, and its value.
  public struct Member: Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let name: String, place: Place, value: PlacedJSON
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let content: Content, place: Place
}
