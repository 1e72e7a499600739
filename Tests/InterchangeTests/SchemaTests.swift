import Foundation
import Interchange
import LearningDomain
import StrictJSON
import Testing
import _TestSupport

@Suite struct SchemaTests {
  @Test func `the schema of answers names the columns that are read`() throws {
    let names = try schema("answers")["properties"]?.members().all.map(\.name)
    #expect(names.map(Set.init) == Set(AnswersFormat.Column.allCases.map(\.rawValue)))
  }

  @Test func `the schema of logged decisions names the columns that are read`() throws {
    let names = try schema("decisions")["properties"]?.members().all.map(\.name) ?? []
    let message = message {
      try readLoggedDecisions(
        from: ByteSource(
          bytes: Array((names.joined(separator: ",") + ",other\n").utf8), named: "d"))
    }
    let known = (message ?? "").matches(of: /`(\w+)`/).map { String($0.output.1) }
    #expect(known == ["other"] + names)
  }

  /// The reader lists the keys it knows when it meets one that it does not.
  @Test(arguments: ["skill", "item", "resource"])
  func `the schema of a catalogue names the keys that are read`(part: String) throws {
    let definition = try schema("catalogue").required("$defs").members().required(part).members()
    let names = try definition.required("properties").members().all.map(\.name)
    let lists = ["skill", "item", "resource"].map { name in
      "\"\(name)s\": [\(name == part ? "{\"?\": 0}" : "")]"
    }
    let document = "{\"schema\": \"balise/catalogue/1\", \(lists.joined(separator: ", "))}"
    let message = message { try readCatalogue(Array(document.utf8), named: "c") } ?? ""
    let known = message.matches(of: /`(\w+)`/).map { String($0.output.1) }
    #expect(known == names)
  }

  @Test func `the schema of a catalogue knows every kind and band`() throws {
    let definitions = try schema("catalogue").required("$defs").members()
    let kinds = try choices(of: "kind", in: definitions.required("resource"))
    #expect(kinds == Resource.Kind.allCases.map(\.rawValue))
    let bands = try choices(of: "difficulty", in: definitions.required("item"))
    #expect(bands == Item.Band.allCases.map(\.rawValue))
  }

  @Test func `the schema of a mapping names the keys and the words that are read`() throws {
    let properties = try schema("mapping").required("properties").members()
    let message = message {
      try AnswersFormat(mapping: PlacedJSON.parse(Array(#"{"columns": {}, "?": 0}"#.utf8)))
    }
    let known = (message ?? "").matches(of: /`(\w+)`/).map { String($0.output.1) }
    #expect(Set(known) == Set(properties.all.map(\.name)))
    let columns = try properties.required("columns").members().required("properties")
      .members()
    #expect(Set(columns.all.map(\.name)) == Set(AnswersFormat.Column.allCases.map(\.rawValue)))
    let units = try properties.required("time").members().required("enum").array()
    #expect(try units.map { try $0.string() } == AnswersFormat.TimeUnit.allCases.map(\.rawValue))
    let reasons = try properties.required("leaveOut").members().required("items").members()
      .required("enum").array()
    #expect(
      try reasons.map { try $0.string() } == ["withoutOutcome", "partialCredit", "withoutSkill"])
  }

  @Test func `the schema of verbs names what a verb may say`() throws {
    let properties = try schema("verbs").required("properties").members()
    #expect(properties.all.map(\.name) == StatementVerb.allCases.map(\.rawValue))
  }

  @Test(arguments: DataDictionary.pages)
  func `each field about a learner has its line in the data dictionary`(
    page: DataDictionary
  ) throws {
    let fields = try page.fields()
    #expect(try fields["answers.csv"] == names(in: schema("answers")))
    #expect(try fields["roster.csv"] == names(in: schema("roster")))
    #expect(try fields["decisions.csv"] == names(in: schema("decisions")))
    let definitions = try schema("export").required("$defs").members()
    #expect(try fields["personal"] == names(in: definitions.required("personal").members()))
    let entry = try names(in: definitions.required("entry").members())
    #expect(try fields["export.json"] == names(in: schema("export")).union(entry))
  }

  /// The names of the properties of an object, and of the objects that stand in them.
  private func names(in object: JSONMembers) throws -> Set<String> {
    var names: Set<String> = []
    for member in try object["properties"]?.members().all ?? [] {
      names.insert(member.name)
      let property = try member.value.members()
      let inner = try (property["anyOf"]?.array() ?? []) + [property["items"]].compactMap(\.self)
      for inner in inner { try names.formUnion(self.names(in: inner.members())) }
    }
    return names
  }

  private func choices(of name: String, in definition: PlacedJSON) throws -> [String] {
    let properties = try definition.members().required("properties").members()
    return try properties.required(name).members().required("enum").array().map { value in
      try value.string()
    }
  }

  private func schema(_ name: String) throws -> JSONMembers {
    let path = "Sources/Interchange/Interchange.docc/Resources/\(name).schema.json"
    return try PlacedJSON.parse(Array(Data(contentsOf: packageRoot.appending(path: path))))
      .members()
  }
}
