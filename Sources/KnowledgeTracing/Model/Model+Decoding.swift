internal import LearningDomain
internal import StrictJSON

extension Model {
  /// Reads a model file.
  ///
  /// What can be read encodes to the same bytes again.
  ///
  /// - Complexity: O(bytes + skills · log skills) on average.
  /// - Throws: ``ModelFileError``; any byte changed, added or cut is refused, the first line's too.
  public init(decoding bytes: [UInt8]) throws(ModelFileError) {
    let expected = try Self.checkedDigest(of: bytes)
    let document: PlacedJSON
    let schema: String
    do throws(JSONError) {
      document = try PlacedJSON.parse(bytes)
      schema = try document.members().required("schema").string()
    } catch {
      throw ModelFileError(error)
    }
    guard schema == Self.schema else { throw .unknownSchema(schema) }
    do throws(JSONError) {
      try self.init(document)
    } catch {
      throw ModelFileError(error)
    }
    // Anyone can make a digest for any bytes: a model file is what encoding writes, no other text.
    guard digest == expected else {
      throw .malformed(line: 2, column: 1, problem: .otherText)
    }
  }

  /// The digest in the first line, which must be that of what follows.
  private static func checkedDigest(of bytes: [UInt8]) throws(ModelFileError) -> Digest {
    let digits = digestOpening.count..<digestOpening.count + 64
    let body = digits.upperBound + digestClosing.count
    guard bytes.count > body, bytes.starts(with: digestOpening),
      bytes[digits.upperBound..<body].elementsEqual(digestClosing),
      let expected = Digest(hexadecimal: String(decoding: bytes[digits], as: UTF8.self))
    else { throw .notAModelFile }
    let found = digest(of: bytes[body...])
    guard found == expected else { throw .digestMismatch(expected: expected, found: found) }
    return expected
  }
}

extension ModelFileError {
  init(_ error: JSONError) {
    self = .malformed(
      line: error.place.line, column: error.place.column, problem: error.problem)
  }
}

extension Model {
  static let headMembers = ["digest", "schema", "name", "variant", "reading", "card"]

  fileprivate init(_ json: PlacedJSON) throws(JSONError) {
    // What else there is depends on the variant.
    let variantText = try json.members().required("variant")
    guard let variant = Variant(try variantText.string()) else {
      throw variantText.mismatch(expected: .variant)
    }
    let members: JSONMembers
    let parameters: Parameters
    switch variant {
    case .plain(let plain):
      members = try json.members(exactly: Self.headMembers + ["population", "skills"])
      parameters = .plain(try PlainParameters(members, of: plain))
    case .full(let terms):
      members = try json.members(exactly: Self.headMembers + FullParameters.memberNames)
      parameters = .full(try FullParameters(members, terms))
    }
    let reading = try members.required("reading")
    guard let known = SkillReading(rawValue: try reading.string()) else {
      throw reading.mismatch(expected: .oneOf(["joint", "each"]))
    }
    self.init(
      name: try members.required("name").string(), reading: known, parameters: parameters,
      card: try ModelCard(members.required("card")))
  }
}

extension PlainParameters {
  fileprivate init(_ members: JSONMembers, of variant: PlainVariant) throws(JSONError) {
    var skills: [Skill.ID: SkillParameters] = [:]
    for element in try members.required("skills").array() {
      let skill = try element.members(exactly: [
        "id", "responses", "parameters", "classes", "covariance",
      ])
      skills[Skill.ID(try skill.required("id").string())] = try SkillParameters(skill)
    }
    self.init(
      variant: variant, population: try BKTParameters(members.required("population")),
      skills: skills)
  }
}

extension Covariance {
  init(_ json: PlacedJSON, order: Int) throws(JSONError) {
    guard let covariance = Covariance(order: order, upperTriangle: try json.numbers()) else {
      throw json.mismatch(expected: .covariance(ofOrder: order))
    }
    self = covariance
  }
}

extension SkillParameters {
  fileprivate init(_ members: JSONMembers) throws(JSONError) {
    self.init(
      parameters: try BKTParameters(members.required("parameters")),
      classes: try ClassParameters(members.required("classes")),
      covariance: try Covariance(members.required("covariance"), order: 5),
      responses: try members.required("responses").count())
  }
}

extension BKTParameters {
  fileprivate init(_ json: PlacedJSON) throws(JSONError) {
    let members = try json.members(exactly: ["prior", "learn", "guess", "slip", "forget"])
    let prior = try members.required("prior").number()
    let learn = try members.required("learn").number()
    let guess = try members.required("guess").number()
    let slip = try members.required("slip").number()
    let forget = try members.required("forget").number()
    do throws(BKTParameterError) {
      try self.init(prior: prior, learn: learn, guess: guess, slip: slip, forget: forget)
    } catch {
      throw JSONError(at: json.place, found: .fault(error), expected: .validParameters)
    }
  }
}

extension ClassParameters {
  fileprivate init(_ json: PlacedJSON) throws(JSONError) {
    let members = try json.members(exactly: ["prior", "learn", "guess", "slip"])
    let guesses = try Self.estimates(members.required("guess"))
    let place = try members.required("slip")
    let slips = try Self.estimates(place)
    var items: [String: Item] = [:]
    for (name, guess) in guesses {
      guard let slip = slips[name], 1 - slip.value > guess.value, slips.count == guesses.count
      else { throw place.mismatch(expected: .slips) }
      items[name] = Item(guess: guess, slip: slip)
    }
    self.init(
      priors: try Self.estimates(members.required("prior")),
      learns: try Self.estimates(members.required("learn")), items: items)
  }

  private static func estimates(
    _ json: PlacedJSON
  ) throws(JSONError) -> [String: EstimatedProbability] {
    var estimates: [String: EstimatedProbability] = [:]
    for member in try json.members().all {
      let pair = try member.value.array()
      guard pair.count == 2, (0...1).contains(try pair[0].number()) else {
        throw member.value.mismatch(expected: .estimate)
      }
      let error = try pair[1].numberOrNull()
      guard error.map({ $0 >= 0 }) ?? true else {
        throw member.value.mismatch(expected: .standardError)
      }
      estimates[member.name] = EstimatedProbability(try pair[0].number(), standardError: error)
    }
    return estimates
  }
}

extension PlacedJSON {
  var isNull: Bool { if case .null = content { true } else { false } }

  func stringOrNull() throws(JSONError) -> String? { isNull ? nil : try string() }

  func numbers() throws(JSONError) -> [Double] {
    var numbers: [Double] = []
    for element in try array() { numbers.append(try element.number()) }
    return numbers
  }

  func numberOrNull() throws(JSONError) -> Double? { isNull ? nil : try number() }

  /// An integer that counts something: no less than a least value.
  func count(atLeast least: Int = 0) throws(JSONError) -> Int {
    let count = try integer()
    guard count >= least else { throw mismatch(expected: .integer(atLeast: least)) }
    return count
  }

  func members(exactly names: [String]) throws(JSONError) -> JSONMembers {
    try members(known: names, required: names)
  }
}
