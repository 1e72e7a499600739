internal import Interchange
internal import LearningDomain
internal import StrictJSON

extension XMLReader {
  /// Reads the first element, with which everything else in the file stands.
  mutating func readRoot() throws(InterchangeError) -> XMLElement {
    guard case .start(let element) = try next(keepingText: false) else {
      throw fault(found: .endOfFile, expected: .root)
    }
    return element
  }

  /// Reads the elements inside the innermost open one, up to its end; what a child leaves unread is passed over.
  mutating func readChildren(
    _ read: (inout XMLReader, XMLElement) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    while case .start(let child) = try next(keepingText: false) {
      let depth = open.count
      try read(&self, child)
      while open.count >= depth { _ = try next(keepingText: false) }
    }
  }

  /// Reads the text of the innermost open element up to its end, on one line; that of elements inside it is not part
  /// of it.
  mutating func readTrimmedText() throws(InterchangeError) -> String {
    let depth = open.count
    var text = ""
    while open.count >= depth {
      guard case .text(let more) = try next(keepingText: open.count == depth) else { continue }
      text += more
      try checkLength(of: text)
    }
    return text.onOneLine
  }

  /// Refuses a text that grows, piece by piece, beyond what one may have.
  func checkLength(of text: String) throws(InterchangeError) {
    guard text.utf8.count <= Self.longestText else {
      throw fault(found: .longText, expected: .textAtMost(Self.longestText))
    }
  }

  /// Reads the rest of the file, which must be well formed.
  mutating func readEnd() throws(InterchangeError) {
    while try next(keepingText: false) != nil {}
  }

  /// A fault at the beginning of an element.
  func fault(
    at element: XMLElement, found value: String? = nil, expected: LocalizedText
  ) -> InterchangeError {
    .malformed(
      file: characters.file, line: element.line, column: element.column,
      found: .found(quoted(value ?? "<\(element.name)>")), expected: expected)
  }
}
