internal import Interchange
public import LearningDomain
internal import StrictJSON

/// A learner's file from one platform to another: a folder whose manifest names each file and its digest.
///
/// It fits as one folder inside the archive of a learner that a platform has anyway.
public struct LearnerBundle: Hashable, Sendable {
  static let schema = "balise/learner-bundle/1"
  static let statements = "statements.jsonl"

  /// The name of the manifest.
  public static let manifest = "manifest.json"

  /// The names of the files beside the manifest, in its order.
  public static let names = [
    statements, "mastery.jsonl", "recommendations.jsonl", "competences.json", "answers.csv",
    "LISEZMOI.md",
  ]

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learner: Learner.ID

  /// What the learner did, in the order of the statements.
  public let observations: [Observation]

  /// Reads a bundle, all its files held to their digests first.
  ///
  /// Only the names of ``names`` are asked for, so that none in a manifest leads out of the folder. What was derived from
  /// the answers is not read: this platform derives it anew.
  ///
  /// - Parameters:
  ///   - folder: Where the bundle is, for errors.
  ///   - catalogue: Gives items their skills where statements do not.
  ///   - read: Gives the bytes of a file by its name.
  /// - Throws: ``ImportError``; `InterchangeError`; what `read` throws.
  /// - Complexity: O(bytes).
  public init(
    in folder: String, catalogue: Catalogue?, reading read: (_ name: String) throws -> [UInt8]
  ) throws {
    let place = { (name: String) in folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)" }
    let manifest = place(Self.manifest)
    let bytes = try read(Self.manifest)
    let (learner, files): (Learner.ID, [String: Listed])
    do throws(JSONError) { (learner, files) = try Self.list(PlacedJSON.parse(bytes)) } catch {
      throw ImportError.badManifest(file: manifest, error)
    }
    var contents: [String: [UInt8]] = [:]
    for name in Self.names {
      guard let listed = files[name] else {
        throw ImportError.incomplete(manifest: manifest, name: name)
      }
      let found = try read(name)
      guard listed.describes(found) else { throw ImportError.changed(file: place(name)) }
      contents[name] = found
    }
    self.learner = learner
    observations = try Self.observations(
      contents[Self.statements] ?? [], place(Self.statements), of: learner, catalogue)
  }

  /// What a manifest says of a file.
  private struct Listed {
    let digest: Digest
    let lines: Int?

    func describes(_ bytes: [UInt8]) -> Bool {
      Digest(of: bytes) == digest && lines.map { $0 == bytes.lines } ?? true
    }
  }

  private static func list(
    _ document: PlacedJSON
  ) throws(JSONError) -> (Learner.ID, [String: Listed]) {
    let members = try document.members(
      known: ["schema", "learner", "files", "vocabularies", "checkpoint", "vkey"],
      required: ["schema", "learner", "files"])
    let schema = try members.required("schema")
    guard try schema.string() == Self.schema else {
      throw schema.mismatch(expected: .quoted(Self.schema))
    }
    var listed: [String: Listed] = [:]
    for file in try members.required("files").array() {
      let file = try file.members(
        known: ["name", "sha256", "lines"], required: ["name", "sha256"])
      let name = try file.required("name"), digest = try file.required("sha256")
      guard Self.names.contains(try name.string()) else {
        throw name.mismatch(expected: .oneOf(Self.names))
      }
      guard let value = Digest(hexadecimal: try digest.string()) else {
        throw digest.mismatch(expected: .digest)
      }
      listed[try name.string()] = Listed(digest: value, lines: try file["lines"]?.integer())
    }
    let learner = try members.required("learner")
    guard pseudonymFault(try learner.string()) == nil else {
      throw JSONError(at: learner.place, found: .noPseudonym, expected: .pseudonym)
    }
    return (Learner.ID(try learner.string()), listed)
  }

  private static func observations(
    _ bytes: [UInt8], _ file: String, of learner: Learner.ID, _ catalogue: Catalogue?
  ) throws -> [Observation] {
    // The learners of a bundle have pseudonyms already: no key takes part.
    let rules = StatementRules(
      pseudonymizer: Pseudonymizer(key: []), addresses: .refuse, catalogue: catalogue, received: nil
    )
    var refused: RefusedStatement?
    let harvest = try readStatements(bytes, named: file, by: rules) { refused = refused ?? $0 }
    if let refused { throw ImportError.badStatement(file: file, refused) }
    let observations = harvest.statements.compactMap(\.observation)
    guard observations.count == harvest.accepted,
      observations.allSatisfy({ $0.learner == learner })
    else { throw ImportError.foreign(file: file, learner: learner) }
    return observations
  }
}

extension [UInt8] {
  /// How many lines a text of a bundle has, each ended.
  var lines: Int { count { $0 == UInt8(ascii: "\n") } }
}

extension JSONError.Words {
  fileprivate static let noPseudonym = Self(
    english: "no pseudonym", french: "autre chose qu’un pseudonyme")
  fileprivate static let pseudonym = Self(english: "one", french: "un pseudonyme")
}
