internal import struct Crypto.SHA256
public import LearningDomain
internal import StrictJSON

// A model file is JSON whose first line holds the SHA-256 digest of every byte after it:
//
//     {"digest":"…64 hexadecimal digits…",
//     "schema":"balise-model-1",
//     …
//
// Members stand in one order, skills sorted by name, a line each; numbers are the shortest that read
// back the same. Equal models give equal bytes.
extension Model {
  /// The name of the format, and its version.
  static let schema = "balise-model-1"

  static let digestOpening = Array("{\"digest\":\"".utf8)
  static let digestClosing = Array("\",\n".utf8)

  /// The model as a file.
  ///
  /// - Complexity: O(skills · log skills).
  public func encoded() -> [UInt8] {
    let body = Array(body.utf8)
    return Self.digestOpening + Array(Self.digest(of: body[...]).description.utf8)
      + Self.digestClosing + body
  }

  /// The digest that names the model: what its file's first line holds.
  ///
  /// - Complexity: That of ``encoded()``; keep it where it is wanted often.
  public var digest: Digest { Self.digest(of: Array(body.utf8)[...]) }

  static func digest(of bytes: ArraySlice<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(data: bytes)
    return Digest(hash: hash.finalize())
  }

  private var body: String {
    let head = members(
      ("schema", .string(Self.schema)), ("name", .string(name)),
      ("variant", .string(variant.description)), ("reading", .string(reading.rawValue)),
      ("card", card.json))
    switch parameters {
    case .plain(let plain): return head + plain.body
    case .full(let full): return head + full.body
    }
  }
}

/// Members of an object, a line each, with a comma after each.
func members(_ members: (name: String, value: JSONValue)...) -> String {
  members.map { JSONValue.string($0.name).text() + ":" + $0.value.text() + ",\n" }.joined()
}

/// A member that is a list, a line each.
func listMember(_ name: String, _ elements: [JSONValue]) -> String {
  JSONValue.string(name).text() + ":[\n" + elements.map { $0.text() }.joined(separator: ",\n")
    + "\n]"
}

extension Covariance {
  var json: JSONValue { .array(upperTriangle.map { .number($0) }) }
}

extension PlainParameters {
  fileprivate var body: String {
    members(("population", population.json))
      + listMember(
        "skills",
        skills.sorted { $0.key < $1.key }.map { id, skill in
          .object([
            .init("id", .string(id.text)), .init("responses", .integer(skill.responses)),
            .init("parameters", skill.parameters.json), .init("classes", skill.classes.json),
            .init("covariance", skill.covariance.json),
          ])
        }) + "}\n"
  }
}

extension BKTParameters {
  fileprivate var json: JSONValue {
    .object([
      .init("prior", .number(prior)), .init("learn", .number(learn)),
      .init("guess", .number(guess)), .init("slip", .number(slip)),
      .init("forget", .number(forget)),
    ])
  }
}

extension ClassParameters {
  fileprivate var json: JSONValue {
    .object([
      .init("prior", Self.json(priors)), .init("learn", Self.json(learns)),
      .init("guess", Self.json(items.mapValues(\.guess))),
      .init("slip", Self.json(items.mapValues(\.slip))),
    ])
  }

  /// A member for each class: the probability, and the standard error of its logit.
  private static func json(_ estimates: [String: EstimatedProbability]) -> JSONValue {
    .object(
      estimates.sorted { $0.key < $1.key }.map { name, estimate in
        .init(
          name,
          .array([.number(estimate.value), estimate.standardError.map { .number($0) } ?? .null]))
      })
  }
}

extension ModelCard {
  fileprivate var json: JSONValue {
    .object([
      .init(
        "fittedOn",
        .object([
          .init("rows", .integer(fittedOn.rows)), .init("learners", .integer(fittedOn.learners)),
          .init("skills", .integer(fittedOn.skills)),
        ])),
      .init("source", .string(source)),
      .init("data", data.map { .string($0.description) } ?? .null),
      .init("subject", scope.subject.map { .string($0) } ?? .null),
      .init("population", scope.population.map { .string($0) } ?? .null),
      .init(
        "ages",
        scope.ages.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) } ?? .null),
      .init("createdOn", .string(createdOn.description)),
      // As text: a seed fills 64 bits, and readers of JSON keep 53.
      .init("seed", .string(String(seed))),
      .init("starts", .integer(starts)), .init("shrinkage", .number(shrinkage)),
      .init("logLikelihood", .number(logLikelihood)),
      .init("evaluation", evaluation?.json ?? .null),
    ])
  }
}

extension Evaluation {
  fileprivate var json: JSONValue {
    let metrics = [
      ("auc", auc), ("aucPerLearner", aucPerLearner), ("rmse", rmse), ("logLoss", logLoss),
      ("ece", ece), ("slope", slope), ("intercept", intercept),
    ]
    return .object(
      [.init("method", .string(method)), .init("testRows", .integer(testRows))]
        + metrics.map { .init($0, $1.map { .number($0) } ?? .null) })
  }
}
