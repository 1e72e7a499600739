import StrictJSON

/// A command as the parser describes it.
///
/// - Source: swift-argument-parser, `ArgumentParserToolInfo`, version 0 of what `--experimental-dump-help` writes.
struct DescribedCommand {
  let name: String, aliases: [String], abstract: String, discussion: String
  let arguments: [DescribedArgument], subcommands: [DescribedCommand]

  init(_ json: PlacedJSON) throws(JSONError) {
    let members = try json.members()
    name = try members.required("commandName").string()
    aliases = try members.strings("aliases")
    abstract = try members["abstract"]?.string() ?? ""
    discussion = try members["discussion"]?.string() ?? ""
    arguments = try members.list("arguments") { json throws(JSONError) in
      try DescribedArgument(json)
    }.filter(\.isShown)
    // The parser describes its own `help` among them.
    subcommands = try members.list("subcommands") { json throws(JSONError) in
      try DescribedCommand(json)
    }.filter { $0.name != "help" }
  }
}

/// An argument, an option or a flag of a command.
struct DescribedArgument: Hashable {
  let names: [String], value: String, abstract: String
  let values: [String], standard: String?
  let isPositional: Bool, isFlag: Bool, isOptional: Bool, isShown: Bool

  init(_ json: PlacedJSON) throws(JSONError) {
    let members = try json.members()
    let kind = try members.required("kind").string()
    isPositional = kind == "positional"
    isFlag = kind == "flag"
    isOptional = try members.required("isOptional").boolean()
    isShown = try members.required("shouldDisplay").boolean()
    names = try members.list("names") { json throws(JSONError) in
      let name = try json.members()
      let dashes = try name.required("kind").string() == "long" ? "--" : "-"
      return try dashes + name.required("name").string()
    }
    value = try members["valueName"]?.string() ?? ""
    abstract = try members["abstract"]?.string() ?? ""
    values = try members.strings("allValues")
    standard = try members["defaultValue"]?.string()
  }
}

extension JSONMembers {
  fileprivate func list<Element>(
    _ name: String, _ read: (PlacedJSON) throws(JSONError) -> Element
  ) throws(JSONError) -> [Element] {
    var elements: [Element] = []
    for json in try self[name]?.array() ?? [] { elements.append(try read(json)) }
    return elements
  }

  fileprivate func strings(_ name: String) throws(JSONError) -> [String] {
    try list(name) { json throws(JSONError) in try json.string() }
  }
}
