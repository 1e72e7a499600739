internal import LearningDomain
internal import StrictJSON

// The parameters of the full family as members of a model file: see `Model+Encoding.swift`.
extension FullParameters {
  static let memberNames = [
    "population", "types", "features", "spread", "rate", "clockUnit", "skills", "sets", "items",
  ]

  var body: String {
    let head = members(
      ("population", population.json),
      ("types", .array(types.map(\.json))),
      (
        "features",
        .object(
          Feature.allCases.compactMap { feature in
            features[feature].map { .init(feature.name, $0.json) }
          })
      ), ("spread", spread.json), ("rate", .number(rate)),
      ("clockUnit", clockUnit.map { .number($0) } ?? .null))
    let skills = listMember(
      "skills",
      self.skills.sorted { $0.key < $1.key }.map { id, skill in
        .object([
          .init("id", .string(id.text)), .init("responses", .integer(skill.responses)),
          .init("deviation", skill.deviation.json), .init("covariance", skill.covariance.json),
        ])
      })
    let sets = listMember(
      "sets",
      self.sets.sorted { $0.key < $1.key }.map { id, deviation in
        .object([.init("id", .string(id)), .init("deviation", deviation.json)])
      })
    let items = listMember(
      "items",
      self.items.sorted { $0.key < $1.key }.map { id, item in
        .object([
          .init("id", .string(id.text)), .init("responses", .integer(item.responses)),
          .init("effect", item.effect.json), .init("covariance", item.covariance.json),
        ])
      })
    return head + [skills, sets, items].joined(separator: ",\n") + "}\n"
  }

  init(_ members: JSONMembers, _ terms: FullTerms) throws(JSONError) {
    var skills: [Skill.ID: SkillEffect] = [:]
    for element in try members.required("skills").array() {
      let skill = try element.members(exactly: ["id", "responses", "deviation", "covariance"])
      skills[Skill.ID(try skill.required("id").string())] = SkillEffect(
        deviation: try SkillTerms(skill.required("deviation")),
        covariance: try Covariance(
          skill.required("covariance"), order: SkillTerm.allCases.count),
        responses: try skill.required("responses").count())
    }
    var sets: [String: SkillTerms] = [:]
    for element in try members.required("sets").array() {
      let set = try element.members(exactly: ["id", "deviation"])
      sets[try set.required("id").string()] = try SkillTerms(set.required("deviation"))
    }
    var items: [Item.ID: ItemEffect] = [:]
    for element in try members.required("items").array() {
      let item = try element.members(exactly: ["id", "responses", "effect", "covariance"])
      items[Item.ID(try item.required("id").string())] = ItemEffect(
        effect: try Effect(item.required("effect")),
        covariance: try Covariance(item.required("covariance"), order: 2),
        responses: try item.required("responses").count())
    }
    let rate = try members.required("rate")
    guard try rate.number() > 0, try rate.number() < 1 else {
      throw rate.mismatch(expected: .rate)
    }
    let clock = try members.required("clockUnit")
    if let unit = try clock.numberOrNull(), unit <= 0 {
      throw clock.mismatch(expected: .clockUnit)
    }
    self.init(
      terms: terms, population: try SkillTerms(members.required("population")), skills: skills,
      sets: sets, items: items,
      types: try LearnerType.all(
        members.required("types"), count: terms.contains(.types) ? 16 : 1),
      features: try Feature.effects(members.required("features"), terms),
      spread: try Spread(members.required("spread")), rate: try rate.number(),
      clockUnit: try clock.numberOrNull())
  }
}

extension SkillTerm {
  fileprivate var name: String { "\(self)" }
}

extension Feature {
  fileprivate var name: String { "\(self)" }

  fileprivate static func effects(
    _ json: PlacedJSON, _ terms: FullTerms
  ) throws(JSONError) -> [Feature: FullParameters.Effect] {
    let expected = allCases.filter { terms.contains($0.term) }
    let members = try json.members(exactly: expected.map(\.name))
    var effects: [Feature: FullParameters.Effect] = [:]
    for feature in expected {
      effects[feature] = try FullParameters.Effect(members.required(feature.name))
    }
    return effects
  }
}

extension SkillTerms {
  fileprivate var json: JSONValue {
    .object(SkillTerm.allCases.map { .init($0.name, .number(self[$0])) })
  }

  fileprivate init(_ json: PlacedJSON) throws(JSONError) {
    let members = try json.members(exactly: SkillTerm.allCases.map(\.name))
    var numbers = SIMD8<Double>.zero
    for term in SkillTerm.allCases {
      let place = try members.required(term.name)
      numbers[term] = try place.logarithm()
    }
    self.init(lanes: numbers)
  }
}

extension FullParameters.Effect {
  fileprivate var json: JSONValue { .array([.number(guess), .number(lift)]) }

  fileprivate init(_ json: PlacedJSON, isPositive: Bool = false) throws(JSONError) {
    let pair = try json.array()
    guard pair.count == 2 else { throw json.mismatch(expected: .twoNumbers) }
    let (guess, lift) = (try pair[0].logarithm(), try pair[1].logarithm())
    guard !isPositive || (guess >= 0 && lift >= 0) else {
      throw json.mismatch(expected: .twoAmounts)
    }
    self.init(guess: guess, lift: lift)
  }
}

extension FullParameters.LearnerType {
  fileprivate var json: JSONValue {
    .array([weight, guess, lift, prior, learn].map { .number($0) })
  }

  fileprivate static func all(
    _ json: PlacedJSON, count: Int
  ) throws(JSONError) -> [FullParameters.LearnerType] {
    let elements = try json.array()
    guard elements.count == count else { throw json.mismatch(expected: .learnerTypes(count)) }
    var types: [FullParameters.LearnerType] = []
    for element in elements {
      let numbers = try element.array()
      guard numbers.count == 5, try numbers[0].number() > 0 else {
        throw element.mismatch(expected: .learnerType)
      }
      types.append(
        FullParameters.LearnerType(
          weight: try numbers[0].number(), guess: try numbers[1].logarithm(),
          lift: try numbers[2].logarithm(), prior: try numbers[3].logarithm(),
          learn: try numbers[4].logarithm()))
    }
    return types
  }
}

extension FullParameters.Spread {
  fileprivate var json: JSONValue {
    .object([
      .init("skills", skills.json), .init("sets", sets.json), .init("items", items.json),
      .init("features", features.json),
    ])
  }

  fileprivate init(_ json: PlacedJSON) throws(JSONError) {
    let members = try json.members(exactly: ["skills", "sets", "items", "features"])
    self.init(
      skills: try SkillTerms(members.required("skills")),
      sets: try SkillTerms(members.required("sets")),
      items: try FullParameters.Effect(members.required("items"), isPositive: true),
      features: try FullParameters.Effect(members.required("features"), isPositive: true))
  }
}

extension PlacedJSON {
  /// A number whose exponential, and those of a few such numbers added up, can be computed.
  fileprivate func logarithm() throws(JSONError) -> Double {
    let number = try number()
    guard abs(number) <= 60 else { throw mismatch(expected: .logarithm) }
    return number
  }
}
