internal import LearningDomain
internal import StrictJSON

extension KillSwitch {
  /// Reads a switch: `format`, which is `balise switch 1`, and `state`; where only a part is paused, also
  /// `models`, `classes` or `skills`.
  ///
  /// - Parameter json: A JSON document in UTF-8.
  /// - Throws: ``PolicyError`` with the first place that does not fit.
  public init(json: [UInt8]) throws(PolicyError) {
    self = try PolicyReader.read(json) { _, document throws(JSONError) in
      try KillSwitch(document)
    }
  }

  private init(_ document: PlacedJSON) throws(JSONError) {
    let required = ["format", "state"]
    let members = try document.members(
      known: required + ["models", "classes", "skills"], required: required)
    let format = try members.required("format")
    guard try format.string() == "balise switch 1" else {
      throw format.mismatch(expected: .quoted("balise switch 1"))
    }
    func names(_ name: String) throws(JSONError) -> [String] {
      try members[name]?.filledList(.name).map(\.text) ?? []
    }
    self.init(
      state: try members.required("state").value(among: State.allCases),
      models: Set(try names("models")), classes: Set(try names("classes").map { .init($0) }),
      skills: Set(try names("skills").map { .init($0) }))
  }
}
