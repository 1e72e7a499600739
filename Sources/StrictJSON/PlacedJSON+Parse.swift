extension PlacedJSON {
  /// Reads a JSON document in UTF-8 and keeps the place of every value.
  ///
  /// Strict where RFC 8259 leaves a choice: a name given twice in an object, a lone surrogate, a
  /// number too large for a `Double` and nesting deeper than ``deepestNesting`` are refused. A number
  /// without fraction and exponent is an integer where it fits `Int`. A byte order mark at the very
  /// start is skipped, as section 8.1 allows: editors on Windows write one.
  ///
  /// - Parameters:
  ///   - bytes: The whole document.
  ///   - line: The number of the first line, for documents that stand inside a larger file.
  ///   - column: The column that the document begins at.
  /// - Returns: The document's value.
  /// - Complexity: O(bytes) on average.
  /// - Throws: ``JSONError`` with the first place that is not JSON.
  /// - Source: T. Bray, “The JavaScript Object Notation (JSON) Data Interchange Format”, RFC 8259.
  public static func parse(
    _ bytes: [UInt8], startingAtLine line: Int = 1, column: Int = 1
  ) throws(JSONError) -> PlacedJSON {
    var parser = JSONParser(bytes: bytes, line: line, column: column)
    return try parser.document()
  }

  /// How deep arrays and objects may nest.
  ///
  /// Balise's own documents nest 6 deep; 128 leaves others ample room and bounds the stack.
  public static let deepestNesting = 128
}
