internal import StrictJSON

extension String {
  /// The text on one line: white space and what steers a terminal become single spaces, and none at the ends.
  package var onOneLine: String {
    let words = unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
    return words.map { String($0) }.joined(separator: " ")
  }
}

extension PlacedJSON {
  /// A string on one line, which is not empty.
  func line() throws(JSONError) -> String {
    let text = try string().onOneLine
    guard !text.isEmpty else { throw mismatch(expected: .filledText) }
    return text
  }
}
