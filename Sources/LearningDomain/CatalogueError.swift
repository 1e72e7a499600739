/// The reason that parts do not make a catalogue.
@nonexhaustive
public enum CatalogueError: Error, Hashable, Sendable {
  /// What a name stands for.
  public enum Part: String, Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case skill, item, resource
  }

  /// Two parts of a kind have one name.
  case duplicate(Part, String)

  /// A part names another that is not there.
  case dangling(Part, String, to: Part, String)

  /// An item calls for no skill, or a resource teaches none.
  case withoutSkill(Part, String)

  /// Each skill requires the next; the last is the first.
  case prerequisiteCycle([Skill.ID])

  /// The part that the error is about.
  public var subject: (part: Part, name: String) {
    switch self {
    case .duplicate(let part, let name), .withoutSkill(let part, let name): (part, name)
    case .dangling(let part, let name, _, _): (part, name)
    case .prerequisiteCycle(let cycle): (.skill, cycle.first?.text ?? "")
    }
  }
}

extension CatalogueError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .duplicate(let part, let name):
      "there are two \(part.rawValue)s `\(name)`"
    case .dangling(let part, let name, let other, let missing):
      "\(part.rawValue) `\(name)` names the \(other.rawValue) `\(missing)`, which does not exist"
    case .withoutSkill(let part, let name):
      "\(part.rawValue) `\(name)` has no skill"
    case .prerequisiteCycle(let cycle):
      "prerequisites form a cycle: "
        + cycle.map { "`\($0)`" }.joined(separator: " needs ")
    }
  }
}
