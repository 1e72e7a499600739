internal import LearningDomain
internal import StrictJSON

/// A value of a stream of JSON, of which the place is worked out where an error asks for it.
struct JSONElement {
  private let tape: JSONTape, bytes: [UInt8], file: String
  private let origin: StatementReader.Origin
  private let token: Int

  /// The value that a reader has read last.
  init(lastOf reader: StatementReader, in file: String) {
    (tape, bytes, origin, token) = (reader.tape, reader.bytes, reader.origin, 0)
    self.file = file
  }

  private init(_ token: Int, in other: Self) {
    (tape, bytes, origin, file) = (other.tape, other.bytes, other.origin, other.file)
    self.token = token
  }

  private var kind: JSONTape.Kind { tape.tokens[token].kind }

  /// The text of a string; `nil` for any other value.
  var text: String? { kind == .string ? tape.string(token, in: bytes) : nil }

  /// The value of a name; `nil` where it has none, where that is `null`, and for what is no object.
  subscript(name: String) -> JSONElement? {
    guard kind == .object else { return nil }
    let wanted = Array(name.utf8)
    var name = token + 1
    while name < tape.tokens[token].next {
      if tape.isString(name, wanted, in: bytes) {
        return tape.tokens[name + 1].kind == .null ? nil : JSONElement(name + 1, in: self)
      }
      name = tape.tokens[name + 1].next
    }
    return nil
  }

  func required(_ name: String) throws(InterchangeError) -> JSONElement {
    guard let value = self[name] else {
      throw fault(found: kind == .object ? .nothing : found, expected: .member(name))
    }
    return value
  }

  func string() throws(InterchangeError) -> String {
    guard let text, !text.isEmpty else { throw fault(found: found, expected: .text) }
    return text
  }

  func number() throws(InterchangeError) -> Double {
    guard kind == .number, let number = Double(tape.text(token, in: bytes)) else {
      throw fault(found: found, expected: .number)
    }
    return number
  }

  func elements() throws(InterchangeError) -> [JSONElement] {
    guard kind == .array else { throw fault(found: found, expected: .list) }
    var elements: [JSONElement] = [], element = token + 1
    while element < tape.tokens[token].next {
      elements.append(JSONElement(element, in: self))
      element = tape.tokens[element].next
    }
    return elements
  }

  /// The elements of a list, and what stands in the place of one.
  var several: [JSONElement] { (try? elements()) ?? [self] }

  /// Where it begins in its file.
  var place: StatementHarvest.Place {
    let place = origin.place(of: tape.tokens[token].range.lowerBound, in: bytes)
    return StatementHarvest.Place(file: file, line: place.line)
  }

  /// The same bytes for the same content.
  var canonical: [UInt8] { tape.canonical(token, in: bytes) }

  /// An error at the beginning of the value.
  func fault(found: LocalizedText, expected: LocalizedText) -> InterchangeError {
    let place = origin.place(of: tape.tokens[token].range.lowerBound, in: bytes)
    return .malformed(
      file: file, line: place.line, column: place.column, found: found, expected: expected)
  }

  /// What stands here; texts are not repeated, as they may name a person.
  var found: LocalizedText {
    switch kind {
    case .null, .yes, .no, .number: .found(quoted(tape.text(token, in: bytes)))
    case .string:
      text == ""
        ? .nothing : LocalizedText(french: "un autre texte", english: "another text")
    case .array: LocalizedText(french: "une liste", english: "a list")
    case .object: LocalizedText(french: "un objet", english: "an object")
    }
  }
}

extension LocalizedText {
  fileprivate static let number = LocalizedText(french: "un nombre", english: "a number")
  fileprivate static let list = LocalizedText(french: "une liste", english: "a list")

  fileprivate static func member(_ name: String) -> LocalizedText {
    LocalizedText(
      french: "un objet avec \(quoted(name))", english: "an object with \(quoted(name))")
  }
}
