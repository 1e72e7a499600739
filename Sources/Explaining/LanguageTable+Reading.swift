internal import LearningDomain
internal import StrictJSON

extension LanguageTable {
  /// Reads the table of a language: <doc:AddingALanguage>.
  ///
  /// It has every message that the French table has, each with the same holes, and in every plural a
  /// form for each category that its own rules name.
  ///
  /// - Parameter json: A JSON document in UTF-8.
  /// - Complexity: O(bytes).
  /// - Throws: ``LanguageTableError`` with the first place that does not fit.
  public init(json: [UInt8]) throws(LanguageTableError) { try self.init(json: json, like: .french) }

  /// Reads a table whose messages have the holes of another's, or any holes where there is no other.
  init(json: [UInt8], like model: LanguageTable?) throws(LanguageTableError) {
    var key: MessageKey?
    do throws(JSONError) {
      let members = try PlacedJSON.parse(json).members(known: Self.names, required: Self.names)
      language = Language(try members.required("language").words())
      plurals = try PluralRules(members.required("plurals"))
      months = try Self.months(members.required("months"))
      firstOfMonth = try members.required("firstOfMonth").words()
      let joints = ["between", "beforeLast"]
      let list = try members.required("list").members(known: joints, required: joints)
      between = try list.required("between").words()
      beforeLast = try list.required("beforeLast").words()
      var templates: [MessageKey: Template] = [:]
      let messages = try members.required("messages").members()
      for message in messages.all {
        key = MessageKey(rawValue: message.name)
        guard let key else {
          throw JSONError(
            at: message.place, found: .quoted(message.name), expected: .messageKey)
        }
        templates[key] = try Template(
          message.value, holes: model?[key].placeholders, categories: plurals.categories)
      }
      key = nil
      for key in MessageKey.allCases { _ = try messages.required(key.rawValue) }
      self.templates = templates
    } catch {
      throw LanguageTableError(
        line: error.place.line, column: error.place.column, key: key?.rawValue,
        found: error.found, expected: error.expected)
    }
  }

  private static let names = [
    "language", "plurals", "months", "firstOfMonth", "list", "messages",
  ]

  private static func months(_ value: PlacedJSON) throws(JSONError) -> [String] {
    var months: [String] = []
    for month in try value.array() { months.append(try month.words()) }
    guard months.count == 12 else {
      throw JSONError(at: value.place, found: .months(months.count), expected: .verbatim("12"))
    }
    return months
  }
}

extension PlacedJSON {
  /// The text of a string that is not empty.
  func words() throws(JSONError) -> String {
    let words = try string()
    guard !words.isEmpty else { throw mismatch(expected: .filled) }
    return words
  }
}
