internal import LearningDomain
internal import StrictJSON

/// The values of some keys of one object, as the fields of a table's row.
struct JSONFields {
  let keys: [String]

  /// The values, one behind the other.
  private(set) var bytes: [UInt8] = []

  fileprivate private(set) var ranges: [Range<Int>]
  fileprivate private(set) var places: [PlacedJSON.Place?]

  /// Where the object stands.
  fileprivate private(set) var object = PlacedJSON.Place(line: 1, column: 1)

  init(keys: [String]) {
    self.keys = keys
    ranges = keys.map { _ in 0..<0 }
    places = keys.map { _ in nil }
  }

  /// Takes the values of an object in the place of the former.
  mutating func decode(_ value: PlacedJSON) throws(JSONError) {
    let members = try value.members()
    object = members.place
    bytes.removeAll(keepingCapacity: true)
    for (field, key) in keys.enumerated() {
      let start = bytes.count
      let value = members[key]
      if let value { bytes += try value.fieldText().utf8 }
      ranges[field] = start..<bytes.count
      places[field] = value?.place
    }
  }
}

/// Rows that are objects.
protocol JSONTableReader: TableReader {
  /// The file as the person wrote it.
  var file: String { get }

  /// The fields of the current row.
  var fields: JSONFields { get }
}

extension JSONTableReader {
  var header: [String] { fields.keys }

  var bytes: [UInt8] { fields.bytes }

  var rowLine: Int { fields.object.line }

  func range(of field: Int) -> Range<Int> { fields.ranges[field] }

  func fault(
    inField field: Int, found: LocalizedText, expected: LocalizedText
  ) -> InterchangeError {
    let place = fields.places[field] ?? fields.object
    return .malformed(
      file: file, line: place.line, column: place.column, found: found, expected: expected)
  }

  func fault(_ error: JSONError) -> InterchangeError { InterchangeError(error, in: file) }

  var layout: SheetLayout? { nil }

  func dateOrder(
    inField field: Int, expected: LocalizedText
  ) throws(InterchangeError) -> DateOrder? { nil }
}

extension PlacedJSON {
  /// The value as a field of a table writes it: a list of texts joined by `;`.
  fileprivate func fieldText() throws(JSONError) -> String {
    switch content {
    case .null: return ""
    case .boolean(let boolean): return boolean ? "true" : "false"
    case .integer(let integer): return String(integer)
    case .number(let number): return "\(number)"
    case .string(let text): return text
    case .object: throw mismatch(expected: .field)
    case .array(let elements):
      var texts: [String] = []
      for element in elements {
        let text = try element.string()
        guard !text.isEmpty, !text.contains(";") else {
          throw element.mismatch(expected: .textWithoutSemicolon)
        }
        texts.append(text)
      }
      return texts.joined(separator: ";")
    }
  }
}
