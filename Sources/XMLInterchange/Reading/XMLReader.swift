internal import Interchange
internal import LearningDomain

/// Elements and texts of an XML file, read as a stream.
///
/// A reader of XML 1.0 and its namespaces without declarations: a document type may be named, as directories do, and is
/// neither fetched nor read; one that declares something inside the file is refused, and with it entities of its own. So
/// nothing a file says makes the reader open another, and no text is longer than the file that it stands in.
///
/// Memory grows with the depth and with one text, which are bounded, never with the file.
///
/// - Source: “Extensible Markup Language (XML) 1.0”, fifth edition; “Namespaces in XML 1.0”, third edition.
struct XMLReader {
  /// How many elements may stand inside each other; notices reach 9, vocabularies 5.
  static let deepest = 64

  /// The longest text, attribute or name, in bytes; the longest seen is a description of some thousand.
  static let longestText = 1 << 20

  /// How many attributes an element may have; the most seen are the 12 namespaces of a vocabulary.
  static let mostAttributes = 64

  var characters: XMLCharacters
  var open: [OpenElement] = []
  var bindings: [(prefix: String, namespace: String)] = [
    ("", ""), ("xml", "http://www.w3.org/XML/1998/namespace"),
  ]
  private var stage = Stage.prologue
  private var endsAtOnce = false

  /// An element whose end is still to come.
  struct OpenElement {
    let name: String, bindings: Int
  }

  private enum Stage { case prologue, afterType, root, epilogue }

  init(_ source: ByteSource) throws(InterchangeError) {
    characters = try XMLCharacters(source)
  }

  /// Reads what comes next; `nil` at the end of the file.
  ///
  /// - Parameter keepingText: Whether texts are of use; where not, none is kept or reported.
  /// - Returns: A start, a text or an end.
  /// - Throws: `InterchangeError` with the place of what is no XML.
  mutating func next(keepingText: Bool = true) throws(InterchangeError) -> XMLEvent? {
    while true {
      if endsAtOnce {
        endsAtOnce = false
        close()
        return .end
      }
      guard let scalar = characters.current else {
        guard open.isEmpty, stage == .epilogue else {
          throw fault(found: .endOfFile, expected: open.last.map { .endTag($0.name) } ?? .root)
        }
        return nil
      }
      if scalar != "<" {
        if let text = try readText(keeping: keepingText) { return .text(text) }
        continue
      }
      if let event = try readMarkup(keepingText: keepingText) { return event }
    }
  }

  func fault(found: LocalizedText, expected: LocalizedText) -> InterchangeError {
    characters.fault(found: found, expected: expected)
  }

  private mutating func readText(keeping: Bool) throws(InterchangeError) -> String? {
    guard open.isEmpty else {
      let text = try readCharacterData(keeping: keeping)
      return keeping ? text : nil
    }
    guard let scalar = characters.current, scalar.isXMLSpace else {
      throw fault(found: found, expected: stage == .epilogue ? .nothingMore : .root)
    }
    try characters.advance()
    return nil
  }

  /// Reads what begins with `<`; `nil` for what reports nothing.
  private mutating func readMarkup(keepingText: Bool) throws(InterchangeError) -> XMLEvent? {
    let line = characters.line, column = characters.column
    try characters.advance()
    switch characters.current {
    case "?":
      try readInstruction(isFirst: line == 1 && column == 1)
    case "!":
      try characters.advance()
      switch characters.current {
      case "-": try readComment()
      case "[" where !open.isEmpty:
        let text = try readCDATA(keeping: keepingText)
        return keepingText ? .text(text) : nil
      case "D" where stage == .prologue:
        try readDocumentType()
        stage = .afterType
      default: throw fault(found: found, expected: .markup)
      }
    case "/":
      try readEndTag()
      return .end
    default:
      guard stage != .epilogue else { throw fault(found: .secondRoot, expected: .nothingMore) }
      let (element, isEmpty) = try readStartTag(line: line, column: column)
      stage = .root
      endsAtOnce = isEmpty
      return .start(element)
    }
    return nil
  }

  /// Forgets the innermost element, and the prefixes that it declared.
  private mutating func close() {
    guard let element = open.popLast() else { return }
    bindings.removeSubrange(element.bindings...)
    if open.isEmpty { stage = .epilogue }
  }

  private mutating func readEndTag() throws(InterchangeError) {
    try characters.advance()
    let line = characters.line, column = characters.column
    let name = try readName()
    guard let element = open.last, element.name == name else {
      throw .malformed(
        file: characters.file, line: line, column: column, found: .endTag(name),
        expected: open.last.map { .endTag($0.name) } ?? .root)
    }
    try skipSpace()
    try skip(">")
    close()
  }
}
