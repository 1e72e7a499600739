internal import StrictJSON

/// The answers of a learner's export, `balise ledger export`: the objects of its list `answers`.
struct ExportReader: JSONTableReader {
  let file: String
  private(set) var fields: JSONFields
  private var rest: ArraySlice<PlacedJSON>

  init(_ source: ByteSource, keys: [String]) throws(InterchangeError) {
    var source = source
    file = source.file
    fields = JSONFields(keys: keys)
    rest = []
    let bytes = try source.all()
    do {
      rest = try PlacedJSON.parse(bytes).members().required("answers").array()[...]
    } catch {
      throw fault(error)
    }
  }

  mutating func readRow() throws(InterchangeError) -> Bool {
    guard let row = rest.popFirst() else { return false }
    do {
      try fields.decode(row)
    } catch {
      throw fault(error)
    }
    return true
  }
}
